"""A page as PDFium tells it: runs of characters of one look, and the rules drawn on it.

In: numbers and words.  Out: Run, Sheet; plain lists of them, which can leave a process.
Never: a decision what a run is.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one text object on one line; places in points, the page's foot is 0.

    `base`: where the letters stand. `spaced`: a space comes before it. `angle`: in quarters of a
    turn, as the page is shown. `hidden`: drawn without ink. `unmapped`: the font does not say
    which letters these are.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = False
    angle: int = 0
    hidden: bool = False
    unmapped: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line drawn on a page."""

    left: float
    right: float
    base: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size, its runs in the order of reading that PDFium gives, its rules."""

    width: float
    height: float
    runs: tuple[Run, ...] = ()
    rules: tuple[Rule, ...] = ()


def plain(sheets: list[Sheet]) -> list[Any]:
    """Give sheets as lists, for the way between two processes."""
    return [
        [
            sheet.width,
            sheet.height,
            [
                (
                    run.text, run.left, run.right, run.base, run.size, run.bold, run.italic,
                    run.spaced, run.angle, run.hidden, run.unmapped,
                )
                for run in sheet.runs
            ],
            [(rule.left, rule.right, rule.base) for rule in sheet.rules],
        ]
        for sheet in sheets
    ]  # fmt: skip


def from_plain(raw: list[Any]) -> list[Sheet]:
    """Read what `plain` gave."""
    return [
        Sheet(width, height, tuple(Run(*run) for run in runs), tuple(Rule(*rule) for rule in rules))
        for width, height, runs, rules in raw
    ]
