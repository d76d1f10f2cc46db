"""Rows joined to passages by where they stand: gaps, indents, numbers, lines that are not full.

In: the rows of the body by page, the markers of the notes.  Out: passages, remarks.
Never: a row lost; a raised figure that no note answers stays in the words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewdiff.model.document import NoteRef, Remark
from reviewdiff.model.source import Passage
from reviewdiff.reading.pdf.frame import Frame
from reviewdiff.reading.pdf.joining import Vocabulary, join
from reviewdiff.reading.pdf.rows import Row

_OPEN, _CLOSE = "\ufdee", "\ufdef"
_WRAPPED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_SENTINELS = dict.fromkeys((0xFDEE, 0xFDEF))
_LABEL = re.compile(
    r"(?:\d{1,3}(?: ?(?:bis|ter|quater|quinquies|sexies))?(?:[.．](?!\d)|\s?[-–](?=\s))"
    r"|[(（](?:[a-z]{1,5}|[а-я]|[\u0621-\u064a]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:[a-z]|[ivxl]{1,5}|[а-я])\)|(?:[a-z]|[ivxl]{1,5})\.(?=\s)|[’‘'\"]\d{1,2}[’‘'\"]|[㈠-㈩]|[•–—▪●·\uf0b7](?=\s)"
    r"|[IVXL]{1,6}\.(?=\s)|[A-Z]\.(?=\s)|[一二三四五六七八九十]{1,3}[、.．]|\d{1,3}/\d{1,3}\.)\s*"
)
_FINAL = re.compile(
    r"[.;:!?,。；：，！？؛،؟][”’»\")）』】\]]*(?:\s+(?:and|or|et|ou|y|o|и|или))?\s*$"
)
_STOP = re.compile(r"[.;:!?。；：！？؛؟][”’»\")）』】\]]*\s*$")
_LONGEST_HEADING = 400
# The two columns of a masthead need not stand on one line; the lines of one are 1.2 sizes apart.
_LEVEL = 0.7
# Parts of the page: a masthead stands above the one, its far column begins at the other.
_MASTHEAD, _FAR = 0.62, 0.55


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
        self._indents = False

    def take(self, rows: Sequence[Row], page: int) -> None:
        """Add the rows of one page."""
        tables = _tables(rows)
        if tables:
            first = rows[min(tables)]
            said = "a table was read as rows of text"
            self.remarks.append(Remark(first.number, said, page))
        for index, row in enumerate(rows):
            following = rows[index + 1] if index + 1 < len(rows) else None
            table = index in tables
            if not self._open.rows or table or self._open.table or self._begins(row, following):
                self.close()
                self._open = _Open(table=table)
            text = _wrapped(row)
            self._open.text = join(self._open.text, text, self._words) if self._open.rows else text
            self._open.rows.append(row)

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
        is_slanted = italic >= len(words) and not _FINAL.search(words)
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
        label = _LABEL.match(row.text)
        if label and _FINAL.search(before.text):
            return True
        if frame.is_aside(row) and frame.is_aside(before):
            return True
        if frame.is_centred(row) and frame.is_centred(before):
            return False
        if frame.is_indented(row, frame.start(before)) and not self._hangs():
            return not (row.text[:1].islower() and not _FINAL.search(before.text))
        if frame.is_beside(row) and frame.is_beside(before) and not row.bold:
            return frame.had_room(before, row)
        if row.bold and before.bold:
            return frame.is_title(before) and frame.had_room(before, row)
        return bool(_FINAL.search(before.text)) and frame.had_room(before, row)

    def _hangs(self) -> bool:
        """Whether the only row so far bears a number, under which the others hang."""
        return len(self._open.rows) == 1 and bool(_LABEL.match(self._open.rows[0].text))

    def _looks_other(self, before: Row, row: Row) -> bool:
        if abs(before.size - row.size) > 0.08 * before.size:
            return True
        return before.bold != row.bold and self._frame.had_room(before, row)

    def _begins_page(  # noqa: PLR0911
        self, before: Row, row: Row, following: Row | None
    ) -> bool:
        frame = self._frame
        is_apart = frame.is_centred(row) and not frame.is_even(row, self._rest())
        if self._looks_other(before, row) or is_apart or frame.is_aside(row):
            return True
        is_final = bool(_FINAL.search(before.text))
        if (row.bold != before.bold and is_final) or frame.is_aside(before):
            return True
        rest = self._rest()
        if _LABEL.match(row.text) and (is_final or frame.is_indented(row, rest)):
            return True
        if following and not frame.is_loose(row, following):
            if frame.is_indented(row, frame.start(following)):
                return True
        elif frame.is_indented(row, rest):
            return not row.text[:1].islower()
        if not frame.is_even(row, rest):
            return bool(_STOP.search(before.text)) or (not row.text[:1].islower() and is_final)
        if not _STOP.search(before.text) or row.text[:1].islower():
            return False
        if frame.had_room(before, row):
            return True
        return not self._is_set_in()

    def _rest(self) -> float:
        """Give where the rows of the passage at hand begin but for its first."""
        rows = self._open.rows
        if len(rows) > 1:
            return self._frame.start(rows[-1])
        first = self._frame.start(rows[0])
        return self._frame.near if first > self._frame.near or _LABEL.match(rows[0].text) else first

    def _is_set_in(self) -> bool:
        """Whether the passage at hand shows its beginning, by an indent or a number."""
        rows = self._open.rows
        first = rows[0]
        if _LABEL.match(first.text):
            return True
        return self._frame.is_indented(first, self._rest())


def _wrapped(row: Row) -> str:
    pieces = []
    for cell in row.cells:
        text, moved = cell.text.translate(_SENTINELS), len(cell.text)
        if moved != len(text):
            pieces.append(text)
            continue
        for ref in sorted(cell.notes, key=lambda ref: ref.at, reverse=True):
            text = f"{text[: ref.at]}{_OPEN}{ref.marker}{_CLOSE}{text[ref.at :]}"
        pieces.append(text)
    return " ".join(pieces)


def _tables(rows: Sequence[Row]) -> set[int]:
    """Give the rows of tables: two and more in turn that are set in columns."""
    found: set[int] = set()
    run: list[int] = []
    for index, row in enumerate([*rows, None]):
        if row and len(row.cells) > 1 and not _LABEL.fullmatch(row.cells[0].text.strip() + " "):
            run.append(index)
            continue
        if len(run) > 1:
            found.update(run)
        run = []
    return found


def mast_rows(rows: Sequence[Row], width: float, height: float) -> int:
    """Count the rows of the masthead: down to the last with words in the far column."""
    count = 0
    is_rtl = 2 * sum(row.is_rtl for row in rows) > len(rows)
    for index, row in enumerate(rows):
        if row.base < _MASTHEAD * height:
            break
        if is_rtl:
            is_far = min(cell.right for cell in row.cells) < (1 - _FAR) * width
        else:
            is_far = max(cell.left for cell in row.cells) > _FAR * width
        if is_far:
            count = index + 1
    return count


def pages_of(passages: Sequence[Passage]) -> Iterator[int]:
    """Give the pages that passages begin on."""
    yield from sorted({passage.page for passage in passages})
