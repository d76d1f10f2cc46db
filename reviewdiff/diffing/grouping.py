"""Split and merge: a clause left over that was a part of one that has its match.

In: one-to-one matches, the profiles of clauses that are not equal.  Out: matches, also of several.
Never: a match split and merged at once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from reviewdiff.diffing.likeness import Profile, alike, rare_words, shared, union
from reviewdiff.diffing.match import MOST_WORDS, Match
from reviewdiff.model.change import Why
from reviewdiff.model.value import replace

# A part of a split clause is found in it by at least this share, has this many words, and raises
# the likeness of the whole by this much.
PART_CONTAINED = 0.5
SHORTEST_PART = 6
PART_RAISES = 0.04
# A part found by less than this share leaves a doubt.
SURE_PART = 0.55

# A whole without a match is gathered from parts of which so much is found in it, and which all
# together are as like it.
GATHERED = 0.6

_Offer = tuple[float, int, bool, int]
"""The gain below nought, the match, whether it merges, the part."""


def split_and_merge(
    found: Sequence[Match],
    old: Mapping[int, Profile],
    new: Mapping[int, Profile],
    may_pair: Callable[[int, int], bool],
) -> list[Match]:
    """Give each left-over clause to the match it was a part of, if there is one.

    The part that makes a match most alike comes first.
    """
    return _Grouping(found, old, new, may_pair).run()


class _Grouping:
    def __init__(
        self,
        found: Sequence[Match],
        old: Mapping[int, Profile],
        new: Mapping[int, Profile],
        may_pair: Callable[[int, int], bool],
    ) -> None:
        self._matches = list(found)
        self._old, self._new = old, new
        self._may_pair = may_pair

    def run(self) -> list[Match]:
        offers = list(self._all_offers())
        heapify(offers)
        taken: set[tuple[bool, int]] = set()
        while offers:
            loss, at, merging, index = heappop(offers)
            if (merging, index) in taken:
                continue
            now = self._gain(at, index, splitting=not merging)
            if now < -loss:  # the match has taken another part since; ask it again later
                if now >= PART_RAISES:
                    heappush(offers, (-now, at, merging, index))
                continue
            self._matches[at] = self._grown(self._matches[at], index, splitting=not merging)
            taken.add((merging, index))
        for splitting in (True, False):
            self._gather(splitting=splitting)
        return self._matches

    def _gather(self, *, splitting: bool) -> None:
        """Pair each whole that has no match with the left-over clauses that it consists of.

        A sentence of twelve items that became a list is like none of them.
        """
        wholes, parts = (self._old, self._new) if splitting else (self._new, self._old)
        free_wholes = self._free(old=splitting)
        free_parts = self._free(old=not splitting)
        where: dict[str, list[int]] = defaultdict(list)
        for index in sorted(free_parts):
            for feature in parts[index].known:
                where[feature].append(index)
        for at in sorted(free_wholes):
            near = {k for feature in wholes[at].features for k in where.get(feature, ())}
            mine = [
                k
                for k in sorted(near & free_parts)
                if self._may_pair(*((at, k) if splitting else (k, at)))
                and shared(wholes[at], parts[k]) >= GATHERED * parts[k].weight
            ]
            if len(mine) > 1:
                item = self._gathered((at,), tuple(mine), splitting=splitting)
                if item.similarity >= GATHERED:
                    self._matches.append(item)
                    free_parts -= set(mine)

    def _gathered(
        self, whole: tuple[int, ...], parts: tuple[int, ...], *, splitting: bool
    ) -> Match:
        old, new = (whole, parts) if splitting else (parts, whole)
        one, other = union([self._old[i] for i in old]), union([self._new[j] for j in new])
        words = rare_words(one, other, MOST_WORDS)
        return Match(old, new, alike(one, other), Why.PARTS, words=words)

    def _free(self, *, old: bool) -> set[int]:
        taken = {k for item in self._matches for k in (item.old if old else item.new)}
        return (self._old if old else self._new).keys() - taken

    def _all_offers(self) -> Iterable[_Offer]:
        """Give what each free part offers to each match, the greatest gain least."""
        for merging in (False, True):
            parts = self._old if merging else self._new
            free = self._free(old=merging)
            long = [index for index in free if parts[index].size >= SHORTEST_PART]
            sought = set[str]().union(*(parts[index].known for index in long))
            wholes = self._wholes(sought, splitting=not merging)
            for index in long:
                near = {at for feature in parts[index].known for at in wholes.get(feature, ())}
                for at in near:
                    gain = self._gain(at, index, splitting=not merging)
                    if gain >= PART_RAISES:
                        yield -gain, at, merging, index

    def _wholes(self, sought: set[str], *, splitting: bool) -> dict[str, list[int]]:
        """Give the matches that could be split (or merged) by what is sought of their whole."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, item in enumerate(self._matches):
            if item.similarity < 1.0 and item.why is not Why.REVIEWED:
                whole = self._old[item.old[0]] if splitting else self._new[item.new[0]]
                for feature in whole.known & sought:
                    found[feature].append(at)
        return found

    def _gain(self, at: int, index: int, *, splitting: bool) -> float:
        """Tell by how much a match gains in likeness from one more part; 0 where it is no part."""
        item = self._matches[at]
        whole_side, part_side = (item.old, item.new) if splitting else (item.new, item.old)
        pair = (whole_side[0], index) if splitting else (index, whole_side[0])
        if len(whole_side) > 1 or not self._may_pair(*pair):
            return 0.0
        wholes, parts = (self._old, self._new) if splitting else (self._new, self._old)
        whole, part = wholes[whole_side[0]], parts[index]
        if shared(whole, part) < PART_CONTAINED * part.weight:
            return 0.0
        grown = union([parts[k] for k in (*part_side, index)])
        return round(alike(whole, grown) - item.similarity, 6)

    def _grown(self, item: Match, index: int, *, splitting: bool) -> Match:
        old = item.old if splitting else tuple(sorted((*item.old, index)))
        new = tuple(sorted((*item.new, index))) if splitting else item.new
        one, other = union([self._old[i] for i in old]), union([self._new[j] for j in new])
        parts, whole = (self._new, one) if splitting else (self._old, other)
        weakest = min(
            shared(whole, parts[k]) / parts[k].weight for k in (new if splitting else old)
        )
        return replace(
            item,
            old=old,
            new=new,
            similarity=alike(one, other),
            why=Why.PARTS,
            words=rare_words(one, other, MOST_WORDS),
            certain=weakest >= SURE_PART,
        )
