"""The language of a text, found by its script and its commonest words.

In: the words of a text.  Out: a Language, and remarks where another is among them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reviewdiff.model.document import Remark
from reviewdiff.model.language import NAMES, Language

_SCRIPTS = {
    Language.ZH: re.compile(r"[\u4e00-\u9fff]"),
    Language.AR: re.compile(r"[\u0621-\u064a]"),
    Language.RU: re.compile(r"[\u0400-\u04ff]"),
}
_COMMONEST = {
    Language.EN: re.compile(r"\b(?:the|of|and|to|in|on|with|for|its)\b", re.IGNORECASE),
    Language.FR: re.compile(
        r"\b(?:le|les|des|et|du|une|dans|sur|aux|par)\b|\b[ld][’']", re.IGNORECASE
    ),
    Language.ES: re.compile(r"\b(?:el|los|las|del|y|en|con|por|una|sus)\b", re.IGNORECASE),
}
# A line with fewer letters may be a name, a symbol or a date in any language.
_TELLING = 40
# Titles and names in other languages, mastheads and sources of notes stay far below this share.
_MIXED = 0.15
_ENOUGH = 60_000  # characters; what comes later says no more
# A Chinese character says about as much as three letters.
_WEIGHT = {Language.ZH: 3, Language.AR: 1, Language.RU: 1}


def detect_language(text: str) -> Language:
    """Tell the language of a text; English where nothing speaks for another.

    >>> detect_language("大会，重申其决议"), detect_language("La Asamblea General, los Estados")
    (<Language.ZH: 'zh'>, <Language.ES: 'es'>)
    """
    text = text[:_ENOUGH]
    counts = {lang: _WEIGHT[lang] * len(form.findall(text)) for lang, form in _SCRIPTS.items()}
    script = max(counts, key=lambda lang: counts[lang])
    if counts[script] > len(re.findall(r"[A-Za-zÀ-ÿ]", text)):
        return script
    latin = {lang: len(form.findall(text)) for lang, form in _COMMONEST.items()}
    return max(latin, key=lambda lang: latin[lang])


def language_remarks(texts: Iterable[str], spoken: Language) -> Iterator[Remark]:
    """Remark a text that seems to be, wholly or in part, in another language than was read."""
    shares: Counter[Language] = Counter()
    for text in texts:
        weight = _WEIGHT[Language.ZH] if _SCRIPTS[Language.ZH].search(text) else 1
        if len(text) * weight >= _TELLING:
            shares[detect_language(text)] += len(text) * weight
    for language, share in shares.items():
        if language is not spoken and share > _MIXED * shares.total():
            part = f"{share / shares.total():.0%} of the text seems to be {NAMES[language]}"
            yield Remark(0, f"about {part}; it was read as {NAMES[spoken]}")
