"""Checks of stored versions against the rules.

In: places in a folder of versions, what had landed.  Out: a Report.
Never: a file read that is neither asked for nor a neighbour of what is.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.checking.mending import mended
from reviewdiff.checking.neighbours import Folder
from reviewdiff.checking.rule import Check
from reviewdiff.checking.runner import run
from reviewdiff.checking.table import selected
from reviewdiff.errors import NotStoredError, UnreadableError
from reviewdiff.model.finding import Fix, Report
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.atomic import write_whole
from reviewdiff.store.declarations import DECLARED, SERIES
from reviewdiff.store.layout import folder_of, symbol_of
from reviewdiff.store.location import folders_to_read

if TYPE_CHECKING:
    from reviewdiff.model.landed import Landed


def check(  # noqa: PLR0913
    places: Sequence[Path],
    *,
    versions: Path | None,
    landed: "Landed | None" = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fix: bool = False,
) -> Report:
    """Check the versions at some places: files, folders of a symbol, or the whole folder.

    Where no place is named all of the folder is checked. With `landed` only what was added,
    changed or renamed since then is checked, of the places where such are named, and what was
    deleted is held against the rules of history. With `fix` what is safe is written anew first.
    """
    rules = selected(select, ignore)
    root = root_of(places, versions)
    folder = Folder(root, landed)
    paths = list(dict.fromkeys(path for place in places for path in _at(place, folder)))
    if not places and landed is None:
        paths = _all(folder)
    if landed is not None:
        paths = [path for path in landed.touched if not places or path in paths]
        paths = [path for path in paths if os.path.lexists(root / path)]
    fixes = tuple(_mend(folder, paths, rules)) if fix else ()
    folder = Folder(root, landed) if fixes else folder
    findings, declared = run(folder, paths, rules)
    told = tuple(rule.rule for rule in rules)
    return Report(_shown(root), tuple(paths), told, findings, fixes, declared)


def landed(places: Sequence[Path], since: str, versions: Path | None) -> "Landed":
    """Tell what is new in the folder that is checked; raises what `landed_since` raises."""
    from reviewdiff.store.landing import landed_since

    return landed_since(root_of(places, versions), since)


def places_of(words: Iterable[str], versions: Path | None) -> list[Path]:
    """Give the places that words name: paths as they are, symbols by their folders.

    Raises BadSymbolError for what is neither, NotStoredError for a symbol that is not stored.
    """
    found = []
    for word in words:
        if os.path.lexists(word):
            found.append(Path(word))
            continue
        if word.endswith((".json", "/")) or word.startswith((".", "/")):
            raise UnreadableError(word, "there is no such file.")
        symbol = Symbol.parse(word)
        root = folders_to_read(versions)[0]
        if not (root / folder_of(symbol)).is_dir():
            raise NotStoredError(str(symbol), str(root), symbol=symbol.short, language="en")
        found.append(root / folder_of(symbol))
    return found


def root_of(places: Sequence[Path], versions: Path | None) -> Path:
    """Give the folder of versions: the named one, or the one that the first place lies in."""
    if versions or not places:
        return folders_to_read(versions)[0]
    place = places[0]
    if place.is_dir():
        return place.parent if symbol_of(place.name) else place
    at_root = place.name in (DECLARED, SERIES)
    return place.parent if at_root else place.parent.parent


def _at(place: Path, folder: Folder) -> list[str]:
    """Give the paths of versions at a place: a file, a folder, or a file beside versions."""
    within = os.path.relpath(Path(place).absolute(), folder.root.absolute())
    if within.startswith(".."):
        raise UnreadableError(str(place), f"is not in the folder of versions {folder.root}.")
    path = Path(within).as_posix()
    if path == ".":
        return _all(folder)
    if path in (DECLARED, SERIES):
        return []
    if place.is_dir() and not place.is_symlink():
        return _below(folder, path, place)
    return [path] if path.endswith(".json") else _below(folder, Path(path).parent.as_posix(), place)


def _below(folder: Folder, path: str, place: Path) -> list[str]:
    found = [known for known in folder.paths if known.startswith(f"{path}/") or known == path]
    if not found:
        raise UnreadableError(str(place), "holds no versions.")
    return found


def _all(folder: Folder) -> list[str]:
    """Give all paths; raises UnreadableError for a folder of other things."""
    found = folder.paths
    names = [entry.name for entry in folder.root.iterdir() if not entry.name.startswith(".")]
    if not found and set(names) - {DECLARED, SERIES}:
        raise UnreadableError(str(folder.root), "holds no versions.")
    return found


def _mend(folder: Folder, paths: Iterable[str], rules: Iterable[Check]) -> Iterator[Fix]:
    codes = {rule.rule.code for rule in rules if rule.fixable}
    for path in paths:
        if (done := mended(folder.stored(path), codes)) and not (folder.root / path).is_symlink():
            write_whole(folder.root / path, done[0])
            yield Fix(path, done[1])


def _shown(root: Path) -> str:
    """Give a folder as a person would name it: from here where it lies below."""
    within = os.path.relpath(root.absolute())
    return str(root.absolute()) if within.startswith("..") else Path(within).as_posix()
