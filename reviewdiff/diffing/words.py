"""Word edits between two texts: the only door of diff-match-patch.

In: two texts of one language.  Out: edits; equal and deleted words together are the old text to the
letter, equal and inserted ones the new.
Never: a date, a figure, a document symbol or a word cut in two.

Words are mapped to single characters that keep their class (words to letters, punctuation to
itself), since the clean-up of diff-match-patch goes by such borders.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from diff_match_patch import diff_match_patch

from reviewdiff.diffing.anchoring import WHOLE, equal_ends, pieces
from reviewdiff.diffing.cleanup import clean, merged, with_spaces_placed
from reviewdiff.diffing.folding import ENDS, fold
from reviewdiff.model.change import Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.model.months import MONTHS
from reviewdiff.model.value import replace

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
    head, tail = equal_ends(old, new)
    found = _found(old[head : len(old) - tail], new[head : len(new) - tail], language)
    whole = [Edit(Op.EQUAL, new[:head]), *found, Edit(Op.EQUAL, new[len(new) - tail :])]
    return _with_writing(list(merged(whole)))


def _found(old: str, new: str, language: Language) -> Iterable[Edit]:
    before, after = _Words(tokens(old, language)), _Words(tokens(new, language))
    found = (
        edit
        for a, b in pieces(before.words, after.words)
        for edit in _compared(before.cut(a), after.cut(b))
    )
    return with_spaces_placed(merged(found))


def _with_writing(found: list[Edit]) -> tuple[Edit, ...]:
    """Mark words that differ only in marks and spaces, or in the mark that ends the clause."""
    for at, (was, now) in enumerate(pairwise(found)):
        if (was.op, now.op) != (Op.DELETE, Op.INSERT):
            continue
        ends = at + 2 == len(found) and was.text in ENDS and now.text in ENDS
        if ends or fold(was.text, hyphens=False) == fold(now.text, hyphens=False):
            found[at] = replace(was, writing=True)
            found[at + 1] = replace(now, writing=True)
    return tuple(found)


class _Words:
    """Words and marks, each with the spaces before it: spaces are never compared on their own."""

    def __init__(self, found: Iterable[str] = ()) -> None:
        self.words: list[str] = []
        self.spaces: list[str] = []
        space = ""
        for token in found:
            if token.isspace():
                space += token
            else:
                self.words.append(token)
                self.spaces.append(space)
                space = ""
        if space:
            self.words.append("")
            self.spaces.append(space)

    def cut(self, part: slice) -> "_Words":
        """Give some of the words."""
        cut = _Words()
        cut.words, cut.spaces = self.words[part], self.spaces[part]
        return cut

    def text(self, start: int, end: int) -> str:
        """Write words with their spaces."""
        pairs = zip(self.spaces[start:end], self.words[start:end], strict=True)
        return "".join([space + word for space, word in pairs])


def _compared(old: _Words, new: _Words) -> Iterable[Edit]:
    """Compare the words of a piece; one too long to compare is given as replaced."""
    sizes = len(old.words), len(new.words)
    if old.words == new.words:
        return _spoken([(0, " " * sizes[0])], old, new)
    if sum(sizes) > WHOLE:
        return [Edit(Op.DELETE, old.text(0, sizes[0])), Edit(Op.INSERT, new.text(0, sizes[1]))]
    alphabet = _Alphabet()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # else the answer would depend on how busy the machine is
    found = engine.diff_main(alphabet.write(old.words), alphabet.write(new.words), False)
    engine.diff_cleanupSemanticLossless(found)
    return clean(_spoken(found, old, new))


# The words of one document fit many times over.
@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word)


class _Alphabet:
    """Gives each word one character: itself for a mark, else a letter of its own."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._next = 0

    def write(self, words: Iterable[str]) -> str:
        return "".join(self._letter(word) for word in words)

    def _letter(self, word: str) -> str:
        key = _key(word)
        if len(key) == 1 and not key.isalnum() and key < "\u2e80":
            return key
        if key not in self._known:
            self._known[key] = _letter(self._next)
            self._next += 1
        return self._known[key]


def _letter(index: int) -> str:
    """Give the letter with this number: Han characters, first those of the basic plane."""
    basic = 0x9FFF - 0x4E00
    return chr(0x4E00 + index) if index < basic else chr(0x20000 + index - basic)


def _spoken(found: Iterable[tuple[int, str]], old: _Words, new: _Words) -> Iterator[Edit]:
    """Turn mapped characters back into words; equal words written differently are both given."""
    left = right = 0
    for op, letters in found:
        size = len(letters)
        if op < 0:
            yield Edit(Op.DELETE, old.text(left, left + size))
        elif op > 0:
            yield Edit(Op.INSERT, new.text(right, right + size))
        else:
            yield from _equal(old, left, new, right, size)
        left += size if op <= 0 else 0
        right += size if op >= 0 else 0


def _equal(old: _Words, left: int, new: _Words, right: int, size: int) -> Iterator[Edit]:
    was, now = old.text(left, left + size), new.text(right, right + size)
    if was == now:
        yield Edit(Op.EQUAL, now)
        return
    for at in range(size):
        for before, after in (
            (old.spaces[left + at], new.spaces[right + at]),
            (old.words[left + at], new.words[right + at]),
        ):
            if before == after:
                yield Edit(Op.EQUAL, after)
            else:
                yield Edit(Op.DELETE, before)
                yield Edit(Op.INSERT, after)
