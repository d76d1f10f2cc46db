"""Two lines joined: whether a space stands between, and whose a hyphen is.

In: the words of two lines.  Out: their words as one.
Never: a hyphen dropped that may be the word's own.

A page seldom says whether a hyphen at the end of a line is the word's or the break's. The document
does: a hyphen goes where the word stands elsewhere in one piece, and nowhere with a hyphen.
"""

import re
from collections.abc import Iterable

_HYPHENS = "\u2010\u2011-"
# "short- and long-term": the hyphen stands for the rest of the word.
_AND = re.compile(r"(?:and|or|to|et|ou|y|e|o|u|и|или|und)\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_TAIL = re.compile(r"[^\W\d_]+$")
_HEAD = re.compile(r"[^\W\d_]+")
_MARKS = tuple(",;،؛")
_SCRIPT = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Vocabulary:
    """The words that stand whole inside lines, in small letters; gathered when first asked for."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines = lines
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            text = re.sub(f"[{_HYPHENS}]", "-", "\n".join(self._lines))
            self._words = frozenset(_WORD.findall(text.casefold()))
        return word in self._words


def join(before: str, after: str, words: Vocabulary | None = None) -> str:
    """Join two lines of one paragraph.

    >>> join("the high-", "level meeting"), join("short- ", "and long-term")
    ('the high-level meeting', 'short- and long-term')
    >>> join("the sea- ", "mark of", Vocabulary(["a sea‑mark"]))
    'the sea-mark of'
    >>> join("the light-", "houses of", Vocabulary(["the lighthouses"]))
    'the lighthouses of'
    >>> join("in 2090/", "2091"), join("the coun\u00ad", "tries"), join("pages 3–", "14")
    ('in 2090/2091', 'the countries', 'pages 3–14')
    """
    words = words or _NONE
    is_open = before[-1:].isspace()
    before, after = before.rstrip(), after.lstrip()
    last = before[-1:]
    if last == "\u00ad":
        return before[:-1] + after
    if last in _HYPHENS and last and before[-2:-1].isalnum() and after[:1].isalnum():
        is_whole = f"{_tail(before)}-{_head(after)}" in words
        if (is_open and not is_whole) or _AND.match(after):
            return f"{before} {after}"
        return (before[:-1] if _is_of_the_break(before, after, words) else before) + after
    is_glued = not before or not after or _is_glued(last, before[-2:-1], after, is_open=is_open)
    return before + after if is_glued else f"{before} {after}"


def _is_glued(last: str, before_last: str, after: str, *, is_open: bool) -> bool:
    """Whether no space stands between two lines, by the characters that meet."""
    is_span = last in "–—" and before_last.isdigit() and after[:1].isdigit()
    if (last == "/" or is_span) and not is_open:
        return True
    return after[:1] in _MARKS or bool(_SCRIPT.match(last) and _SCRIPT.match(after))


_NONE = Vocabulary()


def _is_of_the_break(before: str, after: str, words: Vocabulary) -> bool:
    """Whether the word stands elsewhere in one piece, and nowhere with a hyphen."""
    first, second = _tail(before), _head(after)
    is_word = first and second and before[-1] == "-"
    return bool(is_word) and first + second in words and f"{first}-{second}" not in words


def _tail(before: str) -> str:
    found = _TAIL.search(before[:-1])
    return found[0].casefold() if found else ""


def _head(after: str) -> str:
    found = _HEAD.match(after)
    return found[0].casefold() if found else ""
