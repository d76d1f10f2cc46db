"""The words of a clause as Akoma Ntoso: openings in italics, references, footnotes in their places.

In: an element, words, notes.  Out: the element filled.
Never: a character that XML may not hold or that turns the direction of text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from reviewdiff.errors import BadSymbolError
from reviewdiff.model.akn import akn, own
from reviewdiff.model.document import Clause, Document, NoteRef
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering.akn.eids import EIds
from reviewdiff.rendering.safe import safe

# A full symbol; a resolution named as such, in six languages; one of the Security Council.
_CITED = re.compile(
    r"(?<![\w/])(?:"
    r"(?P<full>(?:A|E|S|ST|T)(?:/[A-Z][\w.-]*|/\d[\w.()-]*)+)"
    r"|(?:(?:[Rr]esolutions?|[Rr]ésolutions?|[Rr]esoluci(?:ón|ones)|[Рр]езолюци\w+|\w*قرار\w*) )"
    r"(?P<short>\d{1,3}/\d{1,3}|\d{1,4} \((?:19|20)\d\d\))"
    r")|第(?P<zh>\d{1,3}/\d{1,3}|\d{1,4}\((?:19|20)\d\d\))号决议"
)
# The Official Document System's own short way to a document by its symbol.
_ADDRESS = "https://undocs.org/"


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    tag: str
    href: str = ""


class Notes:
    """The footnotes of a document: each is set where it is first referred to."""

    def __init__(self, document: Document, eids: EIds) -> None:
        self._document = document
        self._eids = eids
        self._set: dict[str, str] = {}
        self.left = dict(enumerate(document.footnotes))

    def put(self, parent: etree._Element, ref: NoteRef, within: str) -> etree._Element:
        """Set a footnote, or a reference to one that was set before."""
        attributes = {"marker": safe(ref.marker)}
        at = next((n for n, note in self.left.items() if note.marker == ref.marker), None)
        if ref.marker in self._set or at is None:
            href = f"#{self._set.get(ref.marker, '')}"
            return etree.SubElement(parent, akn("noteRef"), attributes, href=href)
        eid = self._set[ref.marker] = self._eids.new(within, "authorialNote")
        attributes |= {"placement": "bottom", "eId": eid, own("order"): str(at + 1)}
        note = etree.SubElement(parent, akn("authorialNote"), attributes)
        etree.SubElement(note, akn("p")).text = safe(self.left.pop(at).text)
        return note


def fill(element: etree._Element, clause: Clause, notes: Notes, within: str) -> None:
    """Write the words of a clause into an element."""
    spans = {span.start: span for span in _spans(clause)}
    refs: dict[int, list[NoteRef]] = {}
    for ref in clause.notes:
        refs.setdefault(ref.at, []).append(ref)
    ends = {span.end for span in spans.values()}
    cuts = sorted({0, len(clause.text), *spans, *ends, *refs})
    last: etree._Element | None = None
    # The last piece is empty: a footnote may stand at the end.
    for at, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        for ref in refs.get(at, ()):
            last = notes.put(element, ref, within)
        text = safe(clause.text[at:end])
        if not text:
            continue
        if at in spans:
            last = _marked(element, text, spans[at])
        elif last is None:
            element.text = text
        else:
            last.tail = text


def opens_in_italics(clause: Clause) -> bool:
    """Whether the opening can be told by italics: its words stand first, without a footnote."""
    size = len(clause.opening)
    inside = any(0 <= ref.at < size for ref in clause.notes)
    return bool(size) and clause.text.startswith(clause.opening) and not inside


def _spans(clause: Clause) -> Iterator[_Span]:
    taken = len(clause.opening) if opens_in_italics(clause) else 0
    if taken:
        yield _Span(0, taken, "i")
    for found in _CITED.finditer(clause.text):
        name = str(found.lastgroup)
        text = found[name].rstrip(".-(")
        text = text if text.count("(") == text.count(")") else text.rstrip(")")
        start = found.start(name)
        end = start + len(text)
        noted = any(start < ref.at < end for ref in clause.notes)
        if start >= taken and not noted and (href := _address(text)):
            yield _Span(start, end, "ref", href)


def _address(text: str) -> str:
    try:
        symbol = Symbol.parse(text)
    except BadSymbolError:
        return ""
    return _ADDRESS + str(symbol).replace(" ", "")


def _marked(element: etree._Element, text: str, span: _Span) -> etree._Element:
    attributes = {"href": span.href} if span.href else {}
    found = etree.SubElement(element, akn(span.tag), attributes)
    found.text = text
    return found
