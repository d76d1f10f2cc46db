"""Files written whole or not at all.

In: a path and bytes.  Out: the file.
Never: a half-written file, or one left behind by an interruption.
"""

import os
import tempfile
from pathlib import Path

from reviewdiff.errors import UnreadableError


def write_whole(path: Path, data: bytes) -> None:
    """Write beside a path and move there when all went well; raises UnreadableError."""
    if path.is_dir():
        raise UnreadableError(str(path), "is a folder; name a file in it.")
    name = ""
    try:
        number, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(number)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise UnreadableError(str(path), f"cannot be written ({error.strerror}).") from None
    finally:
        # Gone already where it was moved; still there where anything went wrong.
        if name:
            Path(name).unlink(missing_ok=True)
