"""What is new against a revision, each version compared with its predecessor or what it was.

In: the name of a revision, a folder of versions.  Out: Landed, Novelties.
Never: a version read that is neither new nor the predecessor of a new one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reviewdiff.errors import ReviewDiffError, UnreadableError
from reviewdiff.model.declaration import Series
from reviewdiff.model.document import Document
from reviewdiff.model.landed import Landed
from reviewdiff.model.novelty import Novelty
from reviewdiff.review.comparison import compare
from reviewdiff.store import declarations
from reviewdiff.store.codec import decode
from reviewdiff.store.landing import landed_since
from reviewdiff.store.layout import order_of, symbol_of
from reviewdiff.store.library import Library
from reviewdiff.store.location import folders_to_read


def since(ref: str, versions: Path | None) -> Landed:
    """Tell what is new; raises what `landed_since` raises."""
    return landed_since(folders_to_read(versions)[0], ref)


def novelties(landed: Landed, versions: Path | None) -> Iterator[Novelty]:
    """Give each version that was added or changed, then a word for each that is gone."""
    root = folders_to_read(versions)[0]
    series = _series(root)
    was_at = {new: old for old, new in landed.renamed}
    for path in sorted(landed.touched, key=_order):
        try:
            yield _novelty(path, was_at.get(path, path), landed, root, series)
        except ReviewDiffError as error:
            yield Novelty(path, remark=f"{path} cannot be compared: {error}")
    for path in landed.deleted:
        yield Novelty(path, remark=f"{path} was deleted.")


def _novelty(
    path: str, was_at: str, landed: Landed, root: Path, series: Sequence[Series]
) -> Novelty:
    new = decode(_bytes(root, path), path)
    moved = f"{path} was renamed from {was_at}" if was_at != path else ""
    if was_at in landed.files:
        old = _as_landed(decode(landed.files[was_at], was_at), landed.ref)
        if moved and old.symbol != new.symbol:
            return _beside_predecessor(path, new, root, series)
        return Novelty(path, new, compare(old, new, versions=root), moved and f"{moved}.")
    return _beside_predecessor(path, new, root, series)


def _bytes(root: Path, path: str) -> bytes:
    """Read a file that lies in the folder; what a link leads to elsewhere is none of our matter."""
    file = root / path
    if not file.resolve().is_relative_to(root.resolve()) or not file.is_file():
        raise UnreadableError(path, "is a link that leads out of the folder, or no file.")
    return file.read_bytes()


def _as_landed(document: Document, ref: str) -> Document:
    source = document.provenance
    remark = "; ".join(part for part in (f"as it had landed at {ref}", source.remark) if part)
    return replace(document, provenance=replace(source, remark=remark))


def _beside_predecessor(path: str, new: Document, root: Path, series: Sequence[Series]) -> Novelty:
    before = next((found for one in series if (found := one.predecessor(new.symbol))), None)
    if before is None:
        why = f"{new.symbol} is new, and {declarations.SERIES} names nothing before it."
        return Novelty(path, new, remark=why)
    library = Library((root,))
    if new.language not in library.languages(before):
        why = f"its predecessor {before} is not stored in {new.language}."
        return Novelty(path, new, remark=f"{new.symbol} is new; {why}")
    old = library.load(before, new.language)
    return Novelty(path, new, compare(old, new, versions=root))


def _series(root: Path) -> tuple[Series, ...]:
    path = root / declarations.SERIES
    if not path.is_file():
        return ()
    return declarations.series(path.read_bytes(), str(path))


def _order(path: str) -> tuple[object, str]:
    """Sort by session and number, what bears no symbol first."""
    symbol = symbol_of(path.partition("/")[0])
    return order_of(symbol) if symbol else (), path
