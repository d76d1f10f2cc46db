"""A diff as data: word edits, changes with their kind and marks, the Diff that gathers them.

In: nothing but values.  Out: Edit, Change, Diff.
Never: a clause in two changes, or in none.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from reviewdiff.model.document import Document, Footnote
from reviewdiff.model.label import Label
from reviewdiff.model.value import value

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Ruling


class Op(StrEnum):
    """What is done with some words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@value
class Edit:
    """Some words that stay, go or come. All equal and deleted ones together are the old text.

    `writing`: deleted and inserted words that differ only in their marks and spaces.
    """

    op: Op
    text: str
    writing: bool = False


class ChangeKind(StrEnum):
    """What happened to a clause."""

    UNCHANGED = "unchanged"
    AMENDED = "amended"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"


class Mark(StrEnum):
    """What happened to a clause besides its kind."""

    MOVED = "moved"
    RENUMBERED = "renumbered"
    CROSSING = "crossing"
    WRITING = "writing"
    CONSEQUENTIAL = "consequential"
    UNCERTAIN = "uncertain"


class Why(StrEnum):
    """What speaks for a match."""

    EQUAL = "equal words"
    ALIKE = "alike"
    CONTAINED = "taken up in a longer one"
    IN_PLACE = "rewritten in its place"
    PARTS = "parts of one"
    REVIEWED = "ruled by a person"


@value
class NextBest:
    """The best other candidate of one of two paired clauses, with its likeness."""

    old: Label
    new: Label
    similarity: float


@value
class Evidence:
    """Why clauses were paired: the rarest words they share, the next best pair it was taken over.

    `words` are the longest runs of shared words, those first that are rarest in the two documents.
    """

    why: Why
    words: tuple[str, ...] = ()
    next_best: NextBest | None = None


@value
class NoteChange:
    """A footnote of a clause that was added, removed or amended; the absent side is None.

    `moved`: the same footnote stands at another place of the same text. `writing`: it is the same
    but for the writing.
    """

    old: Footnote | None
    new: Footnote | None
    edits: tuple[Edit, ...]
    moved: bool = False
    writing: bool = False


@value
class Change:
    """What became of one clause, or of several that were split or merged.

    `edits` turn the old words into the new ones to the letter; where several clauses stand on a
    side their texts are joined by newlines. `moved`: out of order against its neighbours.
    `renumbered`: its label differs. `crossing`: from one part (preamble, operative part, annex) to
    another. `writing`: unchanged but for the writing (quotation marks, widths, dashes, a lost
    hyphen, a final mark).
    `consequential`: amended only in what follows from other changes (positional adverbs, numbers of
    paragraphs, sessions, dates and symbols rolled forward). `uncertain`: another reader might pair
    otherwise. `evidence` says why clauses were paired; None where one side is empty.
    `similarity` is 1 for equal words, 0 for none in common, weighed by how rare they are.
    """

    kind: ChangeKind
    old: tuple[Label, ...]
    new: tuple[Label, ...]
    edits: tuple[Edit, ...]
    similarity: float
    moved: bool = False
    renumbered: bool = False
    crossing: bool = False
    writing: bool = False
    consequential: bool = False
    uncertain: bool = False
    notes: tuple[NoteChange, ...] = ()
    evidence: Evidence | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are set, in the order of the enumeration."""
        return tuple(mark for mark in Mark if getattr(self, mark.value))


@value
class Move:
    """Several clauses that moved together, by their labels in the order of each version."""

    old: tuple[Label, ...]
    new: tuple[Label, ...]


@value
class Diff:
    """All changes between two versions, in the order of the new one, removed ones at their place.

    `old` and `new` are the two documents without the words of their clauses: the words of `new`
    come from those of the old document and the edits alone. `moves` names the runs of at least two
    neighbouring clauses that moved together; each of them is marked moved as well.
    `rulings` are a person's that were followed, `lapsed` those that were not, each with the label
    of the clause whose text has changed since.
    """

    old: Document
    new: Document
    changes: tuple[Change, ...]
    moves: tuple[Move, ...] = ()
    rulings: "tuple[Ruling, ...]" = ()
    lapsed: "tuple[tuple[Ruling, Label], ...]" = ()

    def count(self, kind: ChangeKind) -> int:
        """Count the changes of a kind."""
        return sum(change.kind is kind for change in self.changes)

    def count_mark(self, mark: Mark) -> int:
        """Count the changes with a mark."""
        return sum(getattr(change, mark.value) for change in self.changes)

    @property
    def differs(self) -> bool:
        """Whether anything but unchanged clauses in their places was found."""
        return any(
            change.kind is not ChangeKind.UNCHANGED
            or change.moved
            or change.renumbered
            or change.crossing
            for change in self.changes
        )
