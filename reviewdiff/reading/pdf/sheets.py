"""A page as PDFium tells it: runs of characters of one look, and the rules drawn on it.

In: numbers and words.  Out: Run, Rule, Sheet, which JSON carries as lists from process to process.
Never: a decision what a run is.

Tuples, not dataclasses: the child process would take as long to import those as to read a page.
"""

from typing import Any, NamedTuple


class Run(NamedTuple):
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


class Rule(NamedTuple):
    """A horizontal line drawn on a page."""

    left: float
    right: float
    base: float


class Sheet(NamedTuple):
    """One page: its size, its runs in the order of reading that PDFium gives, its rules."""

    width: float
    height: float
    runs: tuple[Run, ...] = ()
    rules: tuple[Rule, ...] = ()


def from_plain(raw: list[Any]) -> list[Sheet]:
    """Read sheets that came as lists.

    >>> from_plain([[612, 792, [["The", 72, 90, 700, 10]], []]])[0].runs[0].text
    'The'
    """
    return [
        Sheet(width, height, tuple(Run(*run) for run in runs), tuple(Rule(*rule) for rule in rules))
        for width, height, runs, rules in raw
    ]
