"""Files written whole or not at all.

In: a path and bytes.  Out: the file.
Never: a half-written file, one left behind by an interruption, or one that another process put
there in the meantime written over unasked.
"""

import os
import tempfile
from pathlib import Path

from reviewdiff.errors import UnreadableError, WouldOverwriteError


def write_whole(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write beside a path and move there when all went well; raises UnreadableError.

    Without `replace` a file that is there by then is left: WouldOverwriteError.
    """
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
        if replace or not _linked(Path(name), path):
            Path(name).replace(path)
    except FileExistsError:
        raise WouldOverwriteError(str(path)) from None
    except OSError as error:
        raise UnreadableError(str(path), f"cannot be written ({error.strerror}).") from None
    finally:
        # Gone already where it was moved; still there where anything went wrong.
        if name:
            Path(name).unlink(missing_ok=True)


def _linked(there: Path, path: Path) -> bool:
    """Give a file a second name, if there is none such; False where the disk has no such names."""
    try:
        path.hardlink_to(there)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError from None
        return False
    return True
