"""Footnotes: what stands below the rule at the foot of a page, in smaller type.

In: the rows of all pages without furniture.  Out: the rows of the body; notes with their markers.
Never: a row lost; a note's row that has no marker goes on the note before, over the page's end too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewdiff.model.document import Remark
from reviewdiff.model.source import SourceNote
from reviewdiff.reading.pdf.joining import join
from reviewdiff.reading.pdf.rows import Row
from reviewdiff.reading.pdf.sheets import Rule

_UNDERSCORES = re.compile(r"[_\u2014\u2500]{5,}")
_PLAIN = re.compile(r"(\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|\*{1,4}|†|‡)[/.)]?\s+(?=\S)")
# Notes are set in 8.5 where the text is set in 10.
_SMALLER = 0.93
_LONGEST_RULE = 0.5  # of the page's width


@dataclass(slots=True)
class Lifted:
    """The rows of the body by page, the notes, and the rules that stood above them."""

    pages: list[list[Row]] = field(default_factory=list)
    notes: list[SourceNote] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def body_size(pages: Sequence[Sequence[Row]]) -> float:
    """Give the size that most characters are set in."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            sizes[round(row.size * 2) / 2] += len(row.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def lift_notes(
    pages: Sequence[Sequence[Row]], rules: Sequence[Sequence[Rule]], width: float
) -> Lifted:
    """Take the notes out of the rows of each page."""
    size = body_size(pages)
    lifted = Lifted()
    for rows, drawn in zip(pages, rules, strict=True):
        start = _start(rows, drawn, size, width, goes_on=_goes_on(lifted))
        body, below = list(rows[:start]), list(rows[start:])
        if below and _UNDERSCORES.fullmatch(below[0].text.strip()):
            lifted.rules.append(below.pop(0).printed())
        lifted.pages.append(body)
        _read(below, lifted)
    return lifted


def _goes_on(lifted: Lifted) -> bool:
    """Whether the page before ends within a note."""
    last = lifted.notes[-1] if lifted.notes else None
    on_last = last and lifted.pages[-1] and last.page == lifted.pages[-1][0].page
    return bool(last and on_last and not last.text.rstrip().endswith((".", "。")))


def _start(
    rows: Sequence[Row], drawn: Sequence[Rule], size: float, width: float, *, goes_on: bool
) -> int:
    """Give the first row of the notes: below a rule, or small and led by a marker.

    A note that goes on from the page before has no marker.
    """
    for index, row in enumerate(rows):
        if _UNDERSCORES.fullmatch(row.text.strip()) and _is_small(rows[index + 1 :], size):
            return index
    for rule in sorted(drawn, key=lambda rule: -rule.base):
        if rule.right - rule.left > _LONGEST_RULE * width:
            continue
        below = [index for index, row in enumerate(rows) if row.base < rule.base]
        is_led = below and (goes_on or _marker(rows[below[0]], ""))
        if is_led and _is_small(rows[below[0] :], size):
            return below[0]
    for index, row in enumerate(rows):
        if _marker(row, "") and _is_small(rows[index:], size):
            return index
    return len(rows)


def _is_small(rows: Sequence[Row], size: float) -> bool:
    return bool(rows) and all(row.size < _SMALLER * size for row in rows)


def _marker(row: Row, last: str) -> str:
    """Give the marker that a row begins with, "" where it goes on a note."""
    if raised := _raised(row):
        return raised
    found = _PLAIN.match(row.cells[0].text.lstrip())
    if not found:
        return ""
    marker = found[1].strip("[]()")
    if marker.isdigit() and last.isdigit() and int(marker) != int(last) + 1:
        return ""
    return marker


def _raised(row: Row) -> str:
    """Give the raised marker that a row begins with, or ""."""
    cell = row.cells[0]
    leads = cell.notes and cell.notes[0].at <= len(cell.text) - len(cell.text.lstrip())
    return cell.notes[0].marker if leads else ""


def _words(row: Row, *, bare: bool) -> str:
    """Give the words of a row with what is raised in them, but for a marker at its head."""
    skip = 1 if bare and _raised(row) else 0
    first, *rest = row.cells
    return " ".join([first.printed(skip), *(cell.printed() for cell in rest)])


def _read(rows: Sequence[Row], lifted: Lifted) -> None:
    for row in rows:
        last = next((n.marker for n in reversed(lifted.notes) if n.marker.isdigit()), "")
        marker = _marker(row, last)
        words = _words(row, bare=bool(marker))
        if marker:
            found = _PLAIN.match(words)
            if not _raised(row) and found:
                words = words[found.end() :]
                lifted.rules.append(found[0].replace(marker, "", 1).strip())
            lifted.notes.append(SourceNote(marker, words, row.number, row.page))
        elif lifted.notes:
            note = lifted.notes[-1]
            text = join(note.text, words)
            lifted.notes[-1] = SourceNote(note.marker, text, note.line, note.page)
        else:
            said = f"a note without a marker was kept as note “*”: {words}"
            lifted.remarks.append(Remark(row.number, said))
            lifted.notes.append(SourceNote("*", words, row.number, row.page))
