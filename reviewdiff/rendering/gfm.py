"""Words as GitHub's Markdown: nothing in them is read as markup, what came and went is marked.

In: words of documents, edits.  Out: Markdown for one paragraph or one cell of a table.
Never: a mark, link, mention, reference, formula or emoji that a document's own words would make.
"""

import re
import unicodedata
from collections.abc import Sequence

from reviewdiff.model.change import Edit, Op
from reviewdiff.rendering.safe import safe

_UNSEEN = "&#8203;"
# A backslash takes the meaning from these, wherever they stand.
_MARKUP = re.compile(r"[\\`*_~\[<|]|&(?=[#\w])")
# GitHub looks for these after Markdown has been read, so that no backslash helps: mentions,
# references, links, emoji, formulas, hashes of commits. A space of no width parts them; Dependabot
# and Renovate do the same.
_LATER = re.compile(
    r"@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=//|[\w+-]+:)|\bwww(?=\.)|\$"
    r"|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b",
    re.IGNORECASE | re.ASCII,
)
_AT_START = re.compile(r"\A(?:(\d{1,9})(?=[.)])|(?=[-+=#>]))")
# Classes of characters that would join others of these beside them: letters from left to right,
# figures, per cent signs.
_FIGURES = {"L", "EN", "AN", "ET"}
_MARKS = {Op.DELETE: ("~~", "del"), Op.INSERT: ("**", "ins")}


def escaped(text: str) -> str:
    r"""Write words that stand within a line.

    >>> escaped("*all* States [and] <b>keepers</b> & Co.")
    '\\*all\\* States \\[and] \\<b>keepers\\</b> & Co.'
    >>> escaped("@keeper, see #12")
    '@&#8203;keeper, see #&#8203;12'
    """
    return _LATER.sub(_parted, _MARKUP.sub(r"\\\g<0>", safe(text)))


def paragraph(markdown: str) -> str:
    r"""Keep the start of a paragraph from being read as a list, a heading or a rule.

    >>> paragraph("12. Requests"), paragraph("- lamps")
    ('12\\. Requests', '\\- lamps')
    """
    return _AT_START.sub(r"\1\\", markdown.lstrip())


def isolated(markdown: str, text: str) -> str:
    """Keep words from mixing with what stands beside them in a paragraph from right to left."""
    return f'<span dir="{_direction(text)}">{markdown}</span>'


def marked(edits: Sequence[Edit], *, rtl: bool = False) -> str:
    """Write edits, what went as ~~deleted~~ and what came as **inserted**.

    Where these marks would not be read (beside spaces, or with a comma inside and a letter outside)
    the elements <del> and <ins> stand. In a paragraph from right to left (`rtl`) they also keep
    figures and symbols that went from running into those that came.

    >>> marked([Edit(Op.DELETE, "two "), Edit(Op.INSERT, "three "), Edit(Op.EQUAL, "lamps")])
    '~~two~~ **three** lamps'
    >>> marked([Edit(Op.EQUAL, "灯塔"), Edit(Op.INSERT, "，并"), Edit(Op.EQUAL, "执行")])
    '灯塔<ins>，并</ins>执行'
    """
    written: list[str] = []
    before = " "
    for at, edit in enumerate(edits):
        after = _first(edits[at + 1]) if at + 1 < len(edits) else " "
        plain = edit.op is Op.EQUAL
        words = escaped(edit.text) if plain else _marked(edit, before, after, rtl=rtl)
        written.append(words)
        before = words[-1:] or before
    return "".join(written)


def _parted(found: re.Match[str]) -> str:
    text = found[0]
    if text == "$":  # GitHub's own way to keep it from opening a formula
        return "<span>$</span>"
    # Of a hash no piece may be left that is long enough to be one.
    return "".join(f"{text[at : at + 6]}{_UNSEEN}" for at in range(0, len(text), 6))


def _marked(edit: Edit, before: str, after: str, *, rtl: bool) -> str:
    sign, element = _MARKS[edit.op]
    text = edit.text.strip()
    lead, _, trail = edit.text.partition(text) if text else ("", "", "")
    words = escaped(text or edit.text)
    outer = (lead or before)[-1], (trail or after)[0]
    mixes = rtl and any(
        unicodedata.bidirectional(char) in _FIGURES for char in text[:1] + text[-1:]
    )
    if text and not mixes and _is_read(words[0], words[-1], *outer):
        return f"{lead}{sign}{words}{sign}{trail}"
    opening = f'{element} dir="{_direction(text)}"' if mixes and text else element
    return f"{lead}<{opening}>{words}</{element}>{trail}"


def _direction(text: str) -> str:
    return "rtl" if any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text) else "ltr"


def _first(edit: Edit) -> str:
    """Give the first character that is written for an edit."""
    if edit.text[:1].isspace():
        return " "
    return escaped(edit.text)[:1] if edit.op is Op.EQUAL else "*"


def _is_read(first: str, last: str, before: str, after: str) -> bool:
    """Whether marks at these places open and close (CommonMark's rules of flanking).

    Symbols that are no punctuation (©) count on the side where they do harm, since the versions of
    CommonMark differ on them.
    """
    opens = _is_letter(first) or before.isspace() or _is_punctuation(before)
    closes = _is_letter(last) or after.isspace() or _is_punctuation(after)
    return opens and closes


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"


def _is_punctuation(char: str) -> bool:
    return char in "$+<=>^`|~" or unicodedata.category(char)[0] == "P"
