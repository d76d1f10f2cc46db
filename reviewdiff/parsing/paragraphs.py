"""Visual lines joined to paragraphs, by the marks a file has and by the sense where it has none.

In: lines without furniture and notes.  Out: paragraphs, each with the number of its first line.
Never: a decision what a paragraph is; only where it begins and ends.

Extracted text comes in four layouts, told apart by counting:
marked   a space at the end of a line ends a paragraph (Word's paragraph mark printed as a space)
long     a line is a paragraph
blank    an empty line stands between paragraphs
sense    every line looks alike; numbers, openings and final marks tell
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.footnotes import CLOSE
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.openings import find_opening


class Layout(StrEnum):
    """How a file sets paragraphs apart."""

    MARKED = "marked"
    LONG = "long"
    BLANK = "blank"
    SENSE = "sense"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The joined words of a paragraph, not yet in normal form, and its first line's number."""

    text: str
    line: int
    page: int


# A visual line of a page holds up to 100 columns; a file with longer ones was not wrapped.
_WIDEST_LINE = 120
_FEWEST_MARKS = 3
# Lines of proportional type differ in columns: the full ones of the seed have 64 to 75 of 75.
_FULL = 0.85
# A page start of the seed puts one space before a line; an indent that means something is wider.
_INDENT = "   "
# In Russian, Arabic and Chinese an opening is not told by a capital.
_CAPITALS = (Language.EN, Language.FR, Language.ES)
# 并 and 进 go on with a sentence even where the verb after them could open one.
_JOINING = tuple("并进也")


def layout_of(lines: Sequence[Line]) -> Layout:
    """Tell the layout of a file from its lines."""
    full = [line for line in lines if line.text.strip()]
    if _is_marked(full):
        return Layout.MARKED
    widths = sorted(width(line.text) for line in full)
    if widths and widths[-1 - len(widths) // 20] > _WIDEST_LINE:
        return Layout.LONG
    pairs = list(pairwise(lines))
    close = sum(bool(a.text.strip() and b.text.strip()) for a, b in pairs)
    gaps = sum(bool(a.text.strip() and not b.text.strip()) for a, b in pairs)
    return Layout.BLANK if gaps and close > gaps / 3 else Layout.SENSE


def _is_marked(full: Sequence[Line]) -> bool:
    """Whether nearly all lines before a numbered one end in a space, and most others do not."""
    before = [a for a, b in pairwise(full) if _numbered(b.text)]
    ended = sum(_has_mark(line) for line in before)
    every = sum(_has_mark(line) for line in full)
    return ended >= _FEWEST_MARKS and ended >= 0.9 * len(before) and every <= 0.7 * len(full)


def _has_mark(line: Line) -> bool:
    return line.text[-1:] in (" ", "\t", "\u00a0")


def _numbered(text: str) -> bool:
    return bool(grammar.NUMBERED.match(text.strip()))


def width(text: str) -> int:
    """Count the columns a text takes, two for a wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def paragraphs(lines: Sequence[Line], layout: Layout, language: Language) -> list[Paragraph]:
    """Join lines to paragraphs."""
    joiner = _Joiner(lines, layout, language)
    for index, line in enumerate(lines):
        if line.text.strip():
            joiner.take(index, line)
        else:
            joiner.gap = True
    joiner.close()
    return joiner.found


def head_paragraphs(lines: Sequence[Line], layout: Layout, language: Language) -> list[str]:
    """Join the lines before the enacting formula; a numbered title takes all lines after it."""
    found: list[str] = []
    gap, numbered = True, False
    for line in lines:
        words = normalize(line.text)
        if not words:
            gap = True
            continue
        inside = found and found[-1].count("[") > found[-1].count("]")
        goes_on = numbered or (not gap and layout in (Layout.BLANK, Layout.LONG))
        if found and (inside or (goes_on and not _opens_head(words))):
            found[-1] = join(found[-1], words, language)
        else:
            found.append(words)
            numbered = bool(grammar.TITLE.fullmatch(words))
        if layout is Layout.MARKED and _has_mark(line):
            numbered = False
        gap = False
    return [normalize(words) for words in found]


def _opens_head(words: str) -> bool:
    return bool(
        words.startswith("[") or grammar.ADOPTED.match(words) or grammar.TITLE.fullmatch(words)
    )


class _Joiner:
    """Walks over the lines and decides at each whether a paragraph begins."""

    def __init__(self, lines: Sequence[Line], layout: Layout, language: Language) -> None:
        self.found: list[Paragraph] = []
        self.gap = False
        self._lines = lines
        self._layout = layout
        self._language = language
        self._text = ""
        self._first: Line | None = None
        self._last = ""
        self._expected = 1
        widths = sorted(width(line.text.rstrip()) for line in lines if line.text.strip())
        indented = sum(line.text.startswith(_INDENT) for line in lines)
        self._indents = 0 < indented < len(lines) / 2
        self._gaps = any(not line.text.strip() for line in lines[1:-1])
        self._full = widths[-1 - len(widths) // 10] if widths else 0

    def take(self, index: int, line: Line) -> None:
        """Add one line that has words."""
        words = normalize(line.text)
        if self._first is None or self._begins(index, line, words):
            self.close()
            self._first, self._text = line, line.text.strip()
        else:
            self._text = join(self._text, line.text.strip(), self._language)
        if (found := grammar.NUMBERED.match(words)) and self._text == line.text.strip():
            self._expected = int(found["number"]) + 1
        self._last, self.gap = line.text, False

    def close(self) -> None:
        """End the paragraph at hand."""
        if self._first is not None:
            self.found.append(Paragraph(self._text, self._first.number, self._first.page))
        self._first = None

    def _begins(self, index: int, line: Line, words: str) -> bool:
        if self._stands_alone(normalize(self._last)) or self._stands_alone(words):
            return True
        if self._layout is Layout.MARKED:
            return self._last[-1:] in (" ", "\t", "\u00a0")
        if self._layout is Layout.LONG:
            return self.gap or not self._gaps or (_ended(self._last) and self._starts(words))
        if self._layout is Layout.BLANK:
            return self.gap and not self._runs_on(words)
        return self._by_sense(index, line, words)

    def _stands_alone(self, words: str) -> bool:
        """Whether a line is of a kind that is always a paragraph by itself."""
        return (
            any(form.fullmatch(words) for form in grammar.FORMULAS.values())
            or grammar.is_closing(words, self._language)
            or bool(grammar.ANNEX.fullmatch(words) or grammar.SECTION_ALONE.fullmatch(words))
        )

    def _starts(self, words: str) -> bool:
        """Whether a line could begin a paragraph by its first words."""
        if found := grammar.NUMBERED.match(words):
            return int(found["number"]) in (1, self._expected)
        return bool(
            grammar.SUBPARAGRAPH.match(words)
            or grammar.SECTION.match(words)
            or words.startswith("[")
            or self._opens(words)
        )

    def _runs_on(self, words: str) -> bool:
        """Whether a paragraph goes on over an empty line: a page broke in mid-sentence."""
        if _ended(self._last) or self._starts(words):
            return False
        is_full = width(self._last.strip()) > _FULL * self._full
        return is_full and (words[:1].islower() or not words[:1].isascii())

    def _by_sense(self, index: int, line: Line, words: str) -> bool:
        if found := grammar.NUMBERED.match(words):
            number = int(found["number"])
            is_first = number == 1 and (_ended(self._last) or self._unforced(words))
            if number == self._expected or is_first:
                return True
        if self._looks_like_start(line, words):
            return True
        if not _ended(self._last):
            return False
        if grammar.SUBPARAGRAPH.match(words) or grammar.SECTION.match(words):
            return True
        if self._expected == 1:
            return self._opens(words) or (line.text[:1].isspace() and self._unforced(words))
        return _closed(self._last) and self._before_number(index)

    def _looks_like_start(self, line: Line, words: str) -> bool:
        """Whether the layout shows a start: an indent, or a line before that was left short."""
        if self._indents and line.text.startswith(_INDENT):
            return True
        return self._unforced(words) and (_closed(self._last) or not _goes_on(words))

    def _opens(self, words: str) -> bool:
        """Whether a line begins with an opening as only the first line of a paragraph does."""
        if words[:1] in _JOINING or (self._language in _CAPITALS and words[:1].islower()):
            return False
        return bool(find_opening(words, self._language))

    def _unforced(self, words: str) -> bool:
        """Whether the first word of a line had room on the line before: the break was meant."""
        is_spaced = self._language is not Language.ZH
        room = width(words.split(" ", 1)[0]) + 1 if is_spaced else 2
        return width(self._last.strip()) + room < _FULL * self._full

    def _before_number(self, index: int) -> bool:
        """Whether the next line with words carries the expected number: this one is a heading."""
        following = next((item for item in self._lines[index + 1 :] if item.text.strip()), None)
        found = grammar.NUMBERED.match(following.text.strip()) if following else None
        return bool(found) and int(found["number"] if found else 0) == self._expected


def _closed(text: str) -> bool:
    """Whether a line ends a clause, or leads to subparagraphs: a comma alone does not."""
    return _ended(text) and normalize(text).rstrip('”’»")） ')[-1:] not in tuple(",，،、")


def _goes_on(words: str) -> bool:
    """Whether a line looks like the middle of a sentence (Chinese always may be)."""
    return words[:1].islower() or not words[:1].isascii() or not words[:1].isalpha()


def _ended(text: str) -> bool:
    return grammar.ends(normalize(text.rsplit(CLOSE, maxsplit=1)[-1] or text)) or text.endswith(
        CLOSE
    )


def join(before: str, after: str, language: Language) -> str:
    """Join two visual lines of one paragraph.

    >>> join("implementing the", "Strategy", Language.EN), join("《战", "略》", Language.ZH)
    ('implementing the Strategy', '《战略》')
    >>> join("non-", "governmental", Language.EN), join("coun\u00ad", "ter", Language.EN)
    ('non-governmental', 'counter')
    """
    last, first = before[-1:], after[:1]
    if last == "\u00ad":
        return before[:-1] + after
    if last in "-\u2011" and before[-2:-1].isalpha() and first.isalpha():
        return before + after
    if last == "/" or (language is Language.ZH and not (_latin(last) and _latin(first))):
        return before + after
    return f"{before} {after}"


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
