"""What a clause holds that is the same in every language: dates, figures, cited symbols.

In: a text and its language.  Out: Quantities.
Never: a word; numbers that are spelled are read by `number_words` where a figure lacks a partner.

Figures are values: "1 200", "1,200", "1.200" and 1200 are one, and so are "2 million" and 200万.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from reviewdiff.diffing.following.reference_words import FORMS
from reviewdiff.diffing.following.references import citation_form, date_form
from reviewdiff.errors import BadSymbolError
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

# A year, a month, a day; 0 where it is not said.
Day = tuple[int, int, int]
Dated = tuple[str, Day]

_EXTENT = r"(?:/[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)"
_PAPER = rf"(?<![A-Za-z\d/.-])[A-Z]{{1,5}}{_EXTENT}+(?: ?\((?:19|20)\d\d\))?"
_NUMBERED = (
    r"(?<![\d/.,-])(?:E?S-)?\d{1,4}/\d{1,4}(?![A-Za-z]{2}|[\d/])"
    r"(?: ?[A-Z](?![A-Za-z])(?:(?: and |-| et | y | и |和| و )[A-Z](?![A-Za-z]))?)?"
)
_OLD = r"(?<![\d/.,-])\d{1,4}(?: ?[A-Z])? ?\((?:E?S-)?[IVXLC]+\)"
_COUNCIL = r"(?<![\d/.,-])\d{1,4} ?\((?:19|20)\d\d\)"
_PIECE = r"(?<![A-Za-z])(?:Corr|Add|Rev)\.\d+"
_SYMBOL = re.compile(f"(?:{_PAPER})|(?:{_OLD})|(?:{_COUNCIL})|(?:{_NUMBERED})|(?:{_PIECE})")

# Figures as they may stand: Arabic-Indic ones, and those of full width.
_DIGITS = {ord(char): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")
           for value, char in enumerate(row)}  # fmt: skip
_GROUPED = r"\d{1,3}(?:[ ,.٬]\d{3})+(?!\d)"
_FIGURE = re.compile(
    rf"(?<![A-Za-zА-Яа-яё\d/.])(?<![A-Za-zА-Яа-яё]-)(?<!\d[.,])(?:{_GROUPED}|\d+(?:[.,٫]\d+)?)"
)
# Names that have figures in one language alone.
_NAMES = re.compile(r"2019冠状病毒病")
_DECADE = re.compile(r"20世纪(\d0)年代")

_SCALES = {
    Language.EN: ("thousands?", "millions?", "billions?", "trillions?"),
    Language.FR: ("mille|milliers?", "millions?", "milliards?", "billions?"),
    Language.ES: ("mil(?! millones)|miles", "mill[oó]n(?:es)?", "mil millones", "bill[oó]n(?:es)?"),
    Language.RU: (r"тысяч\w*|тыс\.", r"миллион\w*|млн\.?", r"миллиард\w*|млрд\.?", r"триллион\w*"),
    Language.AR: ("ألف|آلاف|ألفا", "مليون|ملايين|مليونا", "بليون|بلايين|مليار\\w*", "تريليون\\w*"),
}
_HAN_SCALE = re.compile(r"(?:百|千|万|亿)+")
_HAN_VALUES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_HAN_DATES = (
    re.compile(r"(?P<y>\d{4})年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日?)?)?"),
    re.compile(r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
)


@dataclass(frozen=True, slots=True)
class Quantities:
    """What was found in a text."""

    dates: frozenset[Day]
    figures: frozenset[Fraction]
    symbols: frozenset[str]


_ANY = re.compile(r"\d")
_NONE = Quantities(frozenset(), frozenset(), frozenset())


def quantities(text: str, language: Language) -> Quantities:
    """Find dates, figures and symbols in a text.

    >>> found = quantities("resolution 66/282 of 29 June 2012, 1,200 lamps", Language.EN)
    >>> found.dates == quantities("2012年6月29日第66/282号决议，1 200盏灯", Language.ZH).dates
    True
    >>> sorted(found.dates), [int(value) for value in found.figures], sorted(found.symbols)
    ([(2012, 6, 29)], [1200], ['66/282'])
    """
    if not _ANY.search(text):
        return _NONE
    text = text.translate(_DIGITS)
    symbols = frozenset(
        _folded(found[0]) for found in _SYMBOL.finditer(text) if _is_symbol(found[0])
    )
    rest = _SYMBOL.sub(lambda found: "#" if _is_symbol(found[0]) else found[0], text)
    dates, rest = _dates(rest, language)
    days = frozenset(day for _, day in dates)
    return Quantities(days, frozenset(_figures(rest, language)), symbols)


def symbols_in(text: str) -> Iterator[re.Match[str]]:
    """Give the symbols of a text where they stand."""
    found = _SYMBOL.finditer(text) if _ANY.search(text) else ()
    return (match for match in found if _is_symbol(match[0]))


def loose_days(text: str, language: Language) -> list[Dated]:
    """Give the dates of a text, those too that no calendar has, each with its words."""
    return _dates(text.translate(_DIGITS), language)[0] if _ANY.search(text) else []


def dated_citations(text: str, language: Language) -> Iterator[tuple[Symbol, date]]:
    """Give the resolutions of the Assembly that are cited with the day of their adoption."""
    for match in _citation(language).finditer(text) if "/" in text else ():
        symbol = next(symbols_in(match[0]))
        days = loose_days(match[0].replace(symbol[0], "#"), language)
        if len(days) == 1 and all(days[0][1]):
            try:
                yield Symbol.parse(symbol[0]), date(*days[0][1])
            except (ValueError, BadSymbolError):
                continue  # other rules tell what is wrong with it


@cache
def _citation(language: Language) -> re.Pattern[str]:
    return re.compile(citation_form(language))


def _is_symbol(words: str) -> bool:
    return any(char.isdigit() for char in words)


def _folded(words: str) -> str:
    bare = re.sub(r" and | et | y | и |和| و ", "-", words).replace(" ", "")
    return bare.removeprefix("A/RES/").removeprefix("S/RES/")


@cache
def _date(language: Language) -> re.Pattern[str]:
    forms = FORMS[language]
    months = f"(?:{'|'.join(forms.months)})"
    day = rf"(?<![\d/.,]){forms.day}(?:(?:{forms.to}){forms.day})*(?:{forms.of}){months}"
    return re.compile(f"(?:{date_form(language)})|(?:{day})(?!\\w)", re.IGNORECASE)


def _dates(text: str, language: Language) -> tuple[list[Dated], str]:
    """Give the dates in a text, each with its words, and the text without them."""
    if language is Language.ZH:
        return _han_dates(text)
    found: list[Dated] = []
    for match in _date(language).finditer(text):
        year = re.search(r"\d{4}", match[0])
        rest = match[0].replace(year[0], " ") if year else match[0]
        days = _days(rest, language)
        found += [(match[0], (int(year[0]) if year else 0, m, d)) for m, d in days]
    return found, _date(language).sub("@", text)


def _days(text: str, language: Language) -> Iterator[tuple[int, int]]:
    months = "|".join(f"({month})" for month in FORMS[language].months)
    days: list[int] = []
    for found in re.finditer(rf"(\d{{1,2}})|{months}", text, re.IGNORECASE):
        if found[1]:
            days.append(int(found[1]))
        elif found.lastindex:
            yield from ((found.lastindex - 1, day) for day in days or [0])
            days = []


_HAN_SPAN = re.compile(
    r"(?P<head>(?:\d{4}年)?\d{1,2}月)(?P<one>\d{1,2})日?(?P<to>[至和、及-])(?P<two>\d{1,2})日"
)
_HAN_LATER = re.compile(
    r"(?P<year>\d{4}年)(?P<one>\d{1,2}月(?:\d{1,2}日)?)(?P<to>[至和、及-])(?P<two>\d{1,2}月)"
)


def _han_dates(text: str) -> tuple[list[Dated], str]:
    """Give Chinese dates; a year or a month that is said once for two days is said for both."""
    for form, put in ((_HAN_LATER, r"\g<year>\g<one>\g<to>\g<year>\g<two>"),
                      (_HAN_SPAN, r"\g<head>\g<one>日\g<to>\g<head>\g<two>日")):  # fmt: skip
        text = form.sub(put, text)
    found: list[Dated] = []

    def taken(match: re.Match[str]) -> str:
        said = match.groupdict()
        if not said["m"]:
            return f"{said['y']} "  # a year alone is a figure, as in other languages
        found.append((match[0], (int(said.get("y") or 0), int(said["m"]), int(said["d"] or 0))))
        return "@"

    text = _DECADE.sub(r"19\1", text)
    for form in _HAN_DATES:
        text = form.sub(taken, text)
    # A month alone is a word elsewhere.
    return found, re.sub(r"(?<!\d)\d{1,2}月", "@", text)


@cache
def _scale(language: Language) -> re.Pattern[str]:
    forms = "|".join(f"(?P<s{at}>{form})" for at, form in enumerate(_SCALES[language], start=1))
    return re.compile(rf" ?(?:de )?(?:{forms})(?!\w)", re.IGNORECASE)


def _figures(text: str, language: Language) -> Iterator[Fraction]:
    for found in _FIGURE.finditer(_NAMES.sub("", text)):
        yield _value(found[0]) * _scaled(text, found, language)


def _value(words: str) -> Fraction:
    if re.fullmatch(_GROUPED, words) and not words.startswith("0"):
        return Fraction(int(re.sub(r"\D", "", words)))
    return Fraction(re.sub(r"[,٫]", ".", words))


def _scaled(text: str, found: re.Match[str], language: Language) -> int:
    if language is Language.ZH:
        scale = _HAN_SCALE.match(text, found.end())
        value = 1
        for char in scale[0] if scale else "":
            value *= _HAN_VALUES[char]
        return value
    scale = _scale(language).match(text, found.end())
    if not scale:
        return 1
    return int(1000 ** next(at for at in range(1, 5) if scale[f"s{at}"]))
