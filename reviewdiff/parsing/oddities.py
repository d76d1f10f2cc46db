"""What is odd in a document as read, in words for the person who adds it.

In: a Tree with its lines, or a Document.  Out: remarks.
Never: a repair; an oddity of the source is said and kept.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from reviewdiff.model.document import Clause, Document, Kind, Remark
from reviewdiff.parsing.nodes import Node

_USUAL = {Kind.PREAMBULAR: ",，،.", Kind.OPERATIVE: ";；؛.。"}
_NAMES = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}


def odd_numbers(nodes: Iterable[Node]) -> Iterator[Remark]:
    """Remark gaps and doubles in the numbers of a run of paragraphs."""
    last = 0
    for node in _numbered(nodes):
        number = int(node.name.split()[0])
        is_inserted = " " in node.name and number == last
        if number != last + 1 and number != 1 and not is_inserted:
            before = f"follows paragraph {last}" if last else "is the first"
            yield Remark(node.line, f"paragraph {node.name} {before}", node.page)
        last = number


def odd_ends(nodes: Iterable[Node], preambular: int = 0) -> Iterator[Remark]:
    """Remark paragraphs that end with another mark than is usual for their kind."""
    for node in nodes:
        if node.kind is Kind.PREAMBULAR:
            preambular += 1
        usual = _USUAL.get(node.kind)
        last = node.text.rstrip('”’»")）')[-1:]
        if usual and not node.children and last not in tuple(usual):
            name = str(preambular) if node.kind is Kind.PREAMBULAR else node.name
            what = f"ends with “{last}”, not with “{usual[0]}” or another usual mark"
            yield Remark(node.line, f"{_NAMES[node.kind]} {name} {what}", node.page)
        if node.kind is Kind.HEADING:
            yield from odd_ends(node.children, preambular)


def lost_words(source: Iterable[str], known: Iterable[str], document: Document) -> Iterator[Remark]:
    """Remark characters of the source that did not arrive in the document; none should be.

    `known` are words of the source that the document holds in another form.
    """
    missing = _letters(source) - _letters(known) - _letters(_strings(document))
    if missing:
        shown = "".join(list(missing.elements())[:20])
        said = f"{missing.total()} characters of the source are not in the tree, such as {shown!r}"
        yield Remark(0, said)


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter("".join("".join(texts).split()))


def _strings(document: Document) -> Iterator[str]:
    yield from (document.title, document.formula, *document.front, *document.closing)
    for clause in document.clauses():
        yield from _of_clause(clause)
    for note in document.footnotes:
        yield from (note.marker, note.text)


def _of_clause(clause: Clause) -> Iterator[str]:
    yield from (clause.number, clause.text)
    yield from (ref.marker for ref in clause.notes)


def _numbered(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.kind in (Kind.OPERATIVE, Kind.PARAGRAPH) and node.number:
            yield node
        if node.kind in (Kind.HEADING, Kind.ANNEX):
            yield from _numbered(node.children)
