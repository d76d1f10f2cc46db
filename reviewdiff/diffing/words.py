"""Word edits between two texts.

In: two texts of one language.  Out: edits; equal and deleted words together are the old text to the
letter, equal and inserted ones the new.
Never: a date, a figure, a document symbol or a word cut in two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reviewdiff.diffing.anchoring import WHOLE, equal_ends, pieces
from reviewdiff.diffing.cleanup import clean, place_spaces
from reviewdiff.diffing.folding import ENDS, fold
from reviewdiff.diffing.least import least_edits
from reviewdiff.diffing.stretches import Stretch, Stretches
from reviewdiff.model.change import Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.model.months import MONTHS

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_SYMBOLS = (
    r"[A-Z]{1,4}(?:/[A-Z0-9][A-Za-z0-9.]*)+(?:\([A-Z]+\))?"
    r"|(?:E?S-)?\d+/\d+(?: ?[A-Z](?![\w’]))?"
    r"|\d+ ?(?:[A-Z] ?)?\((?:[12]\d{3}|(?:E?S-)?[IVXLC]+)\)"
)
_FIGURES = (
    r"(?:\d{4}[-–]\d{2,4}(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*"
    r"(?:%|st\b|nd\b|rd\b|th\b|ª|º|ème\b|er\b|-[а-я]{1,3}\b)?"
)
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
_WORDS = rf"{_WORD}(?:[’'\-\u2011]{_WORD})*"
_HAN_FIGURES = "[〇一二三四五六七八九十百千]{2,}"
# In Chinese every character but Latin letters is a token: docs/differ.md has the measurement.
_LATIN_WORDS = r"[A-Za-z\u00c0-\u024f]+(?:[’'\-][A-Za-z\u00c0-\u024f]+)*"
# Most words by far, found first. No date, figure or symbol begins so, but in Spanish a month does
# ("de enero de 2012").
_PLAIN = r"[a-z]++(?=,| [a-z])|"


@cache
def _tokens_of(language: Language) -> re.Pattern[str]:
    if language is Language.ZH:
        words = rf"{_HAN_FIGURES}|{_LATIN_WORDS}"
        day = r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{1,2}日"
    else:
        words, month = _WORDS, "|".join(MONTHS[language])
        if language is Language.ES:
            month = f"(?:de )?(?:{month})(?: de)?"
        day = rf"(?:\d{{1,2}}(?:er)? )?(?:{month}) \d{{4}}"
    plain = "" if language is Language.ES else _PLAIN
    return re.compile(rf"(\s*({plain}{day}|{_SYMBOLS}|{_FIGURES}|{words}|.|\Z))", re.DOTALL)


def tokens(text: str, language: Language) -> list[str]:
    """Cut a text into words, figures, dates, symbols, spaces and marks; joined they are the text.

    >>> tokens("Recalling 66/282 of 29 June 2012,", Language.EN)
    ['Recalling', ' ', '66/282', ' ', 'of', ' ', '29 June 2012', ',']
    >>> tokens("第1373(2001)号", Language.ZH)
    ['第', '1373(2001)', '号']
    """
    found = _Words.of(text, language)
    pairs = ((found.space(at), word) for at, word in enumerate(found.words))
    return [token for pair in pairs for token in pair if token]


def edits(old: str, new: str, language: Language) -> tuple[Edit, ...]:
    """Give the edits that turn `old` into `new`, words compared by their folded key."""
    if old == new:
        return (Edit(Op.EQUAL, new),) if new else ()
    if not old or not new:
        return (Edit(Op.DELETE, old),) if old else (Edit(Op.INSERT, new),)
    head, tail = equal_ends(old, new)
    whole = Stretches([Stretch(equal=new[:head])])
    whole.add(_found(old[head : len(old) - tail], new[head : len(new) - tail], language))
    whole.stay(new[len(new) - tail :])
    return tuple(_edits(whole))


def _found(old: str, new: str, language: Language) -> Stretches:
    before, after = _Words.of(old, language), _Words.of(new, language)
    found = Stretches([Stretch()])
    for a, b in pieces(before.words, after.words):
        _compare(before.cut(a), after.cut(b), found)
    place_spaces(found)
    return found


def _edits(found: Stretches) -> Iterator[Edit]:
    """Mark words that differ only in marks and spaces, or in the mark that ends the clause."""
    for item in found:
        was, now = item.deleted, item.inserted
        ends = not item.equal and item is found[-1] and was in ENDS and now in ENDS
        is_writing = bool(was and now) and (
            ends or fold(was, hyphens=False) == fold(now, hyphens=False)
        )
        if was:
            yield Edit(Op.DELETE, was, is_writing)
        if now:
            yield Edit(Op.INSERT, now, is_writing)
        if item.equal:
            yield Edit(Op.EQUAL, item.equal)


class _Words:
    """Words and marks, each with the spaces before it: spaces are never compared on their own."""

    __slots__ = ("spaced", "words")

    def __init__(self, spaced: Sequence[str], words: Sequence[str]) -> None:
        self.spaced, self.words = spaced, words

    @classmethod
    def of(cls, text: str, language: Language) -> "_Words":
        """Cut a text."""
        found = _tokens_of(language).findall(text)
        # At the very end the pattern finds nothing once more.
        spaced, words = zip(*found, strict=True)
        return cls(spaced[:-1], words[:-1])

    def cut(self, part: slice) -> "_Words":
        """Give some of the words."""
        return _Words(self.spaced[part], self.words[part])

    def text(self, start: int, end: int) -> str:
        """Write words with their spaces."""
        return "".join(self.spaced[start:end])

    def space(self, at: int) -> str:
        """Give the spaces before a word."""
        return self.spaced[at].removesuffix(self.words[at])


def _compare(old: _Words, new: _Words, found: Stretches) -> None:
    """Compare the words of a piece; one too long to compare is given as replaced."""
    sizes = len(old.words), len(new.words)
    if old.words == new.words:
        _stay(old, 0, new, 0, sizes[0], found)
    elif sum(sizes) > WHOLE:
        found.change(old.text(0, sizes[0]), new.text(0, sizes[1]))
    else:
        piece = Stretches([Stretch()])
        _speak(least_edits(old.words, new.words), old, new, piece)
        clean(piece)
        found.add(piece)


def _speak(runs: Iterable[tuple[int, int]], old: _Words, new: _Words, spoken: Stretches) -> None:
    """Turn runs into their words; equal words written differently are both given."""
    left = right = 0
    for op, size in runs:
        if op < 0:
            spoken.change(old.text(left, left + size), "")
        elif op > 0:
            spoken.change("", new.text(right, right + size))
        else:
            _stay(old, left, new, right, size, spoken)
        left += size if op <= 0 else 0
        right += size if op >= 0 else 0


def _stay(  # noqa: PLR0913, PLR0917  (two places in two texts)
    old: _Words, left: int, new: _Words, right: int, size: int, spoken: Stretches
) -> None:
    was, now = old.text(left, left + size), new.text(right, right + size)
    if was == now:
        spoken.stay(now)
        return
    for at in range(size):
        i, j = left + at, right + at
        for before, after in ((old.space(i), new.space(j)), (old.words[i], new.words[j])):
            if before == after:
                spoken.stay(after)
            else:
                spoken.change(before, after)
