"""Which old clauses became which new ones.

In: the clauses of two documents as texts, in reading order.  Out: matches of positions.
Never: a pair held together by boilerplate alone, or by a number.

Five rounds, each on what the last one left:
0. what a person has ruled;
1. equal words (by folded key), in order;
2. alike: rarity-weighted likeness, the best assignment over all candidates;
3. less alike, but standing beside the same neighbour: an old clause rewritten in its place;
4. split and merge: a clause left over whose words were part of one that has its match.
docs/differ.md tells the measurements behind the numbers.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from heapq import nlargest

from reviewdiff.diffing.assignment import assign, worth
from reviewdiff.diffing.equals import equal_pairs
from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.grouping import split_and_merge
from reviewdiff.diffing.likeness import (
    Profile,
    alike,
    beginning,
    containment,
    kinship,
    overlap,
    profiles,
    rare_words,
)
from reviewdiff.diffing.match import MOST_WORDS, Match, Rival, certain
from reviewdiff.diffing.neighbours import Neighbours
from reviewdiff.model.change import Why

# Likeness (0..1) at which two clauses are paired wherever they stand.
ALIKE = 0.34
# ... and where they stand beside the same neighbour.
ALIKE_IN_PLACE = 0.22
# The share of words, rare or not, that is the same where a clause stands alone between the same two
# neighbours, whatever its own words: one name in fifteen was replaced.
SAME_WORDS = 0.75
# ... or so many words that both begin with, where they share words of their own: "Reiterates its
# support for the Lamp Fund, notes that its" tells of one meeting after the other.
SAME_BEGINNING = 8
# The share of the words of its own that a clause must keep, whatever else it shares.
KIN = 0.05
# A clause taken whole into a longer one: the share of its weight found there, and how such a share
# counts beside likeness. Shorter clauses than this many words are too easily contained.
CONTAINED = 0.66
CONTAINED_COUNTS = 0.6
SHORTEST_CONTAINED = 8

# Clauses that stand more often than this, all of them amended, are not told apart: their pairs
# would be as many as the square.
_COPIES = 40

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Old and new positions that belong together."""

_Score = tuple[float, Why]


def match(
    old: Sequence[str],
    new: Sequence[str],
    forced: Sequence[Group] = (),
    forbidden: frozenset[tuple[int, int]] = frozenset(),
    headings: tuple[Container[int], Container[int]] = ((), ()),
) -> list[Match]:
    """Match the clauses of two documents by their texts, in the order of the new ones.

    `forced` and `forbidden`: positions that a person has paired, or kept apart. `headings`: the old
    and new positions of headings, which are paired with headings alone.
    """
    scene = _Scene(old, new, forbidden, headings)
    scene.force(forced)
    scene.pair_equal()
    if scene.free_old and scene.free_new:
        scene.pair_alike()
        scene.pair_in_place()
        scene.group()
    return sorted(scene.found, key=lambda item: item.new)


class _Scene:
    """What is matched so far and what is free; each round takes from the free."""

    def __init__(
        self,
        old: Sequence[str],
        new: Sequence[str],
        forbidden: frozenset[tuple[int, int]],
        headings: tuple[Container[int], Container[int]],
    ) -> None:
        self.found: list[Match] = []
        self.free_old, self.free_new = (
            dict.fromkeys(range(len(old))),
            dict.fromkeys(range(len(new))),
        )
        folded = {text: fold_clause(text) for text in dict.fromkeys((*old, *new))}
        self._keys = [folded[text] for text in (*old, *new)]
        self._count = len(old)
        self._forbidden = forbidden
        self._headings = headings
        self._likenesses: dict[tuple[int, int], float] = {}
        self._old: Mapping[int, Profile] = {}
        self._new: Mapping[int, Profile] = {}

    def _take(self, item: Match) -> None:
        self.found.append(item)
        for i in item.old:
            del self.free_old[i]
        for j in item.new:
            del self.free_new[j]

    def _weigh(self, old: Iterable[int], new: Iterable[int]) -> None:
        """Make the profiles of the clauses at these positions."""
        wanted = {*old, *(self._count + j for j in new)}
        found = profiles(self._keys, wanted)
        self._old = {at: profile for at, profile in found.items() if at < self._count}
        self._new = {at - self._count: found[at] for at in found if at >= self._count}

    def force(self, groups: Sequence[Group]) -> None:
        """Pair what a person has ruled to be paired."""
        if groups:
            self._weigh((old[0] for old, _ in groups), (new[0] for _, new in groups))
        for old, new in groups:
            first = alike(self._old[old[0]], self._new[new[0]])
            self._take(Match(old, new, first, Why.REVIEWED))

    def pair_equal(self) -> None:
        """Pair clauses of equal words."""
        old = {i: (i in self._headings[0], self._keys[i]) for i in self.free_old}
        new = {j: (j in self._headings[1], self._keys[self._count + j]) for j in self.free_new}
        for i, j in equal_pairs(old, new, self._may_pair):
            self._take(Match((i,), (j,), 1.0, Why.EQUAL))

    def pair_alike(self) -> None:
        """Pair clauses that share enough of what is rare, wherever they stand."""
        self._weigh(self.free_old, self.free_new)
        edges: dict[tuple[int, int], int] = {}
        scores: dict[tuple[int, int], _Score] = {}
        for i, j in self._candidates():
            one, other = self._old[i], self._new[j]
            if kinship(one, other) < KIN:
                continue
            likeness = self._likenesses[i, j] = alike(one, other)
            score = scores[i, j] = _score(one, other, likeness)
            if score[0] >= ALIKE:
                edges[i, j] = worth(score[0], i, j)
        self._pair(assign(edges), scores)

    def pair_in_place(self) -> None:
        """Pair what is less alike but stands beside the same neighbour in both documents."""
        beside = Neighbours([(item.old[0], item.new[0]) for item in self.found])
        edges: dict[tuple[int, int], int] = {}
        scores: dict[tuple[int, int], _Score] = {}
        for (i, j), likeness in self._likenesses.items():
            is_free = i in self.free_old and j in self.free_new
            if is_free and likeness >= ALIKE_IN_PLACE and beside.fits(i, j):
                scores[i, j] = likeness, Why.IN_PLACE
                edges[i, j] = worth(likeness, i, j)
        self._pair(assign(edges), scores)
        self._pair_replaced()

    def _pair_replaced(self) -> None:
        """Pair a clause and the one that took its place between two neighbours that stayed."""
        became = {item.old[0]: item.new[0] for item in self.found}
        became |= {-1: -1, self._count: len(self._keys) - self._count}
        scores: dict[tuple[int, int], _Score] = {}
        for i in self.free_old:
            j = became.get(i - 1, -2) + 1
            is_alone = j in self.free_new and became.get(i + 1) == j + 1 and self._may_pair(i, j)
            if is_alone and _is_replaced(self._old[i], self._new[j]):
                likeness = self._likenesses[i, j] = alike(self._old[i], self._new[j])
                scores[i, j] = likeness, Why.IN_PLACE
        self._pair(list(scores), scores)

    def group(self) -> None:
        """Give left-over clauses to matches that they were split from or merged into."""
        self.found = split_and_merge(self.found, self._old, self._new, self._may_pair)

    def _pair(
        self, pairs: Sequence[tuple[int, int]], scores: Mapping[tuple[int, int], _Score]
    ) -> None:
        rivals = self._rivals() if pairs else {}
        for i, j in pairs:
            others = [r for r in (*rivals[0, i], *rivals[1, j]) if (r.old, r.new) != (i, j)]
            rival = max(others, key=lambda item: item.similarity, default=None)
            score, why = scores[i, j]
            kin = kinship(self._old[i], self._new[j])
            sure = certain(why, score, kin, rival.similarity if rival else 0.0)
            words = rare_words(self._old[i], self._new[j], MOST_WORDS)
            likeness = self._likenesses[i, j]
            self._take(Match((i,), (j,), likeness, why, rival, words, certain=sure))

    def _candidates(self) -> list[tuple[int, int]]:
        """Give the free pairs that share a feature by which one of them is known."""
        sought = set[str]().union(*(self._old[i].known for i in self.free_old))
        where: dict[str, list[int]] = defaultdict(list)
        for j in self.free_new:
            for feature in self._new[j].known & sought:
                where[feature].append(j)
        found: list[tuple[int, int]] = []
        for i in self.free_old:
            near: set[int] = set()
            for feature in self._old[i].known & where.keys():
                places = where[feature]
                if len(places) <= _COPIES:
                    near.update(places)
            found += [(i, j) for j in sorted(near) if self._may_pair(i, j)]
        return found

    def _may_pair(self, i: int, j: int) -> bool:
        return (i in self._headings[0]) is (j in self._headings[1]) and (
            (i, j) not in self._forbidden
        )

    def _rivals(self) -> dict[tuple[int, int], list[Rival]]:
        """Give the two best candidates of each clause: (0, i) is an old one, (1, j) a new one."""
        found: dict[tuple[int, int], list[Rival]] = defaultdict(list)
        for (i, j), likeness in self._likenesses.items():
            for key in ((0, i), (1, j)):
                found[key].append(Rival(i, j, likeness))
        return {
            key: nlargest(2, items, key=lambda item: item.similarity)
            for key, items in found.items()
        }


def _is_replaced(one: Profile, other: Profile) -> bool:
    """Tell whether a clause took the place of another: little of it is new, or its end is.

    Where one word of a clause of a family was replaced, it has no words of its own in common.
    """
    begins_alike = beginning(one, other) >= SAME_BEGINNING and kinship(one, other) >= KIN
    return begins_alike or overlap(one, other) >= SAME_WORDS


def _score(one: Profile, other: Profile, likeness: float) -> _Score:
    """Give likeness, or the share of a short clause that a longer one took up."""
    common = likeness * (one.weight + other.weight) / 2
    inside = CONTAINED_COUNTS * containment(common, one.weight, other.weight)
    is_inside = inside >= CONTAINED_COUNTS * CONTAINED
    if is_inside and inside > likeness and min(one.size, other.size) >= SHORTEST_CONTAINED:
        return inside, Why.CONTAINED
    return likeness, Why.ALIKE
