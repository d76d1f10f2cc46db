"""PDFium in a process of its own, with limits of time and memory.

In: the bytes of a PDF file.  Out: its sheets, or UnreadableError with the reason.
Never: a crash, a hang or a swollen memory that reaches the caller.

PDFium is written in C++, and files come from anywhere. A child costs 20 ms and leaves nothing
behind, whatever a file does to it.
"""

import json
import subprocess
import sys

from reviewdiff.errors import UnreadableError
from reviewdiff.reading.pdf.limits import MOST_CHARACTERS, MOST_OBJECTS, MOST_PAGES, SECONDS
from reviewdiff.reading.pdf.sheets import Sheet, from_plain

MODULE = "reviewdiff.reading.pdf.child"
_WHY = {
    "password": "is encrypted and asks for a password; save a copy of it without one.",
    "broken": "is broken or cut short: PDFium cannot open it; get the file again.",
    "page": "is broken or cut short at page {detail}; get the file again.",
    "pages": f"has {{detail}} pages; no more than {MOST_PAGES} are read; no resolution has more.",
    "characters": f"has more than {MOST_CHARACTERS:,} characters; no resolution has them.",
    "objects": f"has more than {MOST_OBJECTS:,} objects on page {{detail}}; none has them.",
    "time": f"took longer than {SECONDS} seconds to read; it may be made to stall a reader.",
    "died": "failed to read: PDFium crashed on it or ran out of memory; get the file again.",
}


def sheets_of(name: str, data: bytes) -> list[Sheet]:
    """Read the sheets of a file in a child process."""
    command = [sys.executable, "-m", MODULE]
    try:
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(name, _WHY["time"]) from None
    if done.returncode:
        raise UnreadableError(name, _WHY["died"])
    answer = json.loads(done.stdout)
    if isinstance(answer, dict):
        raise UnreadableError(name, _WHY[answer["reason"]].format(detail=answer["detail"]))
    return from_plain(answer)
