"""Elements of Akoma Ntoso to the clauses they stand for.

In: elements.  Out: clauses, words with the places of their footnotes.
Never: a label or a kind guessed; each stands in the element.
"""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from reviewdiff.errors import BadLabelError, UnreadableError
from reviewdiff.model.akn import akn, own, usual_kind
from reviewdiff.model.document import Clause, Kind, NoteRef
from reviewdiff.model.label import Label

_HOLDERS = {akn(tag) for tag in ("list", "blockList", "doc", "mainBody", "content", "intro",
                                 "attachment")}  # fmt: skip
_WORDS = {akn(tag) for tag in ("p", "heading", "listIntroduction")}
_NOTES = {akn("authorialNote"), akn("noteRef")}
# A line end that an editor set, with the spaces around it.
_LINE_END = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")


class Clauses:
    """Reads clauses; `broken` makes the error for what cannot be one."""

    def __init__(self, broken: Callable[[str], UnreadableError]) -> None:
        self._broken = broken

    def below(self, element: etree._Element | None) -> tuple[Clause, ...]:
        """Give the clauses that stand in an element, without those in other clauses."""
        return tuple(self._clause(found) for found in _labelled(element))

    def _clause(self, element: etree._Element) -> Clause:
        tag = etree.QName(element).localname
        label = self._label(element)
        holder = element if tag == "listWrapUp" else next(_holding_words(element), None)
        text, notes, italic = words(holder) if holder is not None else ("", (), "")
        number = element.find(akn("num"))
        return Clause(
            label=label,
            kind=self._kind(element, tag, label),
            text=text,
            number=element.get(own("number"), "") if number is None else words(number)[0],
            opening=element.get(own("opening"), italic),
            notes=notes,
            children=self.below(element),
        )

    def _label(self, element: etree._Element) -> Label:
        try:
            return Label.parse(element.get(own("label"), ""))
        except BadLabelError as error:
            raise self._broken(str(error).rstrip(".")) from None

    def _kind(self, element: etree._Element, tag: str, label: Label) -> Kind:
        said = element.get("name") if tag == "hcontainer" else element.get(own("kind"))
        try:
            return Kind(said) if said else usual_kind(tag, label)
        except ValueError:
            raise self._broken(f"{label} is of no known kind") from None


def words(element: etree._Element) -> tuple[str, tuple[NoteRef, ...], str]:
    """Give the words of an element, the footnotes in them, and the italics they begin with.

    >>> from reviewdiff.model.akn import AKN
    >>> words(etree.fromstring(f'<p xmlns="{AKN}"><i>Adopts</i> it<noteRef marker="1"/>;</p>'))
    ('Adopts it;', (NoteRef(at=9, marker='1'),), 'Adopts')
    """
    pieces, notes, length = list[str](), list[NoteRef](), 0
    for piece in _pieces(element):
        if isinstance(piece, str):
            pieces.append(piece)
            length += len(piece)
        else:
            notes.append(NoteRef(length, piece.get("marker", "")))
    first = element[0] if len(element) and not element.text else None
    italic = _tidy(first.text) if first is not None and first.tag == akn("i") else ""
    return "".join(pieces), tuple(notes), italic


def _pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    """Give text and footnotes in their order; of all other elements only what is in them."""
    yield _tidy(element.text)
    for child in element:
        if child.tag in _NOTES:
            yield child
        else:
            yield from _pieces(child)
        yield _tidy(child.tail)


def _tidy(text: str | None) -> str:
    return _LINE_END.sub(" ", text or "")


def _labelled(element: etree._Element | None) -> Iterator[etree._Element]:
    for child in element if element is not None else ():
        if child.get(own("label")) is not None:
            yield child
        elif child.tag in _HOLDERS:
            yield from _labelled(child)


def _holding_words(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in _WORDS:
            yield child
        elif child.tag in _HOLDERS - {akn("doc")} and child.get(own("label")) is None:
            yield from _holding_words(child)
