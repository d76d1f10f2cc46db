"""Numbers that are spelled, in the six languages: what a figure of another language may stand for.

In: a text and its language.  Out: the values of the number words in it.
Never: a judgement; "one" may be an article, so that a word is only held against a figure that has
no other partner.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from reviewdiff.diffing.following import ordinals
from reviewdiff.model.language import Language

_HAN = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "亿": 10**8}
_HAN_RUN = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_WORD = re.compile(r"[^\W\d_]+")
# The longest ordinals have four words.
_LONGEST = 4

# Patterns of whole words by value: units to nineteen, then tens, hundreds and scales.
_EN = (
    "zero one|once two|twice|both|second three|thrice four five six seven eight nine ten eleven "
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_FR = (
    "zéro une? deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
)
_ES = (
    "cero un[oa]? dos|ambos|ambas tres cuatro cinco seis siete ocho nueve diez once doce trece "
    "catorce quince dieciséis diecisiete dieciocho diecinueve"
)
_RU = (
    "ноль|нуля од(?:ин|н)\\w* дв(?:а|е|ух|ум|умя|ухлетн\\w*|ухгодичн\\w*)|об[ае]\\w* "
    "тр(?:и|ех|ём|емя|ёх|ем|ехлетн\\w*)|трёхлетн\\w* четыр(?:е|ех|ём|ьмя|ёх|ем|ехлетн\\w*) "
    "пят(?:ь|и|ью|илетн\\w*) шест(?:ь|и|ью|илетн\\w*) сем(?:ь|и|ью|илетн\\w*) "
    "вос(?:емь|ьми|емью|ьмилетн\\w*) девят(?:ь|и|ью|илетн\\w*) десят(?:ь|и|ью|илетн\\w*) "
    "одиннадцат\\w* двенадцат\\w* тринадцат\\w* четырнадцат\\w* пятнадцат\\w* шестнадцат\\w* "
    "семнадцат\\w* восемнадцат\\w* девятнадцат\\w*"
)
_AR = (
    "صفر (?:ال)?(?:واحدة?|أحد|إحدى) (?:ال)?(?:اثن\\w+|إثن\\w+|سنتين|عامين|مرتين) "
    "(?:ال)?ثلاثة?|ثلاث "
    "(?:ال)?أربعة?|أربع (?:ال)?خمسة?|خمس (?:ال)?ستة?|ست (?:ال)?سبعة?|سبع "
    "(?:ال)?(?:ثمانية?|ثماني|ثمان) (?:ال)?تسعة?|تسع (?:ال)?عشرة?|عشر"
)
_UNITS = {
    Language.EN: _EN,
    Language.FR: _FR,
    Language.ES: _ES,
    Language.RU: _RU,
    Language.AR: _AR,
}
_MORE = {
    Language.EN: "20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety "
    "100 hundreds? 1000 thousands? 1000000 millions? 1000000000 billions?",
    Language.FR: "20 vingts? 30 trente 40 quarante 50 cinquante 60 soixante 100 cents? 1000 mill?e "
    "1000 milliers? 1000000 millions? 1000000000 milliards?",
    Language.ES: "20 veinte 21 veinti[uú]n[oa]? 22 veintidós 23 veintitrés 24 veinticuatro 25 "
    "veinticinco 26 veintiséis 27 veintisiete 28 veintiocho 29 veintinueve 30 treinta 40 cuarenta "
    "50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa 100 ciento|cien 200 doscient[oa]s "
    "300 trescient[oa]s 400 cuatrocient[oa]s 500 quinient[oa]s 600 seiscient[oa]s 700 "
    "setecient[oa]s 800 ochocient[oa]s 900 novecient[oa]s 1000 mil|miles 1000000 mill[oó]n(?:es)?",
    Language.RU: "20 двадцат\\w* 30 тридцат\\w* 40 сорок\\w* 50 пят(?:ьдесят|идесят)\\w* 60 "
    "шест(?:ьдесят|идесят)\\w* 70 сем(?:ьдесят|идесят)\\w* 80 вос(?:емьдесят|ьмидесят)\\w* 90 "
    "девяност\\w* 100 ст[оа] 200 двести|двухсот 300 триста|трехсот 400 четыреста|четырехсот 500 "
    "пят(?:ьсот|исот)\\w* 600 шест(?:ьсот|исот)\\w* 700 сем(?:ьсот|исот)\\w* 800 "
    "вос(?:емьсот|ьмисот)\\w* 900 девят(?:ьсот|исот)\\w* 1000 тысяч\\w* 1000000 миллион\\w* "
    "1000000000 миллиард\\w*",
    Language.AR: "20 (?:ال)?عشر[وي]ن 30 (?:ال)?ثلاث[وي]ن 40 (?:ال)?أربع[وي]ن 50 (?:ال)?خمس[وي]ن 60 "
    "(?:ال)?ست[وي]ن 70 (?:ال)?سبع[وي]ن 80 (?:ال)?ثمان[وي]ن 90 (?:ال)?تسع[وي]ن "
    "100 (?:ال)?(?:مائة|مئة) 200 مائتين|مئتين|مائتا|مئتا 1000 ألف|آلاف|ألفا 2000 ألفين|ألفان "
    "1000000 مليون|ملايين|مليونا 1000000000 بليون|مليار|بلايين",
}
_BETWEEN = ("and", "et", "y", "и", "و")
_FRENCH = ((re.compile(r"quatre[- ]vingts?"), "\ue080"), (re.compile(r"soixante[- ]dix"), "\ue070"))


def spelled(text: str, language: Language) -> frozenset[int]:
    """Give the values of number words, ordinals among them, and of the parts of compound ones.

    >>> sorted(spelled("the thirty-five lamps of its sixty-eighth session", Language.EN))
    [5, 8, 30, 35, 60, 68]
    >>> sorted(spelled("第六十八届会议的两盏灯", Language.ZH))
    [2, 68]
    """
    if language is Language.ZH:
        return frozenset(_han(run) for run in _HAN_RUN.findall(text))
    return frozenset((*_cardinals(text, language), *_ordinals(text, language)))


def _han(run: str) -> int:
    """Read a Chinese number; a row of bare figures ("二〇三〇") as such."""
    if all(char in _HAN for char in run):
        return int("".join(str(_HAN[char]) for char in run))
    total = part = figure = 0
    for char in run:
        if char in _HAN:
            figure = _HAN[char]
        elif char in _HAN_TENS:
            part += max(figure, 1) * _HAN_TENS[char]
            figure = 0
        else:
            total = (total + part + figure) * _HAN_LARGE[char]
            part = figure = 0
    return total + part + figure


@cache
def _values(language: Language) -> tuple[tuple[re.Pattern[str], int], ...]:
    units = enumerate(_UNITS[language].split(" "))
    more = re.findall(r"(\d+) (\S+)", _MORE[language])
    pairs = [(form, value) for value, form in units] + [(form, int(value)) for value, form in more]
    return tuple((re.compile(form), value) for form, value in pairs)


@cache
def _value(word: str, language: Language) -> int | None:
    if word in ("\ue080", "\ue070"):
        return 80 if word == "\ue080" else 70
    bare = word.removeprefix("و") if language is Language.AR else word
    return next((value for form, value in _values(language) if form.fullmatch(bare)), None)


def _cardinals(text: str, language: Language) -> Iterator[int]:
    words = text.lower()
    if language is Language.FR:
        for form, sign in _FRENCH:
            words = form.sub(sign, words)
    run: list[int] = []
    for word in re.findall(r"[\ue070\ue080]|[^\W\d_]+|[,;.:،؛]", words):
        value = _value(word, language)
        if value is not None:
            yield value
            run.append(value)
        elif run and word not in _BETWEEN:
            yield from _sums(run)
            run = []
    yield from _sums(run)


def _sums(run: list[int]) -> Iterator[int]:
    """Give what neighbouring number words come to: each two of them, and all."""
    if not run:
        return
    yield from (a + b if a > b else a * b for a, b in pairwise(run))
    total = part = 0
    for value in run:
        if value < 100:  # noqa: PLR2004
            part += value
        elif value < 1000:  # noqa: PLR2004
            part = max(part, 1) * value if value == 100 else part + value  # noqa: PLR2004
        else:
            total += max(part, 1) * value
            part = 0
    yield total + part


def _ordinals(text: str, language: Language) -> Iterator[int]:
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        for end in words[at : at + _LONGEST]:
            if number := ordinals.read(text[word.start() : end.end()], language):
                yield number
