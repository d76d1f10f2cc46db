"""What stands on pages but is not of the document: heads and feet, told by place and repetition.

In: the rows of all pages.  Out: the same rows without furniture, and the furniture.
Never: a row of the body; what stands in the margins once and looks like none of these stays.

A head or foot stands in the margin, and it repeats the symbol of the document, numbers the page,
bears the job number, or is set the same on another page.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewdiff.reading.pdf.rows import Cell, Row

# Parts of the page's height: heads begin at 0.92 and may have six lines; feet end at 0.08.
_TOP, _LOW = 0.86, 0.13
# Rows of one head are at most this many sizes apart.
_NEAR = 1.6
# Heads are set in 8.5, bold, where the text is set in 10.
_SMALLER = 0.93
_SYMBOL = re.compile(
    r"[A-Z]{1,4}(?:/[A-Za-z0-9.\-]+(?: ?\([\dIVXLC\-ES]+\))?){2,7}(?: [A-Z](?:-[A-Z])?)?\*{0,2}"
)
_JOB = re.compile(r"(?:[A-Z]{2,4}\.)?\d{2}-\d{5}(?: ?\([ACEFRS]\))?(?: +\d{6})?")
_BAR = re.compile(r"\*\d{6,8}[A-Z]?\*")
_TYPED = re.compile(r"\d{6}")
_LEAF = re.compile(r"[-–] ?\d{1,3} ?[-–]|\d{1,3}(?: ?/ ?\d{1,3})?")
_RECYCLE = re.compile(r"please recycle\W*.?", re.IGNORECASE)
_EACH = (_JOB, _BAR, _LEAF, _TYPED, _RECYCLE)


@dataclass(slots=True)
class Bare:
    """The rows of each page without furniture, and the furniture itself."""

    pages: list[list[Row]] = field(default_factory=list)
    furniture: list[Row] = field(default_factory=list)


def without_furniture(
    pages: Sequence[Sequence[Row]], heights: Sequence[float], size: float
) -> Bare:
    """Take heads and feet out of the rows of each page; `size` is that of the text."""
    symbol = _own_symbol(pages[0]) if pages else ""
    seen = Counter(
        key
        for rows, height in zip(pages, heights, strict=True)
        for key in {_key(row) for row in rows if _margin(row, height)}
    )
    # A head or foot in words stands on every page, or on every other.
    often = max(2, len(pages) // 3)
    same = frozenset(key for key, count in seen.items() if count >= often)
    bare = Bare()
    for index, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        out = _feet(rows, height, same if index else frozenset())
        if index:
            out += _heads(rows, height, same, symbol, size)
        bare.furniture += out
        bare.pages.append([row for row in rows if not _is_in(row, out)])
    return bare


def _is_in(row: Row, rows: Sequence[Row]) -> bool:
    return any(row is other for other in rows)


def _own_symbol(rows: Sequence[Row]) -> str:
    """Give the symbol that the masthead bears."""
    cells = (cell.text.strip() for row in rows[:12] for cell in row.cells)
    return next((text.rstrip("*") for text in cells if _SYMBOL.fullmatch(text)), "")


def _margin(row: Row, height: float) -> bool:
    return not _LOW * height < row.base < _TOP * height


def _key(row: Row) -> str:
    """Give a row's words, and the place where it is set."""
    return f"{''.join(row.text.split())} {round(row.base / 4)}"


def _heads(
    rows: Sequence[Row], height: float, same: frozenset[str], symbol: str, size: float
) -> list[Row]:
    """Give the rows of the head: one is sure, and those beside it of its size are with it."""
    top = [row for row in rows if row.base > _TOP * height]
    sure = [
        row
        for row in top
        if _bears(row, symbol)
        or _is_figure(row)
        or _key(row) in same
        or (row.bold and row.size < _SMALLER * size)
    ]
    found: list[Row] = []
    for row in top:
        near = any(
            abs(row.base - other.base) < _NEAR * other.size
            and abs(row.size - other.size) < 1
            and row.bold == other.bold
            for other in sure
        )
        if not (near or _is_in(row, sure)):
            break
        found.append(row)
    return found if found and _is_apart(found[-1], rows) else []


def _is_apart(last: Row, rows: Sequence[Row]) -> bool:
    """Whether the rows after a head are set apart from it."""
    after = next((row for row in rows if row.base < last.base), None)
    return after is None or last.base - after.base > _NEAR * last.size


def _bears(row: Row, symbol: str) -> bool:
    return bool(symbol) and any(_bare(cell) == symbol for cell in row.cells)


def _bare(cell: Cell) -> str:
    return cell.text.strip().rstrip("*")


def _is_figure(row: Row) -> bool:
    return all(any(form.fullmatch(cell.text.strip()) for form in _EACH) for cell in row.cells)


def _feet(rows: Sequence[Row], height: float, same: frozenset[str]) -> list[Row]:
    """Give the rows of the foot, from the page's end up as long as they look like it."""
    found: list[Row] = []
    for row in reversed(rows):
        if row.base > _LOW * height:
            break
        # Two pages may end in notes of the same words.
        is_same = _key(row) in same and not row.cells[0].notes
        if not (_is_figure(row) or is_same or _is_mark(row)):
            if found or row.base > 0.06 * height:
                break
            continue
        found.append(row)
    return list(reversed(found))


def _is_mark(row: Row) -> bool:
    """Whether a row has no word at all: a logo set as a letter."""
    return not any(char.isalnum() for char in row.text) and len(row.text.strip()) <= 2  # noqa: PLR2004


def texts(rows: Sequence[Row]) -> Iterator[str]:
    """Give the words of rows."""
    yield from (row.text for row in rows)
