"""Rules on the words of clauses: openings and ends, and nothing in them that is of a page.

In: a document.  Out: findings, and WORDING, the table of these rules.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.checking.texts import clause_texts
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.finding import Severity
from reviewdiff.model.language import Language
from reviewdiff.parsing.openings import find_opening, looks_like_participle

_OPENING = (Kind.PREAMBULAR, Kind.OPERATIVE)
_QUOTES = "”’“»\"')）]】 "
_USUAL = {Kind.PREAMBULAR: ",，،.。", Kind.OPERATIVE: ";；؛.。"}
_NAMES = {Kind.PREAMBULAR: "a preambular", Kind.OPERATIVE: "an operative"}


def no_opening(document: Document) -> Iterator[Found]:
    """Tell paragraphs that begin with no participle or verb that is known.

    A declaration has few of them; that is told once.
    """
    paragraphs = [clause for clause in document.clauses() if clause.kind in _OPENING]
    bare = [clause for clause in paragraphs if not clause.opening and clause.text.strip()]
    if len(bare) > len(paragraphs) / 2:
        yield Found(f"{len(bare)} of {len(paragraphs)} paragraphs have no opening", "#operative")
        return
    for clause in bare:
        if find_opening(clause.text, document.language):
            yield Found("its opening is not recorded", str(clause.label))
        elif not looks_like_participle(clause.text, document.language):
            yield Found(f"it begins with “{_first(clause.text)}”", str(clause.label))


def _first(text: str) -> str:
    return text[:24] + ("…" if len(text) > 24 else "")  # noqa: PLR2004


def other_opening(document: Document) -> Iterator[Found]:
    """Tell recorded openings that the text does not begin with."""
    for clause in document.clauses():
        first, _, last = clause.opening.partition("…")
        if not (clause.text.startswith(first) and last in clause.text):
            said = f"the recorded opening “{clause.opening}” is not in the text"
            yield Found(said, str(clause.label))


def odd_end(document: Document) -> Iterator[Found]:
    """Tell paragraphs that end with another mark than is usual for their kind."""
    for clause in document.clauses():
        usual = _USUAL.get(clause.kind)
        end = clause.text.rstrip(_QUOTES)[-1:]
        if usual and not clause.children and end not in tuple(usual):
            said = f"{_NAMES[clause.kind]} paragraph ends with “{end}”"
            yield Found(said, str(clause.label))


def empty(document: Document) -> Iterator[Found]:
    """Tell documents and clauses that say nothing."""
    if not any(clause.kind is Kind.OPERATIVE for clause in document.clauses()):
        yield Found("there is no operative paragraph", "#operative")
    if not document.formula.strip():
        yield Found("there is no enacting formula", "#formula")
    for clause in document.clauses():
        if not (clause.text.strip() or _is_frame(clause)):
            yield Found("it has no words", str(clause.label))
    for note in document.footnotes:
        if not note.text.strip():
            yield Found("it has no words", f"note {note.marker}")


def _is_frame(clause: Clause) -> bool:
    """Whether a clause may do without words: a section or annex whose number is its heading."""
    return bool(clause.number) and clause.kind in (Kind.HEADING, Kind.ANNEX)


def unplaced(document: Document) -> Iterator[Found]:
    """Tell clauses that were kept as text since they fit nowhere."""
    for clause in document.clauses():
        if clause.kind is Kind.TEXT and clause.label.part != "Annex":
            yield Found("it was kept as text, since no place in the tree fits", str(clause.label))


_JOB = r"(?<![A-Za-z\d/.-])\d{2}-\d{5}(?![A-Za-z\d/-])(?: ?\([ACEFRS]\))?"
_LEAF = r"\d{1,3} ?/ ?\d{1,3}"
_FURNITURE = re.compile(
    rf"{_LEAF} {_JOB}|{_JOB}(?: {_LEAF})?|\*\d{{6,8}}[A-Z]?\*|Please recycle|Distr\.: ?General"
)
# What one of these must hold: most clauses do not, and are not searched further.
_ODD = re.compile(r"\d|Please recycle|Distr")
_TORN = re.compile("[-‐] |[⏎↵¶]")
_RULE = re.compile(r"_{4,}|[-—–─]{6,}")
# "light- house"; not "short- and long-term".
_AND = {
    Language.EN: "and|or|to|nor|but",
    Language.FR: "et|ou|à|ni|mais",
    Language.ES: "y|e|o|u|a|ni",
    Language.RU: "и|или|а",
    Language.AR: "و|أو",
}


@cache
def _wrap(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]{{2,}}[-‐] (?!(?:{_AND[language]})\b)[^\W\d_]{{2,}}|[⏎↵¶]")


def furniture(document: Document) -> Iterator[Found]:
    """Tell heads and feet of pages inside a clause."""
    own = re.compile(rf"(?<![A-Za-z\d/.]){re.escape(str(document.symbol))}(?![A-Za-z\d/.(]| \()")
    for at, text in clause_texts(document):
        if _ODD.search(text) and (found := _FURNITURE.search(text) or own.search(text)):
            yield Found(f"the head or foot of a page is in it: “{found[0]}”", at)


def footnote_rule(document: Document) -> Iterator[Found]:
    """Tell the rule above footnotes inside a clause."""
    for at, text in clause_texts(document):
        if found := _RULE.search(text):
            yield Found(f"the rule above footnotes is in it: “{found[0][:12]}”", at)


def hard_wrap(document: Document) -> Iterator[Found]:
    """Tell words that the end of a line tore apart; Chinese has no hyphens to tear at."""
    for at, text in clause_texts(document):
        if document.language in _AND and (found := _wrap(document.language).search(text)):
            yield Found(f"the end of a line is in it: “{found[0]}”", at)


_ERROR = Severity.ERROR
_ONE = "990-1/en.json"
_HEADING = '"label": "OP heading",\n      "kind": "heading"'
_TEXT = '"label": "OP text",\n      "kind": "text"'
_INTRO = '"label": "OP intro",\n      "kind": "intro"'
WORDING = (
    check(
        "TREE006", "no-opening", Severity.WARNING, Scope.DOCUMENT, no_opening,
        "A paragraph opens with a participle or verb; where none is known its first words may be "
        "lost.",
        (_ONE, '      "opening": "Stressing",\n', "", _ONE, "Stressing that the log", "The log"),
        (_ONE, "Stressing that the logbooks", "Stressing that logbooks"),
    ),
    check(
        "TREE007", "other-opening", _ERROR, Scope.DOCUMENT, other_opening,
        "The recorded opening is what reports of substance go by.",
        (_ONE, '"text": "Stressing that', '"text": "Noting that'),
        (_ONE, "Stressing that the logbooks of all", "Stressing that the logbooks of some"),
    ),
    check(
        "TREE008", "odd-end", Severity.HINT, Scope.DOCUMENT, odd_end,
        "A preambular paragraph ends with a comma, an operative one with a semicolon; another mark "
        "may mean that its end is lost.",
        (_ONE, "without trade,", "without trade;"),
        (_ONE, "without trade,", "without “trade”,"),
    ),
    check(
        "TREE009", "empty", _ERROR, Scope.DOCUMENT, empty,
        "A clause without words, or a resolution that resolves nothing, was read by half.",
        (_ONE, '"text": "A/989/412."', '"text": ""'),
        (_ONE, '"text": "A/989/412."', '"text": "Ibid."'),
    ),
    check(
        "TREE010", "unplaced", Severity.WARNING, Scope.DOCUMENT, unplaced,
        "Text that fits nowhere is often the rest of a paragraph whose number was misread.",
        (_ONE, _HEADING, _TEXT),
        (_ONE, _HEADING, _INTRO),
    ),
    check(
        "TREE011", "page-furniture", _ERROR, Scope.DOCUMENT, furniture,
        "The head and foot of a page are no words of the resolution.",
        (_ONE, "the waters it serves", "the waters 2/5 90-07812 it serves"),
        (_ONE, "the waters it serves", "the 2/3 of the waters it serves, 90-078 in all,"),
    ),
    check(
        "TREE012", "footnote-rule", _ERROR, Scope.DOCUMENT, footnote_rule,
        "The rule above footnotes in a clause means that a note is in it too.",
        (_ONE, "the waters it serves", "the waters ______________ it serves"),
        (_ONE, "the waters it serves", "the waters — all of them — it serves"),
    ),
    check(
        "TREE013", "hard-wrap", _ERROR, Scope.DOCUMENT, hard_wrap,
        "Where a line ended is no part of a text, and tears its words.",
        (_ONE, "the waters it serves", "the wa- ters it serves"),
        (_ONE, "the waters it serves", "the short- and long-range waters it serves"),
    ),
)  # fmt: skip
