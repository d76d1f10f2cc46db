"""Rules on the versions of one symbol in several languages: one tree, one set of quantities.

In: a version and those of its symbol in other languages.  Out: findings, and LANGUAGES, the table.
Never: a judgement of a translation's words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from reviewdiff.checking.beside import TEXTS, beside, told
from reviewdiff.checking.neighbours import Folder, Stored
from reviewdiff.checking.number_words import spelled
from reviewdiff.checking.quantities import Day, Quantities
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.document import Clause
from reviewdiff.model.finding import Severity
from reviewdiff.model.language import Language

_SYMBOL = re.compile(r"([^\s,،，]+).*")


def shape(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell clauses that one language has and another has not."""
    shapes = beside(stored, folder).shapes
    gone: set[str] = set()
    for label in beside(stored, folder).labels:
        says = {language: label in shapes[language] for language in shapes}
        above = _above(label)
        if above in gone:
            gone.add(label)
            continue
        for own, other in told(stored, folder, says):
            gone.add(label)
            have, lack = (own, other) if says[own] else (other, own)
            at = label if says[own] else _nearest(label, shapes[own])
            yield Found(f"{label} is in {have} and not in {lack}", at)


def _above(label: str) -> str:
    return label.rpartition(" (")[0]


def _nearest(label: str, shape: Mapping[str, Clause]) -> str:
    while label and label not in shape:
        label = _above(label)
    return label


def notes(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell clauses with more footnotes in one language than in another."""
    shapes = beside(stored, folder).shapes
    for label in beside(stored, folder).labels:
        says = {lang: len(each[label].notes) for lang, each in shapes.items() if label in each}
        for own, other in told(stored, folder, says):
            yield Found(f"{says[own]} footnotes in {own}, {says[other]} in {other}", label)


def facts(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell facts of adoption that differ."""
    documents = beside(stored, folder).documents
    for name in ("adopted", "meeting", "session", "agenda_item", "draft", "report"):
        found = {lang: getattr(document.facts, name) for lang, document in documents.items()}
        if name == "report":  # "A/79/477, para. 9": all but the symbol is in words
            found = {lang: _SYMBOL.sub(r"\1", said) for lang, said in found.items()}
        says = {lang: value for lang, value in found.items() if value}
        for own, other in told(stored, folder, says):
            yield Found(f"{says[own]} in {own}, {says[other]} in {other}", f"#{name}")


def dates(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell clauses with other dates."""
    yield from _compared(stored, folder, lambda found: found.dates, _day)


def symbols(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell clauses that cite other documents."""
    yield from _compared(stored, folder, lambda found: found.symbols, str)


def _compared(
    stored: Stored,
    folder: Folder,
    part: Callable[[Quantities], frozenset[Any]],
    shown: Callable[[Any], str],
) -> Iterator[Found]:
    for at, found in beside(stored, folder).quantities.items():
        says = {lang: part(each) for lang, each in found.items()}
        for own, other in told(stored, folder, says):
            yield Found(_difference(own, says[own], other, says[other], shown), at)


def figures(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell clauses with other figures; one may be spelled in another language."""
    versions = beside(stored, folder)
    for at, each in versions.quantities.items():
        texts = versions.texts[at]
        says = {lang: found.figures for lang, found in each.items()}

        def agree(
            one: Language, a: Any, other: Language, b: Any, texts: Mapping[Language, str] = texts
        ) -> bool:
            return a == b or not (
                _unspelled(a - b, texts[other], other) or _unspelled(b - a, texts[one], one)
            )

        for own, other in told(stored, folder, says, agree):
            mine = _unspelled(says[own] - says[other], texts[other], other)
            others = _unspelled(says[other] - says[own], texts[own], own)
            yield Found(_difference(own, mine, other, others, _figure), at)


def _unspelled(values: frozenset[Any], text: str, language: Language) -> frozenset[Any]:
    """Leave out figures that stand as words in a text; one is an article in most languages."""
    return values - _spelled(text, language) - {1} if values else values


def _difference(
    own: Language, mine: Any, other: Language, others: Any, shown: Callable[[Any], str]
) -> str:
    sides = ((own, mine - others), (other, others - mine))
    said = [f"{', '.join(map(shown, sorted(only)))} in {lang}" for lang, only in sides if only]
    if len(said) == 1:
        return f"{said[0]} only, not in {other if mine - others else own}"
    return ", ".join(said)


def _day(day: Day) -> str:
    year, month, date = day
    return "-".join(
        [f"{year:04}" if year else "", f"{month:02}", *([f"{date:02}"] if date else [])]
    )


def _figure(value: Any) -> str:
    return str(value) if value.denominator == 1 else f"{float(value):g}"


_spelled = lru_cache(maxsize=TEXTS)(spelled)

_ERROR = Severity.ERROR
_INDENT = "\n            "
_NOTE = f'"notes": [{_INDENT}{{{_INDENT}  "at": 65,{_INDENT}  "marker": "2"{_INDENT}}}\n          ]'
LANGUAGES = (
    check(
        "LANG001", "other-shape", _ERROR, Scope.NEIGHBOURS, shape,
        "All six texts have the same paragraphs; where one is missing it was lost or joined to "
        "another.",
        ("990-1/fr.json", '"OP 17"', '"OP 18"'),
        ("990-1/fr.json", '"OP 2 closing"', '"OP 2 closing [2]"'),
    ),
    check(
        "LANG002", "other-notes", _ERROR, Scope.NEIGHBOURS, notes,
        "A footnote stands at the same paragraph in each language.",
        ("990-1/es.json", _NOTE, '"notes": []'),
        ("990-1/es.json", '"at": 65', '"at": 66'),
    ),
    check(
        "LANG003", "other-facts", _ERROR, Scope.NEIGHBOURS, facts,
        "A resolution was adopted on one day at one meeting.",
        ("990-1/ru.json", '"meeting": "81"', '"meeting": "18"'),
        ("990-1/ru.json", '    "meeting": "81",\n', ""),
    ),
    check(
        "LANG004", "other-dates", _ERROR, Scope.NEIGHBOURS, dates,
        "A date is the same in every language.",
        ("990-1/zh.json", "2084年12月14日", "2084年12月4日"),
        ("990-1/ar.json", "14 كانون الأول/ديسمبر 2084", "14 ديسمبر 2084"),
    ),
    check(
        "LANG005", "other-figures", _ERROR, Scope.NEIGHBOURS, figures,
        "A figure is the same in every language, be it spelled in some.",
        ("990-1/fr.json", "1 200 signaux", "1 020 signaux"),
        ("990-1/ar.json", "1 200", "١٢٠٠"),
    ),
    check(
        "LANG006", "other-citations", _ERROR, Scope.NEIGHBOURS, symbols,
        "A resolution cites the same documents in every language.",
        ("990-1/ar.json", "984/31", "948/31"),
        ("990-1/ar.json", "984/31", "A/RES/984/31"),
    ),
)  # fmt: skip
