"""The repository of git that a folder of versions lies in: the only door of GitPython.

In: a folder, words for git.  Out: what git answered.
Never: a network connection, or a program run that the repository's own settings name (monitors,
filters, drivers, hooks, signature checkers); the words of a user (`revisions` sees to refs).
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.errors import GitTroubleError, NoRepositoryError
from reviewdiff.store import gitwords

if TYPE_CHECKING:
    from git import Git

# Hooks set these, each for the repository and the index of its own command; the folder says better
# which repository is meant, and what is looked at is what lies in the work tree.
_MISLEADING = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)
# Settings that would run a program or reach for a network, out of force for our own calls.
_HARMLESS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    "protocol.allow=never",
)
_FILTERS = r"^filter\..*\.(clean|smudge|process|required)$"
_NOTHING = "REVIEWDIFF_NOTHING"
_BARE = "versions/"


class Repository:
    """The repository that `folder` lies in; git's paths are below that folder.

    Of a bare repository, which has no work tree, the folder versions/ of its trees is meant:
    `below` goes before a path in a tree.
    """

    def __init__(self, folder: Path) -> None:
        """Find the repository; raises NoRepositoryError, GitTroubleError without git."""
        if not folder.is_dir():
            raise NoRepositoryError(str(folder), "is no folder.")
        self.folder = folder
        self._git = _git(folder)
        self._filters: list[str] | None = None
        asked = ("--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository")
        status, out, err = self.ask("rev-parse", *asked)
        if status:
            raise NoRepositoryError(str(folder), gitwords.why_none(err))
        is_bare, self.has_work_tree, self.is_shallow = (word == b"true" for word in out.split())
        self.below = "" if self.has_work_tree else _BARE
        if not (self.has_work_tree or is_bare):
            raise NoRepositoryError(str(folder), "lies inside git's own folder, not a work tree.")

    def said(self, what: str, *words: str) -> str:
        """Give what git says as text; raises GitTroubleError, whose sentence `what` is part of."""
        return self.raw(what, *words).decode("utf-8", "surrogateescape").strip("\n")

    def raw(self, what: str, *words: str) -> bytes:
        """Give what git says; raises GitTroubleError, whose sentence `what` is part of."""
        status, out, err = self.ask(*words)
        if status:
            raise GitTroubleError(what, gitwords.last(err))
        return out

    def ask(self, *words: str, stdin: int | None = None) -> tuple[int, bytes, str]:
        """Run git; give its status, what it said, its complaints."""
        return _run(self._git, words, self._without_filters(words[0]), stdin)

    def _without_filters(self, command: str) -> list[str]:
        """Give options that put every filter out of force, for the command that would run them."""
        if command != "diff-index":
            return []
        if self._filters is None:
            words = ("config", "-z", "--name-only", "--get-regexp", _FILTERS)
            names = self.ask(*words)[1].decode("utf-8", "surrogateescape").split("\0")
            # The value comes from a variable, since a name may hold the sign that ends it.
            self._filters = [f"--config-env={name}={_NOTHING}" for name in names if name]
        return self._filters


def _git(folder: Path) -> "Git":
    with _own_surroundings():
        os.environ["GIT_PYTHON_REFRESH"] = "quiet"
        from git import Git
    return Git(str(folder))


def _run(
    git: "Git", words: Sequence[str], options: Sequence[str], stdin: int | None
) -> tuple[int, bytes, str]:
    from git import GitCommandNotFound

    settings = [word for setting in _HARMLESS for word in ("-c", setting)]
    command = [
        str(git.GIT_PYTHON_GIT_EXECUTABLE), "--no-pager", "--literal-pathspecs",
        *settings, *options, *words,
    ]  # fmt: skip
    surroundings = {_NOTHING: "", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    with _own_surroundings():
        try:
            status, out, err = git.execute(
                command, istream=stdin, env=surroundings, with_extended_output=True,
                with_exceptions=False, stdout_as_string=False, strip_newline_in_stdout=False,
            )  # fmt: skip
        except (GitCommandNotFound, PermissionError):
            raise GitTroubleError("be asked", "it is not installed, or not in PATH") from None
    return int(status), bytes(out), str(err)


@contextlib.contextmanager
def _own_surroundings() -> Iterator[None]:
    """Leave out the variables that mislead; GitPython gives a child all that this process has."""
    kept = {name: os.environ.pop(name) for name in _MISLEADING if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)
