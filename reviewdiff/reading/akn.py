"""Akoma Ntoso that reviewdiff wrote, back to the document it was written from.

In: the bytes of a file and its name.  Out: a Document.
Never: an entity, a document type, an inclusion or a file followed; a fault shown but in a sentence.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from lxml import etree

from reviewdiff.errors import ReviewDiffError, UnreadableError
from reviewdiff.model.akn import AKN, FORMAT, OWN, akn, own
from reviewdiff.model.document import (
    Document,
    Facts,
    Footnote,
    Provenance,
    Remark,
    SourceKind,
)
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.reading.akn_clauses import Clauses, words
from reviewdiff.reading.text import LARGEST

_Value = TypeVar("_Value")


def read_document(name: str, data: bytes) -> Document:
    """Read a document; raises UnreadableError."""
    if len(data) > LARGEST:
        raise UnreadableError(name, f"is larger than {LARGEST // 1_000_000} MB; no resolution is.")
    try:
        return _document(_parsed(name, data), name)
    except RecursionError:
        raise UnreadableError(name, "is nested deeper than any resolution.") from None


def _parsed(name: str, data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        why = str(error).partition(", line")[0][:120]
        line = f" in line {error.lineno}" if isinstance(error, etree.XMLSyntaxError) else ""
        raise UnreadableError(name, f"is not XML that can be read ({why}){line}.") from None
    if root.getroottree().docinfo.doctype:
        why = "declares a document type, which Akoma Ntoso does without; take that line out."
        raise UnreadableError(name, why)
    known = (f"{{{AKN}}}", f"{{{OWN}}}")
    if strange := next((item.tag for item in root.iter() if not item.tag.startswith(known)), ""):
        why = f"holds {strange[:80]}, which is no element of Akoma Ntoso."
        raise UnreadableError(name, why)
    return root


class _Fields:
    """The metadata that only reviewdiff keeps, and what is wrong with it."""

    def __init__(self, root: etree._Element, name: str) -> None:
        self.name = name
        self._holder = root.find(f"{akn('statement')}/{akn('meta')}/{akn('proprietary')}")

    def broken(self, what: str) -> UnreadableError:
        return UnreadableError(self.name, f"is no Akoma Ntoso that reviewdiff wrote: {what}.")

    def element(self, name: str) -> etree._Element:
        found = self._holder.find(own(name)) if self._holder is not None else None
        if found is None:
            raise self.broken(f"its metadata have no {name}")
        return found

    def all(self, name: str) -> Iterator[etree._Element]:
        yield from self._holder.findall(own(name)) if self._holder is not None else ()

    def value(self, name: str, key: str, parse: Callable[[str], _Value]) -> _Value:
        return self._parsed(self.element(name), key, parse)

    def number(self, element: etree._Element, key: str) -> int:
        return self._parsed(element, key, int)

    def _parsed(self, element: etree._Element, key: str, parse: Callable[[str], _Value]) -> _Value:
        text = element.get(key, "")
        try:
            return parse(text)
        except (ValueError, ReviewDiffError):
            tag = etree.QName(element).localname
            key = etree.QName(key).localname
            raise self.broken(f"the {key} {text[:80]!r} of its {tag} is none") from None


def _document(root: etree._Element, name: str) -> Document:
    said = _Fields(root, name)
    if said.value("document", "format", int) > FORMAT:
        why = "was written by a later reviewdiff; install that one to read it."
        raise UnreadableError(name, why)
    statement = root.find(akn("statement"))
    clauses = Clauses(said.broken)
    document = Document(
        symbol=said.value("document", "symbol", Symbol.parse),
        language=said.value("document", "language", Language),
        title=_text(statement.find(f"{akn('preface')}//{akn('docTitle')}")),
        facts=_facts(said),
        provenance=_provenance(said),
        formula=_text(statement.find(f"{akn('preamble')}/{akn('formula')}/{akn('p')}")),
        front=_lines(statement, "preface"),
        preamble=clauses.below(statement.find(akn("preamble"))),
        operative=clauses.below(statement.find(akn("mainBody"))),
        closing=_lines(statement, "conclusions"),
        annexes=clauses.below(statement.find(akn("attachments"))),
        footnotes=_footnotes(statement, said),
        remarks=tuple(
            Remark(
                said.number(item, "line"),
                item.text or "",
                said.number(item, "page") if "page" in item.attrib else 0,
            )
            for item in said.all("remark")
        ),
    )
    seen = set[Label]()
    for clause in document.clauses():
        if clause.label in seen:
            raise said.broken(f"the label {clause.label} stands twice")
        seen.add(clause.label)
    return document


def _facts(said: _Fields) -> Facts:
    values = said.element("facts").attrib
    return Facts(
        adopted=said.value("facts", "adopted", _day) if "adopted" in values else None,
        meeting=values.get("meeting", ""),
        session=values.get("session", ""),
        agenda_item=values.get("agenda-item", ""),
        draft=values.get("draft", ""),
        report=values.get("report", ""),
        issued=said.value("facts", "issued", _day) if "issued" in values else None,
        job=values.get("job", ""),
    )


def _provenance(said: _Fields) -> Provenance:
    values = said.element("provenance").attrib
    return Provenance(
        kind=said.value("provenance", "kind", SourceKind),
        name=values.get("name", ""),
        media_type=values.get("media-type", ""),
        sha256=values.get("sha256", ""),
        added=said.value("provenance", "added", _day),
        remark=values.get("remark", ""),
        address=values.get("address", ""),
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _text(element: etree._Element | None) -> str:
    return words(element)[0] if element is not None else ""


def _lines(statement: etree._Element, part: str) -> tuple[str, ...]:
    found = statement.findall(f"{akn(part)}/{akn('container')}/{akn('p')}")
    return tuple(_text(line) for line in found)


def _footnotes(statement: etree._Element, said: _Fields) -> tuple[Footnote, ...]:
    """Give the footnotes in the order they had, wherever they stand."""
    found: dict[int, Footnote] = {}
    for note in statement.iter(akn("authorialNote"), akn("note")):
        order = said.number(note, own("order"))
        if order in found:
            raise said.broken(f"two footnotes have the order {order}")
        found[order] = Footnote(note.get("marker", ""), _text(note.find(akn("p"))))
    return tuple(found[order] for order in sorted(found))
