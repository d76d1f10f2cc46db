"""Whether two clauses stand beside the same neighbour, before or after, in both documents."""

from bisect import bisect_left
from collections.abc import Sequence


class Neighbours:
    """The pairs made so far, by place.

    >>> beside = Neighbours([(0, 0), (2, 3)])
    >>> beside.fits(1, 2), beside.fits(1, 4)
    (True, False)
    """

    def __init__(self, anchors: Sequence[tuple[int, int]]) -> None:
        self._new_of = dict(anchors)
        self._olds = sorted(self._new_of)
        self._news = sorted(self._new_of.values())

    def fits(self, i: int, j: int) -> bool:
        """Tell whether the clauses at `i` and `j` follow, or precede, two that are a pair."""
        after_old, after_new = bisect_left(self._olds, i), bisect_left(self._news, j)
        return self._same(after_old - 1, after_new - 1) or self._same(after_old, after_new)

    def _same(self, old: int, new: int) -> bool:
        """Tell whether two neighbours are a pair; no neighbour matches no neighbour."""
        has_old, has_new = 0 <= old < len(self._olds), 0 <= new < len(self._news)
        if not (has_old and has_new):
            return has_old == has_new
        return self._new_of[self._olds[old]] == self._news[new]
