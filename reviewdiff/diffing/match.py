"""One match of clauses by position, with what speaks for it."""

from reviewdiff.model.change import Why
from reviewdiff.model.value import value

# So many runs of shared words say enough.
MOST_WORDS = 4
# A pair is certain from this score on (all wrong pairs of the generated cases scored less), ...
SURE = 0.39
# ... if no other candidate of either clause comes nearer than this share of it.
RIVAL = 0.66
# A clause rewritten in its place is certain where so much of what is its own stayed.
SURE_IN_PLACE = 0.5


@value
class Rival:
    """The next best candidate of one of the two clauses of a pair."""

    old: int
    new: int
    similarity: float


@value
class Match:
    """Old clauses and what they became, by position, with their likeness (1 for equal words)."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float
    why: Why
    rival: Rival | None = None
    words: tuple[str, ...] = ()
    certain: bool = True


def certain(why: Why, score: float, kin: float, rival: float) -> bool:
    """Tell whether a pair with this score and kinship, and such a next best, leaves no doubt."""
    enough = kin >= SURE_IN_PLACE if why is Why.IN_PLACE else score >= SURE
    return enough and rival <= RIVAL * score
