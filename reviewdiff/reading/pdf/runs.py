"""The runs of a page: its characters taken a text object at a time.

In: a page's text as PDFium tells it.  Out: runs, with the spaces that are between them.
Never: a space that stands inside a word.

A call for each character would cost more than all the rest. So PDFium gives the words of a page in
one call, and the object of a character on asking; objects seldom end but at the end of a line, so
that few questions find where each of them ends.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reviewdiff.reading.pdf.bidi import RTL
from reviewdiff.reading.pdf.placing import Raw
from reviewdiff.reading.pdf.turning import Piece, is_marker, lines, regrouped

if TYPE_CHECKING:
    from reviewdiff.reading.pdf.pdfium import TextPage

_BREAK = re.compile("[\r\n]")
# PDFium sets a space where characters are further apart than usual; where the file has no space
# there and the gap is less than this part of the size, the space stands inside a word. Measured in
# 32 documents: false ones at most 0.149, true ones without a sign in the file not below 0.2.
_WORD_GAP = 0.16
_HAIR_SPACE = 0.1  # points


class Runs:
    """Walks over the characters of one page, a text object at a time."""

    def __init__(self, page: "TextPage") -> None:
        self._page = page
        self._text = page.text
        self._is_turned = bool(RTL.search(page.text))
        self._lone: list[tuple[float, float]] | None = None
        self._seen: set[int] = set()

    def all(self) -> list[Raw]:
        """Give the runs of the page; those of lines read from the right are put in order."""
        spans = list(self._spans())
        self._seen = {item for _, _, item in spans}
        whole = [(start, stop) for start, stop, _ in spans]
        return self._turned(whole) if self._is_turned else self._straight(whole)

    def _straight(self, spans: list[tuple[int, int]]) -> list[Raw]:
        found: list[Raw] = []
        end = 0
        for start, stop in spans:
            run = self._run(start, stop)
            if run is None:
                continue
            # A space that PDFium made is counted to the object before it.
            if found and (found[-1].followed or self._text[end:start].isspace()):
                run.spaced = self._is_spaced(found[-1], run)
            found.append(run)
            end = stop
        return found

    def _turned(self, spans: list[tuple[int, int]]) -> list[Raw]:
        """Give the runs of a page that has Arabic, line by line, in reading order."""
        pieces: list[Piece] = []
        for start, stop in spans:
            if run := self._run(start, stop):
                kept = [at for at in range(start, stop) if self._text[at] not in "\r\n"]
                pieces.append((run, kept))
        found: list[Raw] = []
        for line in lines(pieces):
            if any(RTL.search(run.text) for run, _ in line):
                found += regrouped(line, self._glyphs(line))
            else:
                found += self._straight([(kept[0], kept[-1] + 1) for _, kept in line])
        return found

    def _glyphs(self, line: list[Piece]) -> Iterator[tuple[str, float, float, int]]:
        """Give the characters of a line, each with its sides and the number of its piece."""
        size = max(run.size for run, _ in line)
        for key, (run, kept) in enumerate(line):
            if is_marker(run, size):
                yield run.text.strip(), run.x, run.x_end, key
                continue
            for at in kept:
                if self._page.item(at):
                    left, _, right, _ = self._page.box(at)
                    # A space without width is PDFium's own, between the pieces of a line.
                    if self._text[at] != " " or right - left > _HAIR_SPACE:
                        yield self._text[at], left, right, key

    # -- where text objects end --------------------------------------------------------------------

    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """Give where each text object's characters begin and end, and its name."""
        index = 0
        while index < self._page.count:
            item = self._page.item(index)
            if not item:
                index += 1
                continue
            broken = _BREAK.search(self._text, index)
            limit = max(broken.start() if broken else self._page.count, index + 1)
            end = self._step if self._is_turned else self._leap
            stop = end(index, limit, item)
            yield index, stop, item
            index = stop

    def _step(self, index: int, limit: int, item: int) -> int:
        while index < limit and self._page.item(index) in (item, 0):
            index += 1
        return index

    def _leap(self, start: int, limit: int, item: int) -> int:
        """Find the end by halving; the characters of one object stand together on a line."""
        if self._page.item(limit - 1) == item:
            return limit
        low, high = start + 1, limit - 1
        while low < high:
            middle = (low + high) // 2
            if self._page.item(middle) == item:
                low = middle + 1
            else:
                high = middle
        return low

    def _run(self, start: int, stop: int) -> Raw | None:
        page, text = self._page, self._text[start:stop].rstrip("\r\n")
        first = start + len(text) - len(text.lstrip(" \r\n"))
        last = start + len(text.rstrip(" \r\n")) - 1
        if last < first:
            return None
        run = Raw(self._without_false_spaces(start, text))
        if text.endswith(" ") and page.is_made(start + len(text) - 1):
            run.text, run.followed = run.text.rstrip(" "), True
        run.angle, run.size = page.angle_and_size(first)
        run.x, run.y = run.x_end, run.y_end = page.origin(first)
        one, other = page.box(first), page.box(last)
        if run.angle in (0, 2):
            run.x, run.x_end = min(one[0], other[0]), max(one[2], other[2])
        else:
            run.y, run.y_end = min(one[1], other[1]), max(one[3], other[3])
        run.bold, run.italic, run.hidden = page.look(first)
        run.unmapped = page.is_unmapped(first)
        return run

    # -- spaces -----------------------------------------------------------------------------------

    def _without_false_spaces(self, start: int, text: str) -> str:
        """Drop the spaces that PDFium set inside words of one object."""
        false = {
            at
            for at in range(text.find(" ") + 1, len(text) - 1)
            if text[at] == " "
            and text[at - 1] != " " != text[at + 1]
            and self._page.is_made(start + at)
            and self._gap(start + at - 1, start + at + 1) < _WORD_GAP
        }
        return "".join(char for at, char in enumerate(text) if at not in false) if false else text

    def _gap(self, before: int, after: int) -> float:
        """Give the room between two characters as a part of their size."""
        size = self._page.angle_and_size(before)[1] or 1.0
        return abs(self._page.box(after)[0] - self._page.box(before)[2]) / size

    def _is_spaced(self, last: Raw, run: Raw) -> bool:
        """Whether the space that PDFium made is one: it is wide enough, or the file has it."""
        if abs(last.y - run.y) > 1 or run.angle:
            return True
        gap = (run.x - last.x_end) / (last.size or 1.0)
        return gap >= _WORD_GAP or gap < -1 or self._has_lone_space(last, run)

    def _has_lone_space(self, last: Raw, run: Raw) -> bool:
        """Whether the file sets a space between two runs that PDFium gives no character."""
        if self._lone is None:
            self._lone = list(self._page.lone_spaces(self._seen))
        room = 0.1 * last.size
        return any(
            abs(y - run.y) < 1 and last.x_end - room <= x <= run.x + room for x, y in self._lone
        )
