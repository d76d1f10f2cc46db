"""reviewdiff and its peers, each asked the same: which clauses became which, and at what churn.

In: old and new clauses as texts.  Out: pairs of positions, and the characters said to go or come.
Never: more skill than the peer has; its pairs are read from its own output.

Peers as locked in requirements/bench.txt: xmldiff 3.0, redlines 0.6.2, difflib of this Python.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from reviewdiff.model.language import Language

Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Answer:
    """Pairs of old and new positions, churn in characters, and the new positions renumbered."""

    pairs: Pairs
    churn: int
    renumbered: frozenset[int] | None = None


Tool = Callable[[Sequence[str], Sequence[str], Language], Answer]


def reviewdiff(old: Sequence[str], new: Sequence[str], language: Language) -> Answer:
    """Ask `compare`, proof of the diff included; churn is that of its edits."""
    from benchmarks.documents import document, position
    from reviewdiff.model.change import Op
    from reviewdiff.review.comparison import compare

    found = compare(document(old, language, "990/1"), document(new, language, "991/1"))
    pairs = {
        (position(a), position(b)) for change in found.changes for a in change.old
        for b in change.new
    }  # fmt: skip
    churn = sum(
        len(edit.text) for change in found.changes for edit in change.edits if edit.op != Op.EQUAL
    )
    renumbered = frozenset(position(c.new[0]) for c in found.changes if c.renumbered)
    return Answer(pairs, churn, renumbered)


def difflib(old: Sequence[str], new: Sequence[str], _: Language) -> Answer:
    """Ask SequenceMatcher with clauses as lines; replaced blocks are paired by place in them.

    Churn is in whole lines, as difflib knows nothing smaller here.
    """
    from difflib import SequenceMatcher

    pairs: Pairs = set()
    churn = 0
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            pairs.update(zip(range(i1, i2), range(j1, j2), strict=False))
        if tag != "equal":
            churn += sum(map(len, old[i1:i2])) + sum(map(len, new[j1:j2]))
    return Answer(pairs, churn)


def xmldiff(old: Sequence[str], new: Sequence[str], _: Language) -> Answer:
    """Ask `diff_trees` on trees of <clause> elements, default options (F is 0.5 by default).

    Its actions are played on a list of old positions; what stands where in the end is a pair. Churn
    is the texts of inserted and deleted nodes, and of updated ones as its action carries them:
    whole, old and new.
    """
    from xmldiff import actions, main

    playing = _Playing(old)
    for action in main.diff_trees(_tree(old), _tree(new)):
        if isinstance(action, actions.MoveNode):
            playing.move(action)
        elif isinstance(action, actions.InsertNode):
            playing.insert(action)
        elif isinstance(action, actions.DeleteNode):
            playing.delete(action)
        elif isinstance(action, actions.UpdateTextIn):
            playing.churn += len(action.text or "") + len(action.oldtext or "")
    pairs = {(i, j) for j, i in enumerate(playing.places) if i is not None}
    return Answer(pairs, playing.churn)


class _Playing:
    """Plays xmldiff's actions on a list: the old position of each node, None for a new one."""

    def __init__(self, old: Sequence[str]) -> None:
        self._old = old
        self.places: list[int | None] = list(range(len(old)))
        self.churn = 0

    def move(self, action: Any) -> None:
        self.places.insert(action.position, self.places.pop(_place(action.node)))

    def insert(self, action: Any) -> None:
        self.places.insert(action.position, None)

    def delete(self, action: Any) -> None:
        gone = self.places.pop(_place(action.node))
        self.churn += len(self._old[gone]) if gone is not None else 0


def _place(path: str) -> int:
    """Read "/resolution/clause[3]"; where there is one clause alone, no number is written."""
    return int(path.rpartition("[")[2].rstrip("]")) - 1 if path.endswith("]") else 0


def _tree(texts: Sequence[str]) -> Any:
    from lxml import etree

    root = etree.Element("resolution")
    for text in texts:
        etree.SubElement(root, "clause").text = text
    return root


def redlines(old: Sequence[str], new: Sequence[str], _: Language) -> Answer:
    """Ask `Redlines` on the clauses joined by empty lines, default processor.

    A pair counts where at least half of the old clause's words stay equal inside the new clause;
    words are the tokens of redlines itself, in Chinese whole phrases between spaces. Churn is the
    text of its changes, without its mark between paragraphs.
    """
    from redlines import Redlines

    made = Redlines("\n\n".join(old), "\n\n".join(new))
    equal: Counter[tuple[int, int]] = Counter()
    operations = made._diff_ops  # noqa: SLF001 - its equal runs are shown nowhere else
    if not operations:
        return Answer(set(), 0)
    left = _clause_of(operations[0].source_chunk.text)
    right = _clause_of(operations[0].test_chunk.text)
    for operation in operations:
        tag, i1, i2, j1, j2 = operation.opcodes
        if tag == "equal":
            equal.update(
                (i, j)
                for i, j in zip(left[i1:i2], right[j1:j2], strict=True)
                if i is not None and j is not None
            )
    sizes = Counter(place for place in left if place is not None)
    pairs = {(i, j) for (i, j), size in equal.items() if 2 * size >= sizes[i]}
    churn = sum(
        len((change.source_text or "").replace("¶ ", ""))
        + len((change.test_text or "").replace("¶ ", ""))
        for change in made.changes
    )
    return Answer(pairs, churn)


def _clause_of(tokens: Sequence[str]) -> list[int | None]:
    """Give the clause of each token; None for the marks between clauses."""
    clause = count()
    now = next(clause)
    found: list[int | None] = []
    for token in tokens:
        if token.strip() == "¶":
            now = next(clause)
            found.append(None)
        else:
            found.append(now)
    return found


TOOLS: dict[str, Tool] = {
    "reviewdiff": reviewdiff,
    "difflib": difflib,
    "xmldiff": xmldiff,
    "redlines": redlines,
}
