"""A document as Akoma Ntoso in its profile for the United Nations, told in docs/akoma-ntoso.md.

In: a Document.  Out: XML that keeps to the OASIS schema, and from which the reader gives it back.
Never: two ways to write one document.
"""

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from reviewdiff.model.akn import AKN, OWN, akn
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.rendering.akn.body import Body
from reviewdiff.rendering.akn.eids import EIds
from reviewdiff.rendering.akn.inline import Notes
from reviewdiff.rendering.akn.meta import identification, metadata
from reviewdiff.rendering.safe import safe

# In these the words of a document stand, so that no space may come in for the looks.
_WORDS = {"p", "num", "heading", "listIntroduction", "listWrapUp", "remark"}


def render(document: Document) -> str:
    """Write a document."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "rd": OWN})
    attributes = {"name": "resolution", "contains": "originalVersion"}
    statement = etree.SubElement(root, akn("statement"), attributes)
    eids = EIds()
    notes = Notes(document, eids)
    body = Body(eids, notes)
    _preface(statement, document, eids)
    _preamble(statement, document, body, eids)
    _main(statement, document.operative, body, "")
    if document.closing:
        holder = etree.SubElement(statement, akn("conclusions"))
        container = _lines(holder, "conclusion", document.closing, eids)
        if document.facts.adopted:
            container.set("refersTo", "#adoption")
    if document.annexes:
        holder = etree.SubElement(statement, akn("attachments"))
        for number, annex in enumerate(document.annexes, start=1):
            _annex(holder, document, annex, body, number)
    # Written last, since it holds the footnotes that found no place; it stands first.
    statement.insert(0, metadata(document, notes.left))
    _indent(root, 0)
    xml: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'


def _preface(statement: etree._Element, document: Document, eids: EIds) -> None:
    preface = etree.SubElement(statement, akn("preface"))
    if document.front:
        _lines(preface, "masthead", document.front, eids)
    line = etree.SubElement(preface, akn("p"))
    number = etree.SubElement(line, akn("docNumber"))
    number.text, number.tail = document.symbol.short, ". "
    etree.SubElement(line, akn("docTitle")).text = safe(document.title)


def _preamble(statement: etree._Element, document: Document, body: Body, eids: EIds) -> None:
    preamble = etree.SubElement(statement, akn("preamble"), eId="preamble")
    attributes = {"eId": eids.new("preamble", "formula"), "name": "enactingFormula"}
    formula = etree.SubElement(preamble, akn("formula"), attributes)
    etree.SubElement(formula, akn("p")).text = safe(document.formula)
    for clause in document.preamble:
        body.preambular(preamble, clause, "preamble")


def _main(parent: etree._Element, clauses: tuple[Clause, ...], body: Body, within: str) -> None:
    main = etree.SubElement(parent, akn("mainBody"))
    for clause in clauses:
        body.clause(main, clause, within)
    if not clauses:
        etree.SubElement(main, akn("p"))  # the schema wants something in it


def _annex(
    parent: etree._Element, document: Document, clause: Clause, body: Body, number: int
) -> None:
    attachment = body.annex(parent, clause)
    doc = etree.SubElement(attachment, akn("doc"), name="annex", contains="originalVersion")
    meta = etree.SubElement(doc, akn("meta"))
    meta.append(identification(document, component=f"annex_{number}"))
    below = clause.children if clause.kind is Kind.ANNEX else (clause,)
    _main(doc, below, body, attachment.get("eId", ""))


def _lines(parent: etree._Element, name: str, lines: tuple[str, ...], eids: EIds) -> etree._Element:
    attributes = {"eId": eids.new("", name), "name": name}
    holder = etree.SubElement(parent, akn("container"), attributes)
    for line in lines:
        etree.SubElement(holder, akn("p")).text = safe(line)
    return holder


def _indent(element: etree._Element, depth: int) -> None:
    """Set elements on lines of their own, but not among words."""
    for before, child in _gaps(element):
        space = "\n" + "  " * (depth + (child is not None))
        if before is None:
            element.text = space
        else:
            before.tail = space
        if child is not None and etree.QName(child).localname not in _WORDS:
            _indent(child, depth + 1)


def _gaps(
    element: etree._Element,
) -> Iterator[tuple[etree._Element | None, etree._Element | None]]:
    return pairwise([None, *element, None]) if len(element) else iter(())
