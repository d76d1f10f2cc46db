"""One visual line: its words without markers, how it ends, and how two lines are joined.

In: the text of a line.  Out: words, or whether it ends or goes on.
Never: a decision that needs another line than the one before.
"""

import re
from functools import lru_cache

from reviewdiff.model.language import Language
from reviewdiff.parsing import grammar
from reviewdiff.parsing.markers import CLOSE, OPEN
from reviewdiff.parsing.normalization import normalize

_MARKER = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")


@lru_cache(maxsize=64)  # a line is asked for as this one, the one before and the one after
def bare(text: str) -> str:
    """Give the words of a line in normal form, without markers."""
    return normalize(_MARKER.sub("", text))


def shown(text: str) -> str:
    """Give a line as wide as it was printed, with its markers."""
    return text.replace(OPEN, "").replace(CLOSE, "").strip()


def closed(text: str) -> bool:
    """Whether a line ends a clause, or leads to subparagraphs: a comma alone does not."""
    return grammar.closes(bare(text))


def goes_on(words: str) -> bool:
    """Whether a line looks like the middle of a sentence (Chinese always may be)."""
    return words[:1].islower() or not words[:1].isascii() or not words[:1].isalpha()


def is_item(words: str, above: str) -> bool:
    """Whether a line is a subparagraph, or one of the third or fourth level under another."""
    if grammar.SUBPARAGRAPH.match(words):
        return True
    is_listed = grammar.SUBPARAGRAPH.match(above) or grammar.DOTTED.match(above)
    return bool(is_listed and grammar.DOTTED.match(words))


def ended(text: str) -> bool:
    """Whether a line ends with a mark that may end a paragraph."""
    return grammar.ends(bare(text))


def join(before: str, after: str, language: Language) -> str:
    """Join two visual lines of one paragraph.

    >>> join("implementing the", "Strategy", Language.EN), join("《战", "略》", Language.ZH)
    ('implementing the Strategy', '《战略》')
    >>> join("non-", "governmental", Language.EN), join("coun\u00ad", "ter", Language.EN)
    ('non-governmental', 'counter')
    >>> join("at its seventy -", "eighth session", Language.EN)
    'at its seventy-eighth session'
    """
    last, first = before[-1:], after[:1]
    if last == "\u00ad":
        return before[:-1] + after
    if last in "-\u2011" and before[-2:-1].isalpha() and first.isalpha():
        return before + after
    if last == "-" and before[-2:-1] == " " and before[-3:-2].isalpha() and first.isalpha():
        return before[:-2] + "-" + after
    if last == "/" or (language is Language.ZH and not (_latin(last) and _latin(first))):
        return before + after
    return f"{before} {after}"


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
