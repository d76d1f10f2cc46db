"""Positional adverbs in the openings of clauses: "also" and "further" only count the clauses.

In: the old and the new text of a clause with their openings.  Out: both without such adverbs.
Never: an adverb that adds something ("again", "strongly", 再次, 强烈), or one outside the opening.
"""

import re
from functools import cache

from reviewdiff.model.language import Language

_PREFIXES = {Language.ZH: "[又还也并]+", Language.AR: "و(?=إذ|ت)"}
# After the verb "further" may belong to a noun ("Encourages further efforts"), "de plus" too ("de
# plus amples informations"), "aussi" to another adverb ("aussi bien"), and "далее" to a verb
# ("призывает далее развивать"): what follows must show that they do not.
_EN_GUARD = r"(?= (?:that|the|to|its|all|upon|with)\b)"
_FR_GUARD = r"(?= (?:que|le|la|les|à|au|aux|du|des|de la|son|sa|ses|tous|toutes)\b| [ldq]u?[’'])"
_RU_GUARD = r"(?! \w+(?:ть|ти|чь)(?:ся)?\b)"
_ADVERBS = {
    Language.EN: "also|further",
    Language.FR: "également|en outre|aussi|de plus",
    Language.ES: "también|además|asimismo",
    Language.RU: "также|далее",
    Language.AR: "أيضا|أيضاً|أيضًا|كذلك",
    Language.ZH: "[又还也并]",
}
_GUARDED = {
    "further": _EN_GUARD, "aussi": _FR_GUARD, "de plus": _FR_GUARD, "далее": _RU_GUARD,
}  # fmt: skip
# "Further support" and "Further actions" are nouns: before a word, "further" wants a verb.
_EN_VERB = re.compile(
    r"(?: also| once again| again| [a-z]+ly)* (?![a-z]+(?:[tsc]ions|ments|acts)\b)"
    r"[a-z-]+(?:s|ing|ed|ful|ant)\b"
)


def without_adverbs(
    texts: tuple[str, str], openings: tuple[str, str], language: Language
) -> tuple[tuple[str, str], bool]:
    """Give both texts without positional adverbs in openings that differ, and if they differ.

    Where the openings do not differ, or none is known, the texts are given as they are.

    >>> both = ("Recalling the fog", "Also recalling the fog")
    >>> without_adverbs(both, ("Recalling", "Also recalling"), Language.EN)
    (('recalling the fog', 'recalling the fog'), True)
    """
    heads = [_head(text, opening, language) for text, opening in zip(texts, openings, strict=True)]
    if heads[0] and not heads[1]:
        heads[1] = _like(texts[1], _pull(texts[0], heads[0], language), language)
    elif heads[1] and not heads[0]:
        heads[0] = _like(texts[0], _pull(texts[1], heads[1], language), language)
    if not all(heads):
        return texts, False
    if texts[0][: heads[0]].lower() == texts[1][: heads[1]].lower():
        return texts, False
    old, new = (
        _lowered(_pull(text, head, language)) + text[head:]
        for text, head in zip(texts, heads, strict=True)
    )
    return (old, new), True


@cache
def _adverb(language: Language) -> re.Pattern[str]:
    edges = ("", "") if language is Language.ZH else (r"(?<!\w)", r"(?![\w\u064b-\u0652])")
    return re.compile(f"{edges[0]}(?:{_ADVERBS[language]}){edges[1]}", re.IGNORECASE)


def _head(text: str, opening: str, language: Language) -> int:
    """Give how long the opening is with the adverbs that follow it; 0 where it is not known."""
    if not opening or not text.startswith(opening):
        return 0
    end = len(opening)
    while language is not Language.ZH and text[end : end + 1] == " ":
        found = _adverb(language).match(text, end + 1)
        if not found:
            break
        end = found.end()
    # The list of openings has the Arabic adverbs without their tanwin.
    return end + len(text[end:]) - len(text[end:].lstrip("\u064b"))


def _like(text: str, core: str, language: Language) -> int:
    """Give how long the opening of a text is by that of the other one, adverbs between."""
    if language is Language.ZH:
        found = re.match(f"[又还也并]*{re.escape(core)}", text)
    else:
        between = f"(?: (?:{_ADVERBS[language]}))*"
        words = rf"{between} ".join(re.escape(word) for word in core.split())
        before = "و?" if language is Language.AR else f"(?:(?:{_ADVERBS[language]}),? )*"
        found = re.match(rf"{before}{words}(?!\w)", text, re.IGNORECASE)
    return _head(text, found[0], language) if found else 0


def _pull(text: str, head: int, language: Language) -> str:
    """Give an opening without its positional adverbs."""
    if language in _PREFIXES:
        # Written without a space before the opening, which must not be the whole of it.
        found = re.match(_PREFIXES[language], text[:head])
        start = found.end() if found and found.end() < head else 0
        text, head = text[start:], head - start
    if language is Language.ZH:
        return text[:head]
    kept, at = "", 0
    for found in _adverb(language).finditer(text, 0, head):
        kept += text[at : found.start()]
        at = found.end()
        if not _is_positional(text, found, first=not kept.strip()):
            kept += found[0]
    return " ".join((kept + text[at:head]).split())


def _is_positional(text: str, found: re.Match[str], *, first: bool) -> bool:
    adverb = found[0].lower()
    if not first:
        return re.match(_GUARDED.get(adverb, ""), text[found.end() :]) is not None
    return adverb != "further" or _EN_VERB.match(text, found.end()) is not None


def _lowered(core: str) -> str:
    return core[:1].lower() + core[1:]
