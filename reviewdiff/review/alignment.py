"""Reviewed alignments: what a person has ruled on a pair of versions.

In: two documents and their Diff.  Out: an Alignment, or one written for editing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Document
from reviewdiff.store import alignments
from reviewdiff.store.location import folder_to_write, folders_to_read

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Alignment
    from reviewdiff.model.change import Diff


def alignment_of(
    old: Document, new: Document, *, versions: Path | None = None
) -> "Alignment | None":
    """Give the reviewed alignment of two documents, None where nobody wrote one."""
    if old.language is not new.language:
        return None
    return alignments.load(folders_to_read(versions)[0], old.symbol, new.symbol, new.language)


def alignment_place(old: Document, new: Document, *, versions: Path | None = None) -> Path:
    """Give where the alignment of two documents is written: beside the new version.

    Raises UnreadableError where there is no folder of versions; one made for an alignment alone
    would hide the versions that come with the package.
    """
    folder = folder_to_write(versions)
    if not folder.is_dir():
        why = "is no folder of versions; name one with --versions, or a file with --output."
        raise UnreadableError(str(folder), why)
    return alignments.place(folder, old.symbol, new.symbol, new.language)


def align(
    old: Document, new: Document, found: "Diff", path: Path, *, replace: bool = False
) -> None:
    """Write what was found as an alignment for editing.

    Raises WouldOverwriteError where there is a file; with `replace` its rulings are written anew.
    """
    from reviewdiff.store.alignment_draft import draft

    there = None
    if replace:
        there = alignments.read(path, old.symbol, new.symbol, new.language)
    rulings = there.rulings if there else ()
    alignments.write(path, draft(old, new, found, rulings), replace=replace)
