"""The process in which PDFium runs: a PDF file comes in, its sheets go out.

In: bytes on standard input.  Out: JSON on standard output, the sheets or why there are none.
Never: more time or memory than `limits` allows, where the system can bound it.
"""

import gc
import json
import sys
from contextlib import suppress

from reviewdiff.reading.pdf.limits import MEMORY, SECONDS, PdfError
from reviewdiff.reading.pdf.pdfium import sheets


def main() -> None:
    """Read bytes from standard input and write the sheets, or why there are none."""
    _limit()
    gc.disable()  # the process ends before there is anything to collect
    answer: object
    try:
        answer = sheets(sys.stdin.buffer.read())
    except PdfError as error:
        answer = {"reason": error.reason, "detail": error.detail}
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    """Bound time and memory, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
