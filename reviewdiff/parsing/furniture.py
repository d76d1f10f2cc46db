"""Heads and feet of pages, page and job numbers: found among the lines and left out, with a remark.

In: the lines after the enacting formula.  Out: the lines without furniture, each with its page;
remarks that name what was left out.
Never: a line of the masthead; that is part of the document's front.

A page ends where the source has a form feed, or, where an editor took those away, where a foot is
followed by a head.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reviewdiff.model.document import Remark
from reviewdiff.model.source import Line
from reviewdiff.parsing.normalization import normalize

_LEAF = r"\d{1,3} ?/ ?\d{1,3}"
_JOB = r"\d{2}-\d{5}(?: ?\([ACEFRS]\))?(?: \d{6})?"
_JOB_FOOT = re.compile(rf"{_JOB}|\*\d{{6,8}}[A-Z]?\*|Please recycle.{{0,3}}", re.IGNORECASE)
_PAGE_FOOT = re.compile(r"(?P<page>\d{1,3}) ?/ ?(?P<pages>\d{1,3})")
_BOTH_FOOT = re.compile(rf"{_LEAF} {_JOB}|{_JOB} {_LEAF}")
_TYPED = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}")
_TAIL = re.compile(rf"\s+(?:{_JOB}\s+{_LEAF}|{_LEAF}\s+{_JOB})\s*$")
# A head has the symbol and a title of up to five lines.
_LONGEST_HEAD = 6
_MOST_PAGES = 400


@dataclass(slots=True)
class Stripped:
    """The lines left, remarks on what was left out, and its words; whether pages are known."""

    lines: tuple[Line, ...] = ()
    remarks: list[Remark] = field(default_factory=list)
    dropped: tuple[str, ...] = ()
    is_paged: bool = False


def strip_furniture(lines: Sequence[Line], symbol: str, title: str) -> Stripped:
    """Leave out the furniture of pages, whose heads repeat the document's symbol and title."""
    words = [normalize(line.text) for line in lines]
    has_pages = len({line.page for line in lines}) > 1
    feet = _feet(words, has_pages=has_pages)
    heads = _Heads(symbol, title)
    tops = _tops(lines, words, feet)
    for top in tops:
        heads.learn(_following(words, feet, top))
    alone = {index for index, text in enumerate(words) if heads.is_symbol(text)}
    dropped: dict[int, str] = {index: words[index] for index in feet | alone}
    turns = set()
    for top in tops:
        found = heads.head(_following(words, feet, top))
        dropped |= {index: words[index] for index in found}
        if found:
            turns.add(found[0])
    if not turns:
        turns = _after_numbers(words, feet)
    return replace(_stripped(lines, dropped, turns), is_paged=has_pages or bool(feet))


def _feet(words: Sequence[str], *, has_pages: bool) -> set[int]:
    """Find the lines of feet: job and page numbers, bar codes, the date of typing."""
    jobs = {i for i, text in enumerate(words) if _JOB_FOOT.fullmatch(text)}
    both = {i for i, text in enumerate(words) if _BOTH_FOOT.fullmatch(text)}
    pages: dict[str, set[int]] = defaultdict(set)
    for index, text in enumerate(words):
        found = _PAGE_FOOT.fullmatch(text)
        if found and int(found["page"]) <= int(found["pages"]) <= _MOST_PAGES:
            pages[found["pages"]].add(index)
    numbers = max(pages.values(), key=len, default=set())
    if not (has_pages or jobs or both or len(numbers) > 1):
        numbers = set()
    typed = {i for i, text in enumerate(words) if jobs and _TYPED.fullmatch(text)}
    return jobs | both | numbers | typed


def _tops(lines: Sequence[Line], words: Sequence[str], feet: set[int]) -> list[int]:
    """Give the places where a page may begin: after a form feed and after a foot."""
    tops, last = [], 0 if lines else -1
    for index, line in enumerate(lines):
        if not words[index]:
            continue
        if index not in feet and (last in feet or line.page != lines[last].page):
            tops.append(index)
        last = index
    return tops


def _after_numbers(words: Sequence[str], feet: set[int]) -> set[int]:
    """Give the lines with words right after a foot with a page's number."""
    turns, has_number = set(), False
    for index, text in enumerate(words):
        if index in feet:
            has_number = has_number or bool(
                _PAGE_FOOT.fullmatch(text) or _BOTH_FOOT.fullmatch(text)
            )
        elif text and has_number:
            turns.add(index)
            has_number = False
    return turns


def _following(words: Sequence[str], feet: set[int], top: int) -> list[tuple[int, str]]:
    """Give the first lines with words from `top` on, up to the length of a head."""
    found: list[tuple[int, str]] = []
    for index in range(top, min(len(words), top + 3 * _LONGEST_HEAD)):
        if index in feet or len(found) == _LONGEST_HEAD:
            break
        if words[index]:
            found.append((index, words[index]))
    return found


class _Heads:
    """Knows a head when it sees one: symbol and title, or what stands so at several pages."""

    def __init__(self, symbol: str, title: str) -> None:
        self._symbol = symbol
        self._form = re.compile(rf"(?<![\w/.]){re.escape(symbol)}\*{{0,3}}(?![\w/])")
        self._title = _tight(title)
        self._seen: Counter[str] = Counter()

    def learn(self, lines: Sequence[tuple[int, str]]) -> None:
        """Count what stands beside the symbol at the top of a page."""
        self._seen.update({rest for rest in self._rests(lines).values() if rest})

    def head(self, lines: Sequence[tuple[int, str]]) -> list[int]:
        """Give the lines of the head among the first lines of a page."""
        for size, rest in self._rests(lines).items():
            if not rest or self._is_title(rest) or self._seen[rest] > 1:
                return [index for index, _ in lines[:size]]
        return []

    def is_symbol(self, words: str) -> bool:
        """Whether a line holds the symbol of this document and nothing else."""
        return bool(self._symbol and self._form.fullmatch(words))

    def _is_title(self, rest: str) -> bool:
        return self._title.startswith(rest) or self._title.endswith(rest)

    def _rests(self, lines: Sequence[tuple[int, str]]) -> dict[int, str]:
        """Give the words beside the symbol in the first lines, the longest head first."""
        rests: dict[int, str] = {}
        for size in range(len(lines), 0, -1):
            text = " ".join(words for _, words in lines[:size])
            if self._title and _tight(text) == self._title:
                rests[size] = self._title
            if self._symbol and self._form.search(text):
                rests[size] = _tight(self._form.sub("", text, count=1))
        return rests


def _tight(text: str) -> str:
    return re.sub(r"[\s*]", "", text).casefold()


def _stripped(lines: Sequence[Line], dropped: dict[int, str], turns: set[int]) -> Stripped:
    has_pages = len({line.page for line in lines}) > 1
    page, kept = 1, []
    said: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        page += index in turns
        if index in dropped:
            said[dropped[index]].append(line.number)
            continue
        tail = _TAIL.search(line.text) if "/" in line.text else None
        text = line.text[: tail.start()] if tail and tail.start() else line.text
        if tail and tail.start():
            said[normalize(tail[0])].append(line.number)
        kept.append(replace(line, text=text, page=line.page if has_pages else page))
    words = tuple(text for text, numbers in said.items() for _ in numbers)
    return Stripped(tuple(kept), list(_remarks(said)), words, has_pages or bool(turns))


def _remarks(dropped: dict[str, list[int]]) -> Iterable[Remark]:
    for words, numbers in dropped.items():
        times = f" ({len(numbers)} times)" if len(numbers) > 1 else ""
        yield Remark(numbers[0], f"left out as page furniture: {words}{times}")
