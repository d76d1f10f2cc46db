"""The frame of the text: its margins, the distance of its lines, and where a row stands in it.

In: the rows of the body.  Out: a Frame, which tells of a row whether it is full, set in, centred.
Never: a word read; the frame is numbers.

All is told from the side where reading begins, so that Arabic needs no rule of its own.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewdiff.reading.pdf.rows import Row

# Parts of a letter's size.
_INDENT, _EVEN = 0.8, 0.45
# A line ends within this part of the column where it is full.
_CENTRED_ROOM = 0.06
_RIGHT_HALF = 0.4
# A paragraph's gap is half as wide again as a line's; the narrowest seen is a third.
_LOOSE = 1.2
_OFTEN = 5
# Lines are set between these distances; a column narrower than this part of the page tells nothing.
_LEAST, _MOST, _NARROWEST = 0.9, 2.2, 0.45
_ALIKE = 0.6  # points by which the sizes of one text may differ


@dataclass(frozen=True, slots=True)
class Frame:
    """Margins from the side of reading, the size of the text and the distance of its lines."""

    width: float
    near: float
    far: float
    size: float
    pitch: float

    def start(self, row: Row) -> float:
        """Give where a row begins."""
        return self.width - row.right if row.is_rtl else row.left

    def end(self, row: Row) -> float:
        """Give where a row ends."""
        return self.width - row.left if row.is_rtl else row.right

    def is_indented(self, row: Row, other: float) -> bool:
        """Whether a row begins further in than a place."""
        return self.start(row) > other + _INDENT * self.size

    def is_even(self, row: Row, other: float) -> bool:
        """Whether a row begins at a place."""
        return abs(self.start(row) - other) < _EVEN * self.size

    def is_centred(self, row: Row) -> bool:
        """Whether a row stands in the middle, with room on both sides."""
        before, after = self.start(row) - self.near, self.far - self.end(row)
        room = _CENTRED_ROOM * (self.far - self.near)
        return before > room and after > room and abs(before - after) < self.size

    def is_beside(self, row: Row) -> bool:
        """Whether a row stands outside the text's margin, as the agenda item of a masthead does."""
        return self.start(row) < self.near - 2 * self.size

    def is_aside(self, row: Row) -> bool:
        """Whether a row stands at the far margin, as closing lines do."""
        return self.start(row) > self.near + _RIGHT_HALF * (self.far - self.near)

    def is_title(self, row: Row) -> bool:
        """Whether a row holds only a word or a number, as "Annex II" does, and is short."""
        is_short = row.right - row.left < _RIGHT_HALF * (self.far - self.near)
        return is_short and len(row.text.split()) <= 2  # noqa: PLR2004

    def had_room(self, row: Row, following: Row) -> bool:
        """Whether the first word of the next row had room on this one: the break was meant."""
        word = following.text.split(" ", 1)[0]
        share = (following.right - following.left) / max(len(following.text), 1)
        used = (
            max(self.end(row) - self.near, 0) if not self.is_centred(row) else row.right - row.left
        )
        return used + (len(word) + 1.5) * share < self.far - self.near

    def is_loose(self, row: Row, following: Row) -> bool:
        """Whether two rows are further apart than the lines of one paragraph."""
        usual = max(self.pitch, 1.15 * min(row.size, following.size))
        return row.base - following.base > _LOOSE * usual


def frame_of(pages: Sequence[Sequence[Row]], width: float, size: float) -> Frame:
    """Measure the frame of a text."""
    rows = [row for page in pages for row in page if abs(row.size - size) < _ALIKE]
    bare = Frame(width, 0, width, size, 1.2 * size)
    starts = _weighted((bare.start(row), len(row.text)) for row in rows)
    ends = sorted(bare.end(row) for row in rows if len(row.text) > 20)  # noqa: PLR2004
    far = ends[-1 - len(ends) // 20] if ends else width
    pitch = _pitch(pages, bare, far) if far - starts > _NARROWEST * width else 1.2 * size
    return Frame(width, starts, far, size, pitch)


def _pitch(pages: Sequence[Sequence[Row]], bare: Frame, far: float) -> float:
    """Give the distance of lines: what follows a full line is mostly of its paragraph."""
    size, gaps = bare.size, Counter[float]()
    for page in pages:
        for upper, lower in pairwise(page):
            is_text = abs(upper.size - size) < _ALIKE and abs(lower.size - size) < _ALIKE
            gap = upper.base - lower.base
            if is_text and bare.end(upper) > far - 3 * size and _LEAST < gap / size < _MOST:
                gaps[round(gap * 2) / 2] += 1
    often = max(gaps.values(), default=0) / _OFTEN
    return min((gap for gap in gaps if gaps[gap] >= often), default=1.2 * size)


def _weighted(places: Iterable[tuple[float, int]]) -> float:
    """Give the place where most words begin."""
    weights: Counter[int] = Counter()
    for place, weight in places:
        weights[round(place)] += weight
    return float(max(weights, key=lambda place: weights[place], default=0))
