"""The pair of resolutions on lighthouses in six languages.

In: the texts and truth.json beside this module.  Out: documents, what they must give, measures.
Never: a text mended before it is read.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reviewdiff import Change, Clause, Diff, Document, Language, diff, parse
from reviewdiff.model.change import Mark
from reviewdiff.model.label import Part
from reviewdiff.parsing.closings import find_date
from reviewdiff.reading import text as plain_text

CASE = Path(__file__).parent
TRUTH: dict[str, Any] = json.loads((CASE / "truth.json").read_text(encoding="utf-8"))
NAMES: tuple[str, ...] = tuple(TRUTH["documents"])
LANGUAGES = tuple(language.value for language in Language)
BODY, ANNEX = "body", "annex"


def each(without: Iterable[str] = ()) -> pytest.MarkDecorator:
    """Run for each language."""
    return pytest.mark.parametrize("language", [x for x in LANGUAGES if x not in tuple(without)])


each_document = pytest.mark.parametrize("name", NAMES)


def source(name: str, language: str) -> str:
    return (CASE / f"{name}.{language}.txt").read_text(encoding="utf-8")


def read(name: str, language: str, text: str) -> Document:
    return parse(plain_text.read(f"{name}.{language}.txt", text.encode()))


@cache
def document(name: str, language: str) -> Document:
    return read(name, language, source(name, language))


@cache
def compared(language: str) -> Diff:
    old, new = (document(name, language) for name in NAMES)
    return diff(old, new)


def part_of(label: str) -> str:
    return ANNEX if label.startswith(Part.ANNEX.value) else BODY


def clauses(found: Document, part: str) -> list[Clause]:
    return [clause for clause in found.clauses() if part_of(str(clause.label)) == part]


def labels(found: Document, part: str) -> list[str]:
    return [str(clause.label) for clause in clauses(found, part)]


_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Z0-9][A-Za-z0-9.]*)+(?<!\.)|\d+/\d+|\d+ ?\(\d{4}\)")
_DAY = re.compile(r"\d{1,2}(?:er)? [^\d,;]{3,30} \d{4}|\d{4}年\d{1,2}月\d{1,2}日")
_FIGURE = re.compile(r"\d+(?:[ .,]\d{3}(?!\d))*")


def measures(text: str, language: str) -> Counter[str]:
    """Give the symbols, dates and figures of a text in one form for all languages."""
    found: Counter[str] = Counter()

    def symbol(match: re.Match[str]) -> str:
        found[match[0].replace(" ", "")] += 1
        return "·"

    def day(match: re.Match[str]) -> str:
        date = find_date(match[0], Language(language))
        found[str(date)] += bool(date)
        return "·" if date else match[0]

    rest = _DAY.sub(day, _SYMBOL.sub(symbol, text))
    found.update(re.sub(r"\D", "", figure) for figure in _FIGURE.findall(rest))
    return +found


Told = tuple[str, list[str], list[str], list[str]]


def told(change: Change) -> Told:
    old, new = ([str(label) for label in side] for side in (change.old, change.new))
    # How sure a pair is follows from the words of each language.
    marks = [mark.value for mark in change.marks if mark is not Mark.UNCERTAIN]
    return change.kind.value, old, new, marks


def expected(part: str) -> list[Told]:
    rows = ((c["kind"], c["old"], c["new"], c["marks"]) for c in TRUTH["changes"])
    return [row for row in rows if part_of((row[1] or row[2])[0]) == part]
