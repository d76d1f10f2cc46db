"""What Akoma Ntoso says about a document: its IRIs, dates, authors, and what only reviewdiff keeps.

In: a Document.  Out: elements of metadata.
Never: a date of adoption that the document does not state.
"""

from collections.abc import Mapping

from lxml import etree

from reviewdiff.model.akn import CODES, FORMAT, MEDIA_TYPE, akn, own
from reviewdiff.model.document import Document, Footnote, SourceKind
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering.safe import safe

_SOURCE = "#reviewdiff"
# The bodies that IRIs and references name, by the beginnings of their symbols.
_BODIES = {
    ("A", "HRC"): ("un-hrc", "Human Rights Council"),
    ("A",): ("un-ga", "General Assembly"),
    ("S",): ("un-sc", "Security Council"),
    ("E",): ("un-ecosoc", "Economic and Social Council"),
}


def metadata(document: Document, notes: Mapping[int, Footnote]) -> etree._Element:
    """Give the metadata of a whole document; `notes` are footnotes that no clause refers to."""
    meta = etree.Element(akn("meta"))
    meta.append(identification(document))
    if day := document.facts.adopted:
        cycle = etree.SubElement(meta, akn("lifecycle"), source=_SOURCE)
        event = {"eId": "adoption", "date": day.isoformat(), "type": "generation"}
        etree.SubElement(cycle, akn("eventRef"), event, source="#" + _body(document.symbol)[0])
    _references(meta, document)
    if notes:
        holder = etree.SubElement(meta, akn("notes"), source=_SOURCE)
        for at, note in notes.items():
            attributes = {"eId": f"note_{at + 1}", "marker": safe(note.marker)}
            attributes |= {own("order"): str(at + 1)}
            element = etree.SubElement(holder, akn("note"), attributes)
            etree.SubElement(element, akn("p")).text = safe(note.text)
    _own(meta, document)
    return meta


def identification(document: Document, component: str = "main") -> etree._Element:
    """Give the three levels of IRIs, of the whole document or of one of its annexes."""
    found = etree.Element(akn("identification"), source=_SOURCE)
    work = _work(document)
    expression = f"{work}/{CODES[document.language]}@"
    levels = (
        ("FRBRWork", work, f"{work}/!{component}"),
        ("FRBRExpression", expression, f"{expression}/!{component}"),
        ("FRBRManifestation", f"{expression}.xml", f"{expression}/!{component}.xml"),
    )
    for level, iri, this in levels:
        element = etree.SubElement(found, akn(level))
        etree.SubElement(element, akn("FRBRthis"), value=this)
        etree.SubElement(element, akn("FRBRuri"), value=iri)
        _about(element, level, document)
    return found


def _about(element: etree._Element, level: str, document: Document) -> None:
    symbol, facts, source = document.symbol, document.facts, document.provenance
    is_work, is_file = level == "FRBRWork", level == "FRBRManifestation"
    if is_work:
        etree.SubElement(element, akn("FRBRalias"), value=str(symbol), name="symbol")
    day = None if is_file else facts.adopted
    name = "adoption" if day else "added"
    etree.SubElement(element, akn("FRBRdate"), date=(day or source.added).isoformat(), name=name)
    author = _SOURCE if is_file else "#" + _body(symbol)[0]
    etree.SubElement(element, akn("FRBRauthor"), href=author)
    if is_work:
        etree.SubElement(element, akn("FRBRcountry"), value="un")
        etree.SubElement(element, akn("FRBRsubtype"), value="deliberation")
        etree.SubElement(element, akn("FRBRnumber"), value=_number(symbol), showAs=symbol.short)
    elif is_file:
        etree.SubElement(element, akn("FRBRformat"), value=MEDIA_TYPE)
    else:
        official = "true" if source.kind is SourceKind.OFFICIAL else "false"
        etree.SubElement(element, akn("FRBRauthoritative"), value=official)
        etree.SubElement(element, akn("FRBRlanguage"), language=CODES[document.language])


def _work(document: Document) -> str:
    """Give the IRI of the work; where no day of adoption is known, with that on which it came."""
    day = document.facts.adopted or document.provenance.added
    body = _body(document.symbol)[0]
    number = _number(document.symbol)
    return f"/akn/un/statement/deliberation/{body}/{day.isoformat()}/{number}"


def _number(symbol: Symbol) -> str:
    short = "/".join(symbol.parts[2:]) if symbol.parts[1:2] == ("RES",) else str(symbol)
    return short.replace("/", "-").replace(" ", "_")


def _body(symbol: Symbol) -> tuple[str, str]:
    for head, found in _BODIES.items():
        if symbol.parts[: len(head)] == head:
            return found
    return "un", "United Nations"


def _references(meta: etree._Element, document: Document) -> None:
    holder = etree.SubElement(meta, akn("references"), source=_SOURCE)
    name, shown = _body(document.symbol)
    for eid, text in ((name, shown), ("reviewdiff", "reviewdiff")):
        attributes = {"eId": eid, "href": f"/akn/ontology/organization/un/{eid}", "showAs": text}
        etree.SubElement(holder, akn("TLCOrganization"), attributes)


def _own(meta: etree._Element, document: Document) -> None:
    """Say to the letter what the rest says in its own way, or has no place for."""
    holder = etree.SubElement(meta, akn("proprietary"), source=_SOURCE)
    facts, source = document.facts, document.provenance
    said = {
        "document": {
            "format": str(FORMAT),
            "symbol": str(document.symbol),
            "language": document.language.value,
        },
        "facts": {
            "adopted": facts.adopted.isoformat() if facts.adopted else "",
            "meeting": facts.meeting,
            "session": facts.session,
            "agenda-item": facts.agenda_item,
            "draft": facts.draft,
            "report": facts.report,
            "issued": facts.issued.isoformat() if facts.issued else "",
            "job": facts.job,
        },
        "provenance": {
            "kind": source.kind.value,
            "name": source.name,
            "media-type": source.media_type,
            "sha256": source.sha256,
            "added": source.added.isoformat(),
            "remark": source.remark,
            "address": source.address,
        },
    }
    for name, values in said.items():
        full = {key: safe(value) for key, value in values.items() if value}
        etree.SubElement(holder, own(name), full)
    for remark in document.remarks:
        place = {"line": str(remark.line)} | ({"page": str(remark.page)} if remark.page else {})
        etree.SubElement(holder, own("remark"), place).text = safe(remark.text)
