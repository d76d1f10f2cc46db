"""The best one-to-one assignment over sparse weighted edges.

In: edges (old, new) with whole-number gains.  Out: the pairs whose gains add up to the most.
Never: an answer that depends on the order of the edges or on rounding: gains are whole numbers.

Successive best augmenting paths on each connected component; costs grow with the edges of a
component times its smaller side, and components of clauses that resemble each other are small.
"""

from collections import defaultdict
from collections.abc import Mapping

Edges = Mapping[tuple[int, int], int]

_MILLION = 1_000_000
# Bits for the squares of distances, added up over a document: 5,000 clauses that moved by 5,000.
_PLACES = 40


def worth(score: float, old: int, new: int) -> int:
    """Write a score as a whole number; among equal ones the nearest to the same place wins.

    The square makes crossing pairs of equals worse than straight ones, either way round.
    """
    return (round(score * _MILLION) << _PLACES) - (old - new) ** 2


def assign(edges: Edges) -> list[tuple[int, int]]:
    """Give the pairs of the assignment with the greatest sum of gains, in the order of the old.

    >>> assign({(0, 0): 9, (0, 1): 8, (1, 0): 7, (1, 1): 1})
    [(0, 1), (1, 0)]
    """
    pairs, rest = _plain(edges)
    for component in _components(rest):
        pairs += _best(component)
    return sorted(pairs)


def _plain(edges: Edges) -> tuple[list[tuple[int, int]], dict[tuple[int, int], int]]:
    """Take the pairs that some best assignment must hold, until none is left.

    A pair that gains as much as the best other edges of both its ends together can replace those
    two in any assignment without loss.
    """
    rest = dict(edges)
    pairs: list[tuple[int, int]] = []
    while True:
        tops_old, tops_new = _tops(rest, 0), _tops(rest, 1)
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        for (old, new), gain in sorted(rest.items()):
            others = _other(tops_old[old], gain) + _other(tops_new[new], gain)
            if gain > 0 and gain >= others and old not in taken_old and new not in taken_new:
                pairs.append((old, new))
                taken_old.add(old)
                taken_new.add(new)
        if not taken_old:
            return pairs, rest
        rest = {
            (old, new): gain
            for (old, new), gain in rest.items()
            if old not in taken_old and new not in taken_new
        }


def _tops(edges: Edges, side: int) -> dict[int, tuple[int, int]]:
    """Give the two greatest gains at each node of a side."""
    tops: dict[int, tuple[int, int]] = {}
    for nodes, gain in edges.items():
        first, second = tops.get(nodes[side], (0, 0))
        if gain > first:
            tops[nodes[side]] = (gain, first)
        elif gain > second:
            tops[nodes[side]] = (first, gain)
    return tops


def _other(top: tuple[int, int], gain: int) -> int:
    """Give the best gain at a node besides one of its edges."""
    return top[1] if gain == top[0] else top[0]


def _components(edges: Edges) -> list[dict[tuple[int, int], int]]:
    """Sort the edges into connected components, by union and find."""
    parent: dict[tuple[int, int], tuple[int, int]] = {}

    def root(node: tuple[int, int]) -> tuple[int, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for old, new in edges:
        parent[root((0, old))] = root((1, new))
    found: dict[tuple[int, int], dict[tuple[int, int], int]] = {}
    for (old, new), gain in sorted(edges.items()):
        found.setdefault(root((0, old)), {})[old, new] = gain
    return list(found.values())


def _best(edges: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    mate: dict[int, int] = {}
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (old, new), gain in edges.items():
        near[old].append((new, gain))
    free = set(near)
    while True:
        path = _augmenting(near, mate, free)
        if path is None:
            return [(old, new) for new, old in mate.items()]
        free.discard(path[0][0])
        mate.update({new: old for old, new in path})


def _augmenting(
    near: Mapping[int, list[tuple[int, int]]], mate: Mapping[int, int], free: set[int]
) -> list[tuple[int, int]] | None:
    """Find the alternating path of greatest gain from a free old node (Bellman and Ford)."""
    best: dict[int, int] = dict.fromkeys(sorted(free), 0)
    came: dict[int, tuple[int, int]] = {}
    gain_of = {(old, new): gain for old, items in near.items() for new, gain in items}
    queue = sorted(free)
    top: tuple[int, int, int] | None = None
    while queue:
        following: list[int] = []
        for old in queue:
            for new, gain in near[old]:
                total = best[old] + gain
                holder = mate.get(new)
                if holder is None:
                    if total > 0 and (top is None or (total, -old, -new) > top):
                        top = (total, -old, -new)
                elif holder != old and total - gain_of[holder, new] > best.get(holder, -1 << 62):
                    best[holder] = total - gain_of[holder, new]
                    came[holder] = (old, new)
                    following.append(holder)
        queue = following
    return _path(top, came) if top else None


def _path(top: tuple[int, int, int], came: Mapping[int, tuple[int, int]]) -> list[tuple[int, int]]:
    old, new = -top[1], -top[2]
    path = [(old, new)]
    while old in came:
        before, taken = came[old]
        path.append((before, taken))
        old = before
    return path[::-1]
