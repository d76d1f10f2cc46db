"""Visual lines joined to paragraphs, by the marks a file has and by the sense where it has none.

In: lines without furniture and notes.  Out: paragraphs, each with the number of its first line.
Never: a decision what a paragraph is; only where it begins and ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import closings, grammar
from reviewdiff.parsing.joining import bare, closed, ended, goes_on, is_item, join, shown
from reviewdiff.parsing.layout import WIDE, Indents, Layout, has_mark, width
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.openings import find_opening, looks_like_participle


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph, not in normal form; whether it is set as a heading, if known."""

    text: str
    line: int
    page: int
    heading: bool | None = None


# A number may be missing or unread; one that is further on is a figure of the sentence.
_WIDEST_LEAP = 5
# In Russian, Arabic and Chinese an opening is not told by a capital.
_CAPITALS = (Language.EN, Language.FR, Language.ES)
# 并 and 进 go on with a sentence even where the verb after them could open one.
_JOINING = tuple("并进也")


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


class _Joiner:
    """Walks over the lines and decides at each whether a paragraph begins."""

    def __init__(self, lines: Sequence[Line], layout: Layout, language: Language) -> None:
        self.found: list[Paragraph] = []
        self.gap = False
        self._lines = lines
        self._layout = layout
        self._language = language
        self._text = self._last = ""
        self._first: Line | None = None
        self._before: Line | None = None
        self._expected = 1
        self._in_preamble = True
        self._indents = Indents(lines)
        widths = sorted(width(line.text.strip()) for line in lines if line.text.strip())
        self._gaps = any(not line.text.strip() for line in lines[1:-1])
        self._full = widths[-1 - len(widths) // 10] if widths else 0

    def take(self, index: int, line: Line) -> None:
        """Add one line that has words."""
        words = bare(line.text)
        if self._first is None or self._begins(index, line, words):
            self.close()
            self._first, self._text = line, line.text.strip()
            if found := grammar.NUMBERED.match(words):
                self._expected, self._in_preamble = int(found["number"]) + 1, False
            elif grammar.ANNEX.fullmatch(words):
                self._expected, self._in_preamble = 1, False
        else:
            self._text = join(self._text, line.text.strip(), self._language)
        self._last, self._before, self.gap = line.text, line, False

    def close(self) -> None:
        """End the paragraph at hand."""
        if self._first is not None:
            self.found.append(Paragraph(self._text, self._first.number, self._first.page))
        self._first = None

    def _begins(self, index: int, line: Line, words: str) -> bool:
        last = bare(self._last)
        if self._stands_alone(words) or self._stands_alone(last) or self._dates(index, words, last):
            return True
        if self._layout is Layout.MARKED:
            return has_mark(self._last)
        if self._layout is Layout.LONG:
            return self.gap or not self._gaps or (ended(self._last) and self._starts(words))
        if self._layout is Layout.BLANK:
            return self.gap and not self._runs_on(words)
        return self._by_sense(index, line, words)

    # -- lines that are always paragraphs by themselves -----------------------------------------

    def _stands_alone(self, words: str) -> bool:
        return (
            grammar.is_formula(words)
            or closings.is_closing(words, self._language)
            or bool(grammar.ANNEX.fullmatch(words) or grammar.SECTION_ALONE.fullmatch(words))
        )

    def _dates(self, index: int, words: str, last: str) -> bool:
        """Whether the date of adoption is this line or the one before."""
        is_now = closings.is_date(words, self._language)
        if is_now and closings.is_closing(last, self._language):
            return True
        following = next((x.text for x in self._lines[index + 1 :] if x.text.strip()), "")
        is_end = not following or closings.is_closing(bare(following), self._language)
        return is_now and is_end and closed(self._last)

    # -- what words and width tell ----------------------------------------------------------------

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
        if ended(self._last) or self._starts(words):
            return False
        is_full = width(self._last.strip()) > WIDE * self._full
        return is_full and (words[:1].islower() or not words[:1].isascii())

    def _by_sense(self, index: int, line: Line, words: str) -> bool:
        if found := grammar.NUMBERED.match(words):
            return self._numbers(int(found["number"]), found["text"], line, words)
        if ended(self._last) and is_item(words, bare(self._text)):
            return True
        if (grammar.is_named_section(words) and closed(self._last)) or self._follows_title(words):
            return True
        if self._indents.are_kept:
            return self._by_indent(index, line, words)
        if self._looks_like_start(words) or self._heads(index, words):
            return True
        return ended(self._last) and self._may_start(index, line, words)

    def _follows_title(self, words: str) -> bool:
        """Whether a line is the numbered heading of a section below an annex's title."""
        is_section = bool(grammar.SECTION.match(words))
        return is_section and self._unforced(words) and not self._is_body()

    def _may_start(self, index: int, line: Line, words: str) -> bool:
        """Whether a line after one with a final mark begins a paragraph."""
        if grammar.SECTION.match(words):
            return True
        if (self._expected == 1 or closed(self._last)) and self._before_number(index):
            return True
        if self._expected == 1:
            return self._opens(words) or (line.text[:1].isspace() and self._unforced(words))
        return self._language in _CAPITALS and not self._is_numbered() and self._opens(words)

    def _numbers(self, number: int, text: str, line: Line, words: str) -> bool:
        """Whether a line that begins with a number is a numbered paragraph."""
        if number == self._expected:
            return ended(self._last) or self._shows_start(line, words) or text[:1].isupper()
        if number == 1:
            return ended(self._last) or self._shows_start(line, words)
        is_after_heading = self._unforced(words) and not self._is_body()
        is_near = self._expected - 2 <= number <= self._expected + _WIDEST_LEAP
        if self._expected == 1 and is_after_heading:
            return True
        return is_near and (closed(self._last) or is_after_heading) and not text[:1].islower()

    def _by_indent(self, index: int, line: Line, words: str) -> bool:
        """Whether a line begins a paragraph where first lines are set in."""
        step = self._indents.step(line)
        if self._indents.is_first(line):
            if self._before and self._before.page == line.page:
                is_block = self._indents.step(self._before) >= step - 1
                if is_block and not (ended(self._last) or self._unforced(words)):
                    return False
            return not (words[:1].islower() and not ended(self._last))
        if self._heads(index, words):
            return True
        if step < 0 and self._unforced(words):
            return closed(self._last) or not goes_on(words)
        if self._expected == 1 and ended(self._last) and self._opens(words):
            return True
        return not goes_on(words) and (
            (closed(self._last) and (self._before_number(index) or self._unforced(words)))
            or (not ended(self._last) and self._unforced(words) and not self._is_body())
        )

    def _is_body(self) -> bool:
        """Whether the paragraph at hand is a sentence of a clause, not a heading."""
        is_opened = self._in_preamble and find_opening(bare(self._text), self._language)
        return self._is_numbered() or bool(is_opened)

    def _is_numbered(self) -> bool:
        words = bare(self._text)
        return bool(grammar.NUMBERED.match(words) or grammar.SUBPARAGRAPH.match(words))

    def _shows_start(self, line: Line, words: str) -> bool:
        return self._indents.is_first(line) or self._unforced(words)

    def _looks_like_start(self, words: str) -> bool:
        """Whether the line before was left short, though there was room for the next word."""
        if not self._unforced(words):
            return False
        if words[:1].islower():
            return closed(self._last) and bool(grammar.SUBPARAGRAPH.match(bare(self._text)))
        return closed(self._last) or not (
            goes_on(words) or (self._is_body() and not (self._in_preamble and ended(self._last)))
        )

    def _heads(self, index: int, words: str) -> bool:
        """Whether a line is a heading after a full line: short, without a mark, not run on."""
        if not closed(self._last) or grammar.ends(words) or goes_on(words):
            return False
        following = next((x.text for x in self._lines[index + 1 :] if x.text.strip()), "")
        first = normalize(following).split(" ", 1)[0]
        is_short = width(words) + width(first) + 1 < WIDE * self._full
        return is_short and not first[:1].islower()

    def _opens(self, words: str) -> bool:
        """Whether a line begins with an opening as only the first line of a paragraph does."""
        if words[:1] in _JOINING or (self._language in _CAPITALS and words[:1].islower()):
            return False
        return bool(find_opening(words, self._language)) or (
            self._in_preamble and looks_like_participle(words, self._language)
        )

    def _unforced(self, words: str) -> bool:
        """Whether the first word of a line had room on the line before: the break was meant."""
        is_spaced = self._language is not Language.ZH
        room = width(words.split(" ", 1)[0]) + 1 if is_spaced else 2
        return width(shown(self._last)) + room < WIDE * self._full

    def _before_number(self, index: int) -> bool:
        """Whether the next line with words carries the expected number: this one is a heading."""
        words = normalize(self._lines[index].text)
        if words[:1].islower() or grammar.ends(words):
            return False
        following = next((item for item in self._lines[index + 1 :] if item.text.strip()), None)
        found = grammar.NUMBERED.match(following.text.strip()) if following else None
        return bool(found) and int(found["number"] if found else 0) == self._expected
