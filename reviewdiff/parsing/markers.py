"""The place of each footnote's marker in the text.

In: lines without note blocks, and the markers wanted in each stretch of them.
Out: the lines with each marker wrapped in OPEN and CLOSE.
Never: a figure that the text means taken for a marker where a better place is known.

The extractor prints a marker raised, in brackets, alone on a line, glued to a word or set off by a
space ("Strategy, 2 the"). Markers rise through the text and stand before the notes of their page,
so the best rising row of places is chosen, by what stands around each figure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.marker_scores import (
    AFTER_COUNTED,
    AFTER_WORD,
    GLUED,
    REACH,
    SURE,
    score_of,
)
from reviewdiff.parsing.normalization import HAN

# Noncharacters: no text may hold them, so they can mark a place inside one.
OPEN, CLOSE = "\ufdd0", "\ufdd1"

_ALONE = re.compile(r"\s*(?:\[?(\d{1,3})\]?|(\(\d{1,3}\)))\s*")
_ROUND = re.compile(r"(?<!\s)(\s*)(\(\d{1,3}\))")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\]")
_FIGURE = re.compile(
    rf"(?<!\s)(\s*)(?<![\d/.\-–‑(№§])(\d{{1,3}})(?=[\s,;:.)”»\]，；。：、؛،]|$|[{HAN}])"
)
_NUMBER = re.compile(r"\s*\d{1,3}[.．]")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", "[]")

_SAME_PAGE = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """A marker to place, before the line that its block stood at, best on the block's page.

    `round`: the note is printed with its marker in round brackets, as Arabic texts have it; only
    then is a figure in such brackets a marker, and no subparagraph or item of a list.
    """

    marker: str
    before: int
    page: int
    round: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    line: int
    first: int
    last: int
    score: int
    round: bool = False


def place(
    lines: list[Line], wanted: Sequence[Wanted], language: Language
) -> tuple[list[str], list[str]]:
    """Wrap the markers at their places in the lines.

    Gives the markers that have no place, and the brackets that stood round those placed.
    """
    spots = _all_spots(lines, {item.marker for item in wanted}, language)
    chosen = _best_row([_fitting(item, spots, lines, wanted) for item in wanted])
    dropped: list[str] = []
    for item, spot in reversed(list(zip(wanted, chosen, strict=True))):
        if spot:
            printed = lines[spot.line].text[spot.first : spot.last]
            dropped.append("".join(char for char in printed if char in "[]()"))
            _wrap(lines, item.marker, spot)
    return [i.marker for i, spot in zip(wanted, chosen, strict=True) if not spot], dropped


def _all_spots(
    lines: Sequence[Line], markers: set[str], language: Language
) -> dict[str, list[_Spot]]:
    spots: dict[str, list[_Spot]] = {marker: [] for marker in markers}
    last = ""
    for index, line in enumerate(lines):
        for marker, spot in _spots(index, line.text, last, language):
            if marker in spots and spot.score > 0:
                spots[marker].append(spot)
        last = line.text if line.text.strip() else last
    return spots


def _spots(index: int, text: str, last: str, language: Language) -> Iterator[tuple[str, _Spot]]:
    """Give the figures of a line that may be markers."""
    if alone := _ALONE.fullmatch(text):
        if last:
            marker, is_round = alone[1] or alone[2].strip("()"), bool(alone[2])
            yield marker, _Spot(index, 0, len(text), SURE, round=is_round)
        return
    front = len(text) - len(text.lstrip())
    for found in _ROUND.finditer(text):
        # Set off it may be an item of a list, at the front of a line most likely so.
        score = AFTER_WORD if found[1] else GLUED
        score = score if found.start() > front else AFTER_COUNTED
        yield found[2].strip("()"), _Spot(index, *found.span(), score, round=True)
    for found in _RAISED.finditer(text):
        yield found[0].translate(_FIGURES), _Spot(index, *found.span(), SURE)
    number = _NUMBER.match(text)
    for found in _FIGURE.finditer(text):
        is_first = found.start() <= front
        if number and is_first:
            continue
        first = max(found.start() - REACH, 0)
        before = last.rstrip()[-REACH:] if is_first else text[first : found.start()]
        after = text[found.end() : found.end() + REACH]
        score = score_of(before, after, language, gap=bool(found[1]) or is_first)
        yield found[2], _Spot(index, *found.span(), score)


def _fitting(
    item: Wanted,
    spots: dict[str, list[_Spot]],
    lines: Sequence[Line],
    wanted: Sequence[Wanted],
) -> list[_Spot]:
    """Give the spots a marker may have: between the block before and its own."""
    floor = max((other.before for other in wanted if other.before < item.before), default=0)
    return [
        replace(spot, score=spot.score + _SAME_PAGE * (lines[spot.line].page == item.page))
        for spot in spots[item.marker]
        if floor <= spot.line < item.before and (item.round or not spot.round)
    ]


def _best_row(choices: Sequence[Sequence[_Spot]]) -> list[_Spot | None]:
    """Choose a rising row of spots with the highest sum of scores, one or none of each choice."""
    best: list[tuple[int, tuple[int, int], tuple[_Spot | None, ...]]] = [(0, (-1, -1), ())]
    for spots in choices:
        grown = [(total, end, (*row, None)) for total, end, row in best]
        for spot in spots:
            at = (spot.line, spot.first)
            before = [item for item in best if item[1] < at]
            if before:
                total, _, row = max(before, key=lambda item: item[0])
                grown.append((total + spot.score, (spot.line, spot.last), (*row, spot)))
        best = _worth(grown)
    return list(max(best, key=lambda item: item[0])[2])


def _worth(
    rows: list[tuple[int, tuple[int, int], tuple[_Spot | None, ...]]],
) -> list[tuple[int, tuple[int, int], tuple[_Spot | None, ...]]]:
    """Keep the rows that no other beats: ending earlier with as high a sum."""
    kept: list[tuple[int, tuple[int, int], tuple[_Spot | None, ...]]] = []
    for row in sorted(rows, key=lambda item: (item[1], -item[0])):
        if not kept or row[0] > kept[-1][0]:
            kept.append(row)
    return kept


def _wrap(lines: list[Line], marker: str, spot: _Spot) -> None:
    line = lines[spot.line]
    wrapped = f"{OPEN}{marker}{CLOSE}"
    if spot.first > 0 or spot.last < len(line.text):
        text = line.text[: spot.first] + wrapped + line.text[spot.last :]
        lines[spot.line] = replace(line, text=text)
    else:
        _join_round(lines, wrapped, spot.line)


def _join_round(lines: list[Line], wrapped: str, index: int) -> None:
    """Put a marker that had a line of its own behind the line before, and rejoin the sentence."""
    before = next(i for i in range(index - 1, -1, -1) if lines[i].text.strip() or i == 0)
    head = lines[before].text.rstrip() + wrapped
    tail = lines[index + 1].text if index + 1 < len(lines) else ""
    goes_on = tail.strip() and not (
        grammar.NUMBERED.match(tail.strip()) or grammar.SUBPARAGRAPH.match(tail.strip())
    )
    ended = any(lines[i].text != lines[i].text.rstrip() for i in (index, before))
    if goes_on and not ended:
        lines[before] = replace(lines[before], text=f"{head} {tail.lstrip()}")
        del lines[index : index + 2]
    else:
        lines[before] = replace(lines[before], text=head + " ")
        del lines[index]
