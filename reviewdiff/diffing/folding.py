"""Differences of writing only: two texts that differ in nothing else fold to one key.

In: text or a token.  Out: its key.
Never: a word, a figure or a sentence mark that counts; only how it is written.

Folded are: the style of quotation marks, the length of dashes, the width of letters, figures and
punctuation, spaces, composed accents, hyphens inside words (an extractor loses them at line ends),
and the mark at the very end of a clause, which follows from its place (",", ";" or ".").
"""

import re
import unicodedata

_STYLES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂〝〞", '"'),
        **dict.fromkeys("‘’‚‛‹›′＇ʼ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        "\u00ad": None,
        "\u0640": None,
    }
)
_INNER_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_SPACES = re.compile(r"\s+")
_WIDE = re.compile(r"[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufeff\uff01-\uffee]+")
_END = ",;.，；。、،؛"


def fold(text: str) -> str:
    """Give the key of some words.

    >>> fold("“Counter–Terrorism”") == fold('"CounterTerrorism"'), fold("（a），") == fold("(a),")
    (True, True)
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_STYLES)
        text = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    if "-" in text:
        text = _INNER_HYPHEN.sub("", text)
    return _SPACES.sub(" ", text)


def fold_clause(text: str) -> str:
    """Give the key of a whole clause: its final mark is left out."""
    folded = fold(text).strip()
    return folded[:-1].rstrip() if folded[-1:] and folded[-1] in _END else folded
