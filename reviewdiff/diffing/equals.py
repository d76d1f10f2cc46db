"""Clauses of equal words, paired: those that stand once, then copies by their neighbours.

In: the folded keys of free clauses by position.  Out: pairs of positions.
Never: an earlier copy taken for a removed one while its neighbours stayed.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from reviewdiff.diffing.neighbours import Neighbours

# So many pairs of copies are looked at one by one; of more, the first go with the first.
_MOST = 10_000

Pair = tuple[int, int]


def equal_pairs(
    old: Mapping[int, Hashable], new: Mapping[int, Hashable], may_pair: Callable[[int, int], bool]
) -> list[Pair]:
    """Pair positions of equal keys.

    >>> equal_pairs({0: "x", 1: "a", 2: "x"}, {0: "a", 1: "x"}, lambda i, j: True)
    [(1, 0), (2, 1)]
    """
    before, after = _places(old), _places(new)
    groups = [(olds, after[key]) for key, olds in before.items() if key in after]
    pairs: list[Pair] = []
    for olds, news in groups:
        if len(olds) == len(news):
            pairs += _in_order(olds, news, may_pair)
    beside = Neighbours(pairs)
    for olds, news in groups:
        if len(olds) != len(news):
            near = _beside(olds, news, beside, may_pair)
            pairs += near
            left = [i for i in olds if i not in dict(near)]
            taken = {j for _, j in near}
            pairs += _in_order(left, [j for j in news if j not in taken], may_pair)
    return pairs


def _places(keys: Mapping[int, Hashable]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, key in keys.items():
        found[key].append(at)
    return found


def _in_order(
    olds: Sequence[int], news: Sequence[int], may_pair: Callable[[int, int], bool]
) -> list[Pair]:
    waiting = list(reversed(news))
    return [(i, waiting.pop()) for i in olds if waiting and may_pair(i, waiting[-1])]


def _beside(
    olds: Sequence[int],
    news: Sequence[int],
    beside: Neighbours,
    may_pair: Callable[[int, int], bool],
) -> list[Pair]:
    """Pair copies that stand beside the same neighbour."""
    if len(olds) * len(news) > _MOST:
        return []
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for i in olds:
        fit = (j for j in news if j not in taken and beside.fits(i, j) and may_pair(i, j))
        j = next(fit, None)
        if j is not None:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())
