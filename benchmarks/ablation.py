"""What each ingredient of the matching is worth: the same cases with one taken away at a time.

In: the gold alignments, generated cases, families of boilerplate.  Out: one table, a row a loss.
Never: a change that outlasts its row; what is replaced in the package is put back.

The numbers of the matching stay as they are, also where they were chosen beside what is now gone;
a row with "ALIKE" shows what other thresholds win back. Counts are added up before a ratio.

F1 of pairs: gold; en, zh (generated, by share of words edited); kin (families of ten with one
boilerplate and tails of three words, half of all words edited); thrice (clauses that stand three
times, all three amended alike, in order). P and groups: precision of pairs, and F1 of split and
merged groups that are exactly right, in en and zh together. False pairs made among 200 clauses by
200 without a successor: one and ten (one family, and families of ten, tails with no letter in
common), chance 1 and chance 10 (their tails drawn from a common vocabulary). writing: the share of
clauses that differ in writing only which are called equal.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from typing import Any
from unittest.mock import patch

from benchmarks.generated import Case
from benchmarks.peers import Pairs
from benchmarks.pools import MISSING, SHARED
from benchmarks.scoring import Tally, share
from benchmarks.tables import table
from benchmarks.trials import Trials, trials
from reviewdiff.diffing import matching
from reviewdiff.diffing.folding import DENSE
from reviewdiff.diffing.match import Match
from reviewdiff.model.change import Why

_RAW_DENSE = re.compile(r"[A-Za-z0-9/]+|\S")
_Edges = Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Loss:
    """What is taken away: names in `reviewdiff.diffing` and what stands there meanwhile."""

    name: str
    swaps: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def suffered(self) -> Iterator[None]:
        """Take the ingredient away and put it back."""
        with ExitStack() as stack:
            for name, stand_in in self.swaps.items():
                stack.enter_context(patch(f"reviewdiff.diffing.{name}", stand_in))
            yield


def _thresholds(alike: float, in_place: float) -> dict[str, Any]:
    return {"matching.ALIKE": alike, "matching.ALIKE_IN_PLACE": in_place}


def _size(words: Sequence[str]) -> float:
    return len(words) - sum(word >= DENSE for word in words) / 2


def _words(words: list[str]) -> tuple[Counter[str], float]:
    return Counter(words), _size(words)


def _word_pairs(words: list[str]) -> tuple[Counter[str], float]:
    return Counter(map(" ".join, pairwise(words))), _size(words)


def _greedy(edges: _Edges) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for (i, j), _ in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        if all(i != old and j != new for old, new in found):
            found.append((i, j))
    return sorted(found)


def _raw_words(text: str) -> list[str]:
    return _RAW_DENSE.findall(text) if max(text, default="") >= DENSE else text.split()


def _in_order(scene: Any) -> None:
    """Pair the first clause left with the first, the second with the second, and so on."""
    for i, j in list(zip(scene.free_old, scene.free_new, strict=False)):
        scene.found.append(Match((i,), (j,), 0.0, Why.IN_PLACE))


_ANY_WORD = {"likeness._FEW_OWN": 10**9, "likeness._KNOWN_SPREAD": 10**9}
_NO_RARITY = {"likeness._rarity": lambda _total, _count: 1.0}
_RAW_KEYS = {"matching.fold_clause": lambda text: text}
_POSITIONS = {
    "matching._Scene.pair_alike": _in_order,
    "matching._Scene.pair_in_place": lambda _: None,
    "matching._Scene.group": lambda _: None,
}
# The thresholds in rows with "ALIKE" are the best of a few tried by hand, not fitted.
LOSSES = (
    Loss("as it is"),
    Loss("all features weigh 1", _NO_RARITY),
    Loss("all weigh 1, ALIKE 0.45, 0.35", _NO_RARITY | _thresholds(0.45, 0.35)),
    Loss("words alone", {"likeness._features": _words}),
    Loss("words alone, ALIKE 0.45, 0.33", {"likeness._features": _words} | _thresholds(0.45, 0.33)),
    Loss("pairs alone", {"likeness._features": _word_pairs}),
    Loss("pairs alone, ALIKE 0.2, 0.12",
         {"likeness._features": _word_pairs} | _thresholds(0.2, 0.12)),
    Loss("KIN = 0", {"matching.KIN": 0.0}),
    Loss("sought by any word", _ANY_WORD),
    Loss("KIN = 0, sought by any word", {"matching.KIN": 0.0} | _ANY_WORD),
    Loss("greedy by score", {"matching.assign": _greedy}),
    Loss("not taken up in a longer one", {"matching.CONTAINED": inf}),
    Loss("not in its place", {"matching.ALIKE_IN_PLACE": inf}),
    Loss("no split, no merge", {"matching.split_and_merge": lambda found, *_: found}),
    Loss("no folding", _RAW_KEYS),
    Loss("no folding, raw words", _RAW_KEYS | {"likeness.units_of_key": _raw_words}),
    Loss("left-over ones in order", _POSITIONS),
)  # fmt: skip


def line(loss: Loss, cases: Trials) -> list[str]:
    """Give the row of a loss."""
    gold = _Score()
    columns = {name: _Score() for name in (*cases.generated, *cases.others)}
    with loss.suffered():
        for case, unsure in cases.gold:
            gold.add(case, matching.match(case.old, case.new), unsure)
        for name, each in (cases.generated | cases.others).items():
            for case in each:
                columns[name].add(case, matching.match(case.old, case.new))
        false = [len(matching.match(old, new)) for old, new in cases.strangers.values()]
        written = [matching.match(old, new) for old, new in cases.writing]
    scores = [columns[name] for name in cases.generated]
    equal = sum(item.why is Why.EQUAL and item.old == item.new for each in written for item in each)
    return [
        loss.name,
        *(_cell(share(*score.pairs)) for score in (gold, *columns.values())),
        _cell(share(sum(it.tally.right for it in scores), sum(it.tally.found for it in scores))),
        _cell(share(2 * sum(it.groups_right for it in scores), sum(it.groups for it in scores))),
        *map(str, false),
        _cell(share(equal, sum(len(old) for old, _ in cases.writing))),
    ]


@dataclass(slots=True)
class _Score:
    """Pairs counted; groups of more than two clauses, true and found, and those exactly right."""

    tally: Tally = field(default_factory=Tally)
    groups_right: int = 0
    groups: int = 0

    @property
    def pairs(self) -> tuple[int, int]:
        return 2 * self.tally.right, self.tally.found + self.tally.true

    def add(self, case: Case, matches: Sequence[Match], unsure: Pairs | None = None) -> None:
        pairs = {(i, j) for item in matches for i in item.old for j in item.new}
        self.tally.add(case.truth, pairs - (unsure or set()), None)
        true = {(group.old, group.new) for group in case.truth if group.kind in ("split", "merged")}
        found = {(item.old, item.new) for item in matches if len(item.old + item.new) > 2}
        self.groups_right += len(true & found)
        self.groups += len(true) + len(found)


def _cell(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"


def report() -> str:
    cases = trials()
    head = ["without", "gold", *cases.generated, *cases.others, "P", "groups", *cases.strangers]
    return table([*head, "writing"], [line(loss, cases) for loss in LOSSES])


def main() -> int:
    if not SHARED.is_dir():
        print(MISSING)
    print(report())
    return 0


if __name__ == "__main__":
    sys.exit(main())
