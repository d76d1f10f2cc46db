"""The lines that close a resolution, in each language: its meeting and the date of its adoption.

In: one line or paragraph in normal form.  Out: the date or meeting in it, or whether it is one.
Never: knowledge of where the line stands; that is `tree`'s.
"""

import re
from collections.abc import Iterable
from datetime import date

from reviewdiff.model.language import Language
from reviewdiff.model.months import MONTHS

_LOOSE = " ,،，."

_DATE_FORMS = {
    Language.EN: r"(\d{{1,2}}) ({months}) (\d{{4}})",
    Language.FR: r"(\d{{1,2}})(?: ?er)? ({months}) (\d{{4}})",
    Language.ES: r"(\d{{1,2}})°? de ({months}) de (\d{{4}})",
    Language.RU: r"(\d{{1,2}}) ({months}) (\d{{4}})(?: года| ?г\.)?",
    Language.AR: r"(\d{{1,2}}) ({months}) (\d{{4}})",
}
_HAN_DATE = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
MEETINGS = {
    Language.EN: re.compile(r"(\d{1,4})(?:st|nd|rd|th)(?: \((resumed)\))? (?:plenary )?meeting"),
    Language.FR: re.compile(r"(\d{1,4}) ?(?:ème|e|re|er) séance(?: plénière)?(?: \((reprise)\))?"),
    Language.ES: re.compile(r"(\d{1,4})(?:ª|a\.?)? sesión(?: plenaria)?(?: \((continuación)\))?"),
    Language.RU: re.compile(r"(\d{1,4})-е (?:пленарное )?заседание()"),
    Language.ZH: re.compile(r"第 ?(\d{1,4}) ?次(?:全体)?会议()(?:[(（]续会[)）])?"),
    Language.AR: re.compile(r"الجلسة (?:العامة )?(\d{1,4})()"),
}


def find_date(text: str, language: Language) -> date | None:
    """Give the first full date in a text, or None.

    >>> find_date("13 June 2014", Language.EN), find_date("2014年6月13日", Language.ZH)
    (datetime.date(2014, 6, 13), datetime.date(2014, 6, 13))
    """
    if language is Language.ZH:
        found = _HAN_DATE.search(text)
        figures = [int(group) for group in found.groups()] if found else []
    else:
        found = re.search(_date_form(language), text, re.IGNORECASE)
        if not found:
            return None
        figures = [int(found[3]), _month(found[2], language), int(found[1])]
    try:
        return date(*figures) if figures else None
    except ValueError:
        return None


def find_meeting(text: str, language: Language) -> str:
    """Give the number of the meeting that a line names ("97", "50 (resumed)"), or ""."""
    found = MEETINGS[language].search(text)
    if not found:
        return ""
    return f"{found[1]} ({found[2]})" if found[2] else found[1]


def is_closing(text: str, language: Language) -> bool:
    """Tell whether a whole line is a closing line: a meeting, or a meeting and a date.

    >>> is_closing("97th plenary meeting", Language.EN), is_closing("13 June 2014", Language.EN)
    (True, False)
    """
    rest = MEETINGS[language].sub("", text, count=1)
    return rest != text and (not rest.strip(_LOOSE) or is_date(rest, language))


def is_in_bracket(lines: Iterable[str]) -> bool:
    """Tell whether the bracket is open in which it stands how a council voted."""
    said = "".join(lines)
    return said.rfind("[") > said.rfind("]")


def is_date(text: str, language: Language) -> bool:
    """Tell whether a whole line is a date."""
    form = _HAN_DATE.pattern if language is Language.ZH else _date_form(language)
    return bool(re.fullmatch(form, text.strip(_LOOSE), re.IGNORECASE))


def _date_form(language: Language) -> str:
    return _DATE_FORMS[language].format(months="|".join(MONTHS[language]))


def _month(name: str, language: Language) -> int:
    forms = enumerate(MONTHS[language], start=1)
    return next(at for at, form in forms if re.fullmatch(form, name, re.IGNORECASE))
