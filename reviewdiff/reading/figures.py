"""Numbers as word processors and browsers write them before paragraphs.

In: a number and the name of a format, as WordprocessingML names them.  Out: its characters.
Never: a failure; a number that a format cannot write comes out in figures.
"""

from collections.abc import Callable

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_HAN = "〇一二三四五六七八九"
# Letters in the order in which each format counts with them.
_LETTERS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "chicago": "*†‡§",
}
_DIGITS = {
    "decimalFullWidth": "０１２３４５６７８９",
    "hindiNumbers": "०१२३४५६७८९",
    "ideographDigital": _HAN,
    "japaneseDigitalTenThousand": _HAN,
    "taiwaneseDigital": _HAN,
}
# Formats whose numbers are single characters in a row of Unicode: the first one, and how many.
_SIGNS = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
    "ideographEnclosedCircle": ("㊀", 10),
}
# More letters in a row are no number; Word writes 27 as "aa", 53 as "aaa".
_LONGEST = 5
_GREATEST_ROMAN, _GREATEST_HAN = 3999, 9999


def written(number: int, form: str) -> str:
    """Write a number in a format.

    >>> written(28, "lowerLetter"), written(4, "upperRoman"), written(21, "chineseCounting")
    ('bb', 'IV', '二十一')
    >>> written(5, "arabicAbjad"), written(3, "decimalEnclosedParen"), written(0, "lowerRoman")
    ('ه', '⑶', '0')
    """
    if form in _LETTERS:
        return _letters(number, _LETTERS[form])
    if form in _DIGITS:
        return str(number).translate(dict(zip(map(ord, "0123456789"), _DIGITS[form], strict=True)))
    if form in _SIGNS:
        first, count = _SIGNS[form]
        return chr(ord(first) + number - 1) if 0 < number <= count else str(number)
    return _OTHERS.get(form, str)(number)


def is_known(form: str) -> bool:
    """Whether numbers of a format are written as the file means them."""
    return form in _LETTERS or form in _DIGITS or form in _SIGNS or form in _OTHERS


def _letters(number: int, alphabet: str) -> str:
    turns, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * (turns + 1) if 0 <= turns < _LONGEST else str(number)


def _roman(number: int) -> str:
    if not 0 < number <= _GREATEST_ROMAN:
        return str(number)
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _han(number: int) -> str:
    """Write a Chinese number: 十 for ten, 一百零三 for a hundred and three."""
    if not 0 < number <= _GREATEST_HAN:
        return str(number)
    made, gap = "", False
    for value, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, number = divmod(number, value)
        if figure:
            made += ("零" if gap and made else "") + _HAN[figure] + sign
        gap = not figure
    return made.removeprefix("一") if made.startswith("一十") else made


def _ordinal(number: int) -> str:
    teens = 10 < number % 100 < 14  # noqa: PLR2004
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_OTHERS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("decimal", "decimalHalfWidth", "custom"), str),
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "none": lambda _: "",
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting"),
        _han,
    ),
    "taiwaneseCountingThousand": _han,
}
