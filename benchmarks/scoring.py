"""Figures of pairs against a truth, and by kind of edit.

In: true groups and found pairs, case after case.  Out: sums from which the figures come.
Never: a mean of ratios; counts are added up first.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.generated import Group
from benchmarks.peers import Pairs

KINDS = ("unchanged", "amended", "moved", "split", "merged", "added", "removed", "renumbered")


@dataclass(slots=True)
class Tally:
    """Counts of pairs, and of groups right by kind.

    A group is right when the pairs found for its clauses are exactly its own; a moved one counts
    as moved alone. Renumbered: a clause that only went on, its number being marked as another.
    """

    right: int = 0
    found: int = 0
    true: int = 0
    groups: Counter[str] = field(default_factory=Counter)
    groups_right: Counter[str] = field(default_factory=Counter)

    def add(self, truth: Iterable[Group], pairs: Pairs, marked: frozenset[int] | None) -> None:
        """Count one case in."""
        truth = list(truth)
        wanted = {(i, j) for group in truth for i in group.old for j in group.new}
        self.right += len(wanted & pairs)
        self.found += len(pairs)
        self.true += len(wanted)
        by_old: dict[int, Pairs] = {}
        by_new: dict[int, Pairs] = {}
        for pair in pairs:
            by_old.setdefault(pair[0], set()).add(pair)
            by_new.setdefault(pair[1], set()).add(pair)
        for group in truth:
            kind = "moved" if group.moved else group.kind
            got: Pairs = set().union(
                *(by_old.get(i, set()) for i in group.old),
                *(by_new.get(j, set()) for j in group.new),
            )
            self.groups[kind] += 1
            self.groups_right[kind] += got == {(i, j) for i in group.old for j in group.new}
            if marked is not None and len(group.old) == len(group.new) == 1:
                is_renumbered = group.old != group.new
                self.groups["renumbered"] += 1
                self.groups_right["renumbered"] += (group.new[0] in marked) == is_renumbered

    def cells(self) -> list[str]:
        """Give precision, recall, F1 and the share right of each kind."""
        figures = [
            share(self.right, self.found),
            share(self.right, self.true),
            share(2 * self.right, self.found + self.true),
        ]
        figures += [share(self.groups_right[kind], self.groups[kind]) for kind in KINDS]
        return ["-" if figure is None else f"{figure:.3f}" for figure in figures]


def share(part: int, whole: int) -> float | None:
    """Give part of whole; None of nothing."""
    return part / whole if whole else None
