"""Tables for a terminal: rows in columns, figures to the right; and measures beside their bars.

In: rows.  Out: text.
Never: a bar called met that is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Something measured; `bar` is the most it may be (the least, with `least`), None for none."""

    name: str
    value: float | None
    bar: float | None = None
    least: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the bar is met: "" without one."""
        if self.bar is None:
            return ""
        if self.value is None:
            return "MISSED"
        met = self.value >= self.bar if self.least else self.value <= self.bar
        return "met" if met else "MISSED"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], left: Sequence[int] = (0,)) -> str:
    """Lay out rows under a head; the columns in `left` stand left, all others right."""
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if at in left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [head, ["-" * width for width in widths], *rows]
    ]
    return "\n".join(lines)


def bars(measures: Sequence[Measure]) -> str:
    """Lay out measures beside their bars."""
    rows = [
        [item.name, _figure(item.value), _bar(item), item.verdict, item.note] for item in measures
    ]
    return table(["measure", "value", "bar", "", "note"], rows, left=(0, 4))


def _bar(item: Measure) -> str:
    return "" if item.bar is None else ("≥ " if item.least else "≤ ") + _figure(item.bar)


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
