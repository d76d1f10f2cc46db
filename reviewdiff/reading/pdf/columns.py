"""What is set in columns on a page: tables, and the masthead.

In: the rows of a page.  Out: which of them are of a table, how many are of the masthead.
Never: a word read.
"""

from collections.abc import Sequence

from reviewdiff.reading.pdf.edges import LABEL
from reviewdiff.reading.pdf.rows import Row

# Parts of the page: a masthead stands above the one, its far column begins at the other.
_MASTHEAD, _FAR = 0.62, 0.55
_EVEN = 2  # points by which the lines of one cell may differ


def tables(rows: Sequence[Row]) -> set[int]:
    """Give the rows of tables: two and more in turn that are set in columns.

    A row of one cell belongs to the table where it goes on a column of the row above it.
    """
    found: set[int] = set()
    run: list[int] = []
    top: Row | None = None
    count = 0
    for index, row in enumerate([*rows, None]):
        if row and len(row.cells) > 1 and not LABEL.fullmatch(row.cells[0].text.strip() + " "):
            top, count = row, count + 1
        elif not (row and top and _goes_on(row, top)):
            found.update(run if count > 1 else ())
            top, count, run = None, 0, []
            continue
        run.append(index)
    return found


def _goes_on(row: Row, top: Row) -> bool:
    """Whether a row of one cell stands within a column of the row above."""
    first, *others = top.cells
    if any(abs(cell.left - row.left) < _EVEN for cell in others):
        return True
    return abs(first.left - row.left) < _EVEN and row.right < others[0].left


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
