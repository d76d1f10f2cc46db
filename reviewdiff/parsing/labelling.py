"""Nodes to clauses: each gets its label, unique in its document, and its opening.

In: the nodes of a Tree.  Out: tuples of Clause.
Never: one label twice; a second clause of the same address is counted: "OP 5 [2]".
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from reviewdiff.model.document import Clause, Kind
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.language import Language
from reviewdiff.parsing.nodes import Node, Tree
from reviewdiff.parsing.openings import find_opening

_ROLES = {
    Kind.HEADING: Role.HEADING,
    Kind.ANNEX: Role.HEADING,
    Kind.INTRO: Role.INTRO,
    Kind.CLOSING: Role.CLOSING,
    Kind.TEXT: Role.TEXT,
}
_NUMBERED = (Kind.OPERATIVE, Kind.PARAGRAPH)
_WITH_OPENING = (Kind.PREAMBULAR, Kind.OPERATIVE)


class Labeller:
    """Names the clauses of one document, part by part."""

    def __init__(self, tree: Tree, language: Language) -> None:
        self._tree = tree
        self._language = language
        self._used: Counter[Label] = Counter()
        self._preambular = 0

    def preamble(self) -> tuple[Clause, ...]:
        """Name the preamble's clauses; its paragraphs are counted."""
        return self._all(self._tree.preamble, Label(Part.PREAMBLE), sectional=False)

    def operative(self) -> tuple[Clause, ...]:
        """Name the operative part's clauses."""
        nodes = self._tree.operative
        return self._all(nodes, Label(Part.OPERATIVE), sectional=_restarts(nodes))

    def annexes(self) -> tuple[Clause, ...]:
        """Name the annexes and their clauses."""
        clauses: tuple[Clause, ...] = ()
        for node in self._tree.annexes:
            base = Label(Part.ANNEX, annex=node.name)
            clauses += self._all([node], base, sectional=_restarts([node]))
        return clauses

    def _all(self, nodes: Iterable[Node], base: Label, *, sectional: bool) -> tuple[Clause, ...]:
        return tuple(self._clause(node, base, sectional=sectional) for node in nodes)

    def _clause(self, node: Node, base: Label, *, sectional: bool) -> Clause:
        label, below = self._addresses(node, base, sectional=sectional)
        self._used[label] += 1
        opening = ""
        if node.kind in _WITH_OPENING:
            opening = find_opening(node.text, self._language)
        return Clause(
            label=replace(label, count=self._used[label]),
            kind=node.kind,
            text=node.text,
            number=node.number,
            opening=opening,
            notes=node.notes,
            children=self._all(node.children, below, sectional=sectional),
        )

    def _addresses(self, node: Node, base: Label, *, sectional: bool) -> tuple[Label, Label]:
        """Give the label of a node and the one its children build on."""
        section = base.section if sectional else ()
        if node.kind is Kind.PREAMBULAR:
            self._preambular += 1
            label = Label(Part.PREAMBLE, number=str(self._preambular))
            return label, label
        if node.kind in _NUMBERED:
            label = replace(base, section=section, number=node.name)
            return label, label
        if node.kind is Kind.SUBPARAGRAPH:
            label = replace(base, subs=(*base.subs, node.name))
            return label, label
        if node.kind is Kind.HEADING and node.name:
            below = replace(base, section=(*base.section, node.name))
            return replace(below, role=Role.HEADING), below
        return replace(base, role=_ROLES[node.kind]), base


def _restarts(nodes: Iterable[Node]) -> bool:
    """Whether paragraph numbers start again in each section, so that a label must name it."""
    numbers = Counter(_numbers(nodes))
    return any(count > 1 for count in numbers.values())


def _numbers(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if node.kind in _NUMBERED:
            yield node.name
        yield from _numbers(node.children)
