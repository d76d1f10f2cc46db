"""The least edits between two lists of words: the only door of diff-match-patch.

In: words of two texts.  Out: runs of words that stay, go or come, by their number.
Never: an answer that depends on how busy the machine is.

Words are mapped to single characters that keep their class (words to letters, punctuation to
itself), since diff-match-patch shifts edits to such borders.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from diff_match_patch import diff_match_patch

from reviewdiff.diffing.folding import fold


def least_edits(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Give runs in their order: -1 for words that go, 1 that come, 0 that stay, and how many.

    >>> least_edits(["the", "lamp", ";"], ["the", "lamps", ";"])
    [(0, 1), (-1, 1), (1, 1), (0, 1)]
    """
    alphabet, engine = _Alphabet(), diff_match_patch()
    engine.Diff_Timeout = 0  # else the answer would depend on how busy the machine is
    found = engine.diff_main(alphabet.write(old), alphabet.write(new), False)
    engine.diff_cleanupSemanticLossless(found)
    return [(op, len(letters)) for op, letters in found]


# The words of one document fit many times over.
@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word)


class _Alphabet(dict[str, str]):
    """Gives each word one character: itself for a mark, else a letter of its own."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def write(self, words: Iterable[str]) -> str:
        return "".join(map(self.__getitem__, words))

    def __missing__(self, word: str) -> str:
        key = _key(word)
        is_mark = len(key) == 1 and not key.isalnum() and key < "\u2e80"
        letter = key if is_mark else self._letters.get(key) or self._new(key)
        self[word] = letter
        return letter

    def _new(self, key: str) -> str:
        letter = self._letters[key] = _letter(len(self._letters))
        return letter


def _letter(index: int) -> str:
    """Give the letter with this number: Han characters, first those of the basic plane."""
    basic = 0x9FFF - 0x4E00
    return chr(0x4E00 + index) if index < basic else chr(0x20000 + index - basic)
