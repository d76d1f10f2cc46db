"""One resolution in one language as an immutable tree of clauses, footnotes and facts.

In: nothing but values.  Out: Document and what it is made of.
Never: a newline or a run of spaces inside a clause's text; what a source held and the tree could
not place is kept as a clause of kind `text`, and said in `remarks`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import replace, value


class Kind(StrEnum):
    """What a clause is."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    CLOSING = "closing"
    HEADING = "heading"
    INTRO = "intro"
    ANNEX = "annex"
    TEXT = "text"


class SourceKind(StrEnum):
    """How far a text can be trusted."""

    OFFICIAL = "official"
    TRANSLATION = "unofficial-translation"
    DRAFT = "draft"


@value
class NoteRef:
    """A footnote's marker at its place: before the character `at` of the clause's text."""

    at: int
    marker: str


def with_marks(text: str, marks: Iterable[tuple[int, str]]) -> str:
    """Put marks into a text, each before the character at its place.

    >>> with_marks("the report, welcomes", [(11, "[1]"), (4, "_")])
    'the _report,[1] welcomes'
    """
    for at, mark in sorted(marks, key=lambda item: item[0], reverse=True):
        text = f"{text[:at]}{mark}{text[at:]}"
    return text


@value
class Footnote:
    """A footnote: its marker as printed and its text."""

    marker: str
    text: str


@value
class Clause:
    """A paragraph, subparagraph, heading or closing phrase.

    `number` is the number as printed ("12.", "(a)", ""); `opening` the words the text begins with
    where they are a known opening ("Recalling also"); `text` all words without the number. Of a
    clause with subparagraphs `text` is the chapeau; of an annex or a section it is the heading.
    """

    label: Label
    kind: Kind
    text: str
    number: str = ""
    opening: str = ""
    notes: tuple[NoteRef, ...] = ()
    children: tuple["Clause", ...] = ()

    def walk(self) -> Iterator["Clause"]:
        """Give this clause and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@value
class Facts:
    """What is known of the adoption: empty where the source does not say it.

    `draft` is the draft adopted without reference to a committee, `report` the report of a
    committee and its paragraph; `issued` the day the document came out, `job` its job number.
    """

    adopted: date | None = None
    meeting: str = ""
    session: str = ""
    agenda_item: str = ""
    draft: str = ""
    report: str = ""
    issued: date | None = None
    job: str = ""


@value
class Provenance:
    """Where a text came from: kind, the source's name, media type and sha256, the day it came.

    `address` is the one it was fetched from, "" for a file.
    """

    kind: SourceKind
    name: str
    media_type: str
    sha256: str
    added: date
    remark: str = ""
    address: str = ""


@value
class Remark:
    """Something odd in the source, with the number of its line (1 is the first; 0 is none).

    `page`: where the source has pages, the page on which the line is counted; else 0.
    """

    line: int
    text: str
    page: int = 0


@value
class Document:
    """A resolution or draft in one language.

    `front` keeps the lines before the title and `closing` those after the operative part, as read.
    """

    symbol: Symbol
    language: Language
    title: str
    facts: Facts
    provenance: Provenance
    formula: str
    front: tuple[str, ...] = ()
    preamble: tuple[Clause, ...] = ()
    operative: tuple[Clause, ...] = ()
    closing: tuple[str, ...] = ()
    annexes: tuple[Clause, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def clauses(self) -> Iterator[Clause]:
        """Give every clause in reading order."""
        for clause in (*self.preamble, *self.operative, *self.annexes):
            yield from clause.walk()

    def unplaced(self) -> tuple[Clause, ...]:
        """Give the text that has no place in the tree; that of an annex needs none."""
        roots = (*self.preamble, *self.operative)
        return tuple(c for root in roots for c in root.walk() if c.kind is Kind.TEXT)

    def count(self, kind: Kind) -> int:
        """Count the clauses of a kind outside the annexes."""
        roots = (*self.preamble, *self.operative)
        return sum(clause.kind is kind for root in roots for clause in root.walk())

    def footnote(self, marker: str) -> str:
        """Give the text of the footnote with this marker, "" where there is none."""
        return next((note.text for note in self.footnotes if note.marker == marker), "")

    def with_texts(self, texts: dict[Label, str]) -> "Document":
        """Give the same tree with other words in its clauses: those of `texts`, "" where absent."""

        def filled(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
            # Written out, since `replace` takes four times as long and documents are long.
            return tuple(
                Clause(
                    clause.label,
                    clause.kind,
                    texts.get(clause.label, ""),
                    clause.number,
                    clause.opening,
                    clause.notes,
                    filled(clause.children) if clause.children else (),
                )
                for clause in clauses
            )

        return replace(
            self,
            preamble=filled(self.preamble),
            operative=filled(self.operative),
            annexes=filled(self.annexes),
        )
