"""Where the parts of a resolution begin, known only when a paragraph's number has come.

In: a Tree in the making and its open sections.  Out: the same nodes, moved or of another kind.
Never: the order of nodes changed.
"""

from collections.abc import Sequence

from reviewdiff.model.document import Kind
from reviewdiff.parsing.nodes import Node, Tree, ends_in, is_bare, name_heading


def lettered(letter: str, title: str) -> Node:
    """Give the heading of a part whose letter and title stand before the enacting formula."""
    node = Node(Kind.HEADING, letter, 0)
    name_heading(node)
    node.text = title
    return node


def open_operative(tree: Tree, sections: list[Node]) -> list[Node]:
    """Begin the operative part with the headings that belong to it; give the open sections.

    Numbered sections divide the operative part, so that all of them go there, each with a preamble
    of its own. A heading in words goes only where nothing stands between it and the first number.
    """
    if sections and sections[0].name:
        named = (i for i, node in enumerate(tree.preamble) if _is_numbered(node))
        first = next(named, len(tree.preamble))
        tree.operative += tree.preamble[first:]
        del tree.preamble[first:]
        return sections
    leading = [node for node in sections if is_bare(node)]
    if not leading or sections[0] not in leading:
        return []
    tree.preamble.remove(leading[0])
    tree.operative.append(leading[0])
    return leading


def joins_section(sections: Sequence[Node], node: Node) -> bool:
    """Whether a line is the title of a section whose number stood alone on its line: it is put."""
    last = sections[-1] if sections else None
    if last and last.kind is Kind.HEADING and not last.text and not last.children:
        last.text, last.notes = node.text, (*last.notes, *node.notes)
        return True
    return False


def is_fresh(sections: Sequence[Node]) -> bool:
    """Whether the section at hand has only introductory paragraphs so far."""
    first = (Kind.INTRO, Kind.PREAMBULAR)
    return bool(sections) and all(child.kind in first for child in sections[-1].children)


def introduce(sections: Sequence[Node]) -> None:
    """Make the texts that lead an annex or its section an introduction: numbers follow them."""
    for section in sections:
        for child in section.children:
            if child.kind not in (Kind.TEXT, Kind.INTRO):
                break
            child.kind = Kind.INTRO


def number_sole(tree: Tree, sections: list[Node]) -> None:
    """Tell the sole operative paragraph of a resolution, or of its part: it bears no number."""
    in_part = bool(sections) and sections[0].kind is Kind.HEADING and bool(sections[0].name)
    if in_part and not tree.operative:
        open_operative(tree, sections)
    if not tree.operative:
        _number_last(tree.preamble, tree.operative)
    for node in tree.operative:
        if _is_numbered(node) and all(child.kind is not Kind.OPERATIVE for child in node.children):
            _number_last(node.children, node.children)


def _number_last(nodes: list[Node], home: list[Node]) -> None:
    if nodes and nodes[-1].kind is Kind.PREAMBULAR and ends_in(nodes[-1], ".。"):
        node = nodes.pop()
        node.kind, node.name = Kind.OPERATIVE, "1"
        home.append(node)


def _is_numbered(node: Node) -> bool:
    return node.kind is Kind.HEADING and bool(node.name)
