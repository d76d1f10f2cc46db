"""What the head of the page says: the two documents, the counts, what a person ruled.

In: a Diff.  Out: words and numbers.
Never: a word of a document that was not made harmless.
"""

from dataclasses import dataclass

from reviewdiff.model.change import ChangeKind, Diff, Mark
from reviewdiff.model.document import Document, Kind
from reviewdiff.model.language import NAMES
from reviewdiff.rendering import wording
from reviewdiff.rendering.page.texts import tied
from reviewdiff.rendering.safe import safe

# The width of the longest bar in the chart, in its own units.
_WIDE = 100


@dataclass(frozen=True, slots=True)
class Head:
    """One side: which, its symbol and title, facts, a warning or "", its formula and closing."""

    side: str
    symbol: str
    title: str
    facts: list[str]
    warning: str
    formula: str
    closing: list[str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many changes bear a kind or mark; `bar` is the length of its bar."""

    name: str
    words: str
    number: int
    bar: float


def head(side: str, document: Document) -> Head:
    """Tell of one document."""
    return Head(
        side,
        safe(str(document.symbol)),
        tied(document.title),
        [safe(fact) for fact in _facts(document) if fact],
        safe(wording.warning(document)),
        safe(document.formula),
        [safe(line) for line in document.closing],
    )


def kinds(diff: Diff) -> list[Count]:
    """Count the changes by kind; amendments that only follow from others on their own."""
    numbers = {kind.value: diff.count(kind) for kind in ChangeKind}
    only = diff.count_mark(Mark.CONSEQUENTIAL)
    numbers[ChangeKind.AMENDED.value] -= only
    names = [*numbers]
    names.insert(names.index(ChangeKind.AMENDED.value) + 1, Mark.CONSEQUENTIAL.value)
    numbers[Mark.CONSEQUENTIAL.value] = only
    said = {Mark.CONSEQUENTIAL.value: "amended in consequence"}
    return [_count(name, said.get(name, name), numbers[name], diff) for name in names]


def marks(diff: Diff) -> list[Count]:
    """Count the other marks."""
    return [
        _count(mark.value, wording.MARKS[mark], diff.count_mark(mark), diff)
        for mark in Mark
        if mark is not Mark.CONSEQUENTIAL
    ]


def _count(name: str, words: str, number: int, diff: Diff) -> Count:
    most = max(*map(diff.count, ChangeKind), *map(diff.count_mark, Mark), 1)
    return Count(name, words, number, round(number * _WIDE / most, 1))


def rulings(diff: Diff) -> list[tuple[str, str]]:
    """Give what a person ruled, each with "" or with "lapsed" where it is not followed."""
    found = [("", safe(wording.ruling(item))) for item in diff.rulings]
    for item in dict.fromkeys(ruling for ruling, _ in diff.lapsed):
        labels = [label for ruling, label in diff.lapsed if ruling == item]
        found.append(("lapsed", safe(wording.lapsed(item, labels))))
    return found


def _facts(document: Document) -> list[str]:
    facts, source = document.facts, document.provenance
    day = facts.adopted
    counts = f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP"
    return [
        f"Adopted {day.day} {day:%B %Y}" if day else "Date of adoption not known",
        f"Plenary meeting {facts.meeting}" if facts.meeting else "",
        f"Draft {facts.draft}" if facts.draft else "",
        f"Report {facts.report}" if facts.report else "",
        f"Agenda item {facts.agenda_item}" if facts.agenda_item else "",
        f"{counts}; {NAMES[document.language]}",
        f"Text from {source.name}" if source.name else "",
    ]
