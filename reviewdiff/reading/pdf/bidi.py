"""A line of a script that is read from the right, put from the order of the eye into that of sense.

In: the characters of one line with their places.  Out: the same characters in reading order.
Never: a character lost, or changed but for a bracket, which is drawn mirrored.

A page holds its characters where they are drawn. The Unicode bidirectional algorithm drew them from
right to left, but for figures and Latin words, which run from left to right inside; here it is
undone. The rules are those of its levels 1 and 2, which is all that a resolution needs: a number
with its separators is one piece; after a Latin letter, what follows up to the next one, too.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category

RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PAIRS = ("()", "[]", "{}", "«»", "‹›", "”“")
_BRACKETS = {char: pair for pair in _PAIRS for char in pair}
_MARKS = frozenset(("Mn", "Me", "Cf"))
# What joins two numbers after an Arabic letter; a hyphen does not, so that "3-6" is drawn "6-3".
_JOINS = ".,:/\u00a0\u060c\u066b\u066c"
# In the classes that `_kind` gives: all without a letter from the right; a Latin letter with the
# figures that touch it; a number with its separators.
_STRETCH, _LATIN, _NUMBER = re.compile("[^R]+"), re.compile("N*L"), re.compile("N+(?:JN+)*")


class Glyph(NamedTuple):
    """A character where it is drawn, or a raised marker as a whole; `key` is what it belongs to."""

    text: str
    left: float
    right: float
    key: int = 0
    raised: bool = False


def in_reading_order(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Give the characters of a line in reading order; `glyphs` come in PDFium's order.

    >>> line = [Glyph(c, at, at + 1) for at, c in enumerate("A/L.9 \u0628 (2087) 984/19 \u0627")]
    >>> "".join(glyph.text for glyph in in_reading_order(line))
    'ا 984/19 (2087) ب A/L.9'
    """
    seen = _by_place(glyphs)
    kinds = "".join(_kind(glyph) for glyph in seen)
    ends = {end - 1: start for start, end in _left_runs(kinds)}
    ordered: list[Glyph] = []
    loose: list[int] = []
    index = len(seen) - 1
    while index >= 0:
        if index in ends:
            ordered += seen[ends[index] : index + 1]
            index = ends[index]
        else:
            ordered.append(seen[index])
            loose.append(len(ordered) - 1)
        index -= 1
    _turn_brackets(ordered, loose)
    return ordered


def _turn_brackets(ordered: list[Glyph], loose: Sequence[int]) -> None:
    """Give each bracket its side: PDFium mirrors some of those drawn mirrored, and some not.

    One opens after a space or where none is open and words follow at once; else it closes.
    """
    depth = 0
    for place in loose:
        pair = _BRACKETS.get(ordered[place].text)
        if not pair:
            continue
        before = ordered[place - 1].text if place else " "
        after = ordered[place + 1].text if place + 1 < len(ordered) else " "
        follows_gap = before == " " or before in "([{«‹”/"
        leads = not after.isspace() and (after.isalnum() or after in _BRACKETS)
        opens = leads and (follows_gap or not depth)
        depth += 1 if opens else -1 if depth else 0
        ordered[place] = ordered[place]._replace(text=pair[0] if opens else pair[1])


def _by_place(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Sort by place from the left; a mark stays with the letter it stands on."""
    keyed: list[tuple[float, int, Glyph]] = []
    place = 0.0
    for order, glyph in enumerate(glyphs):
        if category(glyph.text[:1] or " ") not in _MARKS or not keyed:
            place = (glyph.left + glyph.right) / 2
        # Characters of one place, as a ligature has them, stand in the order of sense already.
        keyed.append((place, -order, glyph))
    keyed.sort(key=lambda item: item[:2])
    return [glyph for _, _, glyph in keyed]


def _kind(glyph: Glyph) -> str:
    """Give the class of a character: from the right, Latin, figure, joining mark, other."""
    char = glyph.text[:1]
    if glyph.raised or RTL.match(char):
        return "J" if char in _JOINS and not glyph.raised else "R"
    if char.isdecimal():
        return "N"
    if char.isalpha():
        return "L"
    return "J" if char and char in _JOINS else "O"


def _left_runs(kinds: str) -> Iterator[tuple[int, int]]:
    """Give what runs from left to right: numbers, and Latin words with all between them."""
    for stretch in _STRETCH.finditer(kinds):
        start, end = stretch.span()
        if found := _LATIN.search(kinds, start, end):
            last = max(kinds.rfind("L", start, end), kinds.rfind("N", start, end)) + 1
            yield found.start(), last
            end = found.start()
        yield from (number.span() for number in _NUMBER.finditer(kinds, start, end))
