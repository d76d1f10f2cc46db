"""The comparison of two documents, proved before it is given.

In: two documents.  Out: a Diff.
"""

from pathlib import Path

from reviewdiff.errors import DifferentLanguagesError, FalseDiffError
from reviewdiff.model.change import Diff
from reviewdiff.model.document import Document
from reviewdiff.review.alignment import alignment_of


def compare(
    old: Document, new: Document, *, versions: Path | None = None, strict: bool = False
) -> Diff:
    """Compare two documents; the diff is proved on them before it is given.

    What a person has ruled on them in `versions` is followed. `strict`: differences of writing only
    are amendments.
    """
    # Imported here, since the other commands load this module too.
    from reviewdiff.diffing.differ import diff
    from reviewdiff.diffing.patching import patch

    if old.language is not new.language:
        names = (str(old.symbol), str(old.language), str(new.symbol), str(new.language))
        raise DifferentLanguagesError(*names)
    alignment = alignment_of(old, new, versions=versions)
    found = diff(old, new, alignment=alignment, strict=strict)
    if patch(old, found) != new:
        raise FalseDiffError(str(old.symbol), str(new.symbol))
    return found
