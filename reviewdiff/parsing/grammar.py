"""How resolutions are written in each language: formulas, numbers, headings, annexes.

In: one line or paragraph in normal form.  Out: what it is, as plain values.
Never: knowledge of where the paragraph stands; that is `tree`'s.

The forms are those of the United Nations Editorial Manual and of the official texts.
"""

import re

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

_LETTERS = r"(?: ?[A-Z](?:(?:[-–]| (?:and|to|et|à|y|a|и|و) )[A-Z])?)?"
TITLE = re.compile(
    rf"(?P<number>(?:E?S-)?\d{{1,4}} ?/ ?\d{{1,4}}{_LETTERS}"
    r"|\d{1,4} ?[A-Z]? ?\((?:E?S-)?[IVXLC]+\)|\d{1,4} ?\((?:19|20)\d\d\))"
    r"(?: ?[.．]| [-–])? ?(?P<title>\S.*)"
)
TITLE_NUMBER = re.compile(rf"(?:E?S-)?\d{{1,4}} ?/ ?\d{{1,4}}{_LETTERS} ?[.．]")
SYMBOL = re.compile(
    r"(?:A|S|E|ST|T)"
    r"(?:/[A-Z0-9][A-Za-z0-9.]*(?: ?\((?:19|20)\d\d\))?){2,6}(?: [A-Z](?:-[A-Z])?)?\*?"
)
_ITEM = r"\d{1,3}(?: ?[(（]?(?:[a-z]{1,3}|[а-я]|[\u0621-\u064a])[)）])?"
AGENDA = re.compile(
    r"(?:Agenda items?|Points? (?:de l[’']ordre du jour )?|Temas?|Пункты?|议程项目|البند|البندان) ?"
    rf"({_ITEM}(?:(?:, ?|、| ?(?:and|et|y|и|和|و) ?)(?:{_ITEM}|\([a-z]{{1,3}}\)))*)"
)
NUMBERED = re.compile(
    r"(?P<printed>\[?(?P<number>\d{1,3})(?: ?(?P<latin>bis|ter|quater|quinquies|sexies|alt))?"
    r"(?:[.．](?!\d)| ?[-–](?= )))\s*(?P<text>\S.*)"
)
SUB_MARK = (
    r"\((?:[a-z]{1,2}|[ivxl]{1,5}|[а-я]|[\u0621-\u064a]|\d{1,2}|[一二三四五六七八九十]{1,3})\)"
    r"|（(?:[a-z]{1,2}|[ivxl]{1,5}|[一二三四五六七八九十]{1,3})）"
    r"|(?:[a-z]|[ivxl]{1,5}|[а-я])\)"
    r"|[’‘'](?:\d{1,2})[’‘']|[㈠-㈩]|[•–—▪](?= )"
)
# The third and fourth level of subparagraphs, below (a) and (i).
DOTTED = re.compile(
    r"(?P<mark>[a-z]\.|[ivxl]{1,5}\.|[\u0621-\u064a] ?[-–](?= ))"
    r"(?:\s+|(?=[^\W\da-z]))(?P<text>\S.*)"
)
SUBPARAGRAPH = re.compile(rf"(?P<mark>{SUB_MARK})\s*(?P<text>\S.*)")
# "أولا", "ثانيا" count sections as I, II do; "ألف", "باء" letter them as A, B.
_ARABIC_SECTIONS = (
    *("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"),
    *("حادي عشر", "ثاني عشر", "ثالث عشر", "رابع عشر", "خامس عشر"),
)
_ARABIC_LETTERS = ("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء")
_ARABIC_SECTION = rf"(?P<arabic>(?:{'|'.join((*_ARABIC_SECTIONS, *_ARABIC_LETTERS))})\u064b?)"
SECTION = re.compile(
    r"(?P<printed>(?P<number>[IVXL]{1,6}(?=[.．:]| [^a-z\W])|[A-HJ-UW-Z](?=[.．]))[.．: ]|"
    r"(?P<han>[一二三四五六七八九十]{1,3})[、.．]|"
    rf"{_ARABIC_SECTION}(?: ?[-–:](?= )|[.](?= )))\s*(?P<text>\S.*)"
)
NAMED_SECTION = re.compile(
    r"(?P<printed>[^\W\d_]{2,12} ?(?P<number>\d{1,3}) ?[.:：．]) *(?P<text>\S.*)"
)
# The parts of a resolution "A and B".
PART_LETTER = re.compile(rf"[A-Z]|{'|'.join(_ARABIC_LETTERS)}")
SECTION_ALONE = re.compile(rf"(?:[IVXL]{{1,6}}|[A-HJ-UW-Z])\.?|{_ARABIC_SECTION}")
_ARABIC_ORDINALS = (
    *("الأول", "الثاني", "الثالث", "الرابع", "الخامس"),
    *("السادس", "السابع", "الثامن", "التاسع", "العاشر"),
)
# A Latin letter glued to the word is the word's own, but for Chinese, which sets no spaces.
_ANNEX_NUMBER = (
    r"(?: ?(?P<number>(?<=[ 件录文])[IVX]{1,5}|(?<=[ 件录文])[A-Z]|\d{1,2}"
    rf"|[一二三四五六七八九十]{{1,3}}|{'|'.join(_ARABIC_ORDINALS)}))?"
)
ANNEX = re.compile(rf"(?:Annexe?|Anexo|Приложение|附件|المرفق){_ANNEX_NUMBER}", re.IGNORECASE)
APPENDIX = re.compile(
    rf"(?:Appendi(?:x|ce)|Apéndice|Добавление|附录|附文|التذييل){_ANNEX_NUMBER}", re.IGNORECASE
)

_HAN_FIGURES = "〇一二三四五六七八九"
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

ADOPTED = re.compile(
    r"(?:(?:Resolutions?|Decisions?) a|A)dopted by|(?:(?:Résolution|Décision) a|A)doptée"
    r"|(?:(?:Resolución|Decisión) a|A)probada|(?:Резолюция|Решение), принят|Принят[ао]"
    r"|م?قرار اتخذ|مقرر اتخذ|.{0,14}(?:大会|理事会)(?:第[^号]{1,12}号)?(?:决议|决定)$"
)

# How a council voted stands below its closing line.
VOTE = re.compile(
    r"\[|(?:In favour|Against|Abstaining|Votes? (?:pour|contre)|Abstentions?|Votos? |Se abstuvieron"
    r"|Голосовали|Воздержались|赞成|反对|弃权|المؤيدون|المعارضون|الممتنعون)"
)


def is_formula(text: str) -> bool:
    """Tell whether a whole line is an enacting formula, in any language."""
    return any(form.fullmatch(text) for form in FORMULAS.values())


def opens_part(text: str) -> bool:
    """Tell whether a paragraph after a closing begins a further part of a resolution "A and B"."""
    return is_formula(text) or bool(SECTION_ALONE.fullmatch(text))


def is_named_section(text: str) -> bool:
    """Tell whether a paragraph is a heading such as "Action 12. We will close the gap."."""
    return bool(NAMED_SECTION.match(text)) and not text[0].islower()


def ends(text: str) -> bool:
    """Tell whether a text ends with a mark that can end a paragraph, quotation marks aside."""
    return text.rstrip(_QUOTES + " ")[-1:] in TERMINAL if text else False


def closes(text: str) -> bool:
    """Tell whether a text ends a clause or leads to subparagraphs: a comma alone does not."""
    return ends(text) and text.rstrip(_QUOTES + " ")[-1:] not in ",，،、"


def sub_key(mark: str) -> tuple[str, str]:
    """Give the style of a subparagraph's mark and its name in the letters of the English text.

    Roman figures and letters overlap; `tree` decides by the neighbours.

    >>> sub_key("(b)"), sub_key("㈡"), sub_key("(ب)"), sub_key("‘1’"), sub_key("б)")
    (('letter', 'b'), ('roman', 'ii'), ('letter', 'b'), ('roman', 'i'), ('letter', 'b'))
    """
    bare = mark.strip("()（）’‘'.-– ")
    if not bare:
        return "bullet", ""
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


def section_name(printed: str) -> str:
    """Give the number or letter of a section as the English text prints it.

    >>> section_name("二"), section_name("ثانيا"), section_name("باء"), section_name("II.")
    ('II', 'II', 'B', 'II')
    """
    bare = printed.strip(" .．:、-–\u064b")
    if bare in _ARABIC_SECTIONS:
        return roman(_ARABIC_SECTIONS.index(bare) + 1).upper()
    if bare in _ARABIC_LETTERS:
        return letter(_ARABIC_LETTERS.index(bare) + 1).upper()
    if bare[0] in _HAN_FIGURES + "十":
        return roman(han_number(bare)).upper()
    return bare


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


def letter_before(name: str) -> str:
    """Give the letter before one, doubled where it is: "h" for "i", "aa" for "bb"."""
    return chr(ord(name[0]) - 1) * len(name)
