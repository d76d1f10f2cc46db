"""The numbers that a browser would print before the items of lists.

In: elements as they open and close.  Out: the number of an item, "" where it has none.
Never: a number twice, where the item's words begin with one that was typed.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from reviewdiff.reading.figures import written

_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
}
_STYLE = re.compile(r"list-style(?:-type)?:\s*([a-z-]+)", re.IGNORECASE)
_TYPED = re.compile(r"\s*(?:\(\w{1,4}\)|\w{1,3}[.)．、]|\d{1,3} ?[-–] |[㈠-㈩•–—‘])")


@dataclass(slots=True)
class Lists:
    """The lists that are open: the format of each, and the number of its next item."""

    _open: list[tuple[Any, str, int]] = field(default_factory=list)

    def open(self, part: Any) -> str:
        """Open an element; give the number to print where it is an item."""
        if part.tag in ("ol", "ul"):
            self._open.append((part, _format(part), _figure(part.get("start"), 1)))
        elif part.tag == "li" and self._open:
            return self._number(part)
        return ""

    def close(self, part: Any) -> None:
        """Close an element."""
        if self._open and self._open[-1][0] is part:
            self._open.pop()

    def _number(self, item: Any) -> str:
        outer, form, following = self._open[-1]
        number = _figure(item.get("value"), following)
        self._open[-1] = (outer, form, number + 1)
        form = _named(item) or form
        if form == "none" or _TYPED.match(_first_words(item)):
            return ""
        return "• " if form == "bullet" else f"{written(number, form)}. "


def _first_words(item: Any) -> str:
    return next((text for text in item.itertext() if text.strip()), "")


def _format(part: Any) -> str:
    if named := _named(part):
        return named
    return "bullet" if part.tag == "ul" else "decimal"


def _named(part: Any) -> str:
    """Give the format that an element names, "" where it names none."""
    style = _STYLE.search(part.get("style") or "")
    named = style[1].lower() if style else part.get("type") or ""
    if named in ("none", "bullet", "disc", "circle", "square"):
        return "none" if named == "none" else "bullet"
    return _FORMATS.get(named, "decimal" if named else "")


def _figure(text: str | None, default: int) -> int:
    # No list of a resolution counts to a million; a longer figure costs time to read.
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text.strip()) else default
