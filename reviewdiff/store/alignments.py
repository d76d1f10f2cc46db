"""Alignments on disk: where one lies, one read, one written.

In: a folder or path, symbols, a language.  Out: an Alignment, or None where there is none.
Never: a TOML reader loaded for a comparison that has no alignment; a file half-written.
"""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.errors import BrokenAlignmentError, UnreadableError, WouldOverwriteError
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.layout import alignment_path_of

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Alignment


def place(root: Path, old: Symbol, new: Symbol, language: Language) -> Path:
    """Give where the alignment of two versions lies in the versions folder `root`."""
    return root / alignment_path_of(old, new, language)


def load(root: Path, old: Symbol, new: Symbol, language: Language) -> "Alignment | None":
    """Read the alignment of two versions; raises what `read` raises."""
    return read(place(root, old, new, language), old, new, language)


def read(path: Path, old: Symbol, new: Symbol, language: Language) -> "Alignment | None":
    """Read an alignment that must be on these versions; None where there is no such file.

    Raises BrokenAlignmentError with the place of the fault, NewerFormatError, UnreadableError.
    """
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableError(str(path), f"cannot be read ({error.strerror}).") from None
    from reviewdiff.store.alignment_form import decode

    found = decode(data, str(path))
    if (found.old, found.new, found.language) != (old, new, language):
        holds = f"from {found.old} to {found.new} in {found.language}"
        why = f"it is {holds}, but it stands for {old} to {new} in {language}"
        raise BrokenAlignmentError(str(path), "", why)
    return found


def write(path: Path, text: str, *, replace: bool = False) -> None:
    """Write an alignment; raises WouldOverwriteError unless `replace`, or UnreadableError.

    Its folder is made where it alone is missing, and unmade where the file could not be written.
    """
    from reviewdiff.store.atomic import write_whole

    if path.exists() and not replace:
        raise WouldOverwriteError(str(path))
    is_new = not path.parent.exists()
    try:
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise UnreadableError(str(path), f"cannot be written ({error.strerror}).") from None
    finally:
        if is_new:
            with contextlib.suppress(OSError):
                path.parent.rmdir()
