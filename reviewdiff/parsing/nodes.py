"""Clauses in the making: what `tree` grows and `labelling` names.

In: values.  Out: Node and Tree, and a heading's number and name taken off its text.
Never: a label; that is `labelling`'s.
"""

import re
from dataclasses import dataclass, field

from reviewdiff.model.document import Kind, NoteRef, Remark
from reviewdiff.parsing import grammar


@dataclass(slots=True)
class Node:
    """A clause in the making. `name` is what its label is made of: "12", "a", "I" or ""."""

    kind: Kind
    text: str
    line: int
    number: str = ""
    name: str = ""
    notes: tuple[NoteRef, ...] = ()
    style: str = ""
    children: list["Node"] = field(default_factory=list)
    page: int = 0
    heading: bool | None = None


@dataclass(slots=True)
class Tree:
    """All parts of a resolution after its enacting formula."""

    preamble: list[Node] = field(default_factory=list)
    operative: list[Node] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    annexes: list[Node] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def cut(node: Node, start: int) -> None:
    """Take the number off the front of a node's text; footnote places move along."""
    node.text = node.text[start:]
    node.notes = tuple(NoteRef(max(ref.at - start, 0), ref.marker) for ref in node.notes)


def name_heading(node: Node) -> None:
    """Make a node a heading, with the number, name and style that its text shows."""
    node.kind = Kind.HEADING
    if found := grammar.SECTION.fullmatch(node.text):
        _number(node, found["printed"], found.start("text"))
        node.style = "han" if found["han"] else node.style
    elif grammar.SECTION_ALONE.fullmatch(node.text):
        _number(node, node.text, len(node.text))
    elif grammar.is_named_section(node.text):
        node.style = f"named {node.text.split()[0]}"
    else:
        node.style = "words"


def _number(node: Node, printed: str, start: int) -> None:
    node.number, node.name = printed.strip(), grammar.section_name(printed)
    node.style = "roman" if re.fullmatch("[IVXL]+", node.name) else "letter"
    cut(node, start)


def is_bare(node: Node) -> bool:
    """Whether a heading has nothing below it but headings."""
    return all(child.kind is Kind.HEADING and is_bare(child) for child in node.children)


def ends_in(node: Node, marks: str) -> bool:
    """Whether a node's text ends in one of some marks, quotation marks aside."""
    return node.text.rstrip('”’»")）')[-1:] in tuple(marks)
