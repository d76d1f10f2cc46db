"""What had landed at a revision, and what has become of it in the work tree.

In: the folder of versions, the name of a revision.  Out: Landed.
Never: a file read that git says nothing of; the cost is that of what is new, not of the store.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from reviewdiff.model.landed import Landed
from reviewdiff.store.gitwords import REGULAR, Step, steps
from reviewdiff.store.repository import Repository
from reviewdiff.store.revisions import RAW, base, blobs

_ENDING = ".json"
# The figures of a hash by SHA-1; a repository may have the longer ones of SHA-256.
_SHORT_HASH = 40


def landed_since(folder: Path, ref: str) -> Landed:
    """Tell what is new against the last commit shared with `ref`, untracked and staged included.

    Raises NoRepositoryError, NoSuchRevisionError, GitTroubleError, UsageError.
    """
    repository = Repository(folder)
    kept = list(_kept(repository, base(repository, ref)))
    there = {step.old_path: step.old_hash for step in kept if step.old_mode in REGULAR}
    loose = set(_loose(repository))
    renamed = [(step.old_path, step.new_path) for step in kept if step.mark == "R"]
    # Taken out of the index but not off the disk: git calls it deleted, and untracked as well.
    back = {step.old_path for step in kept if step.mark == "D" and step.old_path in loose}
    changed = {step.new_path for step in kept if step.mark not in "ADR"} | back
    return Landed(
        ref=ref,
        files=_Files(repository, there),
        added=_sorted(loose - back | {step.new_path for step in kept if step.mark == "A"}),
        changed=_sorted(path for path in changed if not _is_same(folder / path, there.get(path))),
        deleted=_sorted(
            step.old_path for step in kept if step.mark == "D" and step.old_path not in back
        ),
        renamed=tuple(sorted(renamed)),
    )


class _Files(Mapping[str, bytes]):
    """Files as they were, read all at once when the first is asked for."""

    def __init__(self, repository: Repository, hashes: dict[str, str]) -> None:
        self._repository = repository
        self._hashes = hashes
        self._blobs: dict[str, bytes] | None = None

    def __getitem__(self, path: str) -> bytes:
        name = self._hashes[path]
        if self._blobs is None:
            self._blobs = blobs(self._repository, list(self._hashes.values()))
        return self._blobs[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


def _kept(repository: Repository, at: str) -> Iterator[Step]:
    """Give what became of the versions that git keeps or kept.

    A file that git has not looked at since it was touched is among the changed ones.
    """
    words = ("diff-index", "-M", "--relative", *RAW, at, "--", ".")
    for step in steps(repository.raw("compare the work tree", *words)):
        if step.new_path.endswith(_ENDING) or step.old_path.endswith(_ENDING):
            yield step


def _loose(repository: Repository) -> Iterator[str]:
    """Give the versions that git does not keep and was not told to ignore."""
    words = ("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    data = repository.raw("list the work tree", *words).decode("utf-8", "surrogateescape")
    yield from (name for name in data.split("\0") if name.endswith(_ENDING))


def _is_same(path: Path, name: str | None) -> bool:
    """Whether a file has the bytes whose hash git keeps."""
    if name is None or path.is_symlink():
        return False
    try:
        data = path.read_bytes()
    except OSError:
        return False
    kind = "sha1" if len(name) == _SHORT_HASH else "sha256"
    head = f"blob {len(data)}\0".encode()
    return hashlib.new(kind, head + data, usedforsecurity=False).hexdigest() == name


def _sorted(paths: "Iterator[str] | set[str]") -> tuple[str, ...]:
    return tuple(sorted(paths))
