"""The openings of clauses in the six languages: the participle or verb a paragraph begins with.

In: the text of a paragraph.  Out: its opening words, or "".
Never: a judgement of strength; a list of words, which are in `leads`.

Where an adverb or complement belongs to the opening ("Recalling also", "Takes note with
appreciation"), it is part of it; the preposition that leads to the object is not.
"""

import re
from functools import cache

from reviewdiff.model.language import Language
from reviewdiff.parsing.leads import SPEECH


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    speech = SPEECH[language]
    if language is Language.ZH:
        return re.compile(rf"(?:{speech.before})*(?:{speech.verbs})|再次")
    within = rf"(?: (?:{speech.inside})(?!\w))*"
    after = rf"(?: (?:{speech.inside}|{speech.adverbs})(?!\w))*"
    form = rf"(?:(?:{speech.before}) )*(?:{speech.verbs})(?!\w)".replace("_", f"{within} ") + after
    return re.compile(form.replace("’", "[’']"), re.IGNORECASE)


@cache
def _apart(language: Language) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of openings that stand round their object, with no comma inside."""
    speech = SPEECH[language]
    return tuple(
        re.compile(rf"((?:{speech.before})*{first})[^，；。：]{{1,60}}?({last})")
        for first, last in speech.apart
    )


# "Cherishing the", "Inspired by"; not "Stockpiling and", "Beijing Declaration", "Member States".
_PARTICIPLE = {
    Language.EN: re.compile(
        r"[A-Z][a-z]+(?:ing|ed),? (?:the|its|that|in|of|to|with|by|also|further|all|this|these|"
        r"upon|on|at|for|an?|about|from|once|strongly|deeply)\b"
    ),
    Language.FR: re.compile(
        r"[A-ZÉÀ][a-zé]+(?:ant|ée?) (?:qu[e’]|l[ae’]|les|d[eu’]|des|à|par|s[ao]n?|ses|en|avec)"
    ),
    Language.ES: re.compile(
        r"[A-ZÁ][a-zá]+(?:ando|iendo|ada) (?:que|la|el|los|las|del?|en|con|por|sus?|al?)\b"
    ),
}


def looks_like_participle(text: str, language: Language) -> bool:
    """Tell whether a text begins as a preambular paragraph may, with a participle not listed."""
    form = _PARTICIPLE.get(language)
    return bool(form and form.match(text))


def find_opening(text: str, language: Language) -> str:
    """Give the opening a text begins with, as it stands there, or "".

    An opening that stands round its object is given with a gap.

    >>> find_opening("Recalling also General Assembly resolution 66/10", Language.EN)
    'Recalling also'
    >>> find_opening("又回顾大会2011年11月18日第66/10号决议", Language.ZH)
    '又回顾'
    >>> find_opening("向坚守岗位的守塔人致敬", Language.ZH)
    '向…致敬'
    >>> find_opening("To launch the Strategy", Language.EN)
    ''
    """
    for form in _apart(language):
        if found := form.match(text):
            return f"{found[1]}…{found[2]}"
    found = _pattern(language).match(text)
    return found[0] if found else ""
