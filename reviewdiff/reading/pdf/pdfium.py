"""PDFium's door: the bytes of a PDF file to its pages' runs of characters.

In: bytes.  Out: a Sheet for each page.
Never: a judgement of what the words are; a PDFium handle left open.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from math import atan2, hypot, pi
from typing import Any

from pypdfium2_raw import bindings as pdfium

from reviewdiff.reading.pdf.limits import MOST_CHARACTERS, MOST_OBJECTS, MOST_PAGES, PdfError
from reviewdiff.reading.pdf.placing import Box, placed
from reviewdiff.reading.pdf.runs import Runs
from reviewdiff.reading.pdf.sheets import Rule, Sheet

# What PDFium gives for a hyphen at the end of a line, in two of its ways of asking.
_HYPHENS = {0xFFFE: "-", 0x02: "-"}
_LAST_CODE = 0x10FFFF
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
        turn, box = pdfium.FPDFPage_GetRotation(page), _box(page)
        runs = tuple(placed(run, box, turn) for run in Runs(TextPage(page, words, count)).all())
        width, height = box[2] - box[0], box[3] - box[1]
        if turn % 2:
            width, height = height, width
        return Sheet(width, height, runs, () if turn else tuple(_rules(page, box)))


def _box(page: Any) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def _rules(page: Any, box: Box) -> Iterator[Rule]:
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


class TextPage:
    """What PDFium tells of the characters of one page, each named by its index."""

    def __init__(self, page: Any, words: Any, count: int) -> None:
        self.count = count
        self._page = page
        self._words = words
        self.text = self._read()
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()

    def _read(self) -> str:
        """Give the characters of the page, one for each that PDFium counts."""
        room = (ctypes.c_ushort * (self.count + 1))()
        got = pdfium.FPDFText_GetText(self._words, 0, self.count, room)
        text = bytes(room)[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == self.count:
            return text.translate(_HYPHENS)
        codes = (pdfium.FPDFText_GetUnicode(self._words, index) for index in range(self.count))
        chars = (chr(code) if 0 < code <= _LAST_CODE else "\ufffd" for code in codes)
        return "".join(chars).translate(_HYPHENS)

    def item(self, index: int) -> int:
        """Name the text object of a character; 0 where it has none."""
        found = pdfium.FPDFText_GetTextObject(self._words, index)
        return ctypes.addressof(found.contents) if found else 0

    def is_made(self, index: int) -> bool:
        """Whether PDFium made a character that the file does not have."""
        return bool(pdfium.FPDFText_IsGenerated(self._words, index) == 1)

    def is_unmapped(self, index: int) -> bool:
        """Whether the font does not say which letter a character is."""
        return bool(pdfium.FPDFText_HasUnicodeMapError(self._words, index) == 1)

    def box(self, index: int) -> Box:
        """Give the room that a character takes up on its line."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._words, index, rect)
        return rect.left, rect.bottom, rect.right, rect.top

    def origin(self, index: int) -> tuple[float, float]:
        """Give where a character stands."""
        pdfium.FPDFText_GetCharOrigin(self._words, index, self._x, self._y)
        return self._x.value, self._y.value

    def angle_and_size(self, index: int) -> tuple[int, float]:
        """Give the quarters of a turn that a character is set at, and its size."""
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._words, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._words, index) * hypot(matrix.c, matrix.d)
        return round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4, size

    def look(self, index: int) -> tuple[bool, bool, bool]:
        """Tell whether a character is bold, in italics, without ink."""
        item = pdfium.FPDFText_GetTextObject(self._words, index)
        font = pdfium.FPDFTextObj_GetFont(item)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._fonts:
            self._fonts[key] = _face(font) if font else (False, False)
        return *self._fonts[key], pdfium.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE

    def lone_spaces(self, seen: set[int]) -> Iterator[tuple[float, float]]:
        """Give where the text objects stand that PDFium gives no character, being but spaces."""
        for number in range(pdfium.FPDFPage_CountObjects(self._page)):
            item = pdfium.FPDFPage_GetObject(self._page, number)
            is_text = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT
            if is_text and ctypes.addressof(item.contents) not in seen:
                pdfium.FPDFPageObj_GetMatrix(item, self._matrix)
                yield self._matrix.e, self._matrix.f


def _face(font: Any) -> tuple[bool, bool]:
    """Tell whether a font is bold, and whether it is in italics."""
    room = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, room, 256)
    name = room.value.decode("utf-8", "replace").casefold()
    flags = pdfium.FPDFFont_GetFlags(font)
    is_heavy = flags & _FORCED_BOLD or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    is_slanted = flags & _ITALIC or "italic" in name or "oblique" in name
    return "bold" in name or bool(is_heavy), bool(is_slanted)
