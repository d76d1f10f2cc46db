"""The strip beside the page: a mark for each change, as far down as the change stands in the page.

In: the items of the page.  Out: marks in thousandths of the whole height.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reviewdiff.rendering.page.flow import Item
from reviewdiff.rendering.page.rows import Row
from reviewdiff.rendering.page.texts import Paragraph

# What a line of a column holds, and what a row takes besides its lines: measured on the page at
# laptop width, and close enough elsewhere, since only proportions count.
_LINE, _BESIDE = 60, 1.2
_WHOLE = 1000
# The least height that is seen: on a window of 900 pixels somewhat less than three.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the strip: where it leads, what it says, its kind, its top and height."""

    anchor: str
    words: str
    kind: str
    top: int
    height: int


def ticks(items: Iterable[Item]) -> list[Tick]:
    """Give a mark for each change."""
    sized = [(item, _lines(item)) for item in items]
    whole = sum(size for _, size in sized) or 1
    found: list[Tick] = []
    above = 0.0
    for item, size in sized:
        if item.rows and item.rows[0].changed:
            row = item.rows[0]
            words = f"{row.names[0][1]} {row.classes.replace(' ', ', ')}"
            top, height = (round(value * _WHOLE / whole) for value in (above, size))
            found.append(Tick(row.names[0][0], words, row.classes, top, max(height, _LEAST)))
        above += size
    return found


def _lines(item: Item) -> float:
    return _BESIDE + (_height(item.rows[0]) if item.shape == "row" else 1)


def _height(row: Row) -> float:
    return max(_length(row.old), _length(row.new)) / _LINE


def _length(paragraphs: Iterable[Paragraph]) -> int:
    return sum(len(text) for p in paragraphs for _, spans in p.runs for _, text in spans)
