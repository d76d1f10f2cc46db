"""Whether a date, a year or a paper stands beside words of the review cycle.

In: a text and where a reference stands in it.  Out: yes or no.
Never: yes for a word beyond the reference's own part of the sentence, or further off than REACH.

A date may be a deadline, an attack or the end of a mandate as well as that of the next review. Only
the words near it tell: a session, a report, a review or its item on the agenda.
"""

import re

from reviewdiff.model.language import Language

# Some twelve words: the longest title of an agenda item between its date and the word has ten.
REACH = 80
_PARTS = re.compile(r"[;:.；：。؛!?](?!\w)|[;：；。؛]")
_REPORT = {
    Language.EN: r"\breports?\b",
    Language.FR: r"\brapports?\b",
    Language.ES: r"\binformes?\b",
    Language.RU: r"\bдоклад(?:[аеуы]|ом|ов|ам|ами|ах)?\b",
    Language.ZH: r"报告",
    Language.AR: r"\b(?:و|ب|ف)?(?:ال|لل)?(?:تقرير|تقارير)",
}
_CYCLE = {
    Language.EN: r"\b(?:reviews?|sessions?|agenda)\b",
    Language.FR: r"\b(?:examens?|examiner|examinera|sessions?|ordre du jour)\b",
    Language.ES: (
        r"\b(?:examen|exámenes|per[ií]odos? de sesiones|programa provisional"
        r"|temas?\b.{0,40}\bprograma)\b"
    ),
    Language.RU: r"\b(?:обзор\w{0,3}|сесси\w{1,3}|повестк\w{1,2} дня)\b",
    Language.ZH: r"审查|届会议|届常会|议程",
    Language.AR: r"استعراض|تستعرض|\b\w{0,3}دور(?:ة|ت\w{1,3})\b|جدول (?:ال)?أعمال",
}
_PAPER = {
    Language.EN: r"|\bdocuments?\b|\bdrafts?\b",
    Language.FR: r"|\bdocuments?\b|\bprojets?\b",
    Language.ES: r"|\bdocumentos?\b|\bproyectos?\b",
    Language.RU: r"|\bдокумент\w{0,3}\b|\bпроект\w{0,3}\b",
    Language.ZH: r"|文件|草案",
    Language.AR: r"|وثيقة|وثائق|مشروع",
}


_REQUEST = {
    Language.EN: r"\b(?:requests?|invites?)\b",
    Language.FR: r"\b(?:prie|demande|invite)\b",
    Language.ES: r"\b(?:pide|solicita|invita)\b",
    Language.RU: r"\b(?:просит|предлагает)\b",
    Language.ZH: r"请|要求",
    Language.AR: r"تطلب|تدعو",
}
_AGENDA = {
    Language.EN: r"\bprovisional agenda\b",
    Language.FR: r"\bordre du jour provisoire\b",
    Language.ES: r"\bprograma provisional\b",
    Language.RU: r"\bпредварительн\w+ повестк",
    Language.ZH: r"临时议程",
    Language.AR: r"جدول (?:ال)?أعمال\w* المؤقت",
}
_SESSION = {
    Language.EN: r"\bsessions?\b",
    Language.FR: r"\bsessions?\b",
    Language.ES: r"\bper[ií]odos? de sesiones\b",
    Language.RU: r"\bсесси\w{1,3}\b",
    Language.ZH: r"届会议|届常会",
    Language.AR: r"\b\w{0,3}دور(?:ة|ت\w{1,3})\b",
}
_REVIEW = {
    Language.EN: r"\breview\b",
    Language.FR: r"\b(?:examen|examiner|examinera)\b",
    Language.ES: r"\b(?:examen|examinar|examine|examinará)\b",
    Language.RU: r"\b(?:обзор\w{0,3}|рассмотре\w+)\b",
    Language.ZH: r"审查",
    Language.AR: r"استعراض|تستعرض",
}


def speaks_of_review(text: str, opening: str, language: Language) -> bool:
    """Whether a clause is one that each review makes anew.

    It asks for a report, puts an item on a provisional agenda, or sets a review for a session. A
    mandate, a levy or an authorization with a date in it is none of these.
    """
    if re.search(_AGENDA[language], text):
        return True
    if re.search(_REQUEST[language], opening, re.IGNORECASE):
        return bool(re.search(_REPORT[language], text))
    return bool(re.search(_SESSION[language], text) and re.search(_REVIEW[language], text))


def is_of_review(text: str, start: int, end: int, language: Language) -> bool:
    """Whether words of the review cycle stand in the part of a sentence around a reference.

    >>> is_of_review("to report on lamps by 2091;", 22, 26, Language.EN)
    True
    >>> is_of_review("Notes the report; lamps end by 2091;", 31, 35, Language.EN)
    False
    """
    return _stands(f"{_REPORT[language]}|{_CYCLE[language]}", text, start, end)


def is_of_paper(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a word for a report, a document or a draft stands near a symbol."""
    return _stands(_REPORT[language] + _PAPER[language], text, start, end)


def _stands(words: str, text: str, start: int, end: int) -> bool:
    before = _PARTS.split(text[max(start - REACH, 0) : start])[-1]
    after = _PARTS.split(text[end : end + REACH])[0]
    form = re.compile(words, re.IGNORECASE)
    return bool(form.search(before) or form.search(after))
