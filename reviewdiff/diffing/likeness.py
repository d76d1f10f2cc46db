"""How alike clauses are: shared words and word pairs, weighed by how rare they are.

In: the texts of two documents.  Out: profiles, and numbers between 0 and 1.
Never: a high likeness from boilerplate; what most clauses share weighs next to nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewdiff.diffing.folding import fold_clause

# Han characters start here; a class that spelled them out would cost 8 ms of start-up time.
_DENSE = "\u2e80"
_UNIT = re.compile(r"\d+(?:[/.,]\d+)*|(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652])+")
_DENSE_UNIT = re.compile(r"\d+(?:[/.,]\d+)*|[a-z]+|[^\W\d_]")


def units(text: str) -> list[str]:
    """Give the words of a text in lower case, Han characters singly, without marks.

    >>> units("Counter-Terrorism, 66/282"), units("第66/282号")
    (['counterterrorism', '66/282'], ['第', '66/282', '号'])
    """
    words = fold_clause(text).lower()
    form = _DENSE_UNIT if max(words, default="") >= _DENSE else _UNIT
    return form.findall(words)


# A feature in more clauses than this is no mark of one clause and what became of it: two for a
# clause and its successor, three where it was split or merged, one more by chance.
OWN_SPREAD = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause as weighed features: each word and each pair of neighbouring words.

    `size` counts the words (a Han character counts half a word), `weight` adds the features up.
    `own` are the features that at most `OWN_SPREAD` clauses of both documents have.
    """

    features: dict[str, float]
    weight: float
    size: float
    own: frozenset[str] = frozenset()


def profiles(texts: Sequence[str]) -> list[Profile]:
    """Weigh the features of all clauses of both documents against each other."""
    counted = [_features(units(text)) for text in texts]
    spread = Counter(feature for features, _ in counted for feature in features)
    total = len(texts)
    weights = {feature: _rarity(total, count) for feature, count in spread.items()}
    rare = {feature for feature, count in spread.items() if count <= OWN_SPREAD}
    return [_profile(features, size, weights, rare) for features, size in counted]


def _features(words: list[str]) -> tuple[Counter[str], float]:
    found = Counter(words)
    found.update(f"{first} {second}" for first, second in pairwise(words))
    return found, sum(0.5 if word[0] >= _DENSE else 1 for word in words)


def _rarity(total: int, count: int) -> float:
    """Weigh a feature of `count` of `total` clauses; two is the rarest that can be shared."""
    return math.log((total + 2) / max(count, 2))


def _profile(
    features: Counter[str], size: float, weights: dict[str, float], rare: set[str]
) -> Profile:
    weighed = {feature: count * weights[feature] for feature, count in features.items()}
    own = frozenset(feature for feature in features if feature in rare)
    return Profile(weighed, math.fsum(weighed.values()), size, own)


def shared(one: Profile, other: Profile) -> float:
    """Add up the weight of what two profiles have in common."""
    small, large = sorted((one.features, other.features), key=len)
    return math.fsum(min(weight, large[key]) for key, weight in small.items() if key in large)


def kinship(one: Profile, other: Profile) -> float:
    """Give the share of the own features of the poorer of two clauses that both have.

    Clauses of one family ("Calls upon Member States, as appropriate, to ...") are alike by the
    words that all of the family share; only own words tell which became which. 1 where a clause has
    no words of its own.
    """
    poorer = min(len(one.own), len(other.own))
    return len(one.own & other.own) / poorer if poorer else 1.0


def likeness(common: float, one: float, other: float) -> float:
    """Give the share of two weights that is common: 1 where they are the same words (Dice)."""
    return 2 * common / (one + other) if one + other else 0.0


def containment(common: float, one: float, other: float) -> float:
    """Give the share of the lighter of two weights that is common."""
    lighter = min(one, other)
    return common / lighter if lighter else 0.0


def union(found: Iterable[Profile]) -> Profile:
    """Give the profile of several clauses as one text (the pairs at the seams are left out)."""
    features: dict[str, float] = {}
    weight = size = 0.0
    for profile in found:
        for key, value in profile.features.items():
            features[key] = features.get(key, 0.0) + value
        weight += profile.weight
        size += profile.size
    return Profile(features, weight, size)
