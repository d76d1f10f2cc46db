"""Rows joined to passages by where they stand: gaps, indents, numbers, lines that are not full.

In: the rows of the body by page, the markers of the notes.  Out: passages, remarks.
Never: a row lost; a raised figure that no note answers stays in the words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewdiff.model.document import NoteRef, Remark, with_marks
from reviewdiff.model.source import Passage
from reviewdiff.reading.pdf import edges
from reviewdiff.reading.pdf.columns import tables
from reviewdiff.reading.pdf.frame import Frame
from reviewdiff.reading.pdf.joining import Vocabulary, join
from reviewdiff.reading.pdf.rows import Row

_OPEN, _CLOSE = "\ufdee", "\ufdef"
_WRAPPED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_SENTINELS = dict.fromkeys((0xFDEE, 0xFDEF))
_LONGEST_HEADING = 400
# The two columns of a masthead need not stand on one line; the lines of one are 1.2 sizes apart.
_LEVEL = 0.7


@dataclass(slots=True)
class _Open:
    """A passage in the making: its rows, and its words with markers wrapped."""

    rows: list[Row] = field(default_factory=list)
    text: str = ""
    table: bool = False


class Joiner:
    """Walks over the rows of the body and decides at each whether a passage begins."""

    def __init__(self, frame: Frame, markers: frozenset[str], words: Vocabulary) -> None:
        self.passages: list[Passage] = []
        self.remarks: list[Remark] = []
        self._frame = frame
        self._markers = markers
        self._words = words
        self._open = _Open()
        # Where the other rows of a passage with a label begin, by the place of its first.
        self._hung: dict[int, float] = {}

    def take(self, rows: Sequence[Row], page: int) -> None:
        """Add the rows of one page."""
        in_tables = tables(rows)
        if in_tables:
            first = rows[min(in_tables)]
            said = "a table was read as rows of text"
            self.remarks.append(Remark(first.number, said, page))
        for index, row in enumerate(rows):
            following = rows[index + 1] if index + 1 < len(rows) else None
            table = index in in_tables
            if not self._open.rows or table or self._open.table or self._begins(row, following):
                self.close()
                self._open = _Open(table=table)
            text = _wrapped(row)
            self._open.text = join(self._open.text, text, self._words) if self._open.rows else text
            self._open.rows.append(row)
            self._learn(self._open.rows)

    def masthead(self, rows: Sequence[Row]) -> None:
        """Add each cell of a masthead as a passage of its own: it is set in columns."""
        self.close()
        is_rtl = any(row.is_rtl for row in rows)
        level: list[Row] = []
        for row in [*rows, None]:
            if row and (not level or level[0].base - row.base < _LEVEL * self._frame.size):
                level.append(row)
                continue
            cells = [(cell, item) for item in level for cell in item.cells]
            cells.sort(key=lambda pair: pair[0].left, reverse=is_rtl)
            for cell, item in cells:
                self.passages.append(Passage(cell.printed(), item.number, item.page))
            level = [row] if row else []

    def close(self) -> None:
        """End the passage at hand."""
        rows, text = self._open.rows, self._open.text
        self._open = _Open()
        if not rows or not text.strip():
            return
        words, notes = self._unwrapped(text)
        is_bold = all(row.bold for row in rows)
        is_centred = all(self._frame.is_centred(row) for row in rows)
        italic = 0
        for row in rows:
            italic += row.italic
            if row.italic < len(row.text):
                break
        is_slanted = italic >= len(words) and not edges.FINAL.search(words)
        is_slanted = is_slanted and not self._frame.is_aside(rows[0])
        heading = (is_bold or is_centred or is_slanted) and len(words) < _LONGEST_HEADING
        self.passages.append(
            Passage(words, rows[0].number, rows[0].page, notes, heading=heading, italic=italic)
        )

    def _unwrapped(self, text: str) -> tuple[str, tuple[NoteRef, ...]]:
        words, notes, last = "", [], 0
        for found in _WRAPPED.finditer(text):
            words += text[last : found.start()]
            if found[1] in self._markers:
                notes.append(NoteRef(len(words), found[1]))
            else:
                words += found[1]
            last = found.end()
        return words + text[last:], tuple(notes)

    # -- whether a passage begins -----------------------------------------------------------------

    def _begins(self, row: Row, following: Row | None) -> bool:  # noqa: PLR0911
        before = self._open.rows[-1]
        if before.page != row.page:
            return self._begins_page(before, row, following)
        frame = self._frame
        if frame.is_loose(before, row) or self._looks_other(before, row):
            return True
        if edges.is_labelled(row) and self._may_end(before, row):
            return True
        if frame.is_aside(before):
            return True
        if row.bold and before.bold and not frame.had_room(before, row):
            return False
        if frame.is_centred(row) and frame.is_centred(before):
            return False
        if frame.is_indented(row, frame.start(before)) and not self._hangs():
            return not (row.text[:1].islower() and not edges.ends(before))
        if frame.is_beside(row) and frame.is_beside(before) and not row.bold:
            return frame.had_room(before, row)
        if row.bold and before.bold:
            return frame.is_title(before)
        goes_on = row.text[:1].islower() and edges.ends_in_comma(before)
        return edges.ends(before) and frame.had_room(before, row) and not goes_on

    def _hangs(self) -> bool:
        """Whether the only row so far bears a number, under which the others hang."""
        return len(self._open.rows) == 1 and edges.is_labelled(self._open.rows[0])

    def _learn(self, rows: Sequence[Row]) -> None:
        """Keep how a passage with a label is set, for one that a page's end cuts after a row."""
        if len(rows) == 2 and rows[0].page == rows[1].page and edges.is_labelled(rows[0]):  # noqa: PLR2004
            self._hung[round(self._frame.start(rows[0]))] = self._frame.start(rows[1])

    def _looks_other(self, before: Row, row: Row) -> bool:
        if abs(before.size - row.size) > 0.08 * before.size:
            return True
        return before.bold != row.bold and self._frame.had_room(before, row)

    def _begins_page(self, before: Row, row: Row, following: Row | None) -> bool:
        if self._looks_begun(before, row, following):
            return True
        is_full = edges.ends_in_comma(before) and not self._frame.had_room(before, row)
        if self._hangs() and (is_full or not edges.ends(before)):
            return False
        return self._is_set_to_begin(before, row, following)

    def _looks_begun(self, before: Row, row: Row, following: Row | None) -> bool:
        """Whether a page's first row is another thing than the last row of the page before."""
        frame = self._frame
        rest, is_final = self._rest(), edges.ends(before)
        is_apart = frame.is_centred(row) and not frame.is_even(row, rest)
        if self._looks_other(before, row) or is_apart or frame.is_aside(row):
            return True
        if is_final and (row.bold != before.bold or self._stands_alone(row, following)):
            return True
        may_follow = self._may_end(before, row) or frame.is_indented(row, rest)
        return frame.is_aside(before) or (edges.is_labelled(row) and may_follow)

    def _is_set_to_begin(self, before: Row, row: Row, following: Row | None) -> bool:
        """Whether a page's first row is set in, or stands after a row that was not full."""
        frame, rest, is_lower = self._frame, self._rest(), row.text[:1].islower()
        if following and not frame.is_loose(row, following):
            if frame.is_indented(row, frame.start(following)):
                return True
        elif frame.is_indented(row, rest):
            return edges.ends(before) or not is_lower
        if not frame.is_even(row, rest):
            return edges.stops(before) or (not is_lower and edges.ends(before))
        if frame.had_room(before, row) and edges.stops(before):
            return True
        if is_lower or self._is_set_in():
            return False
        return edges.stops(before) or (edges.ends(before) and frame.had_room(before, row))

    def _may_end(self, before: Row, row: Row) -> bool:
        """Whether a label may follow a row; after a comma a reference as "(a) above" may, too."""
        if not edges.ends_in_comma(before):
            return edges.ends(before)
        return self._frame.had_room(before, row) or not self._frame.is_even(row, self._rest())

    def _stands_alone(self, row: Row, following: Row | None) -> bool:
        """Whether a row is a heading: set apart, or in italics, without a mark at its end."""
        if row.text[:1].islower() or edges.ends(row):
            return False
        if row.italic >= len(row.text):
            return True
        frame = self._frame
        is_apart = following is not None and frame.is_loose(row, following)
        return is_apart and following is not None and frame.had_room(row, following)

    def _rest(self) -> float:
        """Give where the rows of the passage at hand begin but for its first."""
        rows = self._open.rows
        if len(rows) > 1:
            return self._frame.start(rows[-1])
        first, near = self._frame.start(rows[0]), self._frame.near
        if edges.is_labelled(rows[0]):
            return self._hung.get(round(first), near)
        return min(first, near)

    def _is_set_in(self) -> bool:
        """Whether the passage at hand shows its beginning, by an indent or a number."""
        rows = self._open.rows
        first = rows[0]
        if edges.is_labelled(first):
            return True
        return self._frame.is_indented(first, self._rest())


def _wrapped(row: Row) -> str:
    pieces = []
    for cell in row.cells:
        text, moved = cell.text.translate(_SENTINELS), len(cell.text)
        if moved != len(text):
            pieces.append(text)
            continue
        marks = ((ref.at, f"{_OPEN}{ref.marker}{_CLOSE}") for ref in cell.notes)
        pieces.append(with_marks(text, marks))
    return " ".join(pieces)
