"""PDFium's door: the bytes of a PDF file to its pages' runs of characters.

In: bytes.  Out: a Sheet for each page.
Never: a judgement of what the words are; a PDFium handle left open.

A call for each character would cost more than all the rest. So characters are taken a text object
at a time: PDFium gives the words of a page in one call, and the object of a character on asking;
objects seldom end but at the end of a line, so few questions find where each of them ends.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from math import atan2, hypot, pi
from typing import Any

from pypdfium2_raw import bindings as pdfium

from reviewdiff.reading.pdf.bidi import RTL, Glyph, in_reading_order
from reviewdiff.reading.pdf.limits import MOST_CHARACTERS, MOST_OBJECTS, MOST_PAGES, PdfError
from reviewdiff.reading.pdf.sheets import Rule, Run, Sheet

# What PDFium gives for a hyphen at the end of a line, in two of its ways of asking.
_HYPHENS = {0xFFFE: "-", 0x02: "-"}
_BREAK = re.compile("[\r\n]")
# PDFium sets a space where characters are further apart than usual; where the file has no space
# there and the gap is less than this part of the size, the space stands inside a word. Measured in
# 32 documents: false ones at most 0.149, true ones without a sign in the file not below 0.2.
_WORD_GAP = 0.16
# Beyond this a gap is a space though neither the file nor PDFium says so.
_SURE_GAP = 0.5
_HAIR_SPACE = 0.1  # points
# A marker is set in two thirds of the size of its line.
_SMALL = 0.85
_ITALIC, _FORCED_BOLD = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600
_INVISIBLE = (3, 7)
_HAIR = 3.0  # points; a thicker box is no rule
_SHORTEST_RULE = 30.0


def sheets(data: bytes) -> list[Sheet]:
    """Read all pages; raises PdfError with the reason."""
    pdfium.FPDF_InitLibrary()
    with _opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise PdfError("pages", str(count))
        found, room = [], MOST_CHARACTERS
        for number in range(count):
            sheet = _sheet(document, number, room)
            room -= sum(len(run.text) for run in sheet.runs)
            found.append(sheet)
        return found


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        error = pdfium.FPDF_GetLastError()
        raise PdfError("password" if error == pdfium.FPDF_ERR_PASSWORD else "broken")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def _page(document: Any, number: int) -> Iterator[tuple[Any, Any]]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise PdfError("page", str(number + 1))
    try:
        words = pdfium.FPDFText_LoadPage(page)
        try:
            yield page, words
        finally:
            pdfium.FPDFText_ClosePage(words)
    finally:
        pdfium.FPDF_ClosePage(page)


def _sheet(document: Any, number: int, room: int) -> Sheet:
    with _page(document, number) as (page, words):
        count = pdfium.FPDFText_CountChars(words)
        if count > room:
            raise PdfError("characters", str(number + 1))
        if pdfium.FPDFPage_CountObjects(page) > MOST_OBJECTS:
            raise PdfError("objects", str(number + 1))
        turn = pdfium.FPDFPage_GetRotation(page)
        box = _box(page)
        runs = _Runs(page, words, count).all()
        size = (box[2] - box[0], box[3] - box[1])
        runs = [_placed(run, box, turn) for run in runs]
        if turn % 2:
            size = (size[1], size[0])
        rules = () if turn else tuple(_rules(page, box))
        return Sheet(*size, tuple(runs), rules)


def _box(page: Any) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def _placed(run: "_Raw", box: tuple[float, float, float, float], turn: int) -> Run:
    """Turn the place of a run so that its page is as shown, and give the angle it is read at."""
    left, low, right, high = box
    if not turn:
        return Run(
            run.text, round(run.x - left, 2), round(run.x_end - left, 2), round(run.y - low, 2),
            round(run.size, 2), run.bold, run.italic, run.spaced, run.angle, run.hidden,
            run.unmapped,
        )  # fmt: skip
    angle = (run.angle - turn) % 4
    ends = ((run.x, run.y), (run.x_end, run.y_end))
    turned = []
    for x, y in ends:
        if turn == 1:
            turned.append((y - low, right - x))
        elif turn == 2:  # noqa: PLR2004
            turned.append((right - x, high - y))
        elif turn == 3:  # noqa: PLR2004
            turned.append((high - y, x - left))
        else:
            turned.append((x - left, y - low))
    (x, y), (x_end, _) = turned
    return Run(
        run.text, round(min(x, x_end), 2), round(max(x, x_end), 2), round(y, 2),
        round(run.size, 2), run.bold, run.italic, run.spaced, angle, run.hidden, run.unmapped,
    )  # fmt: skip


def _rules(page: Any, box: tuple[float, float, float, float]) -> Iterator[Rule]:
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(item, left, low, right, high)
        if high.value - low.value < _HAIR and right.value - left.value > _SHORTEST_RULE:
            yield Rule(
                round(left.value - box[0], 2), round(right.value - box[0], 2),
                round(low.value - box[1], 2),
            )  # fmt: skip


class _Raw:
    """A run in the making, placed as the file places it."""

    __slots__ = (
        "angle", "bold", "followed", "hidden", "italic", "size", "spaced", "text", "unmapped", "x", "x_end",
        "y", "y_end",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.spaced = self.followed = False


class _Runs:
    """Walks over the characters of one page, a text object at a time."""

    def __init__(self, page: Any, words: Any, count: int) -> None:
        self._page = page
        self._words = words
        self._count = count
        self._text = self._read()
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._lone: list[tuple[float, float]] | None = None
        self._seen: set[int] = set()
        self._float = ctypes.c_float()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._object: Callable[[int], int] = self._address

    def _read(self) -> str:
        """Give the characters of the page, one for each that PDFium counts."""
        size = self._count
        room = (ctypes.c_ushort * (size + 1))()
        got = pdfium.FPDFText_GetText(self._words, 0, size, room)
        text = bytes(room)[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == size:
            return text.translate(_HYPHENS)
        codes = (pdfium.FPDFText_GetUnicode(self._words, index) for index in range(size))
        chars = (chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)  # noqa: PLR2004
        return "".join(chars).translate(_HYPHENS)

    def _address(self, index: int) -> int:
        found = pdfium.FPDFText_GetTextObject(self._words, index)
        return ctypes.addressof(found.contents) if found else 0

    def all(self) -> list[_Raw]:
        """Give the runs of the page; those of lines read from the right are put in order."""
        spans = list(self._spans())
        self._seen = {item for _, _, item in spans}
        if RTL.search(self._text):
            return self._turned(spans)
        return self._straight(spans)

    def _straight(self, spans: list[tuple[int, int, int]]) -> list[_Raw]:
        found: list[_Raw] = []
        end = 0
        for start, stop, item in spans:
            run = self._run(start, stop)
            if run is None:
                continue
            # A space that PDFium made is counted to the object before it.
            made = found[-1].followed if found else False
            if found and (made or self._text[end:start].isspace()):
                run.spaced = self._is_spaced(found[-1], run)
            found.append(run)
            end = stop
        return found

    # -- lines read from the right ----------------------------------------------------------------

    def _turned(self, spans: list[tuple[int, int, int]]) -> list[_Raw]:
        """Give the runs of a page that has Arabic, line by line, in reading order."""
        pieces: list[tuple[_Raw, list[int]]] = []
        for start, stop, _ in spans:
            if run := self._run(start, stop):
                kept = [at for at in range(start, stop) if self._text[at] not in "\r\n"]
                pieces.append((run, kept))
        found: list[_Raw] = []
        for line in _lines(pieces):
            if any(RTL.search(run.text) for run, _ in line):
                found += self._line(line)
            else:
                found += self._straight([(kept[0], kept[-1] + 1, 1) for _, kept in line])
        return found

    def _line(self, line: list[tuple[_Raw, list[int]]]) -> list[_Raw]:
        size = max(run.size for run, _ in line)
        glyphs: list[Glyph] = []
        for key, (run, kept) in enumerate(line):
            if run.size < _SMALL * size and run.text.strip().isdecimal():
                glyphs.append(Glyph(run.text.strip(), run.x, run.x_end, key, raised=True))
                continue
            for at in kept:
                if self._object(at):
                    pdfium.FPDFText_GetLooseCharBox(self._words, at, self._rect)
                    if self._text[at] == " " and self._rect.right - self._rect.left < _HAIR_SPACE:
                        continue  # PDFium's own, between the pieces of a line
                    glyphs.append(Glyph(self._text[at], self._rect.left, self._rect.right, key))
        return _regrouped(in_reading_order(glyphs), [run for run, _ in line], size)

    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """Give where each text object's characters begin and end."""
        turning = bool(RTL.search(self._text))
        index = 0
        while index < self._count:
            item = self._object(index)
            if not item:
                index += 1
                continue
            broken = _BREAK.search(self._text, index)
            limit = broken.start() if broken else self._count
            limit = max(limit, index + 1)
            stop = self._step(index, limit, item) if turning else self._leap(index, limit, item)
            yield index, stop, item
            index = stop

    def _step(self, index: int, limit: int, item: int) -> int:
        while index < limit and self._object(index) in (item, 0):
            index += 1
        return index

    def _leap(self, start: int, limit: int, item: int) -> int:
        """Find the end by halving; the characters of one object stand together on a line."""
        if self._object(limit - 1) == item:
            return limit
        low, high = start + 1, limit - 1
        while low < high:
            middle = (low + high) // 2
            found = self._object(middle)
            probe = middle
            while not found and probe > start:
                probe -= 1
                found = self._object(probe)
            if found == item:
                low = middle + 1
            else:
                high = middle
        return low

    def _run(self, start: int, stop: int) -> _Raw | None:
        text = self._text[start:stop]
        lead = len(text) - len(text.lstrip(" \r\n"))
        first, last = start + lead, start + len(text.rstrip(" \r\n")) - 1
        if last < first:
            return None
        run = _Raw(self._without_false_spaces(start, stop).rstrip("\r\n"))
        while run.text.endswith(" ") and self._is_made(start + len(text.rstrip("\r\n")) - 1):
            run.text, run.followed = run.text.rstrip(" "), True
        matrix, rect = self._matrix, self._rect
        pdfium.FPDFText_GetMatrix(self._words, first, matrix)
        run.angle = round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4
        run.size = pdfium.FPDFText_GetFontSize(self._words, first) * hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetCharOrigin(self._words, first, self._x, self._y)
        x, y = self._x.value, self._y.value
        pdfium.FPDFText_GetLooseCharBox(self._words, first, rect)
        left, low, right, high = rect.left, rect.bottom, rect.right, rect.top
        pdfium.FPDFText_GetLooseCharBox(self._words, last, rect)
        run.x, run.x_end, run.y, run.y_end = x, x, y, y
        if run.angle in (0, 2):
            run.x, run.x_end = min(left, rect.left), max(right, rect.right)
        else:
            run.y, run.y_end = min(low, rect.bottom), max(high, rect.top)
        item = pdfium.FPDFText_GetTextObject(self._words, first)
        run.bold, run.italic = self._font(pdfium.FPDFTextObj_GetFont(item))
        run.hidden = pdfium.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE
        run.unmapped = pdfium.FPDFText_HasUnicodeMapError(self._words, first) == 1
        return run

    def _font(self, font: Any) -> tuple[bool, bool]:
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._fonts:
            self._fonts[key] = self._look(font) if font else (False, False)
        return self._fonts[key]

    @staticmethod
    def _look(font: Any) -> tuple[bool, bool]:
        room = ctypes.create_string_buffer(256)
        pdfium.FPDFFont_GetBaseFontName(font, room, 256)
        name = room.value.decode("utf-8", "replace").casefold()
        flags = pdfium.FPDFFont_GetFlags(font)
        bold = "bold" in name or bool(flags & _FORCED_BOLD)
        bold = bold or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        return bold, bool(flags & _ITALIC) or "italic" in name or "oblique" in name

    # -- spaces -----------------------------------------------------------------------------------

    def _without_false_spaces(self, start: int, stop: int) -> str:
        """Drop the spaces that PDFium set inside words of one object."""
        text = self._text[start:stop]
        false = [
            at
            for at in range(text.find(" ") + 1, len(text) - 1)
            if text[at] == " "
            and text[at - 1] != " " != text[at + 1]
            and self._is_made(start + at)
            and self._gap(start + at - 1, start + at + 1) < _WORD_GAP
        ]
        if not false:
            return text
        kept = [char for at, char in enumerate(text) if at not in false]
        return "".join(kept)

    def _is_made(self, index: int) -> bool:
        """Whether PDFium made a character that the file does not have."""
        return pdfium.FPDFText_IsGenerated(self._words, index) == 1

    def _gap(self, before: int, after: int) -> float:
        """Give the room between two characters as a part of their size."""
        size = pdfium.FPDFText_GetFontSize(self._words, before) or 1.0
        pdfium.FPDFText_GetLooseCharBox(self._words, before, self._rect)
        right = self._rect.right
        pdfium.FPDFText_GetLooseCharBox(self._words, after, self._rect)
        return abs(self._rect.left - right) / size

    def _is_spaced(self, last: _Raw, run: _Raw) -> bool:
        """Whether the space that PDFium made is one: it is wide enough, or the file has it."""
        if abs(last.y - run.y) > 1 or run.angle:
            return True
        gap = (run.x - last.x_end) / (last.size or 1.0)
        return gap >= _WORD_GAP or gap < -1 or self._has_lone_space(last, run)

    def _has_lone_space(self, last: _Raw, run: _Raw) -> bool:
        """Whether the file sets a space between two runs that PDFium gives no character."""
        if self._lone is None:
            self._lone = list(self._lone_spaces())
        room = 0.1 * last.size
        return any(
            abs(y - run.y) < 1 and last.x_end - room <= x <= run.x + room for x, y in self._lone
        )

    def _lone_spaces(self) -> Iterator[tuple[float, float]]:
        matrix = pdfium.FS_MATRIX()
        for number in range(pdfium.FPDFPage_CountObjects(self._page)):
            item = pdfium.FPDFPage_GetObject(self._page, number)
            if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            if ctypes.addressof(item.contents) in self._seen:
                continue
            pdfium.FPDFPageObj_GetMatrix(item, matrix)
            yield matrix.e, matrix.f


def _lines(pieces: list[tuple[_Raw, list[int]]]) -> list[list[tuple[_Raw, list[int]]]]:
    """Gather what stands on one base; a smaller piece a little above it belongs to it."""
    lines: list[list[tuple[_Raw, list[int]]]] = []
    raised: list[tuple[_Raw, list[int]]] = []
    largest = max((run.size for run, _ in pieces), default=0.0)
    for piece in sorted(pieces, key=lambda piece: -piece[0].y):
        run = piece[0]
        if run.size < _SMALL * largest and run.text.strip().isdecimal():
            raised.append(piece)
        elif lines and abs(lines[-1][0][0].y - run.y) < 0.25 * run.size:  # noqa: PLR2004
            lines[-1].append(piece)
        else:
            lines.append([piece])
    for piece in raised:
        run = piece[0]
        near = [line for line in lines if 0 <= run.y - line[0][0].y < 0.75 * line[0][0].size]  # noqa: PLR2004
        (near[-1] if near else lines[-1]).append(piece) if lines else lines.append([piece])
    return lines


def _regrouped(glyphs: list[Glyph], runs: list[_Raw], size: float) -> list[_Raw]:
    """Make runs of characters in reading order; a gap between them is a space."""
    found: list[_Raw] = []
    last: Glyph | None = None
    # Where the file sets spaces, a narrow gap is none.
    word_gap = _SURE_GAP if any(glyph.text == " " for glyph in glyphs) else _WORD_GAP
    for glyph in glyphs:
        gap = max(last.left - glyph.right, glyph.left - last.right) / size if last else 0.0
        goes_on = found and last and glyph.key == last.key and not glyph.raised and gap < 1
        if goes_on:
            run = found[-1]
            run.text += glyph.text
            run.x, run.x_end = min(run.x, glyph.left), max(run.x_end, glyph.right)
        else:
            run = _Raw(glyph.text)
            source = runs[glyph.key]
            run.x, run.x_end, run.y, run.y_end = glyph.left, glyph.right, source.y, source.y_end
            run.size, run.bold, run.italic, run.angle = (
                source.size, source.bold, source.italic, source.angle
            )  # fmt: skip
            run.hidden, run.unmapped = source.hidden, source.unmapped
            found.append(run)
        last = glyph
    for before, run in pairwise(found):
        gap = max(before.x - run.x_end, run.x - before.x_end) / size
        run.spaced = gap >= word_gap
    return found
