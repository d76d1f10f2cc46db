"""What in a clause points elsewhere: paragraphs, sessions, dates, citations, documents.

In: the text of a clause.  Out: it cut into plain words and references.
Never: a reference that takes in a word of the clause; a number that does not say what it is of
(a quantity, a paragraph of who knows what) stays among the plain words.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reviewdiff.diffing.following.reference_words import FORMS, LATER_YEAR, NUMBER, YEAR
from reviewdiff.diffing.following.sessions import Sessions, find_sessions
from reviewdiff.model.language import Language


class Kind(StrEnum):
    """What a reference is to; the values are names of groups in the pattern."""

    PARAGRAPHS = "paragraphs"
    SESSIONS = "sessions"
    DATE = "date"
    YEARS = "years"
    CITATION = "citation"
    RESOLUTION = "resolution"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as it stands in a text."""

    kind: Kind
    text: str
    start: int
    end: int
    sessions: Sessions | None = None


def cut(text: str, language: Language) -> tuple[list[str], list[Reference]]:
    """Cut a text into plain words and the references between them, one fewer than these.

    >>> words, found = cut("report at its tenth session on paragraph 3 above", Language.EN)
    >>> words, [reference.text for reference in found]
    (['report at its ', 'session on ', ''], ['tenth ', 'paragraph 3 above'])
    """
    found = [
        Reference(Kind.SESSIONS, text[one.start : one.end], one.start, one.end, one)
        for one in find_sessions(text, language)
    ]
    taken = {at for reference in found for at in range(reference.start, reference.end)}
    found += [
        Reference(Kind(match.lastgroup or ""), match[0], *match.span())
        for match in _pattern(language).finditer(text)
        if taken.isdisjoint(range(*match.span()))
    ]
    found.sort(key=lambda reference: reference.start)
    borders = [0, *(at for one in found for at in (one.start, one.end)), len(text)]
    return [text[a:b] for a, b in zip(borders[::2], borders[1::2], strict=True)], found


RESOLUTION = (
    r"(?<![A-Za-z\d/.-])(?:A/RES/)?\d{1,4}/\d{1,4}(?: [A-Z](?:-[A-Z])?(?![A-Za-z]))?(?![A-Za-z\d/])"
)
_PAPER = r"(?<![A-Za-z\d/.-])[A-Z]{1,4}(?:/[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*)+"


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    kinds = {
        Kind.PARAGRAPHS: _paragraphs(language),
        Kind.CITATION: citation_form(language),
        Kind.RESOLUTION: RESOLUTION,
        Kind.PAPER: _PAPER,
        Kind.YEARS: FORMS[language].year,
        Kind.DATE: date_form(language),
    }
    return re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in kinds.items()))


def citation_form(language: Language) -> str:
    """Give the pattern of a resolution's symbol with the date of its adoption."""
    date, cited = date_form(language), f"(?:{FORMS[language].cited})"
    parts = (date, cited, RESOLUTION) if language is Language.ZH else (RESOLUTION, cited, date)
    return "".join(parts)


def sub_form(language: Language) -> str:
    """Give the pattern of what may follow the number of a paragraph: " (b)", " (a) and (c)"."""
    forms = FORMS[language]
    return rf"(?:{forms.sub})*(?:(?:{forms.joined})(?:{forms.sub})+)*"


def _paragraphs(language: Language) -> str:
    forms, subs = FORMS[language], sub_form(language)
    one = f"{NUMBER}{subs}"
    here = forms.here + (subs if language is Language.ZH else "")
    return rf"(?:{forms.paragraph}){one}(?:(?:{forms.joined}){one})*(?:{here})"


def date_form(language: Language) -> str:
    """Give the pattern of a date: days, a month and a year, or a month and a year."""
    forms = FORMS[language]
    month = f"(?:{'|'.join(forms.months)})"
    if language is Language.ZH:
        days = rf"{forms.day}(?:(?:{forms.to})(?:{month})?{forms.day})*(?<=日)"
        return rf"{YEAR}年(?:{month}(?:{days})?)?"
    days = rf"(?<![A-Za-z\d/.,-]){forms.day}(?:(?:{forms.to}){forms.day})*(?:{forms.of})"
    across = rf"{days}{month}(?:{forms.to})"
    return rf"(?:(?:{across})?{days})?\b{month}{forms.of_year}{LATER_YEAR}"
