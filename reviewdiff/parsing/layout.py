"""How a file sets its paragraphs apart, told by counting; and how far its lines are indented.

In: lines.  Out: a Layout; an Indents that knows the margin of each page.
Never: a decision where one paragraph begins; that is `paragraphs`'.

Extracted text comes in four layouts:
marked   a space at the end of a line ends a paragraph (Word's paragraph mark printed as a space)
long     a line is a paragraph
blank    an empty line stands between paragraphs
sense    every line looks alike; numbers, openings and final marks tell, and indents where kept
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.openings import find_opening


class Layout(StrEnum):
    """How a file sets paragraphs apart."""

    MARKED = "marked"
    LONG = "long"
    BLANK = "blank"
    SENSE = "sense"


# A visual line of a page holds up to 100 columns; a file with longer ones was not wrapped. One line
# in four is asked for, as an extractor may run two lines together here and there.
_WIDEST_LINE = 120
_FEWEST_MARKS = 3
# A page break or a stray empty line may spoil one start in ten.
_MOST = 0.9
# Pages keep their first lines some five columns in; two are a layout's rounding.
_INDENT = 3
# Lines of proportional type differ in columns: the full ones of the seed have 64 to 75 of 75.
WIDE = 0.85
# Section numbers stand left of the margin, on one line in seven at most.
_FAIR_SHARE = 0.15


def layout_of(lines: Sequence[Line], language: Language) -> Layout:
    """Tell the layout of a file from its lines."""
    full = [line for line in lines if line.text.strip()]
    if is_marked(lines):
        return Layout.MARKED
    widths = sorted(width(line.text.strip()) for line in full)
    if widths and widths[-1 - len(widths) // 4] > _WIDEST_LINE:
        return Layout.LONG
    pairs = list(pairwise(lines))
    close = sum(bool(a.text.strip() and b.text.strip()) for a, b in pairs)
    gaps = sum(bool(a.text.strip() and not b.text.strip()) for a, b in pairs)
    is_blank = gaps and close > gaps / 3 and _has_gaps_at_starts(lines, language)
    return Layout.BLANK if is_blank else Layout.SENSE


def is_marked(lines: Sequence[Line]) -> bool:
    """Whether lines before a numbered one end in a space, and lines that are plainly wrapped not.

    How many lines have the mark tells nothing: short paragraphs may be most of a file.
    """
    full = [line for line in lines if line.text.strip()]
    before = [a for a, b in pairwise(full) if grammar.NUMBERED.match(b.text.strip())]
    ended = sum(has_mark(line.text) for line in before)
    if ended < _FEWEST_MARKS or ended < _MOST * len(before):
        return False
    wrapped = _wrapped(full)
    unmarked = sum(not has_mark(line.text) for line in wrapped)
    return unmarked > 0 and unmarked >= _MOST * len(wrapped)


def _wrapped(full: Sequence[Line]) -> list[Line]:
    """Give the lines that are as wide as the page and do not end a sentence or a clause."""
    widths = [width(line.text.strip()) for line in full]
    page = sorted(widths)[-1 - len(widths) // 10]
    return [
        line
        for line, wide in zip(full, widths, strict=True)
        if wide >= WIDE * page and not grammar.ends(line.text.strip())
    ]


def has_mark(text: str) -> bool:
    """Whether a line ends in a space."""
    return text[-1:] in (" ", "\t", "\u00a0")


def _has_gaps_at_starts(lines: Sequence[Line], language: Language) -> bool:
    """Whether nearly all paragraphs that show their start stand after an empty line."""
    starts = after_gap = 0
    for before, line in pairwise(lines):
        words = line.text.strip()
        if grammar.NUMBERED.match(words) or (words[:1].isupper() and find_opening(words, language)):
            starts += 1
            after_gap += not before.text.strip()
    return after_gap >= _MOST * starts


def width(text: str) -> int:
    """Count the columns a text takes, two for a wide character."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


class Indents:
    """The margin of each page, and whether the file indents its first lines at all."""

    def __init__(self, lines: Sequence[Line]) -> None:
        by_page: dict[int, Counter[int]] = defaultdict(Counter)
        for line in lines:
            if line.text.strip():
                by_page[line.page][_indent(line.text)] += 1
        self._margins = {page: _margin(counts) for page, counts in by_page.items()}
        steps = [self.step(line) for line in lines if line.text.strip()]
        inner = sum(step >= _INDENT for step in steps)
        outer = sum(step < _INDENT for step in steps)
        self.are_kept = 0 < inner < outer

    def step(self, line: Line) -> int:
        """Give how far a line begins to the right of its page's margin; below 0: to the left."""
        return _indent(line.text) - self._margins[line.page]

    def is_first(self, line: Line) -> bool:
        """Whether a line is set in as the first line of a paragraph."""
        return self.are_kept and self.step(line) >= _INDENT


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _margin(counts: Counter[int]) -> int:
    """Give the margin of a page: the leftmost indent that a fair share of its lines has."""
    few = _FAIR_SHARE * counts.total()
    near = {at: counts[at - 1] + counts[at] + counts[at + 1] for at in counts}
    return min(at for at in counts if near[at] >= few)
