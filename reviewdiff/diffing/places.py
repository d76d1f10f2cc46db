"""Where matched clauses stand: in which part, under which paragraph, by what number.

In: the clauses of two documents and their matches.  Out: answers about one match.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reviewdiff.diffing.match import Match
from reviewdiff.model.document import Clause
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.value import replace


class Places:
    """Both documents' clauses and what became of each."""

    def __init__(
        self, old: Sequence[Clause], new: Sequence[Clause], matches: Sequence[Match]
    ) -> None:
        self._old, self._new = old, new
        self._became: dict[Label, set[Label]] = defaultdict(set)
        self._came: dict[Label, set[Label]] = defaultdict(set)
        for item in matches:
            for before in (old[i].label for i in item.old):
                for after in (new[j].label for j in item.new):
                    self._became[before].add(after)
                    self._came[after].add(before)

    def crosses(self, item: Match) -> bool:
        """Whether a clause went from one part to another."""
        return self._old[item.old[0]].label.part is not self._new[item.new[0]].label.part

    def is_elsewhere(self, item: Match) -> bool:
        """Whether a subparagraph left the paragraph that it stood under.

        Where neither of the two paragraphs has its match, nobody can say.
        """
        old = _above(self._old[item.old[0]].label)
        new = _above(self._new[item.new[0]].label)
        if old is None or new is None:
            return False
        became, came = self._became.get(old), self._came.get(new)
        return bool((became and new not in became) or (came and old not in came))

    def is_gone(self, item: Match) -> bool:
        """Whether a clause left its part or its paragraph, so that its order there says nothing."""
        return self.crosses(item) or self.is_elsewhere(item)

    def operative(self) -> dict[str, frozenset[str]]:
        """Give the numbers of old operative paragraphs with those that they became."""
        return {
            label.number: _numbers(after)
            for label, after in self._became.items()
            if _numbers([label])
        }


def _above(label: Label) -> Label | None:
    """Give the label of the paragraph that a subparagraph stands under; None for a paragraph."""
    if not label.subs:
        return None
    return replace(label, subs=label.subs[:-1], role=Role.PARAGRAPH, count=1)


def _numbers(labels: Iterable[Label]) -> frozenset[str]:
    return frozenset(
        label.number
        for label in labels
        if label.part is Part.OPERATIVE and label.number and not label.subs
    )
