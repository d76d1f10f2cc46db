"""Which folder of versions is used.

In: what the user said, the environment, the current folder.  Out: a path.
Never: a write into the folder that came with the package.

The folder named by --versions, or else by REVIEWDIFF_VERSIONS, is the only one that is used. Where
none is named, a folder versions/ in the current folder or above it goes before the carried one.
"""

import os
from pathlib import Path

from reviewdiff.errors import UnreadableError
from reviewdiff.store.layout import symbol_of

VARIABLE = "REVIEWDIFF_VERSIONS"


def folders_to_read(named: Path | None) -> tuple[Path, ...]:
    """Give the folders to read from, first ones first.

    A named one is the only one; raises UnreadableError where it is missing. One that is found goes
    before the carried one.
    """
    said = _said(named)
    if said:
        if not said.is_dir():
            raise UnreadableError(str(said), "is no folder; name one that holds versions.")
        return (said,)
    found = _upwards()
    return tuple(dict.fromkeys((found, carried()))) if found else (carried(),)


def folder_to_write(named: Path | None) -> Path:
    """Give the folder to write to: ./versions where nothing else is said or found."""
    return _said(named) or _upwards() or Path("versions")


def carried() -> Path:
    """Give the folder that came with the package: inside it, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "versions"
    return inside if inside.is_dir() else package.parent / "versions"


def _said(named: Path | None) -> Path | None:
    from_environment = os.environ.get(VARIABLE)
    return named or (Path(from_environment) if from_environment else None)


def _upwards() -> Path | None:
    here = Path.cwd()
    return next((f for up in (here, *here.parents) if _is_store(f := up / "versions")), None)


def _is_store(folder: Path) -> bool:
    """Whether a folder holds versions, or nothing yet; other projects have such folders too."""
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return False
    return not names or any(symbol_of(name) for name in names)
