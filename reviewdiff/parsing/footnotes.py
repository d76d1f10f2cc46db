"""Footnotes: lifted out of the lines, their markers put at their places.

In: lines without furniture.  Out: lines without note blocks, whose markers are wrapped in OPEN and
CLOSE; footnotes.
Never: a marker taken for a paragraph's number, or a note's text left inside a paragraph.

A block of notes stands below a rule. Where pages are known it goes on to the end of its page (see
`noteblocks`); else as far as its notes are numbered on and end in a full stop.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewdiff.model.document import Footnote, NoteRef, Remark, with_marks
from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import closings, grammar
from reviewdiff.parsing.markers import CLOSE, OPEN, Wanted, place
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.noteblocks import ALONE, PRINTED, STARRED, bare_marker, brackets, read_block

_WRAPPED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_RULE = re.compile(r"\s*(?:_{5,}|[-—–─]{10,})\s*")
_LEADING = re.compile(rf"\s*{PRINTED}(?P<stroke>/?)\s+(?P<text>\S.*)", re.DOTALL)


@dataclass(slots=True)
class Lifted:
    """What lifting gives: the lines left, the footnotes, remarks on what did not fit."""

    lines: list[Line] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)


def lift_footnotes(
    lines: Sequence[Line], language: Language, *, marked: bool, paged: bool
) -> Lifted:
    """Lift the note blocks below rules out of the lines and wrap their markers in the text.

    `marked`: the file ends its paragraphs with a space, which then ends a note too. `paged`: the
    pages of the lines are known.
    """
    lifted = Lifted()
    index = 0
    while index < len(lines):
        line = lines[index]
        if _RULE.fullmatch(line.text):
            lifted.rules.append(line.text)
            if paged:
                end = _page_block(lines, index + 1, lifted, language)
            else:
                end = _block(lines, index + 1, lifted, language, marked=marked)
            if end == index + 1:
                lifted.remarks.append(Remark(line.number, "left out a rule without notes below it"))
            index = end
        elif paged and STARRED.match(line.text) and _only_notes(lines, index):
            index = _page_block(lines, index, lifted, language)
        else:
            lifted.lines.append(line)
            index += 1
    lost, dropped = place(lifted.lines, lifted.wanted, language)
    lifted.rules += dropped
    lifted.remarks += [Remark(0, f"footnote {marker} has no place in the text") for marker in lost]
    return lifted


def extract(text: str, language: Language) -> tuple[str, tuple[NoteRef, ...]]:
    """Take wrapped markers out of a text; give its words in normal form and the markers' places.

    >>> extract(f"the report,{OPEN}1{CLOSE} welcomes", Language.EN)
    ('the report, welcomes', (NoteRef(at=11, marker='1'),))
    """
    words = normalize(_WRAPPED.sub("", text), language)
    refs = []
    for found in _WRAPPED.finditer(text):
        before = normalize(_WRAPPED.sub("", text[: found.start()]), language)
        refs.append(NoteRef(min(len(before), len(words)), found[1]))
    return words, tuple(refs)


def with_markers(words: str, notes: Sequence[NoteRef]) -> str:
    """Put markers back into words that are kept as a line, not as a clause.

    >>> with_markers("the report, welcomes", [NoteRef(11, "1")])
    'the report,1 welcomes'
    """
    return with_marks(words, ((ref.at, ref.marker) for ref in notes))


# -- blocks that end with their page ------------------------------------------------------------


def _page_block(lines: Sequence[Line], index: int, lifted: Lifted, language: Language) -> int:
    """Read the notes from `index` to the end of the page."""
    if index == len(lines):
        return index
    page, end = lines[index].page, index
    while end < len(lines) and lines[end].page == page and not _is_body(lines[end], language):
        end += 1
    last = next((int(n.marker) for n in reversed(lifted.footnotes) if n.marker.isdigit()), 0)
    block = read_block([normalize(line.text) for line in lines[index:end]], last)
    if block.before and lifted.footnotes:
        note = lifted.footnotes[-1]
        words = normalize(f"{note.text} {block.before}", language)
        lifted.footnotes[-1] = Footnote(note.marker, words)
    elif block.before:
        said = f"a note without a marker was kept as note “*”: {block.before}"
        lifted.remarks.append(Remark(lines[index].number, said))
        lifted.footnotes.append(Footnote("*", normalize(block.before, language)))
    for note in block.notes:
        lifted.footnotes.append(Footnote(note.marker, normalize(note.text, language)))
        if note.marker.isdigit():
            is_round = "()" in block.brackets
            lifted.wanted.append(Wanted(note.marker, len(lifted.lines), page, round=is_round))
    lifted.rules += [*block.left_out, *block.brackets]
    if any(block.left_out):
        said = f"left out among the notes: {' '.join(block.left_out)}"
        lifted.remarks.append(Remark(lines[index].number, said))
    if block.doubtful:
        said = f"where each of the notes {block.doubtful} begins is a guess"
        lifted.remarks.append(Remark(lines[index].number, said))
    return end


def _is_body(line: Line, language: Language) -> bool:
    """Whether a line below a rule belongs to the text: a meeting's line, a formula, a rule."""
    words = normalize(line.text)
    return bool(
        _RULE.fullmatch(line.text)
        or closings.MEETINGS[language].fullmatch(words)
        or grammar.is_formula(words)
    )


def _only_notes(lines: Sequence[Line], index: int) -> bool:
    """Whether only a note or two of a line or two are left on the page."""
    rest = [x for x in lines[index:] if x.page == lines[index].page and x.text.strip()]
    return len(rest) <= 4 and rest[-1].text.rstrip().endswith((".", "。"))  # noqa: PLR2004


# -- blocks without pages -------------------------------------------------------------------------


def _block(
    lines: Sequence[Line], index: int, lifted: Lifted, language: Language, *, marked: bool
) -> int:
    """Read notes from `index` on; give the index of the first line after them."""
    while (start := _next_words(lines, index)) is not None:
        note = _note_start(lines[start].text, len(lifted.footnotes) + 1)
        if note is None:
            break
        printed, stroke, first = note
        marker, around = bare_marker(printed), brackets(printed)
        lifted.rules += [stroke, around]
        words = [first] if first.strip() else []
        index = start + 1
        while not (words and _note_ends(words[-1], marked=marked)):
            following = _next_words(lines, index)
            if following is None or (words and _note_start(lines[following].text, int(marker) + 1)):
                break
            words.append(lines[following].text)
            index = following + 1
        lifted.footnotes.append(Footnote(marker, normalize(" ".join(words), language)))
        wanted = Wanted(marker, len(lifted.lines), lines[start].page, round=around == "()")
        lifted.wanted.append(wanted)
    return index


def _next_words(lines: Sequence[Line], index: int) -> int | None:
    return next((i for i in range(index, len(lines)) if lines[i].text.strip()), None)


def _note_start(text: str, expected: int) -> tuple[str, str, str] | None:
    """Give the marker as printed before a note, the stroke after it, and the words on its line."""
    if found := ALONE.fullmatch(text):
        return found["printed"], "", ""
    found = _LEADING.fullmatch(text)
    if not found or int(bare_marker(found["printed"])) != expected:
        return None
    return found["printed"], found["stroke"], found["text"]


def _note_ends(text: str, *, marked: bool) -> bool:
    if marked and text.rstrip() != text:
        return True
    return not marked and text.rstrip('”’»") \t').endswith((".", "。"))
