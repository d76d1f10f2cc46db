"""The paragraphs of one document in reading order, each with its style, number and footnotes.

In: a Document without words, the words of its clauses.  Out: lines.
Never: the masthead (what stands before the title), which is not a text of the resolution.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from reviewdiff.model.change import Diff, Op
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.label import Label

# Deeper subparagraphs and sections than the UN's own templates have.
_DEEPEST_SUB, _DEEPEST_HEADING = 4, 3
_STYLES = {
    Kind.PREAMBULAR: "Preambular",
    Kind.OPERATIVE: "Operative",
    Kind.PARAGRAPH: "Operative",
    Kind.CLOSING: "Continued",
    Kind.ANNEX: "Annex",
    Kind.INTRO: "Introduction",
    Kind.TEXT: "Introduction",
}
# What stands between a number and its text; a tab where it is not said.
_GAPS = {Kind.ANNEX: "\n", Kind.HEADING: " "}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at its place, before the character `at`.

    `automatic`: Word's own count gives its marker.
    """

    at: int
    marker: str
    text: str
    automatic: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `key` is the clause's label, or names the place of a line that is no clause.

    The first `opening` characters of the text are the words that open a clause.
    """

    key: Label | str
    style: str
    text: str
    number: str = ""
    gap: str = ""
    opening: int = 0
    notes: tuple[Note, ...] = ()


def texts(diff: Diff, op: Op) -> dict[Label, str]:
    """Give the words of all clauses of the old side (DELETE) or the new one (INSERT)."""
    found: dict[Label, str] = {}
    for change in diff.changes:
        labels = change.old if op is Op.DELETE else change.new
        words = "".join([edit.text for edit in change.edits if edit.op in (Op.EQUAL, op)])
        found.update(zip(labels, words.split("\n"), strict=False))
    return found


def lines(document: Document, words: Mapping[Label, str]) -> list[Line]:
    """Give the lines of a document: title, formula, clauses, closing lines, annexes, lone notes."""
    notes = _Notes(document)
    head = (Line("title", "Title", document.title), Line("formula", "Formula", document.formula))
    found = [line for line in head if line.text]
    body = chain(document.preamble, document.operative)
    found += [_line(clause, words, notes) for root in body for clause in root.walk()]
    found += [
        Line(f"closing {at}", "Adoption", text) for at, text in enumerate(document.closing) if text
    ]
    found += [_line(clause, words, notes) for root in document.annexes for clause in root.walk()]
    return [*found, *notes.lone()]


def _line(clause: Clause, words: Mapping[Label, str], notes: "_Notes") -> Line:
    text = words.get(clause.label, "")
    gap = _GAPS.get(clause.kind, "\t") if clause.number and text else ""
    found = tuple(notes.of(clause, len(text))) if clause.notes else ()
    opening = len(clause.opening)
    return Line(clause.label, _style(clause), text, clause.number, gap, opening, found)


def _style(clause: Clause) -> str:
    if clause.kind is Kind.SUBPARAGRAPH:
        return f"Subparagraph{min(max(len(clause.label.subs), 1), _DEEPEST_SUB)}"
    if clause.kind is Kind.HEADING:
        return f"Heading{min(max(len(clause.label.section), 1), _DEEPEST_HEADING)}"
    return _STYLES[clause.kind]


class _Notes:
    """The footnotes of one document, counted as Word counts them."""

    def __init__(self, document: Document) -> None:
        self._all = document.footnotes
        self._texts = {note.marker: note.text for note in reversed(document.footnotes)}
        self._named: set[str] = set()
        self._count = 0

    def of(self, clause: Clause, end: int) -> Iterator[Note]:
        """Give the footnotes of the next clause; a marker beyond its text stands at its end."""
        for ref in sorted(clause.notes, key=lambda item: item.at):
            automatic = ref.marker == str(self._count + 1)
            self._count += automatic
            self._named.add(ref.marker)
            yield Note(min(ref.at, end), ref.marker, self._texts.get(ref.marker, ""), automatic)

    def lone(self) -> Iterator[Line]:
        """Give the footnotes that no clause refers to as lines at the end."""
        for at, note in enumerate(self._all):
            if note.marker in self._named and self._texts[note.marker] == note.text:
                continue
            yield Line(f"note {at}", "FootnoteText", note.text, note.marker, "\t")
