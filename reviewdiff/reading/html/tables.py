"""Tables: which are set for their columns, and which hold rows that belong together.

In: an element `tr`.  Out: whether it is kept as one line of text.
Never: a whole page, laid out as a table, taken for a row.
"""

from itertools import islice
from typing import Any

# A cell of a table in an annex holds a name or a figure, seldom a sentence or two.
_CELL = 1_000
_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4")


def is_row(row: Any) -> bool:
    """Whether a row has several cells of which none holds more than one paragraph."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    filled = [cell for cell in cells if any(text.strip() for text in cell.itertext())]
    return len(filled) > 1 and all(_is_short(cell) for cell in filled)


def is_table_of_text(row: Any) -> bool:
    """Whether the first row of a page is one of a table, not of a masthead."""
    return any(cell.tag == "th" for cell in row)


def _is_short(cell: Any) -> bool:
    """Whether a cell holds one paragraph; looks no further than needed, for tables nest."""
    length = blocks = 0
    for part in cell.iter():
        blocks += part.tag in _BLOCKS and any(text.strip() for text in islice(part.itertext(), 9))
        length += len(part.text or "") + len(part.tail or "")
        if part.tag == "table" or blocks > 1 or length > _CELL:
            return False
    return True
