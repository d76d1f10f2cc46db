"""The six official languages of the United Nations."""

from enum import StrEnum


class Language(StrEnum):
    """A language by its two-letter code, as the Official Document System uses it."""

    AR = "ar"
    EN = "en"
    ES = "es"
    FR = "fr"
    RU = "ru"
    ZH = "zh"


# What each is called in English.
NAMES = {
    Language.AR: "Arabic",
    Language.EN: "English",
    Language.ES: "Spanish",
    Language.FR: "French",
    Language.RU: "Russian",
    Language.ZH: "Chinese",
}
# Which language is taken where several are stored and none is named: the most read first.
PREFERENCE = (Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR)
