"""Word edits between two texts: the only door of diff-match-patch.

In: two texts of one language.  Out: edits; equal and deleted words together are the old text to the
letter, equal and inserted ones the new.
Never: a date, a figure, a document symbol or a word cut in two.

Tokens are mapped to single characters that keep their class (words to letters, spaces and
punctuation to themselves), since the clean-up of diff-match-patch goes by such borders.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from diff_match_patch import diff_match_patch

from reviewdiff.diffing.anchoring import WHOLE, pieces
from reviewdiff.diffing.cleanup import clean
from reviewdiff.diffing.folding import fold
from reviewdiff.model.change import Edit, Op
from reviewdiff.model.language import Language

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_MONTHS = {
    Language.EN: "January|February|March|April|May|June|July|August|September|October|November|"
    "December",
    Language.FR: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
    "décembre",
    Language.ES: "(?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    "noviembre|diciembre)(?: de)?",
    Language.RU: "(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]?",
    Language.AR: "(?:[\u0621-\u064a]+(?: [\u0621-\u064a]+)?/ ?)(?:يناير|فبراير|مارس|أبريل|مايو|"
    "يونيه|يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)",
}
_SYMBOLS = (
    r"[A-Z]{1,4}(?:/[A-Z0-9][A-Za-z0-9.]*)+(?:\([A-Z]+\))?"
    r"|(?:E?S-)?\d+/\d+(?: ?[A-Z](?![\w’]))?"
    r"|\d+ ?(?:[A-Z] ?)?\((?:[12]\d{3}|(?:E?S-)?[IVXLC]+)\)"
)
_FIGURES = (
    r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*"
    r"(?:%|st\b|nd\b|rd\b|th\b|ª|º|ème\b|er\b|-[а-я]{1,3}\b)?"
)
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
_WORDS = rf"{_WORD}(?:[’'\-\u2011]{_WORD})*"
_HAN_FIGURES = "[〇一二三四五六七八九十百千]{2,}"
# In Chinese every character but Latin letters is a token: docs/differ.md has the measurement.
_LATIN_WORDS = r"[A-Za-z\u00c0-\u024f]+(?:[’'\-][A-Za-z\u00c0-\u024f]+)*"


@cache
def _tokens_of(language: Language) -> re.Pattern[str]:
    if language is Language.ZH:
        words = rf"{_HAN_FIGURES}|{_LATIN_WORDS}"
        day = r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{1,2}日"
    else:
        words, month = _WORDS, _MONTHS[language]
        day = rf"(?:\d{{1,2}}(?:er)? )?(?:{month}) \d{{4}}"
    return re.compile(rf"{day}|{_SYMBOLS}|{_FIGURES}|{words}|\s+|.", re.DOTALL)


def tokens(text: str, language: Language) -> list[str]:
    """Cut a text into words, figures, dates, symbols, spaces and marks; joined they are the text.

    >>> tokens("Recalling 66/282 of 29 June 2012,", Language.EN)
    ['Recalling', ' ', '66/282', ' ', 'of', ' ', '29 June 2012', ',']
    >>> tokens("第1373(2001)号", Language.ZH)
    ['第', '1373(2001)', '号']
    """
    return _tokens_of(language).findall(text)


def edits(old: str, new: str, language: Language) -> tuple[Edit, ...]:
    """Give the edits that turn `old` into `new`, words compared by their folded key."""
    if old == new:
        return (Edit(Op.EQUAL, new),) if new else ()
    if not old or not new:
        return (Edit(Op.DELETE, old),) if old else (Edit(Op.INSERT, new),)
    old_tokens, new_tokens = tokens(old, language), tokens(new, language)
    cuts = pieces(old_tokens, new_tokens)
    found = (edit for a, b in cuts for edit in _compared(old_tokens[a], new_tokens[b]))
    return tuple(_merged(found))


def _compared(old: list[str], new: list[str]) -> Iterable[Edit]:
    """Compare the tokens of a piece; one too long to compare is given as replaced."""
    if old == new:
        return [Edit(Op.EQUAL, "".join(new))] if new else []
    if len(old) + len(new) > WHOLE:
        return [Edit(Op.DELETE, "".join(old)), Edit(Op.INSERT, "".join(new))]
    alphabet = _Alphabet()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # else the answer would depend on how busy the machine is
    found = engine.diff_main(alphabet.write(old), alphabet.write(new), False)
    engine.diff_cleanupSemanticLossless(found)
    return clean(_merged(_spoken(found, old, new)))


# The words of one document fit many times over.
@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word)


class _Alphabet:
    """Gives each token one character: itself for a space or mark, else a letter of its own."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._next = 0

    def write(self, words: Iterable[str]) -> str:
        return "".join(self._letter(word) for word in words)

    def _letter(self, word: str) -> str:
        key = _key(word)
        if key == " " or (len(key) == 1 and not key.isalnum() and key < "\u2e80"):
            return key
        if key not in self._known:
            self._known[key] = _letter(self._next)
            self._next += 1
        return self._known[key]


def _letter(index: int) -> str:
    """Give the letter with this number: Han characters, first those of the basic plane."""
    basic = 0x9FFF - 0x4E00
    return chr(0x4E00 + index) if index < basic else chr(0x20000 + index - basic)


def _spoken(found: Iterable[tuple[int, str]], old: list[str], new: list[str]) -> Iterator[Edit]:
    """Turn mapped characters back into words; equal words written differently are both given."""
    left = right = 0
    for op, letters in found:
        size = len(letters)
        before, after = old[left : left + size], new[right : right + size]
        if op < 0:
            left += size
            yield Edit(Op.DELETE, "".join(before))
        elif op > 0:
            right += size
            yield Edit(Op.INSERT, "".join(after))
        else:
            left, right = left + size, right + size
            yield from _equal(before, after)


def _equal(before: list[str], after: list[str]) -> Iterator[Edit]:
    for was, now in zip(before, after, strict=True):
        if was == now:
            yield Edit(Op.EQUAL, now)
        else:
            yield Edit(Op.DELETE, was)
            yield Edit(Op.INSERT, now)


def _merged(found: Iterable[Edit]) -> Iterator[Edit]:
    """Join neighbouring edits of one kind, deleted words before inserted ones."""
    deleted = inserted = equal = ""
    for edit in found:
        if edit.op is Op.EQUAL:
            if deleted or inserted:
                yield from _pair(deleted, inserted)
                deleted = inserted = ""
            equal += edit.text
            continue
        if equal:
            yield Edit(Op.EQUAL, equal)
            equal = ""
        deleted += edit.text if edit.op is Op.DELETE else ""
        inserted += edit.text if edit.op is Op.INSERT else ""
    if equal:
        yield Edit(Op.EQUAL, equal)
    yield from _pair(deleted, inserted)


def _pair(deleted: str, inserted: str) -> Iterator[Edit]:
    if deleted:
        yield Edit(Op.DELETE, deleted)
    if inserted:
        yield Edit(Op.INSERT, inserted)
