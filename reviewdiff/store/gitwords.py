"""What git says, read: changes between trees (`--raw -z`), a history, its complaints.

In: the bytes git wrote.  Out: Steps and Commits, sentences.
Never: a path read by its quotes; with -z git quotes nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewdiff.model.history import Commit

# The modes of files; links (120000), folders and submodules (160000) are none.
REGULAR = ("100644", "100755")
# Opens a commit in `log`; followed by its four fields, each ended by a NUL.
LOG_FORMAT = "%x01%H%x00%an%x00%aI%x00%s"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one file: its mark (A, D, M, R, T, U), and each side's path, mode and hash.

    A hash of zeros stands for what git did not hash: an absent file, or one of the work tree.
    """

    mark: str
    old_path: str
    new_path: str
    old_mode: str
    new_mode: str
    old_hash: str
    new_hash: str


def steps(data: bytes) -> list[Step]:
    """Read what `--raw -z` says."""
    tokens = iter(_tokens(data))
    return [_step(token, tokens) for token in tokens if token]


def commits(data: bytes) -> Iterator[tuple[Commit, Step]]:
    """Read what `log --raw -z --format=LOG_FORMAT` says of the history of one file."""
    tokens = iter(_tokens(data))
    commit: Commit | None = None
    for token in tokens:
        word = token.lstrip("\n")
        if word.startswith("\x01"):
            commit = Commit(word[1:], next(tokens, ""), next(tokens, ""), next(tokens, ""))
        elif word and commit:
            yield commit, _step(word, tokens)


def why_none(err: str) -> str:
    """Say why git finds no repository."""
    if "dubious ownership" in err:
        return (
            "belongs to another user, so git does not read its repository; if you trust it, "
            "say git config --global --add safe.directory with its top folder."
        )
    if "not a git repository" in err:
        return "lies in no git repository; --since, SYMBOL@REV and log need one."
    return f"cannot be read by git ({last(err)})."


def last(err: str) -> str:
    """Give the last sentence that git said, without its head and its full stop."""
    lines = [line for line in err.strip().splitlines() if line.startswith(("fatal:", "error:"))]
    line = (lines or err.strip().splitlines() or ["it does not say why"])[-1]
    return line.removeprefix("fatal: ").removeprefix("error: ").rstrip(".")


def is_corrupt(err: str) -> bool:
    """Tell whether git found an object that it cannot read."""
    return any(word in err for word in ("corrupt", "inflate", "unable to read"))


def near(ref: str, names: Sequence[str]) -> list[str]:
    """Give names like this one; in CI a branch often has the name of its remote before it."""
    from difflib import get_close_matches

    same = [name for name in names if name.rpartition("/")[2] == ref.rpartition("/")[2]]
    return (same or get_close_matches(ref, names, n=3))[:3]


def _tokens(data: bytes) -> list[str]:
    return data.decode("utf-8", "surrogateescape").split("\0")


def _step(head: str, tokens: Iterator[str]) -> Step:
    """Read one record; of a merge (several colons) its first parent and its result."""
    words = head.split(" ")
    sides = len(head) - len(head.lstrip(":")) + 1
    modes, hashes = words[:sides], words[sides : 2 * sides]
    mark = words[2 * sides][:1]
    old_path = next(tokens, "")
    new_path = next(tokens, "") if mark in {"R", "C"} else old_path
    old_mode = modes[0].lstrip(":")
    return Step(mark, old_path, new_path, old_mode, modes[-1], hashes[0], hashes[-1])
