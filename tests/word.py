"""Word documents read as plain paragraphs, with the tracked changes accepted or rejected.

In: a .docx file, or a Document it should hold.  Out: paragraphs as text, footnotes in their place.
Never: a function of the code that writes the documents.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import count
from typing import Any

from lxml import etree

from reviewdiff.model.document import Clause, Document, Kind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1]}
_NEXT_TEXT = "following::*[self::w:t or self::w:delText][1]"
# Accepting takes away what goes and keeps what comes; rejecting the other way round.
LOST = {"new": ("del", "moveFrom"), "old": ("ins", "moveTo")}


def xml(data: bytes, name: str) -> Any:
    """Parse a part of a Word document as strictly as Word does."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if f"word/{name}.xml" not in archive.namelist():
            return ()
        return etree.fromstring(archive.read(f"word/{name}.xml"), etree.XMLParser(huge_tree=True))


def elements(data: bytes, name: str, tag: str) -> list[Any]:
    """Give all elements of a part with this name."""
    return [item for top in [xml(data, name)] if len(top) for item in top.iter(f"{W}{tag}")]


def paragraphs(data: bytes, side: str = "new") -> list[str]:
    """Give the paragraphs once all changes are accepted ("new") or rejected ("old")."""
    return [text for _, text in styled(data, side)]


def styled(data: bytes, side: str = "new") -> list[tuple[str, str]]:
    """Give the paragraphs with the names of their styles."""
    lost = LOST[side]
    notes = {note.get(f"{W}id"): note for note in xml(data, "footnotes")}
    numbers = count(1)
    found, held = [], ""
    for item in xml(data, "document").iter(f"{W}p"):
        held += _words(item, lost, notes, numbers)
        mark = item.find(f"{W}pPr/{W}rPr")
        if mark is not None and any(mark.find(f"{W}{name}") is not None for name in lost):
            continue
        found.append((_style(item, side), held))
        held = ""
    return [*found, ("", held)] if held else found


def _style(item: Any, side: str) -> str:
    before = item.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle")
    now = item.find(f"{W}pPr/{W}pStyle")
    style = before if side == "old" and before is not None else now
    return "" if style is None else str(style.get(f"{W}val"))


def _words(item: Any, lost: tuple[str, ...], notes: dict[str, Any], numbers: Any) -> str:
    words, marked = "", None
    for node in _kept(item, {f"{W}{name}" for name in (*lost, "pPr")}):
        if node.tag in (f"{W}t", f"{W}delText"):
            words += "" if node is marked else node.text or ""
        elif node.tag in (f"{W}tab", f"{W}br"):
            words += "\t" if node.tag == f"{W}tab" else "\n"
        elif node.tag == f"{W}footnoteReference":
            own = node.get(f"{W}customMarkFollows")
            marked = node.xpath(_NEXT_TEXT, namespaces=NAMES)[0] if own else None
            marker = str(next(numbers)) if marked is None else marked.text
            text = _words(notes[node.get(f"{W}id")], lost, notes, numbers).strip()
            words += f"[{marker}:{text.removeprefix(marker).strip() if own else text}]"
    return words


def _kept(item: Any, without: set[str]) -> Iterator[Any]:
    """Walk all elements below but those of these names and what is in them."""
    for node in item:
        if node.tag not in without:
            yield node
            yield from _kept(node, without)


def told(document: Document) -> list[str]:
    """Give the paragraphs that a Word document of this one should have."""
    found = [document.title, document.formula]
    found += [_told(c, document) for root in document.preamble for c in root.walk()]
    found += [_told(c, document) for root in document.operative for c in root.walk()]
    found += document.closing
    found += [_told(c, document) for root in document.annexes for c in root.walk()]
    named = {ref.marker for clause in document.clauses() for ref in clause.notes}
    lone = [note for note in document.footnotes if note.marker not in named]
    return [line for line in found if line] + [f"{note.marker}\t{note.text}" for note in lone]


def _told(clause: Clause, document: Document) -> str:
    text = clause.text
    for ref in sorted(clause.notes, key=lambda item: -item.at):
        note = f"[{ref.marker}:{document.footnote(ref.marker)}]"
        text = f"{text[: ref.at]}{note}{text[ref.at :]}"
    gap = {Kind.ANNEX: "\n", Kind.HEADING: " "}.get(clause.kind, "\t")
    return f"{clause.number}{gap if clause.number and text else ''}{text}"
