"""The words around dates, sessions, paragraphs and citations in the six languages.

In: nothing.  Out: sources of patterns, by language.
Never: a compiled pattern; `references` compiles those of one language when it needs them. No form
may take in a word that is free to change, for what a form takes in is compared by its rule alone.
"""

from reviewdiff.model.language import Language
from reviewdiff.model.months import MONTHS
from reviewdiff.model.value import value

_YEAR = r"(?<![A-Za-z\d/.,-])[12]\d{3}(?![A-Za-z\d/]|[.,]\d)"
_LATER_YEAR = r"[12]\d{3}(?![A-Za-z\d/]|[.,]\d)"
_NUMBER = r"\d{1,3}(?: ?(?:bis|ter|quater|quinquies|sexies)\b)?"
_STOP = "(?= ?(?:[,.;:)»”،؛]|$))"


@value
class Forms:
    """How one language writes what points elsewhere.

    `months` are the twelve in order. `day` is a day of the month, `to` what joins days or years,
    `of` stands between day and month, `of_year` between month and year. `year` is a year by itself
    with the words that show it to be one. `cited` joins a resolution's symbol and its date.
    `paragraph` and `here` stand around the numbers of paragraphs of the same resolution, `joined`
    between them. `session` is the noun, with what must not follow it; an ordinal stands before it,
    in Arabic after it, in Chinese within.
    """

    months: tuple[str, ...]
    to: str
    of: str
    of_year: str
    year: str
    cited: str
    paragraph: str
    joined: str
    sub: str
    here: str
    session: str
    day: str = r"\d{1,2}"


def _years(before: str, to: str) -> str:
    return rf"\b(?:{before}) {_LATER_YEAR}(?:(?:{to}){_LATER_YEAR})?{_STOP}"


FORMS = {
    Language.EN: Forms(
        months=MONTHS[Language.EN],
        to=r", | and |, and | to | ?[-–] ?",
        of=" ",
        of_year=" ",
        year=_years(
            "in|by|since|until|for|during|from|after|before|than|years?|biennium|period",
            r" ?[-–] ?| and | to ",
        ),
        cited=r",? of |,? dated |,? adopted on ",
        paragraph=r"\b(?:paragraphs?|paras?\.) ",
        joined=r", and |, | and | or | to | ?[-–] ?",
        sub=r" ?\([a-z]{1,4}\)",
        here=r",? (?:above|below|of (?:the present|this) resolution)\b",
        session=r"\b(?:regular )?sessions?\b",
    ),
    Language.FR: Forms(
        months=MONTHS[Language.FR],
        day=r"\d{1,2}(?: ?er)?",
        to=r", | et | au | ?[-–] ?",
        of=" ",
        of_year=" ",
        year=_years(
            "en|depuis|pour|avant|après|à|années?|exercices?|biennal|période", r" ?[-–] ?| et | à "
        ),
        cited=r",? du |,? en date du |,? adoptée le ",
        paragraph=r"\b(?:paragraphes?|par\.) ",
        joined=r", | et | ou | à | ?[-–] ?",
        sub=r" ?\(?[a-z]{1,4}\)",
        here=r",? (?:ci-dessus|ci-dessous|supra|infra|de la présente résolution)\b",
        session=r"\bsessions?\b(?! extraordinaire| d[’']urgence)",
    ),
    Language.ES: Forms(
        months=MONTHS[Language.ES],
        day=r"\d{1,2}[º°]?",
        to=r", | y | al? | ?[-–] ?",
        of=" de ",
        of_year=" del? ",
        year=_years("en|desde|para|hasta|años?|bienio|período", r" ?[-–] ?| y | a "),
        cited=r",? de |,? de fecha |,? aprobada el ",
        paragraph=r"\b(?:párrafos?|párrs?\.) ",
        joined=r", | y | o | a | ?[-–] ?",
        sub=r" ?\(?[a-z]{1,4}\)",
        here=r",? (?:supra|infra|de (?:la presente|esta) resolución)\b",
        session=r"\bper[ií]odos? (?:ordinarios? )?de sesiones\b(?! extraordinari| de emergencia)",
    ),
    Language.RU: Forms(
        months=MONTHS[Language.RU],
        to=r", | и | по | ?[-–] ?",
        of=" ",
        of_year=" ",
        year=rf"{_YEAR}(?: ?[-–] ?{_LATER_YEAR})?(?= ?(?:год|гг?\.))",
        cited=r" от ",
        paragraph=r"\b(?:пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пп?\.) ",
        joined=r", | и | или | по | ?[-–] ?",
        sub=r" ?\(?[a-zа-я]{1,4}\)",
        here=r",? (?:выше|ниже|(?:постановляющей части )?настоящей резолюции)\b",
        session=r"\bсесси(?:[яиюей]|ей|ях|ям|ями)\b",
    ),
    Language.ZH: Forms(
        months=MONTHS[Language.ZH],
        day=r"\d{1,2}日?",
        to=r"[、和至及]|以及| ?[-–—] ?",
        of="",
        of_year="",
        year=rf"{_YEAR}年?[-–—至]{_LATER_YEAR}年(?!\d)",  # a single one is a date
        cited="(?:通过的)?第",
        paragraph=r"(?:上文|下文|本决议)(?:执行部分)?第",
        joined=r"[、和至或及]|以及| ?[-–—] ?",
        sub=r" ?[(（][a-z一二三四五六七八九十]{1,4}[)）]",
        here="段",
        session=r"届(?=会议|常会)",
    ),
    Language.AR: Forms(
        months=MONTHS[Language.AR],
        to=r"، | و ?| إلى | ?[-–] ?",
        of=" ",
        of_year=" ",
        year=_years(
            "[وبلف]?(?:ال|لل)?(?:عام|سنة|عامي|سنتين|فترة|أعوام|سنوات)", r" ?[-–] ?| و ?| إلى "
        ),
        cited=r"،? المؤرخة? (?:في )?|،? الصادر في |،? المتخذ في ",
        paragraph=r"\b[وبفك]?(?:ال|لل)?فقر(?:ة|تين|تان|ات) ",
        joined=r"، | و ?| أو | إلى | ?[-–] ?",
        sub=r" ?\([\u0621-\u064a]{1,2}\)",
        here=r"،? (?:أعلاه|أدناه|من هذا القرار)\b",
        session=r"\b\w{0,3}دور(?:ة|تها|ته|تيها) ",
    ),
}
YEAR, LATER_YEAR, NUMBER = _YEAR, _LATER_YEAR, _NUMBER
