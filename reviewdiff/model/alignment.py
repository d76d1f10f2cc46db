"""What a person ruled on two versions: clauses to pair, clauses never to pair, by whom and why.

In: nothing but values.  Out: Ruling, Alignment, the hash of a clause's text.
Never: a ruling with several clauses on both sides.
"""

from reviewdiff.model.document import Clause
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import value

# 48 bits: a changed text keeps its hash once in 10^14 times, and two labels' hashes still fit on a
# line that people read. A hash tells of a change since a ruling; it guards against nobody.
_HASH_LENGTH = 12


@value
class Ruling:
    """Clauses that a person pairs, or (`paired` false) keeps apart.

    One clause stands on at least one side: one to one, one split into several, several merged into
    one. The hashes are those of the texts ruled on, in the order of the labels, or none.

    >>> op = Label.parse
    >>> str(Ruling(True, (op("OP 1"),), (op("OP 2"), op("OP 3")), "A. Keeper", "It was split."))
    'pair OP 1 with OP 2 and OP 3'
    """

    paired: bool
    old: tuple[Label, ...]
    new: tuple[Label, ...]
    by: str
    reason: str
    old_hashes: tuple[str, ...] = ()
    new_hashes: tuple[str, ...] = ()

    def __str__(self) -> str:
        old, new = (" and ".join(str(label) for label in side) for side in (self.old, self.new))
        return f"pair {old} with {new}" if self.paired else f"keep {old} apart from {new}"


@value
class Alignment:
    """All rulings on two versions in one language: first those that pair, then those that part."""

    old: Symbol
    new: Symbol
    language: Language
    rulings: tuple[Ruling, ...] = ()


def clause_hash(clause: Clause) -> str:
    """Give a short hash of a clause's own words, without its number and what stands below it."""
    from hashlib import sha256

    # A stored version may hold half a surrogate pair, which plain UTF-8 refuses.
    data = clause.text.encode("utf-8", "surrogatepass")
    return sha256(data).hexdigest()[:_HASH_LENGTH]
