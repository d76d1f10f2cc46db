"""Lines that an extractor tore apart or put in the wrong order, mended where it is plain.

In: lines without furniture and notes.  Out: the lines in reading order, remarks on what was moved.
Never: a word changed; only its line or its place.

A justified line with wide gaps is read in pieces: its number alone, or its last words before the
words in its middle ("3. / session. / Further decides that ... the eightieth").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewdiff.model.document import Remark
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.layout import width
from reviewdiff.parsing.normalization import normalize

_LONE = re.compile(
    r"\s*(?:\d{1,3}(?: ?(?:bis|ter|quater|quinquies|sexies))?[.．]"
    rf"|{grammar.SUB_MARK}|•)\s*"
)
# A line that is not as long as three quarters of a full one had a gap in it or was the last.
_SHORT, _SHORTER = 0.75, 0.4
# One line torn at each of its gaps gives about a dozen words.
_MOST_PIECES = 12


def mend_lines(lines: Sequence[Line]) -> tuple[list[Line], list[Remark]]:
    """Put lone numbers before their texts, and words back that were read out of order."""
    remarks: list[Remark] = []
    widths = sorted(width(line.text.strip()) for line in lines if line.text.strip())
    full = widths[-1 - len(widths) // 10] if widths else 0
    ordered = list(lines)
    for index in range(len(ordered)):
        if run := _turned(ordered, index, full):
            moved = ordered[index]
            ordered[index : run + 1] = [*ordered[index + 1 : run + 1], moved]
            said = f"words read out of order were put back: {moved.text.strip()}"
            remarks.append(Remark(moved.number, said))
    return _joined(ordered), remarks


def _turned(lines: Sequence[Line], index: int, full: int) -> int:
    """Give the last of the lines that belong before this one, which ends a paragraph; or 0."""
    tail = normalize(lines[index].text)
    if not grammar.ends(tail) or _begins(tail):
        return 0
    before = next((lines[i].text for i in range(index - 1, -1, -1) if lines[i].text.strip()), "")
    is_lone = bool(_LONE.fullmatch(before)) and tail[:1].islower()
    room = _SHORT if grammar.closes(tail) else _SHORTER
    # A short line before a sentence is a heading, or the title of an annex.
    is_torn = (
        bool(before)
        and not (tail[:1].isupper() and tail[1:2].islower())
        and not (is_lone or grammar.ends(normalize(before)))
        and width(before.strip()) < room * full
    )
    if not (is_lone or is_torn):
        return 0
    run = _run(lines, index)
    words = normalize(lines[run[0]].text) if run else ""
    fits = (words[:1].islower() or words.endswith(",")) if is_torn else not words[:1].islower()
    return run[-1] if words and fits else 0


def _run(lines: Sequence[Line], index: int) -> list[int]:
    """Give the lines without a final mark that follow a line, up to a paragraph's start."""
    run: list[int] = []
    while len(run) <= _MOST_PIECES:
        following = _next(lines, run[-1] + 1 if run else index + 1)
        words = normalize(lines[following].text)
        if _begins(words):
            return run
        if grammar.closes(words) or following == len(lines) - 1:
            return []
        run.append(following)
    return []


def _begins(words: str) -> bool:
    return bool(
        grammar.NUMBERED.match(words) or grammar.SUBPARAGRAPH.match(words) or _LONE.fullmatch(words)
    )


def _next(lines: Sequence[Line], index: int) -> int:
    """Give the first line with words from `index` on, or the last line's index."""
    found = (i for i in range(index, len(lines)) if lines[i].text.strip())
    return next(found, len(lines) - 1)


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Put a number that stands on a line of its own before its text."""
    joined: list[Line] = []
    lone: Line | None = None
    for line in lines:
        if _LONE.fullmatch(line.text):
            joined += [lone] if lone else []
            lone = line
        elif not lone:
            joined.append(line)
        elif line.text.strip():
            text = f"{lone.text.rstrip()} {line.text.lstrip()}"
            joined.append(replace(lone, text=text))
            lone = None
    return [*joined, lone] if lone else joined
