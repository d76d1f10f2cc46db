"""How resolutions are written in each language: formulas, numbers, closings, annexes.

In: one line or paragraph in normal form.  Out: what it is, as plain values.
Never: knowledge of where the paragraph stands; that is `tree`'s.

The forms are those of the United Nations Editorial Manual and of the official texts.
"""

import re
from datetime import date

from reviewdiff.model.language import Language

FORMULAS = {
    Language.EN: re.compile(
        r"The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council"
        r"|United Nations Environment Assembly)[,:]?"
    ),
    Language.FR: re.compile(
        r"(?:L[’']Assemblée générale|Le Conseil (?:de sécurité|des droits de l[’']homme"
        r"|économique et social)) ?[,:]?"
    ),
    Language.ES: re.compile(
        r"(?:La Asamblea General|El Consejo (?:de Seguridad|de Derechos Humanos"
        r"|Económico y Social))[,:]?"
    ),
    Language.RU: re.compile(
        r"(?:Генеральная Ассамблея|Совет Безопасности|Совет по правам человека"
        r"|Экономический и Социальный Совет)[,:]?"
    ),
    Language.ZH: re.compile(r"(?:大 ?会|安全理事会|人权理事会|经济及社会理事会)[，,:：]?"),
    Language.AR: re.compile(
        r"إن (?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي) ?[،,:]?"
    ),
}

TERMINAL = ",;.:，；。：،؛!?？！"
_QUOTES = "”’»\"')）]】"
_LOOSE = " ,،，."

TITLE = re.compile(
    r"(?P<number>(?:E?S-)?\d{1,4} ?/ ?\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?"
    r"|\d{1,4} ?[A-Z]? ?\((?:E?S-)?[IVXLC]+\)|\d{1,4} ?\((?:19|20)\d\d\))"
    r"(?: ?[.．]| [-–])? ?(?P<title>\S.*)"
)
TITLE_NUMBER = re.compile(r"(?:E?S-)?\d{1,4} ?/ ?\d{1,4}(?: ?[A-Z](?:-[A-Z])?)? ?[.．]")
SYMBOL = re.compile(r"(?:A|S|E|ST|T)(?:/[A-Z0-9][A-Za-z0-9.]*(?: ?\((?:19|20)\d\d\))?){2,6}\*?")
AGENDA = re.compile(
    r"(?:Agenda items?|Points? (?:de l[’']ordre du jour )?|Temas?|Пункты?|议程项目|البند|البندان) ?"
    r"(\d[\d,() a-z]*(?:(?:and|et|y|и|和|و) ?\d[\d() a-z]*)?)"
)
NUMBERED = re.compile(
    r"(?P<printed>(?P<number>\d{1,3})(?: ?(?P<latin>bis|ter|quater|quinquies|sexies))?"
    r"(?:[.．](?!\d)| ?[-–](?= )))\s*(?P<text>\S.*)"
)
SUB_MARK = (
    r"\((?:[a-z]{1,2}|[ivxl]{1,5}|[а-я]|[\u0621-\u064a]|\d{1,2}|[一二三四五六七八九十]{1,3})\)"
    r"|（(?:[a-z]{1,2}|[ivxl]{1,5}|[一二三四五六七八九十]{1,3})）"
    r"|(?:[a-z]|[ivxl]{1,5}|[а-я])\)"
    r"|[’‘'](?:\d{1,2})[’‘']|[㈠-㈩]|[•–—▪](?= )"
)
SUBPARAGRAPH = re.compile(rf"(?P<mark>{SUB_MARK})\s*(?P<text>\S.*)")
SECTION = re.compile(
    r"(?P<printed>(?P<number>[IVXL]{1,6}(?=[.．:]| [^a-z\W])|[A-HJ-UW-Z](?=[.．]))[.．: ]|"
    r"(?P<han>[一二三四五六七八九十]{1,3})[、.．])\s*(?P<text>\S.*)"
)
NAMED_SECTION = re.compile(
    r"(?P<printed>[^\W\d_]{2,12} ?(?P<number>\d{1,3}) ?[.:：．]) *(?P<text>\S.*)"
)
SECTION_ALONE = re.compile(r"(?:[IVXL]{1,6}|[A-HJ-UW-Z])\.?")
ANNEX = re.compile(
    r"(?:Annex|Annexe|Anexo|Приложение|附件|المرفق)"
    r"(?: ?(?P<number>[IVX]{1,5}|[A-Z]|\d{1,2}|[一二三四五六七八九十]{1,3}"
    r"|الأول|الثاني|الثالث|الرابع|الخامس))?",
    re.IGNORECASE,
)

_HAN_FIGURES = "〇一二三四五六七八九"
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

MONTHS = {
    Language.EN: "January February March April May June July August September October November "
    "December",
    Language.FR: "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    Language.ES: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    Language.RU: "января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря",
    Language.AR: "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_DATE_FORMS = {
    Language.EN: r"(\d{{1,2}}) ({months}) (\d{{4}})",
    Language.FR: r"(\d{{1,2}})(?: ?er)? ({months}) (\d{{4}})",
    Language.ES: r"(\d{{1,2}})°? de ({months}) de (\d{{4}})",
    Language.RU: r"(\d{{1,2}}) ({months}) (\d{{4}})(?: года| ?г\.)?",
    Language.AR: r"(\d{{1,2}}) (?:[\u0621-\u064a ]+/ ?)?({months}) (\d{{4}})",
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
ADOPTED = re.compile(
    r"Resolution(?:s)? adopted by|Résolution adoptée|Resolución aprobada|Резолюция, принятая"
    r"|قرار اتخذ|.{0,14}(?:大会|理事会)(?:第[^号]{1,12}号)?决议$"
)


def is_named_section(text: str) -> bool:
    """Tell whether a paragraph is a heading such as "Action 12. We will close the gap."."""
    return bool(NAMED_SECTION.match(text)) and not text[0].islower()


def ends(text: str) -> bool:
    """Tell whether a text ends with a mark that can end a paragraph, quotation marks aside."""
    return text.rstrip(_QUOTES + " ")[-1:] in TERMINAL if text else False


def closes(text: str) -> bool:
    """Tell whether a text ends a clause or leads to subparagraphs: a comma alone does not."""
    return ends(text) and text.rstrip(_QUOTES + " ")[-1:] not in ",，،、"


def find_date(text: str, language: Language) -> date | None:
    """Give the first full date in a text, or None.

    >>> find_date("13 June 2014", Language.EN), find_date("2014年6月13日", Language.ZH)
    (datetime.date(2014, 6, 13), datetime.date(2014, 6, 13))
    """
    if language is Language.ZH:
        found = _HAN_DATE.search(text)
        figures = [int(group) for group in found.groups()] if found else []
    else:
        months = MONTHS[language].split()
        form = _DATE_FORMS[language].format(months="|".join(months))
        found = re.search(form, text, re.IGNORECASE)
        if not found:
            return None
        named = [month.lower() for month in months].index(found[2].lower()) + 1
        figures = [int(found[3]), named, int(found[1])]
    try:
        return date(*figures) if figures else None
    except ValueError:
        return None


def find_meeting(text: str, language: Language) -> str:
    """Give the number of the meeting that a closing line names ("97", "50 (resumed)"), or ""."""
    found = MEETINGS[language].match(text)
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


def is_date(text: str, language: Language) -> bool:
    """Tell whether a whole line is a date."""
    form = _HAN_DATE.pattern
    if language is not Language.ZH:
        months = MONTHS[language].replace(" ", "|")
        form = _DATE_FORMS[language].format(months=months)
    return bool(re.fullmatch(form, text.strip(_LOOSE), re.IGNORECASE))


def sub_key(mark: str) -> tuple[str, str]:
    """Give the style of a subparagraph's mark and its name in the letters of the English text.

    Roman figures and letters overlap; `tree` decides by the neighbours.

    >>> sub_key("(b)"), sub_key("㈡"), sub_key("(ب)"), sub_key("‘1’"), sub_key("б)")
    (('letter', 'b'), ('roman', 'ii'), ('letter', 'b'), ('roman', 'i'), ('letter', 'b'))
    """
    bare = mark.strip("()（）’‘' ")
    if bare in "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩":
        return "roman", roman("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩".index(bare) + 1)
    if bare[0] in _HAN_FIGURES + "十":
        return "roman", roman(han_number(bare))
    if bare.isdigit():
        return "roman", roman(int(bare))
    folded = bare.replace("أ", "ا").replace("ﻫ", "ه").replace("ة", "ه")
    for alphabet in (_ABJAD, _CYRILLIC):
        if len(folded) == 1 and folded in alphabet:
            return "letter", letter(alphabet.index(folded) + 1)
    return ("letter", bare) if bare.isascii() else ("bullet", "")


_ARABIC_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس")


def annex_number(printed: str) -> str:
    """Give the number of an annex as the English text prints it; "" for a sole annex.

    >>> annex_number("二"), annex_number("الأول"), annex_number("II"), annex_number("")
    ('II', 'I', 'II', '')
    """
    if printed in _ARABIC_ORDINALS:
        return roman(_ARABIC_ORDINALS.index(printed) + 1).upper()
    if printed and printed[0] in _HAN_FIGURES + "十":
        return roman(han_number(printed)).upper()
    return printed.upper()


def roman(number: int) -> str:
    """Write 1..99 in small roman figures.

    >>> roman(4), roman(12)
    ('iv', 'xii')
    """
    tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")[number // 10 % 10]
    return tens + _ROMAN[number % 10]


def letter(number: int) -> str:
    """Write 1..n as a, b, ... z, aa, bb, ...

    >>> letter(3), letter(28)
    ('c', 'bb')
    """
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def han_number(figures: str) -> int:
    """Read a Chinese number from one to ninety-nine.

    >>> han_number("三"), han_number("十二"), han_number("二十一")
    (3, 12, 21)
    """
    tens, ten, ones = figures.rpartition("十")
    high = _HAN_FIGURES.index(tens) if tens else 1
    low = _HAN_FIGURES.index(ones) if ones else 0
    return (high * 10 if ten else 0) + low
