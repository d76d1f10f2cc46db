"""What a repository holds: the commit that a name means, files at a commit, the history of one.

In: a Repository, names of revisions, paths below its folder.  Out: hashes, bytes, commits.
Never: a name handed to git before it is known to be no option; past `commit` there are only hashes.
"""

from collections.abc import Iterator, Sequence

from reviewdiff.errors import GitTroubleError, NoRepositoryError, NoSuchRevisionError, UsageError
from reviewdiff.model.history import Commit
from reviewdiff.store import gitwords
from reviewdiff.store.gitwords import LOG_FORMAT, Step
from reviewdiff.store.repository import Repository

# What stands in the user's settings shall not change what is asked.
RAW = ("--raw", "-z", "--no-abbrev", "-O/dev/null", "--no-ext-diff", "--no-textconv",
       "--ignore-submodules=dirty")  # fmt: skip
# The fewest figures by which git knows a hash; CI gives a whole one of zeros for "nothing before".
_SHORTEST = 7


def commit(repository: Repository, ref: str) -> str:
    """Give the hash of the commit that a name means; raises NoSuchRevisionError with near ones.

    UsageError is raised for what is no name at all, such as an option.
    """
    if ref.startswith("-"):
        raise UsageError(f"{ref!r} is no name of a revision; it begins with a dash.")
    if not ref or any(ord(char) < ord(" ") for char in ref):
        raise UsageError(f"{ref!r} is no name of a revision.")
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    status, out, err = repository.ask(*words)
    found = out.decode().strip()
    if not status and found.isalnum():  # a caret before it says "all but this"
        return found
    if gitwords.is_corrupt(err):
        raise GitTroubleError(f"read {ref}", gitwords.last(err))
    raise NoSuchRevisionError(ref, *_why_missing(repository, ref))


def base(repository: Repository, ref: str) -> str:
    """Give the hash of the last commit that a name and the current one share.

    Zeros, which CI gives for what was there before a first push, and HEAD where there is no commit
    yet mean that nothing had landed: the empty tree.
    """
    if not repository.has_work_tree:
        why = "is a bare repository and has no files to look at; check out a commit of it first"
        raise NoRepositoryError(str(repository.folder), f"{why} (git worktree add DIR COMMIT).")
    zeros = len(ref) >= _SHORTEST and set(ref) == {"0"}
    if zeros or (ref in {"HEAD", "@"} and _has_no_commit(repository)):
        words = ("hash-object", "-t", "tree", "/dev/null")
        return repository.said("name the empty tree", *words)
    found = commit(repository, ref)
    status, out, err = repository.ask("merge-base", found, "HEAD")
    if not status:
        return out.decode().strip()
    if _has_no_commit(repository):
        return found
    if status > 1:
        raise GitTroubleError(f"compare {ref} with HEAD", gitwords.last(err))
    raise NoSuchRevisionError(ref, _why_no_base(repository))


def tree(repository: Repository, at: str, path: str) -> dict[str, tuple[str, str]]:
    """Give the mode and hash of each entry of a folder as it was at a commit."""
    words = ("ls-tree", "-z", at, "--", f"{repository.below}{path}/")
    data = repository.raw(f"list {path} at {at[:10]}", *words).decode("utf-8", "replace")
    rows = (row.partition("\t") for row in data.split("\0") if row)
    return {
        name.rpartition("/")[2]: (about.split()[0], about.split()[2]) for about, _, name in rows
    }


def blobs(repository: Repository, hashes: Sequence[str]) -> dict[str, bytes]:
    """Give the bytes of files by their hashes, all in one call of git."""
    import tempfile

    wanted = list(dict.fromkeys(hashes))
    if not wanted:
        return {}
    with tempfile.TemporaryFile() as asked:
        asked.write("".join(f"{name}\n" for name in wanted).encode())
        asked.seek(0)
        status, out, err = repository.ask("cat-file", "--batch", stdin=asked.fileno())
    found: dict[str, bytes] = {}
    for name in wanted:
        head, _, out = out.partition(b"\n")
        words = head.split(b" ")
        if status or len(words) != 3:  # noqa: PLR2004
            why = gitwords.last(err) if err.strip() else "the repository does not have it"
            raise GitTroubleError(f"read {name[:10]}", f"{why}; 'git fsck' tells what is lost")
        size = int(words[2])
        found[name], out = out[:size], out[size + 1 :]
    return found


def log(repository: Repository, path: str) -> Iterator[tuple[Commit, Step]]:
    """Give the commits that touched a file and what each did, newest first.

    Its earlier names are followed; a merge is given where it made what none of its parents had.
    """
    words = ("log", "--follow", "--cc", "--root", "--no-color", "--encoding=UTF-8", "--no-notes")
    asked = (*words, "--no-relative", f"--format={LOG_FORMAT}", *RAW)
    what = f"tell the history of {path}"
    yield from gitwords.commits(repository.raw(what, *asked, "--", repository.below + path))


def called(repository: Repository, at: str) -> str:
    """Give what to call a commit: its short hash and its day."""
    words = ("log", "-1", "--no-color", "--format=%h of %cs", at, "--")
    return repository.said(f"read {at[:10]}", *words)


def _has_no_commit(repository: Repository) -> bool:
    return bool(repository.ask("rev-parse", "--verify", "--quiet", "HEAD")[0])


def _why_missing(repository: Repository, ref: str) -> tuple[str, list[str]]:
    """Say why a name means no commit, and which names are near."""
    if _has_no_commit(repository):
        return "means nothing yet: the repository has no commit", []
    why = "is no commit of this repository"
    if repository.is_shallow:
        why += ", which is a shallow clone (git fetch --unshallow brings the rest)"
    words = ("for-each-ref", "--format=%(refname:short)")
    return why, gitwords.near(ref, repository.said("list its refs", *words).splitlines())


def _why_no_base(repository: Repository) -> str:
    if repository.is_shallow:
        why = "and HEAD have no common commit in this shallow clone"
        return f"{why}; deepen it (git fetch --deepen=100, or git fetch --unshallow)"
    return "and HEAD have no common commit; name a revision that HEAD grew from"
