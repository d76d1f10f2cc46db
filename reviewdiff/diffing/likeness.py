"""How alike clauses are: shared words and word pairs, weighed by how rare they are.

In: the texts of two documents.  Out: profiles, and numbers between 0 and 1.
Never: a high likeness from boilerplate; what most clauses share weighs next to nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewdiff.diffing.folding import fold_clause

# Han characters start here; a class that spelled them out would cost 8 ms of start-up time.
DENSE = "\u2e80"
_UNIT = re.compile(r"\d+(?:[/.,]\d+)*|(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652])+")
_DENSE_UNIT = re.compile(r"\d+(?:[/.,]\d+)*|[a-z]+|[^\W\d_]")

# A feature in more clauses than this is no mark of one clause and what became of it: two for a
# clause and its successor, three where it was split or merged, one more by chance.
OWN_SPREAD = 4
# A clause without a word of its own is known by its rarest features, if they stand in fewer clauses
# than this: "Decides to remain seized of the matter" in a long document.
_FEW_OWN = 6
_KNOWN_SPREAD = 60


def units(text: str) -> list[str]:
    """Give the words of a text in lower case, Han characters singly, without marks.

    >>> units("Counter-Terrorism, 66/282"), units("第66/282号")
    (['counterterrorism', '66/282'], ['第', '66/282', '号'])
    """
    return units_of_key(fold_clause(text))


def units_of_key(key: str) -> list[str]:
    """Give the words of a clause's folded key."""
    words = key.lower()
    form = _DENSE_UNIT if max(words, default="") >= DENSE else _UNIT
    return form.findall(words)


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause as weighed features: each word and each pair of neighbouring words.

    `size` counts the words (a Han character counts half a word), `weight` adds the features up.
    `own` are the features that at most `OWN_SPREAD` clauses of both documents have, the less the
    more of them have it (1 for a clause and its successor alone); `known` those
    that its partner is looked for by: its own ones, or else its rarest.
    """

    features: dict[str, float]
    weight: float
    size: float
    own: dict[str, float] = field(default_factory=dict)
    known: tuple[str, ...] = ()


def profiles(keys: Sequence[str], wanted: Container[int]) -> dict[int, Profile]:
    """Weigh the features of clauses, given by their folded keys, against each other.

    All clauses count for how rare a feature is; profiles are made of those `wanted`.
    """
    counted = [_features(units_of_key(key)) for key in keys]
    spread: Counter[str] = Counter()
    for features, _ in counted:
        spread.update(features.keys())
    rarity = {count: _rarity(len(keys), count) for count in set(spread.values())}
    return {
        at: _profile(features, size, spread, rarity)
        for at, (features, size) in enumerate(counted)
        if at in wanted
    }


def _features(words: list[str]) -> tuple[Counter[str], float]:
    found = Counter(words)
    found.update(map(" ".join, pairwise(words)))
    dense = sum([word >= DENSE for word in words])
    return found, len(words) - dense / 2


def _rarity(total: int, count: int) -> float:
    """Weigh a feature of `count` of `total` clauses; two is the rarest that can be shared."""
    return math.log((total + 2) / max(count, 2))


def _profile(
    features: Counter[str], size: float, spread: Counter[str], rarity: dict[int, float]
) -> Profile:
    weighed = {feature: count * rarity[spread[feature]] for feature, count in features.items()}
    own = {
        feature: 1 / max(spread[feature] - 1, 1)
        for feature in features
        if spread[feature] <= OWN_SPREAD
    }
    known = list(own)
    if len(own) < _FEW_OWN:
        near = sorted(features, key=lambda feature: (spread[feature], feature))[:_FEW_OWN]
        known = [feature for feature in near if spread[feature] <= _KNOWN_SPREAD]
    return Profile(weighed, math.fsum(weighed.values()), size, own, tuple(known))


def shared(one: Profile, other: Profile) -> float:
    """Add up the weight of what two profiles have in common."""
    small, large = one.features, other.features
    if len(small) > len(large):
        small, large = large, small
    return math.fsum([min(weight, large[key]) for key, weight in small.items() if key in large])


def kinship(one: Profile, other: Profile) -> float:
    """Give the share of the own features of the poorer of two clauses that both have.

    Clauses of one family ("Calls upon Member States, as appropriate, to ...") are alike by the
    words that all of the family share; only own words tell which became which. 1 where a clause has
    no words of its own.
    """
    mine, others = one.own, other.own
    poorer = min(math.fsum(mine.values()), math.fsum(others.values()))
    both = math.fsum([weight for feature, weight in mine.items() if feature in others])
    return both / poorer if poorer else 1.0


def likeness(common: float, one: float, other: float) -> float:
    """Give the share of two weights that is common: 1 where they are the same words (Dice)."""
    return 2 * common / (one + other) if one + other else 0.0


def containment(common: float, one: float, other: float) -> float:
    """Give the share of the lighter of two weights that is common."""
    lighter = min(one, other)
    return common / lighter if lighter else 0.0


def alike(one: Profile, other: Profile) -> float:
    """Give the likeness of two profiles."""
    return likeness(shared(one, other), one.weight, other.weight)


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


def rare_words(one: Profile, other: Profile, most: int) -> tuple[str, ...]:
    """Give the heaviest features that two profiles share, longer ones before what they contain.

    Neighbouring pairs that were both shared are joined: "coastal states renew".
    """
    both = {key: min(weight, other.features[key]) for key, weight in one.features.items()
            if key in other.features}  # fmt: skip
    return _phrases([key for key in one.features if " " in key and key in both], both)[:most] or (
        tuple(sorted(both, key=lambda key: (-both[key], key))[:most])
    )


def _phrases(pairs: Sequence[str], weights: dict[str, float]) -> tuple[str, ...]:
    """Join pairs that overlap, in the order of the text; heaviest phrases first."""
    runs: list[tuple[list[str], float]] = []
    for pair in pairs:
        first, second = pair.split(" ", 1)
        if runs and runs[-1][0][-1] == first:
            words, weight = runs[-1]
            runs[-1] = ([*words, second], weight + weights[pair])
        else:
            runs.append(([first, second], weights[pair]))
    ranked = sorted(runs, key=lambda run: (-run[1], run[0]))
    return tuple(("" if words[0] >= DENSE else " ").join(words) for words, _ in ranked)
