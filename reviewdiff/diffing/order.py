"""Which clauses kept their order: the heaviest run that rises on both sides.

In: positions, weights above nought.  Out: the indexes of the run; the others are the moved ones.
Never: more words called moved than need be.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import lt


def heaviest_run(values: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Give the indexes of the rising run of `values` with the greatest sum of `weights`.

    A Fenwick tree over the values keeps the best run that ends at or below each: n log n.

    >>> sorted(heaviest_run([0, 3, 1, 2], [1, 1, 1, 1])), sorted(heaviest_run([0, 3, 1], [1, 9, 1]))
    ([0, 2, 3], [0, 1])
    """
    if all(map(lt, values, values[1:])):  # nothing is out of order, as in most clauses
        return set(range(len(values)))
    ranks = sorted(set(values))
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    top = (0, -1)
    for index, (value, weight) in enumerate(zip(values, weights, strict=True)):
        rank = bisect_left(ranks, value)
        best = _highest(tree, rank)
        before.append(best[1])
        here = (best[0] + weight, index)
        _raise(tree, rank + 1, here)
        if here[0] > top[0]:
            top = here
    run = set()
    index = top[1]
    while index >= 0:
        run.add(index)
        index = before[index]
    return run


def _highest(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank > 0:
        if tree[rank][0] > best[0]:
            best = tree[rank]
        rank -= rank & -rank
    return best


def _raise(tree: list[tuple[int, int]], rank: int, entry: tuple[int, int]) -> None:
    while rank < len(tree):
        if entry[0] > tree[rank][0]:
            tree[rank] = entry
        rank += rank & -rank
