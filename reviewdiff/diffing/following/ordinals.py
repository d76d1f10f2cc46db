"""Ordinals from first to a hundred and twentieth, spelled or in figures, in the six languages.

In: the words of one ordinal.  Out: its number, or None.
Never: a table at import; each language's is built when it is first asked for.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviewdiff.diffing.following import ordinal_words as w
from reviewdiff.model.language import Language

# The Assembly is in the eighties of its sessions; forty more years are enough.
LAST = 120
_FIGURES = {
    Language.EN: r"(?:st|nd|rd|th)",
    Language.FR: r" ?(?:ème|er|re|e)",
    Language.ES: r"(?:\.?[ªº°]|er|[oa]\.)",
    Language.RU: r"-[а-я]{1,3}",
    Language.AR: "",
    Language.ZH: "",
}
_ALIF = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "\u0640": None})


def read(words: str, language: Language) -> int | None:
    """Give the number that an ordinal stands for, or None.

    >>> read("sixty-eighth", Language.EN), read("68th", Language.EN), read("sixty", Language.EN)
    (68, 68, None)
    >>> read("шестьдесят восьмой", Language.RU), read("الثامنة والستين", Language.AR)
    (68, 68)
    """
    figures = re.fullmatch(rf"(\d{{1,3}}){_FIGURES[language]}", words)
    return int(figures[1]) if figures else _table(language).get(_key(words))


@cache
def _table(language: Language) -> dict[str, int]:
    return {_key(words): number for number, words in _SPELLED[language]()}


def _key(words: str) -> str:
    return " ".join(words.lower().translate(_ALIF).replace("-", " ").split())


def _forms(words: str) -> list[list[str]]:
    return [[form.replace("|", " ") for form in word.split("/")] for word in words.split()]


def _english() -> Iterator[tuple[int, str]]:
    units, tens = w.EN_UNITS.split(), w.EN_TENS.split()
    below = dict(enumerate(units, 1))
    for at, ten in enumerate(tens, 2):
        below[at * 10] = ten.removesuffix("y") + "ieth"
        below |= {at * 10 + n: f"{ten} {units[n - 1]}" for n in range(1, 10)}
    yield from below.items()
    for hundred in ("hundred", "one hundred"):
        yield 100, f"{hundred}th"
        for number in range(1, LAST - 99):
            yield 100 + number, f"{hundred} {below[number]}"
            yield 100 + number, f"{hundred} and {below[number]}"


def _french() -> Iterator[tuple[int, str]]:
    units = dict(enumerate(w.FR_UNITS.split(), 1))
    below = {**units, **{n * 10: word for n, word in enumerate(w.FR_ROUND.split(), 2)}}
    for at, ten in enumerate(w.FR_TENS.split(), 2):
        below[at * 10 + 1] = f"{ten} et unième"
        below |= {at * 10 + n: f"{ten} {units[n]}" for n in range(2, 10)}
    # Seventy and ninety count on from sixty and eighty; only seventy-one has its "et".
    below |= {60 + n: f"soixante {units[n]}" for n in range(10, 20)}
    below[71] = "soixante et onzième"
    below[80] = "quatre vingtième"
    below |= {80 + n: f"quatre vingt {units[n]}" for n in range(1, 20)}
    del below[1]
    yield from ((1, word) for word in ("premier", "première"))
    yield from ((2, word) for word in ("second", "seconde"))
    yield from below.items()
    yield 100, "centième"
    yield from ((100 + n, f"cent {below.get(n, units[1])}") for n in range(1, LAST - 99))


def _spanish() -> Iterator[tuple[int, str]]:
    for number, word in _spanish_masculine():
        yield number, word
        if not word.endswith("er"):
            yield number, re.sub(r"o\b", "a", word)


def _spanish_masculine() -> Iterator[tuple[int, str]]:
    units, tens = dict(enumerate(_forms(w.ES_UNITS), 1)), w.ES_TENS.split()
    below: dict[int, list[str]] = dict(units)
    below |= {10 + n: [*below[10 + n], *_under("décimo", units[n])] for n in range(1, 10)}
    for at, ten in enumerate(tens, 2):
        below[at * 10] = [ten]
        below |= {at * 10 + n: _under(ten, units[n]) for n in range(1, 10)}
    below[100] = ["centésimo"]
    below |= {100 + n: [f"centésimo {word}" for word in below[n]] for n in range(1, LAST - 99)}
    yield from ((number, word) for number, words in below.items() for word in words)


def _under(ten: str, units: list[str]) -> list[str]:
    """Give the ordinals of a ten and a unit, apart ("vigésimo octavo") and in one word."""
    bare = ten.replace("é", "e").replace("á", "a").removesuffix("o")
    joined = [bare + (unit if unit.startswith("o") else f"o{unit}") for unit in units]
    return [f"{ten} {unit}" for unit in units] + joined


def _russian() -> Iterator[tuple[int, str]]:
    def declined(stem: str) -> list[str]:
        return [stem + ending for ending in w.RU_ENDINGS.split()]

    below = {n: declined(stem) for n, stem in enumerate(w.RU_UNITS.split(), 1)}
    below[3] = w.RU_THIRD.split()
    for at, (ten, stem) in enumerate(zip(w.RU_TENS.split(), w.RU_ROUND.split(), strict=True), 2):
        below[at * 10] = declined(stem)
        below |= {at * 10 + n: [f"{ten} {unit}" for unit in below[n]] for n in range(1, 10)}
    below[100] = declined("сот")
    below |= {100 + n: [f"сто {word}" for word in below[n]] for n in range(1, LAST - 99)}
    yield from ((number, word) for number, words in below.items() for word in words)


def _arabic() -> Iterator[tuple[int, str]]:
    units = dict(enumerate(_forms(w.AR_UNITS), 1))
    below: dict[int, list[str]] = dict(units)
    for at, tens in enumerate(_forms(w.AR_TENS), 2):
        below[at * 10] = tens
        for n in range(1, 10):
            unit = w.AR_FIRST_IN_COMPOUND if n == 1 else units[n][0]
            below[at * 10 + n] = [f"{unit} و{ten}" for ten in tens]
    for hundred in w.AR_HUNDRED.split():
        yield 100, hundred
        for n in range(1, LAST - 99):
            yield from ((100 + n, f"{word} بعد {hundred}") for word in below[n])
    yield from ((number, word) for number, words in below.items() for word in words)


def _chinese() -> Iterator[tuple[int, str]]:
    for number in range(1, LAST + 1):
        hundred, rest = divmod(number, 100)
        ten, one = divmod(rest, 10)
        head = "一百" if hundred else ""
        if head and not ten and one:
            head += "零"
        # Ten is 十 alone but 一十 after a hundred.
        tens = ("" if ten == 1 and not hundred else w.HAN[ten]) + "十" if ten else ""
        yield number, head + tens + (w.HAN[one] if one else "")


_SPELLED = {
    Language.EN: _english,
    Language.FR: _french,
    Language.ES: _spanish,
    Language.RU: _russian,
    Language.AR: _arabic,
    Language.ZH: _chinese,
}
