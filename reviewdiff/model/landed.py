"""What had landed: the versions as they were where a branch left another, and what it did since.

In: nothing but values; git's side fills them.  Out: Landed.
Never: a path that is not below the versions folder, or one with backslashes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Landed:
    """The versions at the merge base with `ref`, and what has become of them in the working tree.

    Every path is posix and relative to the versions folder ("990-1/en.json"). `files` holds the
    bytes of each version that was there. `added`, `changed` and `deleted` name versions; `renamed`
    gives pairs of the old path and the new one, whose paths stand in no other field.
    """

    ref: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The paths that hold what is new: added, changed, or renamed to."""
        return tuple(sorted({*self.added, *self.changed, *(new for _, new in self.renamed)}))
