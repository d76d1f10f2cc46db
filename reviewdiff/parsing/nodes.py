"""Clauses in the making: what `tree` grows and `labelling` names.

In: values.  Out: Node and Tree.
Never: a label; that is `labelling`'s.
"""

from dataclasses import dataclass, field

from reviewdiff.model.document import Kind, NoteRef, Remark


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


@dataclass(slots=True)
class Tree:
    """All parts of a resolution after its enacting formula."""

    preamble: list[Node] = field(default_factory=list)
    operative: list[Node] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    annexes: list[Node] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
