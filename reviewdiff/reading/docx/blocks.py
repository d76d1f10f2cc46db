"""Paragraphs and tables of Word, in the order of the file.

In: the body of a document, a header, a note or a text box.  Out: passages, written on.
Never: a deleted paragraph, or one parted where its mark was deleted.
"""

from collections.abc import Callable
from typing import Any

from reviewdiff.reading.docx.archive import W
from reviewdiff.reading.docx.inline import TRACKED, Inline, Seen, chosen
from reviewdiff.reading.docx.numbering import Numbering
from reviewdiff.reading.docx.styles import Styles
from reviewdiff.reading.passages import Writing

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


class Blocks:
    """Writes the paragraphs and tables of one part of the file."""

    def __init__(
        self, styles: Styles, numbering: Numbering, seen: Seen, mark: Callable[[Any, str], str]
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._seen = seen
        self.inline = Inline(Writing(), styles, seen, mark, self.write)
        # Whether a paragraph outside tables has come: the tables before it are the masthead.
        self._begun = False
        self._in_table = 0

    @property
    def writing(self) -> Writing:
        """What is written so far."""
        return self.inline.writing

    def write(self, parent: Any) -> None:
        """Write the blocks of an element."""
        # Paragraphs whose marks were deleted: they go on in the next.
        open_: list[Any] = []
        for part in self._blocks(parent):
            if part.tag == f"{W}tbl":
                self._table(part)
                continue
            open_.append(part)
            if not self._is_open(part):
                self._paragraph(open_)
                open_ = []
        if open_:
            self._paragraph(open_)

    def _blocks(self, parent: Any) -> Any:
        for part in parent:
            if part.tag in (f"{W}p", f"{W}tbl"):
                yield part
            elif part.tag in _WRAPS:
                self._seen.tracked += part.tag in TRACKED
                yield from self._blocks(part)
            elif part.tag == f"{_MC}AlternateContent":
                yield from self._blocks(chosen(part))
            elif part.tag in TRACKED:
                self._seen.tracked += 1
            elif part.tag == f"{W}altChunk":
                self._seen.embedded += 1

    def _is_open(self, paragraph: Any) -> bool:
        """Whether the mark that ends a paragraph was deleted or moved away."""
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        found = [] if marks is None else [mark.tag for mark in marks if mark.tag in TRACKED]
        self._seen.tracked += len(found)
        return f"{W}del" in found or f"{W}moveFrom" in found

    def _paragraph(self, paragraphs: list[Any]) -> None:
        """Write paragraphs as one; the last has its mark and with it its number."""
        last = paragraphs[-1]
        number = self._numbering.number(last)
        writing = self.writing
        writing.say(number, bold=True)
        self.inline.bold = self._styles.is_bold(last)
        for paragraph in paragraphs:
            self.inline.write(paragraph)
        self._begun = self._begun or not (self._in_table or writing.is_blank)
        writing.end(heading=self._styles.is_heading(last))

    # -- tables ---------------------------------------------------------------------------------

    def _table(self, table: Any) -> None:
        self._in_table += 1
        line, rows = len(self.writing.passages) + 1, 0
        for row in self._rows(table):
            cells = [self._cell(cell) for cell in self._rows(row, f"{W}tc")]
            filled = [cell for cell in cells if cell.passages]
            is_row = len(filled) > 1 and all(len(cell.passages) == 1 for cell in filled)
            if is_row and self._begun:
                rows += 1
                for cell in filled:
                    self.writing.take(cell)
                self.writing.end()
            else:
                for cell in filled:
                    self.writing.join(cell)
        self._in_table -= 1
        if rows:
            self._seen.tables.append((line, rows))

    def _rows(self, parent: Any, tag: str = f"{W}tr") -> Any:
        for part in parent:
            if part.tag == tag and part.find(f"{W}trPr/{W}del") is None:
                yield part
            elif part.tag in _WRAPS:
                yield from self._rows(part, tag)

    def _cell(self, cell: Any) -> Writing:
        outer, self.inline.writing = self.writing, Writing()
        self.write(cell)
        inner, self.inline.writing = self.writing, outer
        return inner
