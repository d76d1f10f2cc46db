"""Ordinals of sessions in six languages: read back from many that are written out here."""

import pytest

from reviewdiff.diffing.following.ordinals import LAST, read
from reviewdiff.diffing.following.sessions import find_sessions
from reviewdiff.model.language import Language
from tests.cost import grows_evenly

EN, FR, ES, RU, ZH, AR = (
    Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR,
)  # fmt: skip
SPELLED = {
    EN: {
        1: "first", 3: "third", 11: "eleventh", 12: "twelfth", 19: "nineteenth", 20: "twentieth",
        21: "twenty-first", 40: "fortieth", 42: "Forty-second", 59: "fifty-ninth",
        68: "sixty-eighth", 70: "seventieth", 85: "eighty-fifth", 90: "ninetieth",
        99: "ninety-ninth", 100: "one hundredth", 101: "one hundred and first",
        112: "hundred and twelfth", 120: "one hundred and twentieth", 78: "78th",
    },
    FR: {
        1: "première", 2: "deuxième", 9: "neuvième", 11: "onzième", 17: "dix-septième",
        20: "vingtième", 21: "vingt et unième", 32: "trente-deuxième", 61: "soixante et unième",
        68: "soixante-huitième", 70: "soixante-dixième", 71: "soixante et onzième",
        72: "soixante-douzième", 79: "soixante-dix-neuvième", 80: "quatre-vingtième",
        81: "quatre-vingt-unième", 88: "quatre-vingt-huitième", 90: "quatre-vingt-dixième",
        91: "quatre-vingt-onzième", 97: "quatre-vingt-dix-septième", 100: "centième",
        101: "cent unième", 111: "cent onzième", 120: "cent vingtième", 78: "78e", 77: "77ème",
    },
    ES: {
        1: "primer", 3: "tercer", 10: "décimo", 11: "undécimo", 12: "duodécimo",
        13: "decimotercer", 16: "decimosexto", 20: "vigésimo", 21: "vigésimo primer",
        28: "vigesimoctavo", 29: "vigesimonoveno", 35: "trigésimo quinto",
        46: "cuadragésimo sexto", 57: "quincuagésimo séptimo", 60: "sexagésimo",
        68: "sexagésimo octavo", 69: "sexagésima novena", 70: "septuagésimo",
        73: "septuagésimo tercer", 81: "octogésimo primer", 92: "nonagésimo segundo",
        100: "centésimo", 105: "centésimo quinto", 120: "centésimo vigésimo", 78: "78º", 79: "79°",
    },
    RU: {
        1: "первая", 2: "второй", 3: "третьей", 4: "четвертую", 11: "одиннадцатой",
        20: "двадцатой", 23: "двадцать третьей", 30: "тридцатая", 40: "сороковой",
        47: "сорок седьмая", 50: "пятидесятой", 61: "шестьдесят первой",
        68: "шестьдесят восьмой", 70: "семидесятой", 73: "семьдесят третья",
        80: "восьмидесятую", 86: "восемьдесят шестой", 90: "девяностой",
        99: "девяносто девятой", 100: "сотой", 101: "сто первой", 120: "сто двадцатой",
        78: "78-й", 79: "79-я",
    },
    ZH: {
        1: "一", 2: "二", 10: "十", 11: "十一", 20: "二十", 34: "三十四", 68: "六十八", 70: "七十",
        99: "九十九", 100: "一百", 101: "一百零一", 110: "一百一十", 115: "一百一十五",
        120: "一百二十", 78: "78",
    },
    AR: {
        1: "الأولى", 2: "الثانية", 8: "الثامنة", 10: "العاشرة", 11: "الحادية عشرة",
        12: "الثانية عشرة", 19: "التاسعة عشرة", 20: "العشرين", 21: "الحادية والعشرين",
        33: "الثالثة والثلاثون", 44: "الرابعة والأربعين", 68: "الثامنة والستين",
        60: "الستون", 69: "التاسعة والستون", 70: "السبعين", 85: "الخامسة والثمانين",
        90: "التسعون", 100: "المائة", 101: "الأولى بعد المائة", 111: "الحادية عشرة بعد المائة",
        120: "العشرين بعد المائة", 78: "78",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [(lang, number, words) for lang, all_ in SPELLED.items() for number, words in all_.items()],
)
def test_ordinals_are_read(language: Language, number: int, words: str) -> None:
    assert read(words, language) == number


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (EN, "sixty"), (EN, "sixty-seventieth"), (EN, "twentyth"), (EN, "78"), (EN, ""),
        (FR, "soixante"), (FR, "vingt et huitième"), (FR, "unième"), (ES, "sexagésimo décimo"),
        (ES, "sesenta y ocho"), (RU, "шестьдесят"), (RU, "восьмой шестьдесят"), (ZH, "十八六"),
        (ZH, "六"+"十六十"), (AR, "ثمانية وستين"), (AR, "الستين والثامنة"),
    ],
)  # fmt: skip
def test_other_words_are_no_ordinals(language: Language, words: str) -> None:
    assert read(words, language) is None


@pytest.mark.parametrize("language", Language)
def test_every_ordinal_is_known_and_none_means_two(language: Language) -> None:
    from reviewdiff.diffing.following import ordinals

    known: dict[str, int] = {}
    for number, words in ordinals._SPELLED[language]():  # noqa: SLF001
        assert known.setdefault(words, number) == number
    assert set(known.values()) == set(range(1, LAST + 1))


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        (EN, "at its sixty-eighth session", [(68,)]),
        (EN, "its sixty-eighth regular session", [(68,)]),
        (EN, "its sixty-eighth, sixty-ninth and 70th sessions", [(68, 69, 70)]),
        (EN, "its sixty-eighth special session", []),
        (EN, "its tenth emergency special session", []),
        (EN, "the sixty-eighth report to the session", []),
        (FR, "à sa soixante-huitième session", [(68,)]),
        (FR, "ses soixante et onzième et soixante-douzième sessions", [(71, 72)]),
        (FR, "sa vingt-huitième session extraordinaire", []),
        (ES, "en su sexagésimo octavo período de sesiones", [(68,)]),
        (ES, "su vigésimo octavo período extraordinario de sesiones", []),
        (RU, "на своей шестьдесят восьмой сессии", [(68,)]),
        (RU, "на двадцать восьмой специальной сессии", []),
        (ZH, "大会第六十八届会议", [(68,)]),
        (ZH, "大会第六十八届和第六十九届会议", [(68, 69)]),
        (ZH, "大会第二十八届特别会议", []),
        (ZH, "第六十八次会议", []),
        (AR, "في دورتها الثامنة والستين،", [(68,)]),
        (AR, "الدورة الحادية عشرة بعد المائة للجمعية", [(111,)]),
        (AR, "في دورتها الاستثنائية الثامنة والعشرين", []),
        (AR, "الدورة الثامنة والعشرين الاستثنائية", []),
    ],
)
def test_sessions_are_found(language: Language, text: str, numbers: list[tuple[int, ...]]) -> None:
    assert [found.numbers for found in find_sessions(text, language)] == numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "its tenth session and "),
        (EN, "session-"),
        (EN, "tenth and "),
        (FR, "sa dixième session et "),
        (ES, "su décimo período de sesiones y "),
        (RU, "на десятой сессии и "),
        (ZH, "第十届会议和"),
        (AR, "في دورتها العاشرة و "),
    ],
)
def test_many_sessions_take_no_more_time_each(language: Language, text: str) -> None:
    assert grows_evenly(lambda n: list(find_sessions(n * text + "session", language)), 500)


def test_what_joins_many_ordinals_is_kept_in_order() -> None:
    text = "the rule and eleventh, twelfth and 13th sessions"
    [found] = find_sessions(text, EN)
    assert (found.numbers, found.joints) == ((11, 12, 13), (",", "and"))
    [found] = find_sessions("on fog, and eleventh sessions", EN)
    assert (found.numbers, found.joints) == ((11,), ())
