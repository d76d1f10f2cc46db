"""The clauses of a document as Akoma Ntoso: containers of the preamble, paragraphs, lists, annexes.

In: clauses.  Out: elements, each with its label.
Never: a clause whose number, words, kind or place the reader would not find again.
"""

from lxml import etree

from reviewdiff.model.akn import ELEMENTS, akn, own, usual_kind
from reviewdiff.model.document import Clause, Kind
from reviewdiff.rendering.akn.eids import EIds
from reviewdiff.rendering.akn.inline import Notes, fill, opens_in_italics
from reviewdiff.rendering.safe import safe


class Body:
    """Writes clauses, each with an eId."""

    def __init__(self, eids: EIds, notes: Notes) -> None:
        self._eids = eids
        self._notes = notes

    def preambular(self, parent: etree._Element, clause: Clause, within: str) -> None:
        """Write a clause of the preamble: its opening names the container."""
        element = self._element(parent, "container", clause, within)
        element.set("name", safe(clause.opening.casefold()) or clause.kind.value)
        if clause.number:
            element.set(own("number"), safe(clause.number))
        if _is_list(clause, deep=True):
            self._block_list(element, clause)
        else:
            self._words(element, "p", clause, element)
            for child in clause.children:
                self.preambular(element, child, _eid(element))

    def clause(self, parent: etree._Element, clause: Clause, within: str) -> None:
        """Write a clause of the operative part or of an annex."""
        tag = ELEMENTS.get(clause.kind, "hcontainer")
        tag = "division" if tag == "section" and not clause.number else tag
        element = self._element(parent, tag, clause, within)
        self._number(element, clause)
        if tag == "hcontainer":
            element.set("name", clause.kind.value)
        if clause.kind is Kind.HEADING:
            self.heading(element, clause)
        elif not clause.children:
            self._words(self._part(element, "content"), "p", clause, element)
        elif _is_list(clause):
            self._list(element, clause)
            return
        else:
            self._words(self._part(element, "intro"), "p", clause, element)
        for child in clause.children:
            self.clause(element, child, _eid(element))

    def heading(self, element: etree._Element, clause: Clause) -> None:
        """Write a heading, where there is one."""
        if clause.text or clause.notes:
            self._words(element, "heading", clause, element)

    def annex(self, parent: etree._Element, clause: Clause) -> etree._Element:
        """Write the number and the heading of an annex; gives the element for what it holds."""
        if clause.kind is not Kind.ANNEX:
            attributes = {"eId": self._eids.new("", "attachment")}
            return etree.SubElement(parent, akn("attachment"), attributes)
        element = self._element(parent, "attachment", clause, "")
        self._number(element, clause)
        self.heading(element, clause)
        return element

    def _list(self, element: etree._Element, clause: Clause) -> None:
        holder = self._part(element, "list")
        self._words(self._part(holder, "intro"), "p", clause, element)
        for child in clause.children:
            if child.kind is Kind.CLOSING:
                closing = self._element(holder, "wrapUp", child, _eid(holder))
                self._words(closing, "p", child, closing)
            else:
                self.clause(holder, child, _eid(holder))

    def _block_list(self, element: etree._Element, clause: Clause) -> None:
        holder = self._part(element, "blockList")
        self._words(holder, "listIntroduction", clause, element)
        for child in clause.children:
            tag = "listWrapUp" if child.kind is Kind.CLOSING else "item"
            item = self._element(holder, tag, child, _eid(holder))
            self._number(item, child)
            if child.children:
                self._block_list(item, child)
            elif tag == "item":
                self._words(item, "p", child, item)
            else:
                fill(item, child, self._notes, _eid(item))

    def _element(
        self, parent: etree._Element, tag: str, clause: Clause, within: str
    ) -> etree._Element:
        number = "" if tag == "attachment" else safe(clause.number)
        attributes = {
            "eId": self._eids.new(within, tag, number),
            own("label"): str(clause.label),
        }
        if tag != "hcontainer" and clause.kind is not usual_kind(tag, clause.label):
            attributes[own("kind")] = clause.kind.value
        if clause.opening and not opens_in_italics(clause):
            attributes[own("opening")] = safe(clause.opening)
        return etree.SubElement(parent, akn(tag), attributes)

    def _part(self, parent: etree._Element, tag: str) -> etree._Element:
        attributes = {"eId": self._eids.new(_eid(parent), tag)} if tag != "content" else {}
        return etree.SubElement(parent, akn(tag), attributes)

    def _number(self, element: etree._Element, clause: Clause) -> None:
        if clause.number:
            etree.SubElement(element, akn("num")).text = safe(clause.number)

    def _words(
        self, parent: etree._Element, tag: str, clause: Clause, within: etree._Element
    ) -> None:
        fill(etree.SubElement(parent, akn(tag)), clause, self._notes, _eid(within))


def _eid(element: etree._Element) -> str:
    return str(element.get("eId", ""))


def _is_list(clause: Clause, *, deep: bool = False) -> bool:
    """Whether below a clause stand subparagraphs, then at most a closing phrase.

    `deep`: and below these nothing but such lists.
    """
    items = clause.children
    if items and items[-1].kind is Kind.CLOSING and not (items[-1].children or items[-1].number):
        items = items[:-1]
    return bool(items) and all(
        item.kind is Kind.SUBPARAGRAPH
        and not (deep and item.children and not _is_list(item, deep=True))
        for item in items
    )
