"""A comparison as a workbook for Excel and LibreOffice, told in docs/forms.md.

In: a Diff, the changes to show, how to show them.  Out: the bytes of an XLSX file.
Never: a cell that is a formula or a link; bytes that differ from one run to the next.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reviewdiff.model.change import Change, Diff, Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.rendering import redline, rows, wording
from reviewdiff.rendering.columns import columns
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

_WIDTHS = (11, 14, 14, 14, 44, 44, 60, 10, 36, 36)
# Excel's limit of a cell, in units of UTF-16 (support.microsoft.com, specifications and limits).
_LONGEST = 32_767
# And of a row, in points.
_TALLEST = 409.0
# A cell of more pieces takes Excel seconds to open; it gets the marks of the plain redline.
_PIECES = 1_000
_CUT = "… (cut: a cell holds no more; see the CSV or JSON form)"
# Separates figures that went from those that came where lines run from right to left.
_RLM = "\u200f"
# Dark enough to read on white (contrast of 7 and more), told apart without colours too.
_STYLES: dict[Op, dict[str, Any]] = {
    Op.EQUAL: {},
    Op.DELETE: {"font_color": "#9C0006", "font_strikeout": True},
    Op.INSERT: {"font_color": "#005A2B", "underline": 1},
}
# XlsxWriter takes a time without a zone; this is the first day that a ZIP file knows.
_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> bytes:
    """Write a sheet of these changes and one of both documents; with None only the latter."""
    file = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, {"in_memory": True, **options}) as book:
        title = f"{diff.old.symbol} → {diff.new.symbol}"
        book.set_properties({"title": title, "created": _EPOCH})
        sheets = _Sheets(book, rtl=diff.new.language is Language.AR)
        if changes is not None:
            sheets.changes([rows.row(change, look) for change in changes], explain=look.explain)
        sheets.documents(diff)
    return file.getvalue()


class _Sheets:
    def __init__(self, book: Workbook, *, rtl: bool) -> None:
        self._book = book
        self._rtl = rtl
        direction = {"reading_order": 2} if rtl else {}
        wrapped = {"text_wrap": True, "valign": "top"}
        self._head = book.add_format({**wrapped, "bold": True, "bg_color": "#E7E6E6", "bottom": 1})
        self._said = book.add_format(wrapped)
        self._words = book.add_format({**wrapped, **direction})
        self._number = book.add_format({**wrapped, "num_format": "0.00", "align": "center"})
        self._left = book.add_format({"align": "left"})
        self._styles = {op: book.add_format(style) for op, style in _STYLES.items()}
        self._whole = {
            op: book.add_format({**wrapped, **direction, **style}) for op, style in _STYLES.items()
        }

    def changes(self, told: Sequence[rows.Row], *, explain: bool) -> None:
        """Write the table of changes."""
        sheet = self._sheet("Changes")
        for at, (name, width) in enumerate(zip(rows.COLUMNS, _WIDTHS, strict=True)):
            hidden = {"hidden": name == "reasons" and not explain}
            sheet.set_column(at, at, width, None, hidden)
            sheet.write_string(0, at, name, self._head)
        for line, row in enumerate(told, start=1):
            sheet.set_row(line, _height(row))
            said = (row.kind, row.marks, row.old_label, row.new_label)
            for at, text in enumerate(said):
                sheet.write_string(line, at, fitting(text), self._said)
            for at, text in ((4, row.old_text), (5, row.new_text), (9, row.footnotes)):
                sheet.write_string(line, at, fitting(text), self._words)
            self._redline(sheet, line, 6, row.redline)
            sheet.write_number(line, 7, row.similarity, self._number)
            sheet.write_string(line, 8, fitting(row.reasons), self._said)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(told), len(rows.COLUMNS) - 1)
        sheet.repeat_rows(0)

    def documents(self, diff: Diff) -> None:
        """Write both heads, what was ruled, and the counts."""
        sheet = self._sheet("Documents")
        sheet.set_column(0, 0, 16)
        sheet.set_column(1, 1, 100)
        for line, (name, value) in enumerate(_facts(diff)):
            sheet.write_string(line, 0, name, self._head)
            if isinstance(value, int):
                sheet.write_number(line, 1, value, self._left)
            else:
                sheet.write_string(line, 1, fitting(safe(value)), self._said)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        if self._rtl:
            sheet.right_to_left()
        return sheet

    def _redline(self, sheet: Worksheet, line: int, at: int, edits: Sequence[Edit]) -> None:
        """Write a redline in colours, or with its marks where a cell takes no such one."""
        size = sum(units(edit.text) for edit in edits)
        if size > _LONGEST or len(edits) > _PIECES:
            sheet.write_string(line, at, fitting(redline.bracketed(edits)), self._words)
        elif len(edits) == 1:
            sheet.write_string(line, at, edits[0].text, self._whole[edits[0].op])
        elif edits:
            parts = [part for piece in self._pieces(edits) for part in piece]
            sheet.write_rich_string(line, at, *parts, self._words)

    def _pieces(self, edits: Sequence[Edit]) -> Iterator[tuple[Format, str]]:
        before = Op.EQUAL
        for edit in edits:
            mark = _RLM if self._rtl and Op.EQUAL not in {edit.op, before} else ""
            yield self._styles[edit.op], mark + edit.text
            before = edit.op


def _facts(diff: Diff) -> Iterator[tuple[str, str | int]]:
    for side, document in (("old", diff.old), ("new", diff.new)):
        yield side, f"{document.symbol}  {document.title}"
        yield "", wording.facts(document)
        if warning := wording.warning(document):
            yield "", f"! {warning}"
    yield from (("ruled", wording.ruling(item)) for item in diff.rulings)
    yield from (("", f"! {said}") for said in wording.all_lapsed(diff))
    yield from rows.counts(diff)


def _height(row: rows.Row) -> float:
    """Estimate the height that a row takes, since LibreOffice gives it one line only."""
    redlined = "".join(edit.text for edit in row.redline)
    texts = ("", row.marks, row.old_label, row.new_label, row.old_text, row.new_text, redlined, "",
             row.reasons, row.footnotes)  # fmt: skip
    lines = max(
        -(-columns(text) // (width - 2)) for text, width in zip(texts, _WIDTHS, strict=True)
    )
    return min(15.0 * max(lines, 1), _TALLEST)


def units(text: str) -> int:
    """Count a text as Excel does, in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def fitting(text: str) -> str:
    """Cut a text that no cell holds, and say so."""
    if units(text) <= _LONGEST:
        return text
    room = 2 * (_LONGEST - len(_CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT
