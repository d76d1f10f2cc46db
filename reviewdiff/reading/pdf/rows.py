"""Runs to visual lines: what stands on one line, in reading order, with raised markers told apart.

In: the runs of a page.  Out: rows of cells, from the head of the page to its foot.
Never: a decision that needs another page.

A line is what stands on one base; a smaller run a little above it is a marker, or a raised letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewdiff.model.document import NoteRef, with_marks
from reviewdiff.reading.pdf.sheets import Run, Sheet

# Parts of a letter's size. Lines are more than 1 apart; markers are raised by a third.
_SAME_LINE, _RAISED, _HIGHEST, _SMALLER = 0.25, 0.14, 0.75, 0.85
# A gap as wide as this parts cells; the widest seen inside a sentence, after a number, is 1.8.
_CELL_GAP = 2.4
_WORD_GAP = 0.16
_MARKER = re.compile(r"\d{1,3}|\*{1,4}|†|‡|§")
_ALNUM = re.compile(r"\w")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(slots=True)
class Cell:
    """What stands together on a line: its words, with the places of raised markers in them."""

    text: str
    left: float
    right: float
    notes: list[NoteRef] = field(default_factory=list)

    def printed(self, skip: int = 0) -> str:
        """Give the words with the raised markers in their places, but for the first ones."""
        return with_marks(self.text, ((ref.at, ref.marker) for ref in self.notes[skip:])).strip()


@dataclass(slots=True)
class Row:
    """One visual line of a page. `italic`: how many of its first characters are in italics."""

    cells: list[Cell]
    page: int
    number: int
    base: float
    size: float
    bold: bool
    italic: int
    is_rtl: bool
    left: float = 0.0
    right: float = 0.0
    text: str = ""

    def __post_init__(self) -> None:
        """Keep what is asked for again and again."""
        self.left = min(cell.left for cell in self.cells)
        self.right = max(cell.right for cell in self.cells)
        self.text = " ".join([cell.text.strip() for cell in self.cells])

    def printed(self) -> str:
        """Give the words with the raised markers in their places."""
        return " ".join(cell.printed() for cell in self.cells)


def rows(sheet: Sheet, page: int) -> list[Row]:
    """Give the lines of a page from its head to its foot."""
    found = []
    for number, group in enumerate(_lines(sheet.runs), start=1):
        found.append(_row(group, page, number))
    return found


class _Group:
    """The runs of one line in the making: its base is that of its longest run."""

    __slots__ = ("base", "longest", "runs", "size")

    def __init__(self, run: Run) -> None:
        self.runs = [run]
        self.base, self.size, self.longest = run.base, run.size, len(run.text)

    def add(self, run: Run) -> None:
        self.runs.append(run)
        self.size = max(self.size, run.size)
        if len(run.text) > self.longest:
            self.base, self.longest = run.base, len(run.text)


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Gather the runs of each base, then put raised ones on the line below them."""
    groups: list[_Group] = []
    order = {id(run): place for place, run in enumerate(runs)}
    for run in sorted(runs, key=lambda run: -run.base):
        last = groups[-1] if groups else None
        if last and last.base - run.base <= _SAME_LINE * max(run.size, last.size):
            last.add(run)
        else:
            groups.append(_Group(run))
    for upper, lower in pairwise(groups):
        if lower.base + _HIGHEST * lower.size < upper.runs[-1].base:
            continue
        raised = [run for run in upper.runs if _is_raised(run, lower)]
        for run in raised:
            lower.runs.append(run)
        upper.runs = [run for run in upper.runs if run not in raised]
    found = [group.runs for group in groups if group.runs]
    for line in found:
        line.sort(key=lambda run: order[id(run)])
    return found


def _is_raised(run: Run, line: _Group) -> bool:
    """Whether a run is small, a little above a line, and beside one of its runs."""
    above = run.base - line.base
    is_small = run.size < _SMALLER * line.size
    if not (is_small and _RAISED * line.size < above < _HIGHEST * line.size):
        return False
    room = 3 * line.size
    return any(other.left - room < run.left < other.right + room for other in line.runs)


def _row(group: Sequence[Run], page: int, number: int) -> Row:
    sizes: dict[float, int] = {}
    for run in group:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text.strip())
    size = max(sizes, key=sizes.__getitem__)
    main = [run for run in group if run.size == size]
    base = max(main, key=_length).base
    joined = "".join([run.text for run in group])
    is_rtl = not joined.isascii() and bool(_RTL.search(joined))
    ordered = list(group) if is_rtl else sorted(group, key=_left)
    bold = any(run.bold for run in group) and all(
        run.bold for run in group if run.size > _SMALLER * size and _ALNUM.search(run.text)
    )
    italic = _italics(ordered)
    cells = list(_cells(ordered, base, size))
    return Row(cells, page, number, base, size, bold, italic, is_rtl)


def _length(run: Run) -> int:
    return len(run.text)


def _left(run: Run) -> float:
    return run.left


def _italics(runs: Sequence[Run]) -> int:
    count = 0
    for run in runs:
        if not run.italic:
            break
        count += len(run.text)
    return count


def _cells(runs: Sequence[Run], base: float, size: float) -> Iterator[Cell]:
    cell: Cell | None = None
    last: Run | None = None
    for run in runs:
        gap = _gap(last, run) / size if last else 0.0
        if cell is None or gap > _CELL_GAP:
            if cell:
                yield cell
            cell = Cell("", run.left, run.right)
        elif last and (run.spaced or gap >= _WORD_GAP) and not _is_marker(run, base, size):
            cell.text += "" if cell.text.endswith(" ") else " "
        _add(cell, run, base, size)
        last = run
    if cell:
        yield cell


def _gap(before: Run, after: Run) -> float:
    return max(after.left - before.right, before.left - after.right)


def _add(cell: Cell, run: Run, base: float, size: float) -> None:
    if _is_marker(run, base, size):
        cell.notes.append(NoteRef(len(cell.text), run.text.strip()))
        if run.text[-1:] == " " and cell.text.strip():
            cell.text += " " if not cell.text.endswith(" ") else ""
    else:
        cell.text += run.text if cell.text else run.text.lstrip()
    cell.left, cell.right = min(cell.left, run.left), max(cell.right, run.right)


def _is_marker(run: Run, base: float, size: float) -> bool:
    is_raised = run.size < _SMALLER * size and run.base - base > _RAISED * size
    return is_raised and bool(_MARKER.fullmatch(run.text.strip()))
