"""Word files: paragraphs, notes and numbers as Word shows them with all changes accepted.

In: the bytes of a file and its name.  Out: a SourceText of passages.
Never: a macro, a link or an embedded object opened.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Remark
from reviewdiff.model.source import Line, Passage, SourceText
from reviewdiff.reading.docx.archive import Archive, R, W
from reviewdiff.reading.docx.blocks import Blocks
from reviewdiff.reading.docx.inline import Seen
from reviewdiff.reading.docx.notes import Notes, notes_of
from reviewdiff.reading.docx.numbering import Numbering
from reviewdiff.reading.docx.styles import Styles, is_on
from reviewdiff.reading.passages import Writing

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHOWN = 60


def read(name: str, data: bytes) -> SourceText:
    """Give the passages of a Word file; raises UnreadableError."""
    archive = Archive(name, data)
    return _File(archive, hashlib.sha256(data).hexdigest()).source()


class _File:
    def __init__(self, archive: Archive, digest: str) -> None:
        self._archive = archive
        self._digest = digest
        part = archive.document()
        self._relations = archive.relations(part)
        self._root = archive.xml(part)
        self._body = self._root.find(f"{W}body")
        if self._body is None:
            raise UnreadableError(archive.name, "is a Word file without a body; get it again.")
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles)
        self._section = next(self._body.iter(f"{W}sectPr"), None)
        self._notes = notes_of(self._part("settings"), self._section)
        self._seen = Seen()

    def source(self) -> SourceText:
        first = self._first_header()
        head = self._blocks(first)
        writing = Writing([*head, *self._blocks(self._body)])
        if not writing.passages:
            why = "holds no words; if it shows some, they are pictures: get it as text."
            raise UnreadableError(self._archive.name, why)
        notes = self._notes.texts(self._archive, self._relations, self._note_text)
        furniture = tuple(Line(text, 0) for text in self._furniture(first))
        remarks = tuple(Remark(line, text) for line, text in self._said(len(head)))
        return SourceText(
            self._archive.name,
            MEDIA_TYPE,
            self._digest,
            passages=writing.numbered(),
            notes=notes,
            furniture=furniture,
            remarks=remarks,
        )

    def _part(self, kind: str) -> Any:
        return self._archive.xml(self._relations.get(kind, ""))

    def _blocks(self, root: Any, seen: Seen | None = None) -> list[Passage]:
        if root is None:
            return []
        blocks = Blocks(self._styles, self._numbering, seen or self._seen, self._notes.mark)
        blocks.write(root)
        return blocks.writing.passages

    def _note_text(self, note: Any) -> str:
        # A reference inside a note would count among those of the text.
        numbering = Numbering(None, self._styles)
        blocks = Blocks(self._styles, numbering, self._seen, Notes({}, {}).mark)
        blocks.write(note)
        return " ".join(passage.text for passage in blocks.writing.passages)

    # -- heads and feet of pages ----------------------------------------------------------------

    def _first_header(self) -> Any:
        """Give the head of the first page, which holds the masthead, where it is another."""
        if self._section is None:
            return None
        title = self._section.find(f"{W}titlePg")
        if title is None or not is_on(title.get(f"{W}val")):
            return None
        for row in self._section.iterfind(f"{W}headerReference"):
            if row.get(f"{W}type") == "first":
                return self._archive.xml(self._relations.get(row.get(f"{R}id") or "", ""))
        return None

    def _furniture(self, first: Any) -> Iterable[str]:
        shown = (
            set() if first is None else {passage.text for passage in self._blocks(first, Seen())}
        )
        parts: dict[str, None] = {}
        for row in self._body.iter(f"{W}headerReference", f"{W}footerReference"):
            parts.setdefault(self._relations.get(row.get(f"{R}id") or "", ""))
        texts: dict[str, None] = {}
        for part in parts:
            texts |= dict.fromkeys(x.text for x in self._blocks(self._archive.xml(part), Seen()))
        return [text for text in texts if text not in shown]

    # -- remarks --------------------------------------------------------------------------------

    def _said(self, before: int) -> Iterator[tuple[int, str]]:
        seen = self._seen
        if seen.tracked:
            yield 0, f"tracked changes were read as accepted ({seen.tracked} marks of them)"
        if seen.comments:
            yield 0, f"comments were left out ({seen.comments})"
        if seen.hidden:
            words = " ".join(" ".join(seen.hidden).split())
            yield 0, f"left out hidden text: {words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}"
        for line, rows in seen.tables:
            yield line + before, f"a table was kept as rows of text ({rows})"
        if seen.signs:
            yield 0, f"left out signs of a font that has its own ({seen.signs})"
        if seen.embedded:
            yield 0, f"left out files that are embedded ({seen.embedded})"
        for form in sorted(self._numbering.unknown):
            yield 0, f"numbers of the kind {form} were written in figures"
