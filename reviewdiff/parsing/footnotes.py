"""Footnotes: lifted out of the lines, their markers put at their places.

In: lines.  Out: lines without note blocks, whose markers are wrapped in OPEN and CLOSE; footnotes.
Never: a marker taken for a paragraph's number, or a note's text left inside a paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reviewdiff.model.document import Footnote, NoteRef, Remark
from reviewdiff.model.source import Line
from reviewdiff.parsing.grammar import NUMBERED, SUBPARAGRAPH
from reviewdiff.parsing.normalization import HAN, normalize

# Noncharacters: no text may hold them, so they can mark a place inside one.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_WRAPPED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")

_RULE = re.compile(r"\s*(?:_{5,}|[-—–─]{10,})\s*")
_ALONE = re.compile(r"\s*\[?(\d{1,3})\]?\s*")
_LEADING = re.compile(r"\s*\[?(\d{1,3})\]?[\s/]+(\S.*)", re.DOTALL)
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", "[]")
# A marker raised or in brackets, or a figure glued to a word, to a comma or to a closing mark.
_GLUED = re.compile(
    r"(?P<raised>[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])"
    rf"|(?:(?<=[^\W\d_{HAN}]{{3}})|(?<=[^\W\d_][,;:)”»،؛])|(?<=[，；。：》”）」])"
    rf"|(?<=[^\W\d_A-Z{HAN}]{{4}}\.))(?P<figure>\d{{1,3}})(?=[\s,;:.，；。،؛]|$|[{HAN}])"
)


@dataclass(slots=True)
class Lifted:
    """What lifting gives: the lines left, the footnotes, remarks on what did not fit."""

    lines: list[Line] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def lift_footnotes(lines: Sequence[Line], *, marked: bool) -> Lifted:
    """Lift the note blocks below rules out of the lines and wrap their markers in the text.

    `marked`: the file ends its paragraphs with a space, which then ends a note too.
    """
    lifted = Lifted()
    index = 0
    while index < len(lines):
        line = lines[index]
        if _RULE.fullmatch(line.text):
            end = _block(lines, index + 1, lifted, marked=marked)
            if end == index + 1:
                lifted.remarks.append(Remark(line.number, "left out a rule without notes below it"))
            index = end
        else:
            lifted.lines.append(line)
            index += 1
    _place(lifted)
    return lifted


def extract(text: str) -> tuple[str, tuple[NoteRef, ...]]:
    """Take wrapped markers out of a text; give its words in normal form and the markers' places.

    >>> extract(f"the report,{OPEN}1{CLOSE} welcomes")
    ('the report, welcomes', (NoteRef(at=11, marker='1'),))
    """
    words = normalize(_WRAPPED.sub("", text))
    refs = []
    for found in _WRAPPED.finditer(text):
        before = normalize(_WRAPPED.sub("", text[: found.start()]))
        refs.append(NoteRef(min(len(before), len(words)), found[1]))
    return words, tuple(refs)


def _block(lines: Sequence[Line], index: int, lifted: Lifted, *, marked: bool) -> int:
    """Read notes from `index` on; give the index of the first line after them."""
    page = lines[index].page if index < len(lines) else 0
    while (start := _next_words(lines, index)) is not None and lines[start].page == page:
        note = _note_start(lines[start].text, len(lifted.footnotes) + 1)
        if note is None:
            break
        marker, first = note
        words = [first] if first.strip() else []
        index = start + 1
        while not (words and _note_ends(words[-1], marked=marked)):
            following = _next_words(lines, index)
            if (
                following is None
                or lines[following].page != page
                or (words and _note_start(lines[following].text, int(marker) + 1))
            ):
                break
            words.append(lines[following].text)
            index = following + 1
        lifted.footnotes.append(Footnote(marker, normalize(" ".join(words))))
    return index


def _next_words(lines: Sequence[Line], index: int) -> int | None:
    return next((i for i in range(index, len(lines)) if lines[i].text.strip()), None)


def _note_start(text: str, expected: int) -> tuple[str, str] | None:
    if found := _ALONE.fullmatch(text):
        return found[1], ""
    found = _LEADING.fullmatch(text)
    return (found[1], found[2]) if found and int(found[1]) == expected else None


def _note_ends(text: str, *, marked: bool) -> bool:
    if marked and text.rstrip() != text:
        return True
    return not marked and text.rstrip('”’»") \t').endswith((".", "。"))


def _place(lifted: Lifted) -> None:
    """Wrap the marker of each footnote at its place."""
    start = (0, 0)
    for note in lifted.footnotes:
        place = next(_places(lifted.lines, note.marker, start), None)
        if place is None:
            lifted.remarks.append(Remark(0, f"footnote {note.marker} has no place in the text"))
            continue
        start = _wrap(lifted.lines, note.marker, *place)


def _places(
    lines: Sequence[Line], marker: str, start: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Give the places a marker may stand at, after `start`: line, first and last character."""
    for index in range(start[0], len(lines)):
        text = lines[index].text
        alone = _ALONE.fullmatch(text)
        if alone and alone[1] == marker and index > 0:
            yield index, 0, len(text)
            return
        column = start[1] if index == start[0] else 0
        for found in _GLUED.finditer(text, column):
            if (found["figure"] or found["raised"].translate(_FIGURES)) == marker:
                yield index, *found.span()
                return


def _wrap(lines: list[Line], marker: str, index: int, first: int, last: int) -> tuple[int, int]:
    line = lines[index]
    wrapped = f"{OPEN}{marker}{CLOSE}"
    if first > 0 or last < len(line.text):
        text = line.text[:first] + wrapped + line.text[last:]
        lines[index] = replace(line, text=text)
        return index, first + len(wrapped)
    return _join_round(lines, wrapped, index)


def _join_round(lines: list[Line], wrapped: str, index: int) -> tuple[int, int]:
    """Put a marker that had a line of its own behind the line before, and rejoin the sentence."""
    before = next(i for i in range(index - 1, -1, -1) if lines[i].text.strip() or i == 0)
    head = lines[before].text.rstrip() + wrapped
    tail = lines[index + 1].text if index + 1 < len(lines) else ""
    goes_on = tail.strip() and not NUMBERED.match(tail.strip()) and not SUBPARAGRAPH.match(
        tail.strip()
    )  # fmt: skip
    ended = lines[index].text != lines[index].text.rstrip() or (
        lines[before].text != lines[before].text.rstrip()
    )
    if goes_on and not ended:
        lines[before] = replace(lines[before], text=f"{head} {tail.lstrip()}")
        del lines[index : index + 2]
    else:
        lines[before] = replace(lines[before], text=head + " ")
        del lines[index]
    return before, len(head)
