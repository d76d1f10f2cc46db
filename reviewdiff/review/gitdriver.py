"""The diff driver by which git shows versions clause by clause, and where it is set.

In: a folder of versions.  Out: settings, or words to put into files.
Never: a setting beyond this one repository; a program found by the folder git stands in.
"""

import re
import shlex
import sys
from pathlib import Path

from reviewdiff.errors import ReviewDiffError
from reviewdiff.store.atomic import write_whole
from reviewdiff.store.location import folders_to_read
from reviewdiff.store.repository import Repository

NAME = "reviewdiff"
# The head of a hunk names the clause it begins in.
_HEADS = "^((PP|OP|Annex)( [^ ]+){0,8})  "
_PLAIN = re.compile(r"[\w./-]*", re.ASCII)
_WILD = re.compile(r"([][*?\\])")


def settings(program: str = NAME) -> dict[str, str]:
    """Give the driver: `command` is for git diff, `textconv` for git log -p, show and blame."""
    return {
        f"diff.{NAME}.command": f"{program} git-diff",
        f"diff.{NAME}.textconv": f"{program} git-textconv",
        f"diff.{NAME}.xfuncname": _HEADS,
    }


def attributes(folder: str = "versions/") -> str:
    """Give the line of .gitattributes for a folder below the top of a work tree.

    >>> attributes()
    'versions/*/*.json diff=reviewdiff'
    """
    pattern = _WILD.sub(r"\\\1", folder or "/") + "*/*.json"
    if not _PLAIN.fullmatch(folder):
        pattern = '"' + pattern.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{pattern} diff={NAME}"


def told(versions: Path | None) -> str:
    """Write the driver as a person puts it into files; outside git for a folder versions/."""
    try:
        folder = _place(Repository(folders_to_read(versions)[0]))
    except ReviewDiffError:
        folder = "versions/"
    lines = (f'\t{name.rpartition(".")[2]} = "{value}"' for name, value in settings().items())
    return (
        "# .gitattributes: commit it, so that all who have the driver see versions by it.\n"
        f"{attributes(folder)}\n\n"
        "# .git/config, or ~/.gitconfig for all your repositories;\n"
        "# reviewdiff gitconfig --install sets it in this repository alone.\n"
        f'[diff "{NAME}"]\n' + "".join(f"{line}\n" for line in lines)
    )


def install(versions: Path | None) -> Path:
    """Set the driver in this repository alone; gives the file that its attributes are in.

    Raises NoRepositoryError, GitTroubleError.
    """
    repository = Repository(folders_to_read(versions)[0])
    # By its whole path, for git finds no program of an environment that is not active; -P keeps
    # Python from loading what lies in the work tree.
    for name, value in settings(f"{shlex.quote(sys.executable)} -P -m {NAME}").items():
        repository.said(f"set {name}", "config", "--local", name, value)
    words = ("rev-parse", "--git-path", "info/attributes")
    path = (repository.folder / repository.said("find its folder", *words)).resolve()
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    line = attributes(_place(repository))
    if line not in text.splitlines():
        path.parent.mkdir(exist_ok=True)
        gap = "" if not text or text.endswith("\n") else "\n"
        write_whole(path, f"{text}{gap}{line}\n".encode())
    return path


def _place(repository: Repository) -> str:
    """Give the folder below the top of its work tree: "" or ending with a slash."""
    return repository.said("find its work tree", "rev-parse", "--show-prefix")
