"""Heads and feet of pages, page and job numbers: found among the lines and left out, with a remark.

In: the lines of a source.  Out: the lines without furniture, remarks that name what was left out.
Never: a line before the enacting formula; the masthead is part of the document's front.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewdiff.model.document import Remark
from reviewdiff.model.source import Line
from reviewdiff.parsing.normalization import normalize

_PAGE = r"\d{1,3} ?/ ?\d{1,3}"
_JOB = r"\d{2}-\d{5}(?: \([ACEFRS]\))?(?: \d{6})?"
_FOOT = re.compile(rf"(?:{_PAGE}|{_JOB}|{_PAGE} {_JOB}|{_JOB} {_PAGE}|\*\d{{6,8}}[A-Z]?\*)")
_RECYCLE = re.compile(r"Please recycle.{0,3}", re.IGNORECASE)
_TAIL = re.compile(rf"\s+(?:{_JOB}\s+{_PAGE}|{_PAGE}\s+{_JOB})\s*$")


def strip_furniture(
    lines: Sequence[Line], symbol: str, title: str
) -> tuple[tuple[Line, ...], list[Remark]]:
    """Leave out the furniture of pages, whose heads repeat the document's symbol and title."""
    kept: list[Line] = []
    dropped: dict[str, list[int]] = defaultdict(list)
    after_symbol = ""
    for line in lines:
        words = normalize(line.text)
        if words and (_is_foot(words) or _is_head(words, symbol, title)):
            dropped[words].append(line.number)
            after_symbol = title
            continue
        if words and after_symbol and after_symbol.startswith(words):
            dropped[words].append(line.number)
            after_symbol = after_symbol.removeprefix(words).strip()
            continue
        if words:
            after_symbol = ""
        kept.append(_without_tail(line, dropped))
    return tuple(kept), list(_remarks(dropped))


def _is_foot(words: str) -> bool:
    return bool(_FOOT.fullmatch(words) or _RECYCLE.fullmatch(words))


def _is_head(words: str, symbol: str, title: str) -> bool:
    """Whether a line is the symbol alone, or with the title or its first or last part."""
    if not symbol or symbol not in words:
        return False
    rest = words.replace(symbol, "", 1).strip(" *")
    return not rest or title.startswith(rest) or title.endswith(rest)


def _without_tail(line: Line, dropped: dict[str, list[int]]) -> Line:
    found = _TAIL.search(line.text)
    if not found or found.start() == 0:
        return line
    dropped[normalize(found[0])].append(line.number)
    return replace(line, text=line.text[: found.start()])


def _remarks(dropped: dict[str, list[int]]) -> Iterable[Remark]:
    for words, numbers in dropped.items():
        times = f" ({len(numbers)} times)" if len(numbers) > 1 else ""
        yield Remark(numbers[0], f"left out as page furniture: {words}{times}")
