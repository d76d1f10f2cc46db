"""How alike clauses are: shared words and word pairs, weighed by how rare they are.

In: the texts of two documents.  Out: profiles, and numbers between 0 and 1.
Never: a high likeness from boilerplate; what most clauses share weighs next to nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from heapq import nsmallest
from itertools import pairwise, takewhile

from reviewdiff.diffing.folding import DENSE, fold_clause, is_dense
from reviewdiff.model.value import value

# Marks between words, of all scripts that set spaces; a slash stays, since it joins symbols.
_MARKS = "!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~،؛؟٪…·•°§№"
_SPACED = str.maketrans(_MARKS, " " * len(_MARKS))
_DENSE_UNIT = re.compile(r"\d+(?:[/.,]\d+)*|[a-z]+|[^\W\d_]")

# A feature in more clauses than this is no mark of one clause and what became of it: two for a
# clause and its successor, three where it was split or merged, one more by chance. The more have
# it, the less it counts.
_OWN = {1: 1.0, 2: 1.0, 3: 1 / 2, 4: 1 / 3}
# A clause without a word of its own is known by its rarest features, if they stand in fewer clauses
# than this: "Decides to remain seized of the matter" in a long document.
_FEW_OWN = 6
_KNOWN_SPREAD = 60


def units(text: str) -> list[str]:
    """Give the words of a text in lower case, Han characters singly, without marks.

    >>> units("Counter-Terrorism, 66/282"), units("第66/282号")
    (['counterterrorism', '66/282'], ['第', '66/282', '号'])
    >>> units("l’Assemblée, en 2090 ;"), units("الجمعية العامة، 2090")
    (['l', 'assemblée', 'en', '2090'], ['الجمعية', 'العامة', '2090'])
    """
    return units_of_key(fold_clause(text))


def units_of_key(key: str) -> list[str]:
    """Give the words of a clause's folded key."""
    words = key.lower()
    if is_dense(words):
        return _DENSE_UNIT.findall(words)
    return words.translate(_SPACED).split()


@value
class Scale:
    """What features weigh in two documents: by rarity, and as marks of one clause alone."""

    weights: dict[str, float]
    own: dict[str, float]
    spread: dict[str, int]


@value
class Profile:
    """A clause as features: each of its words and pairs of neighbouring words, in their order.

    `size` counts the words (a Han character counts half a word), `weight` adds the features up.
    `own` are the features that at most four clauses of both documents have, `own_weight` adds up
    what they count;
    `known` are those that its partner is looked for by: its own ones, or else its rarest.
    """

    features: dict[str, None]
    scale: Scale
    weight: float
    size: float
    own: frozenset[str] = frozenset()
    own_weight: float = 0.0
    known: frozenset[str] = frozenset()


def profiles(keys: Sequence[str], wanted: Container[int]) -> dict[int, Profile]:
    """Weigh the features of clauses, given by their folded keys, against each other.

    All clauses count for how rare a feature is, copies of one clause once; profiles are made of
    those `wanted`.
    """
    features_of = {key: _features(units_of_key(key)) for key in dict.fromkeys(keys)}
    spread: Counter[str] = Counter()
    for features, _ in features_of.values():
        spread.update(features.keys())
    rarity = {count: _rarity(len(features_of), count) for count in set(spread.values())}
    scale = Scale(
        weights={feature: rarity[count] for feature, count in spread.items()},
        own={feature: _OWN[count] for feature, count in spread.items() if count in _OWN},
        spread=spread,
    )
    return {at: _profile(*features_of[key], scale) for at, key in enumerate(keys) if at in wanted}


def _features(words: list[str]) -> tuple[dict[str, None], float]:
    found = dict.fromkeys(words)
    found.update(dict.fromkeys(map(" ".join, pairwise(words))))
    dense = sum([word >= DENSE for word in words])
    return found, len(words) - dense / 2


def _rarity(total: int, count: int) -> float:
    """Weigh a feature of `count` of `total` clauses; two is the rarest that can be shared."""
    return math.log((total + 2) / max(count, 2))


def _profile(features: dict[str, None], size: float, scale: Scale) -> Profile:
    # The sums are exact whatever their order, so that sets do not make the answer depend on chance.
    weight = math.fsum(map(scale.weights.__getitem__, features))
    own = frozenset(features.keys() & scale.own.keys())
    known = own
    if len(own) < _FEW_OWN:
        spread = scale.spread
        near = sorted(features, key=lambda feature: (spread[feature], feature))[:_FEW_OWN]
        known = frozenset(feature for feature in near if spread[feature] <= _KNOWN_SPREAD)
    own_weight = math.fsum(map(scale.own.__getitem__, own))
    return Profile(features, scale, weight, size, own, own_weight, known)


def shared(one: Profile, other: Profile) -> float:
    """Add up the weight of what two profiles have in common."""
    both = one.features.keys() & other.features.keys()
    return math.fsum(map(one.scale.weights.__getitem__, both))


def overlap(one: Profile, other: Profile) -> float:
    """Give the share of the features of two profiles that is common, whatever they weigh."""
    both = len(one.features.keys() & other.features.keys())
    return likeness(both, len(one.features), len(other.features))


def kinship(one: Profile, other: Profile) -> float:
    """Give the share of the own features of the poorer of two clauses that both have.

    Clauses of one family ("Calls upon Member States, as appropriate, to ...") are alike by the
    words that all of the family share; only own words tell which became which. 1 where a clause has
    no words of its own.
    """
    poorer = min(one.own_weight, other.own_weight)
    both = math.fsum(map(one.scale.own.__getitem__, one.own & other.own))
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


def union(found: Sequence[Profile]) -> Profile:
    """Give the profile of several clauses as one text (the pairs at the seams are left out)."""
    features: dict[str, None] = {}
    for profile in found:
        features.update(profile.features)
    return _profile(features, sum(profile.size for profile in found), found[0].scale)


def beginning(one: Profile, other: Profile) -> float:
    """Count the words that two clauses begin with alike, each once (a Han character half)."""
    same = takewhile(
        lambda pair: pair[0] == pair[1], zip(one.features, other.features, strict=False)
    )
    return math.fsum([0.5 if word >= DENSE else 1.0 for word, _ in same])


def rare_words(one: Profile, other: Profile, most: int) -> tuple[str, ...]:
    """Give the longest runs of words that two profiles share, those of the greatest weight first.

    Pairs that follow each other and are both shared are joined: "coastal states renew".
    """
    weights = one.scale.weights
    both = [key for key in one.features if key in other.features]
    phrases = _phrases([key for key in both if " " in key], weights)
    if not phrases:
        return tuple(nsmallest(most, both, key=lambda key: (-weights[key], key)))
    ranked = nsmallest(most, phrases, key=lambda run: (-math.fsum(run[1]), run[0]))
    return tuple(("" if words[0] >= DENSE else " ").join(words) for words, _ in ranked)


def _phrases(
    pairs: Sequence[str], weights: Mapping[str, float]
) -> list[tuple[list[str], list[float]]]:
    """Join pairs that overlap, in the order of the text, to words and their weights."""
    runs: list[tuple[list[str], list[float]]] = []
    last = ""
    for pair in pairs:
        first, _, second = pair.partition(" ")
        if first != last:
            runs.append(([first], []))
        runs[-1][0].append(second)
        runs[-1][1].append(weights[pair])
        last = second
    return runs
