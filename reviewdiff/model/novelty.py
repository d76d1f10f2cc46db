"""A version that is new against a revision, beside what it is to be read against.

In: nothing but values.  Out: Novelty.
"""

from dataclasses import dataclass

from reviewdiff.model.change import Diff
from reviewdiff.model.document import Document


@dataclass(frozen=True, slots=True)
class Novelty:
    """A version at a path below the versions folder, added or changed; None where it is none.

    `diff` is from its predecessor or, where it had landed, from what it was then; `remark` says in
    a sentence what there is to know, such as why there is no `diff`.
    """

    path: str
    document: Document | None = None
    diff: Diff | None = None
    remark: str = ""
