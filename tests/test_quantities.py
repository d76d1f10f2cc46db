"""Dates, figures and symbols are one in six languages, however each writes them."""

import pytest

from reviewdiff.checking.number_words import spelled
from reviewdiff.checking.quantities import dated_citations, loose_days, quantities
from reviewdiff.model.language import Language

# Each row says one thing in the languages that say it; the values stand first.
DATES = {
    "a day": (
        [(2014, 6, 13)],
        {
            "en": "on 13 June 2014",
            "fr": "le 13 juin 2014",
            "es": "el 13 de junio de 2014",
            "ru": "13 июня 2014 года",
            "zh": "于2014年6月13日",
            "ar": "في 13 حزيران/يونيه 2014",
        },
    ),
    "the first of a month": (
        [(2091, 1, 1)],
        {
            "en": "from 1 January 2091",
            "fr": "à compter du 1er janvier 2091",
            "es": "a partir del 1 de enero de 2091",
            "ru": "с 1 января 2091 года",
            "zh": "自2091年1月1日起",
            "ar": "اعتبارا من 1 كانون الثاني/يناير 2091",
        },
    ),
    "two days": (
        [(2012, 6, 28), (2012, 6, 29)],
        {
            "en": "held on 28 and 29 June 2012",
            "fr": "tenue les 28 et 29 juin 2012",
            "es": "celebrada los días 28 y 29 de junio de 2012",
            "ru": "состоявшемся 28 и 29 июня 2012 года",
            "zh": "2012年6月28日和29日举行的",
            "ar": "المعقود في 28 و 29 حزيران/يونيه 2012",
        },
    ),
    "across two months": (
        [(2012, 6, 28), (2012, 7, 2)],
        {
            "en": "from 28 June to 2 July 2012",
            "fr": "du 28 juin au 2 juillet 2012",
            "es": "del 28 de junio al 2 de julio de 2012",
            "ru": "с 28 июня по 2 июля 2012 года",
            "zh": "2012年6月28日至7月2日",
        },
    ),
    "a month of a year": (
        [(2014, 4, 0)],
        {
            "en": "not later than April 2014",
            "fr": "d’ici à avril 2014",
            "es": "a más tardar en abril de 2014",
            "ru": "не позднее апреля 2014 года",
            "zh": "至迟于2014年4月",
            "ar": "في موعد أقصاه نيسان/أبريل 2014",
        },
    ),
    "a day of each year": (
        [(0, 8, 21)],
        {
            "en": "to observe 21 August",
            "fr": "de célébrer le 21 août",
            "es": "observar el 21 de agosto",
            "ru": "отмечать 21 августа",
            "zh": "纪念8月21日",
            "ar": "الاحتفال بيوم 21 آب/أغسطس",
        },
    ),
}
FIGURES = {
    "thousands": (
        [1200],
        {
            "en": "1,200 lamps",
            "fr": "1 200 lampes",
            "es": "1.200 lámparas",
            "ru": "1200 ламп",
            "zh": "1 200盏灯",
            "ar": "١٢٠٠ مصباح",
        },
    ),
    "millions": (
        [2_500_000],
        {
            "en": "2.5 million",
            "fr": "2,5 millions de",
            "es": "2,5 millones de",
            "ru": "2,5 миллиона",
            "zh": "250万",
            "ar": "2.5 مليون",
        },
    ),
    "a share": (
        [37],
        {
            "en": "37 per cent",
            "fr": "37 %",
            "es": "el 37 %",
            "ru": "37 процентов",
            "zh": "37%",
            "ar": "37 في المائة",
        },
    ),
    "a year": (
        [2088],
        {
            "en": "inspected in 2088, 100 of",
            "fr": "inspectés en 2088",
            "es": "inspeccionadas en 2088",
            "ru": "проверенных в 2088 году",
            "zh": "2088年检查的",
            "ar": "في عام 2088",
        },
    ),
    "a decade": ([1990], {"en": "the 1990s", "es": "el decenio de 1990", "zh": "20世纪90年代"}),
    "ordinals in figures": (
        [97],
        {
            "en": "its 97th meeting",
            "fr": "sa 97e séance",
            "es": "su 97ª sesión",
            "ru": "97-е заседание",
            "zh": "第97次会议",
            "ar": "الجلسة 97",
        },
    ),
    "names": ([], {"en": "COVID-19 and the G20", "zh": "2019冠状病毒病"}),
}
SYMBOLS = {
    "resolutions": (
        ["64/297", "66/282"],
        {
            "en": "resolutions 64/297 of 8 September 2010 and A/RES/66/282",
            "fr": "résolutions 64/297 du 8 septembre 2010 et 66/282",
            "es": "resoluciones 64/297, de 8 de septiembre de 2010, y 66/282",
            "ru": "резолюции 64/297 от 8 сентября 2010 года и 66/282",
            "zh": "2010年9月8日第64/297号和第66/282号决议",
            "ar": "القرارين 64/297 المؤرخ 8 أيلول/سبتمبر 2010 و 66/282",
        },
    ),
    "of the Council": (
        ["1373(2001)"],
        {
            "en": "resolution 1373 (2001)",
            "ru": "резолюцию 1373 (2001)",
            "zh": "第1373(2001)号决议",
            "ar": "القرار 1373 (2001)",
        },
    ),
    "of old": (
        ["217A(III)"],
        {"en": "resolution 217 A (III)", "fr": "résolution 217 A (III)", "zh": "第217A(III)号决议"},
    ),
    "in parts": (
        ["67/40A-B"],
        {
            "en": "67/40 A and B",
            "fr": "67/40 A et B",
            "es": "67/40 A y B",
            "zh": "第67/40A和B号决议",
        },
    ),
    "papers": (
        ["A/991/518", "Corr.1"],
        {"en": "A/991/518 and Corr.1", "zh": "A/991/518和Corr.1", "ar": "A/991/518 و Corr.1"},
    ),
    "no symbols": ([], {"en": "HIV/AIDS and/or", "fr": "le VIH/sida"}),
}


def _rows(table: dict[str, tuple[list[object], dict[str, str]]]) -> pytest.MarkDecorator:
    rows = [
        pytest.param(values, Language(language), text, id=f"{name} {language}")
        for name, (values, texts) in table.items()
        for language, text in texts.items()
    ]
    return pytest.mark.parametrize(("values", "language", "text"), rows)


@_rows(DATES)  # type: ignore[arg-type]
def test_dates(values: list[object], language: Language, text: str) -> None:
    found = quantities(text, language)
    assert sorted(found.dates) == values
    assert not found.figures


@_rows(FIGURES)  # type: ignore[arg-type]
def test_figures(values: list[object], language: Language, text: str) -> None:
    found = quantities(text, language)
    assert sorted(found.figures - {100}) == values
    assert not found.dates


@_rows(SYMBOLS)  # type: ignore[arg-type]
def test_symbols(values: list[object], language: Language, text: str) -> None:
    found = quantities(text, language)
    assert sorted(found.symbols) == values
    assert not found.figures


SPELLED = {
    35: {
        "en": "thirty-five",
        "fr": "trente-cinq",
        "es": "treinta y cinco",
        "ru": "тридцать пять",
        "zh": "三十五",
        "ar": "خمسة وثلاثون",
    },
    5: {
        "en": "the five ports",
        "fr": "les cinq ports",
        "es": "los cinco puertos",
        "ru": "пяти портов",
        "zh": "五个港口",
        "ar": "الموانئ الخمسة",
    },
    64: {
        "en": "sixty-fourth",
        "fr": "soixante-quatrième",
        "es": "sexagésimo cuarto",
        "ru": "шестьдесят четвертой",
        "zh": "第六十四届",
        "ar": "الرابعة والستين",
    },
    2: {
        "en": "twice",
        "fr": "deux",
        "es": "ambas",
        "ru": "двухгодичный",
        "zh": "两年",
        "ar": "سنتين",
    },
    97: {"fr": "quatre-vingt-dix-sept", "en": "ninety-seven", "zh": "九十七"},
    72: {"fr": "soixante-douze", "es": "setenta y dos"},
    1200: {"en": "one thousand two hundred", "es": "mil doscientos", "zh": "一千二百"},
    20_000: {"en": "twenty thousand", "fr": "vingt mille", "zh": "两万", "ru": "двадцать тысяч"},
    2030: {"zh": "二〇三〇年"},
}


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [(value, lang, text) for value, texts in SPELLED.items() for lang, text in texts.items()],
)
def test_number_words(value: int, language: str, text: str) -> None:
    assert value in spelled(text, Language(language))


def test_days_that_no_calendar_has_are_given_as_they_stand() -> None:
    assert loose_days("on 31 June 2014", Language.EN) == [("31 June 2014", (2014, 6, 31))]
    assert loose_days("2014年13月3日", Language.ZH) == [("2014年13月3日", (2014, 13, 3))]


def test_citations_are_given_with_their_days() -> None:
    for language, text in (
        (Language.EN, "Recalling its resolution 66/282 of 29 June 2012"),
        (Language.FR, "Rappelant sa résolution 66/282 du 29 juin 2012"),
        (Language.ES, "Recordando su resolución 66/282, de 29 de junio de 2012"),
        (Language.RU, "ссылаясь на свою резолюцию 66/282 от 29 июня 2012 года"),
        (Language.ZH, "回顾其2012年6月29日第66/282号决议"),
        (Language.AR, "إذ تشير إلى قرارها 66/282 المؤرخ 29 حزيران/يونيه 2012"),
    ):
        ((symbol, day),) = dated_citations(text, language)
        assert (symbol.short, day.isoformat()) == ("66/282", "2012-06-29")
