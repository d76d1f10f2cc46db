"""The numbers that Word prints before paragraphs and keeps out of their text.

In: the part numbering.xml; the paragraphs in their order.  Out: the number of each, as printed.
Never: a number guessed from the text.

A list (num) is one use of an abstract list, whose count runs on through all its uses unless one
starts it anew.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from reviewdiff.reading.docx.archive import W
from reviewdiff.reading.docx.styles import Styles, figure, is_on, value
from reviewdiff.reading.figures import is_known, written

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
# Where fonts of signs keep their bullets.
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    is_legal: bool = False
    restarts_after: int | None = None
    suffix: str = "tab"


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of a document; `unknown` are formats that were written in figures."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self.unknown: set[str] = set()
        self._styles = styles
        self._abstract: dict[str, Any] = {}
        self._by_style: dict[tuple[str, str], int] = {}
        self._lists: dict[str, _List] = {}
        # Many uses share one list; its levels are read once.
        self._levels: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        for item in root.iterfind(f"{W}abstractNum"):
            self._abstract[item.get(f"{W}abstractNumId") or ""] = item
        items = {item.get(f"{W}numId") or "": item for item in root.iterfind(f"{W}num")}
        for name, item in items.items():
            self._lists[name] = self._list(item, items)

    def number(self, paragraph: Any) -> str:
        """Count a paragraph; give its number as printed, with a tab or space after it."""
        name, level = self._place(paragraph)
        found = self._lists.get(name)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        self._count(name, found, level, counts)
        form = found.levels[level]
        if form.form == "bullet":
            return f"{_PRIVATE.sub('•', form.text)} " if form.text else ""
        printed = _PLACE.sub(
            lambda at: self._written(found, counts, int(at[1]) - 1, form), form.text
        )
        after = {"tab": "\t", "space": " "}.get(form.suffix, "")
        return f"{printed}{after}" if printed else ""

    # -- where a paragraph counts -----------------------------------------------------------

    def _place(self, paragraph: Any) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = self._styles.style_of(paragraph)
        inherited = self._styles.numbers(style)
        name = value(own, "numId") or value(inherited, "numId")
        if level := value(own, "ilvl"):
            return name, figure(level, 0)
        found = self._lists.get(name)
        linked = self._by_style.get((found.abstract, style)) if found else None
        return name, figure(value(inherited, "ilvl"), 0) if linked is None else linked

    def _count(self, name: str, found: _List, level: int, counts: list[int | None]) -> None:
        start = found.levels[level].start
        if level in found.starts and (name, level) not in self._begun:
            counts[level], start = None, found.starts[level]
        self._begun.add((name, level))
        # A level above that was never counted stands at its start.
        for above in range(level):
            if counts[above] is None:
                counts[above] = found.levels[above].start if above in found.levels else 1
        last = counts[level]
        counts[level] = start if last is None else last + 1
        for below in range(level + 1, _LEVELS):
            after = found.levels[below].restarts_after if below in found.levels else None
            if after is None or level < after:
                counts[below] = None

    def _written(self, found: _List, counts: list[int | None], level: int, of: _Level) -> str:
        number = counts[level]
        if number is None or level not in found.levels:
            return ""
        form = "decimal" if of.is_legal else found.levels[level].form
        if not is_known(form):
            self.unknown.add(form)
        return written(number, form)

    # -- the part -----------------------------------------------------------------------------

    def _list(self, item: Any, items: dict[str, Any]) -> _List:
        name = value(item, "abstractNumId")
        if name not in self._levels:
            self._levels[name] = self._abstract_list(name, items)
        whole = self._levels[name]
        found = _List(whole.abstract, dict(whole.levels))
        for override in item.iterfind(f"{W}lvlOverride"):
            at = figure(override.get(f"{W}ilvl") or "", 0)
            for level in override.iterfind(f"{W}lvl"):
                self._take(found, level)
            if start := value(override, "startOverride"):
                found.starts[at] = figure(start, 1)
        return found

    def _abstract_list(self, name: str, items: dict[str, Any]) -> _List:
        source = self._abstract.get(name)
        # A list that is kept as a style has its levels where that style's list has them.
        linked = self._styles.numbers(value(source, "numStyleLink"))
        if linked is not None:
            name = value(items.get(value(linked, "numId")), "abstractNumId")
            source = self._abstract.get(name)
        found = _List(name)
        for level in () if source is None else source.iterfind(f"{W}lvl"):
            self._take(found, level)
        return found

    def _take(self, found: _List, level: Any) -> None:
        at = figure(level.get(f"{W}ilvl") or "", 0)
        if not 0 <= at < _LEVELS:
            return
        legal = level.find(f"{W}isLgl")
        restart = value(level, "lvlRestart")
        found.levels[at] = _Level(
            form=value(level, "numFmt") or "decimal",
            text=value(level, "lvlText"),
            start=figure(value(level, "start"), 0),
            is_legal=legal is not None and is_on(legal.get(f"{W}val")),
            restarts_after=figure(restart, 0) if restart else None,
            suffix=value(level, "suff") or "tab",
        )
        if style := value(level, "pStyle"):
            self._by_style[found.abstract, style] = at
