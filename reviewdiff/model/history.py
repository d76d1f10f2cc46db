"""The history of a stored version: the commits that touched it, and what each did to its clauses.

In: nothing but values.  Out: Commit, Touch.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewdiff.model.change import Diff
    from reviewdiff.model.document import Document


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of git: hash, author, time with its zone (ISO 8601), the first line of its words."""

    hash: str
    author: str
    time: str
    subject: str


@dataclass(frozen=True, slots=True)
class Touch:
    """What a commit did to a version: the document before and after, None where there was none.

    `diff` is there where both are; `was_at` the earlier path where it was renamed; `trouble` says
    why the two could not be compared.
    """

    commit: Commit
    old: "Document | None" = None
    new: "Document | None" = None
    diff: "Diff | None" = None
    was_at: str = ""
    trouble: str = ""
