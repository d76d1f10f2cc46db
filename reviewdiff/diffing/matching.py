"""Which old clauses became which new ones.

In: the clauses of two documents as texts, in reading order.  Out: matches of positions.
Never: a pair held together by boilerplate alone, or by a number.

Four rounds, each on what the last one left:
1. equal words (by folded key), in order;
2. alike: rarity-weighted likeness, the best assignment over all candidates;
3. less alike, but standing beside the same neighbour: an old clause rewritten in its place;
4. split and merge: a clause left over whose words were part of one that has its match.
docs/differ.md tells the measurements behind the numbers.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reviewdiff.diffing.assignment import assign
from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.likeness import (
    Profile,
    containment,
    kinship,
    likeness,
    profiles,
    shared,
    union,
)

# Likeness (0..1) at which two clauses are paired wherever they stand.
ALIKE = 0.34
# ... and where they stand beside the same neighbour.
ALIKE_IN_PLACE = 0.22
# The share of the words of its own that a clause must keep, whatever else it shares.
KIN = 0.05
# A clause taken whole into a longer one: the share of its weight found there, and how such a share
# counts beside likeness. Shorter clauses than this many words are too easily contained.
CONTAINED = 0.66
CONTAINED_COUNTS = 0.6
SHORTEST_CONTAINED = 8
# A part of a split clause is found in it by at least this share, has this many words, and raises
# the likeness of the whole by this much.
PART_CONTAINED = 0.5
SHORTEST_PART = 6
PART_RAISES = 0.04

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Match:
    """Old clauses and what they became, by position, with their likeness (1 for equal words)."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float


def match(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Match the clauses of two documents by their texts."""
    pairs = _equal(old, new)
    free_old = sorted(set(range(len(old))) - {i for i, _ in pairs})
    free_new = sorted(set(range(len(new))) - {j for _, j in pairs})
    found = [Match((i,), (j,), 1.0) for i, j in pairs]
    if free_old and free_new:
        scene = _Scene(old, new)
        alike = scene.assign(free_old, free_new, anchors=None)
        pairs += alike
        free_old = [i for i in free_old if i not in {a for a, _ in alike}]
        free_new = [j for j in free_new if j not in {b for _, b in alike}]
        in_place = scene.assign(free_old, free_new, anchors=pairs)
        found += [scene.match(i, j) for i, j in alike + in_place]
        found = scene.split_and_merge(found)
    return sorted(found, key=lambda item: item.new)


def _equal(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair equal clauses: those with one key in the order they come."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(old):
        places[fold_clause(text)].append(index)
    pairs = []
    taken: dict[str, int] = defaultdict(int)
    for index, text in enumerate(new):
        key = fold_clause(text)
        turn = taken[key]
        if turn < len(places.get(key, ())):
            pairs.append((places[key][turn], index))
            taken[key] += 1
    return pairs


class _Scene:
    """The profiles of all clauses, and what the rounds ask of them."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        found = profiles([*old, *new])
        self._old, self._new = found[: len(old)], found[len(old) :]

    def match(self, i: int, j: int) -> Match:
        return Match((i,), (j,), self._likeness(self._old[i], self._new[j]))

    @staticmethod
    def _likeness(one: Profile, other: Profile) -> float:
        return likeness(shared(one, other), one.weight, other.weight)

    def assign(
        self,
        free_old: Sequence[int],
        free_new: Sequence[int],
        anchors: Sequence[tuple[int, int]] | None,
    ) -> list[tuple[int, int]]:
        """Assign free clauses to each other; with `anchors` only beside the same neighbours."""
        beside = _Neighbours(anchors) if anchors is not None else None
        edges: dict[tuple[int, int], int] = {}
        for (i, j), common in self._commons(free_old, free_new).items():
            if beside and not beside.fits(i, j):
                continue
            score = self._score(self._old[i], self._new[j], common)
            least = ALIKE_IN_PLACE if beside else ALIKE
            if score >= least and kinship(self._old[i], self._new[j]) >= KIN:
                edges[i, j] = round(score * _MILLION) - _apart(i, j)
        return assign(edges)

    def _score(self, one: Profile, other: Profile, common: float) -> float:
        """Likeness, or the share of a short clause that a longer one took up."""
        alike = likeness(common, one.weight, other.weight)
        inside = containment(common, one.weight, other.weight)
        if inside >= CONTAINED and min(one.size, other.size) >= SHORTEST_CONTAINED:
            return max(alike, CONTAINED_COUNTS * inside)
        return alike

    def _commons(
        self, free_old: Iterable[int], free_new: Iterable[int]
    ) -> dict[tuple[int, int], float]:
        """Add up what free clauses share, by way of the clauses each feature stands in."""
        where: dict[str, list[int]] = defaultdict(list)
        for j in free_new:
            for feature in self._new[j].features:
                where[feature].append(j)
        commons: dict[tuple[int, int], float] = defaultdict(float)
        for i in free_old:
            for feature, weight in self._old[i].features.items():
                for j in where.get(feature, ()):
                    commons[i, j] += min(weight, self._new[j].features[feature])
        return commons

    # -- split and merge ------------------------------------------------------------------------

    def split_and_merge(self, found: Sequence[Match]) -> list[Match]:
        """Give each left-over clause to the match it was a part of, if there is one.

        The part that makes a match most alike comes first; a match is split or merged, never both.
        """
        matches = dict(enumerate(found))
        while best := max(self._offers(matches), default=None):
            gain, at, splitting, index = best[0], -best[1], best[2] > 0, -best[3]
            if gain < PART_RAISES:
                break
            matches[at] = self._grown(matches[at], index, splitting=splitting)
        return list(matches.values())

    def _offers(self, matches: dict[int, Match]) -> Iterable[tuple[float, int, int, int]]:
        """Give what each free part offers to each match: gain, match, side, part."""
        taken_old = {i for item in matches.values() for i in item.old}
        taken_new = {j for item in matches.values() for j in item.new}
        for splitting, profiles_, taken in ((1, self._new, taken_new), (0, self._old, taken_old)):
            for index, part in enumerate(profiles_):
                if index in taken or part.size < SHORTEST_PART:
                    continue
                for at, item in matches.items():
                    gain = self._raise(item, index, splitting=bool(splitting))
                    yield round(gain, 6), -at, splitting, -index

    def _raise(self, item: Match, index: int, *, splitting: bool) -> float:
        """Tell by how much a match gains in likeness from one more part; 0 where it is no part."""
        whole_side, part_side = (item.old, item.new) if splitting else (item.new, item.old)
        if len(whole_side) > 1 or item.similarity == 1.0:
            return 0.0
        wholes, parts = (self._old, self._new) if splitting else (self._new, self._old)
        whole, part = wholes[whole_side[0]], parts[index]
        if shared(whole, part) < PART_CONTAINED * part.weight:
            return 0.0
        grown = union(parts[k] for k in (*part_side, index))
        return self._likeness(whole, grown) - item.similarity

    def _grown(self, item: Match, index: int, *, splitting: bool) -> Match:
        old = item.old if splitting else tuple(sorted((*item.old, index)))
        new = tuple(sorted((*item.new, index))) if splitting else item.new
        alike = self._likeness(union(self._old[i] for i in old), union(self._new[j] for j in new))
        return replace(item, old=old, new=new, similarity=alike)


def _apart(i: int, j: int) -> int:
    """A hair less for later clauses, so that of equal candidates the first are paired."""
    return min(i + j, 99)


class _Neighbours:
    """Tells whether a pair stands beside the same neighbour, before or after, on both sides."""

    def __init__(self, anchors: Sequence[tuple[int, int]]) -> None:
        self._new_of = dict(anchors)
        self._olds = sorted(self._new_of)
        self._news = sorted(self._new_of.values())

    def fits(self, i: int, j: int) -> bool:
        after_old, after_new = bisect_left(self._olds, i), bisect_left(self._news, j)
        return self._same(after_old - 1, after_new - 1) or self._same(after_old, after_new)

    def _same(self, old: int, new: int) -> bool:
        """Whether two neighbours are a pair; no neighbour matches no neighbour."""
        has_old, has_new = 0 <= old < len(self._olds), 0 <= new < len(self._news)
        if not (has_old and has_new):
            return has_old == has_new
        return self._new_of[self._olds[old]] == self._news[new]
