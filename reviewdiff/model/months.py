"""The names of the months in the six languages, as patterns in the order of the year.

In: nothing.  Out: sources of patterns; Russian ones take any case, Arabic ones both names of a
month or the second alone, as United Nations texts print them ("حزيران/يونيه").
"""

from reviewdiff.model.language import Language

_ARABIC = (
    ("كانون الثاني", "يناير"),
    ("شباط", "فبراير"),
    ("آذار", "مارس"),
    ("نيسان", "أبريل"),
    ("أيار", "مايو"),
    ("حزيران", "يونيه"),
    ("تموز", "يوليه"),
    ("آب", "أغسطس"),
    ("أيلول", "سبتمبر"),
    ("تشرين الأول", "أكتوبر"),
    ("تشرين الثاني", "نوفمبر"),
    ("كانون الأول", "ديسمبر"),
)
_NAMES = {
    Language.EN: "January February March April May June July August September October November "
    "December",
    Language.FR: "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    Language.ES: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    Language.RU: "январ[ьяе] феврал[ьяе] март[ае]? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] "
    "август[ае]? сентябр[ьяе] октябр[ьяе] ноябр[ьяе] декабр[ьяе]",
}
MONTHS: dict[Language, tuple[str, ...]] = {
    **{language: tuple(names.split()) for language, names in _NAMES.items()},
    Language.ZH: tuple(rf"(?<!\d){month}月" for month in range(1, 13)),
    Language.AR: tuple(f"(?:{first}/ ?)?{second}" for first, second in _ARABIC),
}
