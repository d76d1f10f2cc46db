"""A report shown in the reader's browser.

In: a report, or a file.  Out: a file for it, a browser that shows one.
Never: a file that others can read; a browser taken for open that is not.
"""

import os
import re
import tempfile
from pathlib import Path

from reviewdiff.errors import NoBrowserError, UnreadableError

_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9.]+")


def new_file(report: str | bytes, name: str) -> Path:
    """Write a page to a new file that its owner alone can read; raises UnreadableError."""
    data = report.encode("utf-8") if isinstance(report, str) else report
    stem = _NOT_IN_A_NAME.sub("-", name).strip("-")
    try:
        number, path = tempfile.mkstemp(prefix=f"reviewdiff-{stem}-", suffix=".html")
        with os.fdopen(number, "wb") as file:
            file.write(data)
    except OSError as error:
        why = f"cannot be written ({error.strerror}); name one with --output FILE."
        raise UnreadableError("a temporary file", why) from None
    return Path(path)


def show(path: Path) -> None:
    """Open a file in the browser; raises NoBrowserError where there is none."""
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        raise NoBrowserError(str(path))
