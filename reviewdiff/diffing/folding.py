"""Differences of writing only: two texts that differ in nothing else fold to one key.

In: text or a token.  Out: its key.
Never: a word, a figure or a sentence mark that counts; only how it is written.

Folded are: the style of quotation marks, the length of dashes, the width of letters, figures and
punctuation, spaces, composed accents, spaces beside Han characters and French marks; a hyphen
between two long parts of a word ("counter-terrorism"; an extractor loses it at the end of a line),
not that of "re-sign" or of a range; and in a whole clause what follows from its place: the capital
of its first letter and the mark at its very end (",", ";" or "."). Since a rule cannot know every
word, reports show what was folded.
"""

import re
import unicodedata
from itertools import pairwise

_STYLES = {
    **dict.fromkeys("“”„‟«»″＂〝〞", '"'),
    **dict.fromkeys("‘’‚‛‹›′＇ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—―−－", "-"),
    "\u00ad": "",
    "\u0640": "",
}
_STYLED = re.compile(f"[{''.join(_STYLES)}]")
_SMALL = "a-zß-öø-ÿа-яё"
_HYPHENS = "-‐‑\u00ad"
_LONG_PART = rf"(?:(?<=[{_SMALL}]{{4}}.)|(?<=\b[^\W\d_{_SMALL}][{_SMALL}]{{3}}.))"
# The hyphen stands before what must stand before it, so that the search looks at hyphens alone.
_LOST_HYPHEN = re.compile(rf"[{_HYPHENS}]{_LONG_PART}(?=[^\W\d_][{_SMALL}]{{3}})")
_SPACES = re.compile(r"\s+")
_WIDE = re.compile(r"[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufeff\uff01-\uffee]+")
_FRENCH_SPACE = re.compile(r"(?<=«) | (?=[»;:?!])")
_FRENCH_GAPS = ("«", *(space + mark for space in " \u00a0\u202f" for mark in "»;:?!"))
# Han characters start here; a class that spelled them out would cost 8 ms of start-up time.
DENSE = "\u2e80"
# What may end a clause; a clause may also end with none of them.
ENDS = ",;.，；。、،؛"


def fold(text: str, *, hyphens: bool = True) -> str:
    """Give the key of some words; without `hyphens` every hyphen counts.

    >>> fold("“counter-terrorism”") == fold('"counterterrorism"'), fold("（a），") == fold("(a),")
    (True, True)
    >>> fold("re-sign") == fold("resign"), fold("articles I-II") == fold("articles III")
    (False, False)
    """
    if hyphens and any(hyphen in text for hyphen in _HYPHENS):
        text = _LOST_HYPHEN.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if any(gap in text for gap in _FRENCH_GAPS):
            text = _FRENCH_SPACE.sub("", _SPACES.sub(" ", text))
        text = _in_one_style(text)
        if is_dense(text):
            text = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    if " " in text and is_dense(text):
        return _without_han_spaces(text)
    return text


def is_dense(text: str) -> bool:
    """Tell whether Han characters, or others from there on, stand in a text."""
    return not text.isascii() and max(text) >= DENSE


def _in_one_style(text: str) -> str:
    """Write marks in one style: a clause has few of them, and `translate` asks for every letter."""
    for mark in set(_STYLED.findall(text)):
        text = text.replace(mark, _STYLES[mark])
    return text


def _without_han_spaces(text: str) -> str:
    """Drop spaces beside Han characters; a pattern with so large a class takes long to compile."""
    words = text.split(" ")
    kept = words[:1]
    for before, after in pairwise(words):
        is_dense = before[-1:] >= DENSE or after[:1] >= DENSE
        kept.append(after if is_dense else f" {after}")
    return "".join(kept)


def fold_clause(text: str) -> str:
    """Give the key of a whole clause: its final mark and first capital are left out.

    >>> fold_clause("To light the harbours;") == fold_clause("to light the harbours.")
    True
    """
    folded = fold(text).strip()
    if folded[-1:] and folded[-1] in ENDS:
        folded = folded[:-1].rstrip()
    return folded[:1].lower() + folded[1:]
