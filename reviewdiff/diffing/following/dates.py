"""Dates that roll forward to the next review, and the date of a citation.

In: two dates as they stand in a text.  Out: whether the new one only follows from the old.
Never: a word around the date; that it is no deadline put off and no event of the past replaced by
another, `review_words` tells.

A date that rolls keeps its month and its days, and only its year moves, by as much as the year of
adoption. One date may change days and month: that of the meeting which adopted the document. It is
told by its place in time: all its days lie within a week of the adoption, the first not after it.
No other date of a document does so by chance, and each review must have such a meeting, on whatever
days. Words ("held", 举行) tell less: every other conference is held too.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reviewdiff.diffing.folding import fold
from reviewdiff.diffing.following.reference_words import FORMS
from reviewdiff.diffing.following.setting import Setting
from reviewdiff.model.language import Language

_YEAR = re.compile(r"\d{4}")
# A meeting of some days may adopt on its last, on its first or between.
_MEETING = timedelta(days=7)


def follows_date(old: str, new: str, setting: Setting) -> bool:
    """Whether a date only follows from another, by the rules above."""
    years = [[int(year) for year in _YEAR.findall(text)] for text in (old, new)]
    if len(years[0]) != len(years[1]) or not years[0]:
        return False
    if not all(setting.rolls_year(*pair) for pair in zip(*years, strict=True)):
        return False
    if fold(_YEAR.sub("#", old)) == fold(_YEAR.sub("#", new)):
        return True
    return is_of_adoption(old, new, setting)


def is_of_adoption(old: str, new: str, setting: Setting) -> bool:
    """Whether either date is that of the meeting which adopted its document."""
    language = setting.old.language
    return _is_of_adoption(read_days(old, language), setting.old.facts.adopted) and _is_of_adoption(
        read_days(new, language), setting.new.facts.adopted
    )


def _is_of_adoption(days: list[date], adopted: date | None) -> bool:
    return (
        bool(days)
        and adopted is not None
        and adopted - _MEETING <= days[0] <= adopted
        and all(days[0] <= day <= adopted + _MEETING for day in days)
    )


def read_days(text: str, language: Language) -> list[date]:
    """Give the days of a date in their order; none where one is not given or does not exist.

    >>> read_days("28 and 29 June 2012", Language.EN)
    [datetime.date(2012, 6, 28), datetime.date(2012, 6, 29)]
    >>> read_days("June 2012", Language.EN)
    []
    """
    year = _YEAR.search(text)
    if not year:
        return []
    rest = text.replace(year[0], " ", 1)
    pairs = _han_days(rest) if language is Language.ZH else _days(rest, language)
    try:
        return [date(int(year[0]), month, day) for month, day in pairs]
    except ValueError:
        return []


def _days(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Give pairs of month and day; the month follows its days."""
    months = "|".join(f"({month})" for month in FORMS[language].months)
    days: list[int] = []
    for found in re.finditer(rf"(\d{{1,2}})|{months}", text):
        if found[1]:
            days.append(int(found[1]))
        elif found.lastindex:
            yield from ((found.lastindex - 1, day) for day in days or [0])
            days = []


def _han_days(text: str) -> Iterator[tuple[int, int]]:
    """Give pairs of month and day; the month comes before its days."""
    month = 0
    for figures, is_month in re.findall(r"(\d{1,2})(月?)", text):
        if is_month:
            month = int(figures)
        else:
            yield month, int(figures)
