"""Rules on the stored form: the file can be read, is canonical, lies where it must, is normal.

In: the file of a version, or its document.  Out: findings, and FORM, the table of these rules.
"""

import re
import unicodedata
from collections.abc import Iterator

from reviewdiff.checking.neighbours import Stored
from reviewdiff.checking.places import Places
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.checking.texts import everything, words
from reviewdiff.errors import BrokenVersionError
from reviewdiff.model.document import Document
from reviewdiff.model.finding import Severity
from reviewdiff.parsing.normalization import normalize
from reviewdiff.store.codec import encode
from reviewdiff.store.layout import path_of

_CONFLICT = re.compile(rb"^(?:<{7} |={7}\r?$|>{7} )", re.MULTILINE)
# Controls, marks without width or shape, bidi marks and overrides, what stands for an unreadable
# character, what has a meaning in one font only, and what is no character.
_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ue000-\uf8ff\ufdd0-\ufdef\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)


def unreadable(stored: Stored) -> Iterator[Found]:
    """Tell why a file is no version."""
    if not stored.fault:
        return
    if found := _CONFLICT.search(stored.data):
        line = stored.data.count(b"\n", 0, found.start()) + 1
        yield Found("git left its marks of a conflict in it; resolve that first", line=line)
    elif isinstance(stored.fault, BrokenVersionError):
        where = f"at {stored.fault.where}: " if stored.fault.where else ""
        yield Found(f"{where}{stored.fault.why}", line=_line(stored, stored.fault.where))
    else:
        yield Found(str(stored.fault).removeprefix(f"{stored.path} ").rstrip("."))


def _line(stored: Stored, where: str) -> int:
    said = re.match(r"line (\d+)|byte (\d+)", where)
    if not said:
        return Places(stored.data).line_of_path(where)
    return int(said[1]) if said[1] else stored.data.count(b"\n", 0, int(said[2])) + 1


def not_canonical(stored: Stored) -> Iterator[Found]:
    """Tell that a file is written otherwise than its document would be."""
    if stored.document is None or (there := encode(stored.document)) == stored.data:
        return
    lines = zip(there.splitlines(), stored.data.splitlines(), strict=False)
    same = 0
    for one, other in lines:
        if one != other:
            break
        same += 1
    yield Found("the bytes are not canonical from here on; --fix writes them anew", line=same + 1)


def misplaced(stored: Stored) -> Iterator[Found]:
    """Tell that path and content disagree."""
    if stored.leads_out:
        return
    if not stored.named:
        yield Found("no version is looked for at this path; it would be SYMBOL/LANGUAGE.json")
    elif stored.document is not None:
        symbol, language = stored.named
        if symbol != stored.document.symbol:
            place = path_of(stored.document.symbol, stored.document.language)
            yield Found(f"it holds {stored.document.symbol}, whose place is {place}", "#symbol")
        elif language is not stored.document.language:
            yield Found(f"it holds a text in {stored.document.language}", "#language")


def leads_out(stored: Stored) -> Iterator[Found]:
    """Tell that a file is a link to something elsewhere, which is not read."""
    if stored.leads_out:
        yield Found("it is a link that leads out of the folder of versions; it was not read")


def hostile(document: Document) -> Iterator[Found]:
    """Tell characters that no resolution has."""
    for at, text in everything(document):
        if found := {ord(char) for char in _HOSTILE.findall(text)}:
            names = ", ".join(f"U+{code:04X}" for code in sorted(found))
            yield Found(f"it has characters that no text has: {names}", at)


def not_composed(document: Document) -> Iterator[Found]:
    """Tell texts that are not in NFC."""
    for at, text in everything(document):
        if not unicodedata.is_normalized("NFC", text):
            yield Found("its accents are not composed (NFC)", at)


def not_normal(document: Document) -> Iterator[Found]:
    """Tell words that normalization would still change, other rules' matters aside."""
    for at, text in words(document):
        if text.isascii() and normalize(text, document.language) == text:
            continue
        bare = unicodedata.normalize("NFC", _HOSTILE.sub("", text))
        if (normal := normalize(bare, document.language)) != bare:
            yield Found(f"it is not in normal form {_around(bare, normal)}", at)


def _around(text: str, normal: str) -> str:
    same = next((i for i, (a, b) in enumerate(zip(text, normal, strict=False)) if a != b), -1)
    same = len(normal) if same < 0 else same
    return f"at character {same + 1}: “{text[max(same - 12, 0) : same + 6]}”"


_ERROR = Severity.ERROR
FORM = (
    check(
        "FORM001", "unreadable", _ERROR, Scope.FILE, unreadable,
        "What is not a version in the stored form is read by nobody, and hides its text.",
        ("990-1/en.json", '  "title": "The', '<<<<<<< HEAD\n  "title": "The'),
        ("990-1/en.json", "The Universal Lighthouse Strategy", "The <<<<<<< HEAD ======= Strategy"),
    ),
    check(
        "FORM002", "not-canonical", _ERROR, Scope.FILE, not_canonical,
        "One document has one form of bytes, or a change of form would hide a change of words.",
        ("990-1/en.json", '"symbol": "A/RES/990/1"', '"symbol": "990/1"'),
        ("990-1/en.json", '"title": "The Universal', '"title": "A Universal'),
        fixable=True,
    ),
    check(
        "FORM003", "misplaced", _ERROR, Scope.FILE, misplaced,
        "A version is looked for under its symbol and language, and found nowhere else.",
        ("990-1/en.json", '"symbol": "A/RES/990/1"', '"symbol": "A/RES/990/2"'),
        ("990-1/en.json", '"draft": "A/990/L.7"', '"draft": "A/990/L.8"'),
    ),
    check(
        "FORM004", "leads-out", _ERROR, Scope.FILE, leads_out,
        "A link could show a file of the machine, and another text tomorrow.",
        ("990-3", "->", ".."),
        ("990-3", "->", "990-1"),
    ),
    check(
        "FORM005", "hostile-character", _ERROR, Scope.DOCUMENT, hostile,
        "Controls and bidi overrides make a text read otherwise than it is; U+FFFD is a letter "
        "that was lost.",
        ("990-1/en.json", "light of a coast", "light of \u202ea coast"),
        ("990-1/ar.json", "ضوء الساحل", "ضوء «الساحل»"),
        fixable=True,
    ),
    check(
        "FORM006", "not-composed", _ERROR, Scope.DOCUMENT, not_composed,
        "An accent coded in two ways is shown as an amendment.",
        ("990-1/fr.json", "Réaffirmant que", "Re\u0301affirmant que"),
        ("990-1/fr.json", "Réaffirmant que", "Réaffirmant déjà que"),
        fixable=True,
    ),
    check(
        "FORM007", "not-normal", _ERROR, Scope.DOCUMENT, not_normal,
        "Normalizing what is stored must change nothing, or spaces and hyphens are shown as "
        "amendments.",
        ("990-1/zh.json", "2084年12月14日", "2084 年 12 月 14 日"),
        ("990-1/en.json", "light of a coast", "light – of a coast"),
        fixable=True,
    ),
)  # fmt: skip
