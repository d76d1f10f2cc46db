"""A change as a row of the page: labels, kind and marks, reasons, the words of both sides.

In: a change and the two documents.  Out: Row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewdiff.model.change import Change, ChangeKind, Diff, Mark, Why
from reviewdiff.model.document import Clause, Kind
from reviewdiff.model.label import Label
from reviewdiff.rendering import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.page.anchors import Link, anchors
from reviewdiff.rendering.page.notes import Note, Notes
from reviewdiff.rendering.page.texts import Paragraph, Texts
from reviewdiff.rendering.safe import safe

_QUOTED = re.compile("(“[^”]*”)")
_HEADINGS = (Kind.HEADING, Kind.ANNEX)


@dataclass(frozen=True, slots=True)
class Row:
    """One change.

    `names` are the labels it goes by, `was` those it had; `source` is the anchor at the place that
    it moved away from, or "". `classes` are its kind and marks, `changed` whether a reader who
    steps from change to change should stop here.
    """

    names: list[Link]
    was: list[Link]
    source: str
    kind: str
    marks: list[str]
    classes: str
    changed: bool
    heading: bool
    old: list[Paragraph]
    new: list[Paragraph]
    old_notes: list[Note]
    new_notes: list[Note]
    why: list[tuple[bool, str]]
    similarity: float


class Rows:
    """Makes rows of changes; knows the clauses, footnotes and anchors of both documents."""

    def __init__(self, diff: Diff, look: Look) -> None:
        self.old_clauses = {clause.label: clause for clause in diff.old.clauses()}
        self.new_clauses = {clause.label: clause for clause in diff.new.clauses()}
        self.old_anchors = anchors(diff.old, "old-")
        self.new_anchors = anchors(diff.new)
        self._texts = Texts(diff.new.language, strict=look.strict)
        self._notes = Notes(diff.old, diff.new, self._texts)

    def is_heading(self, change: Change) -> bool:
        """Whether a change is of a heading."""
        new = change.new
        clause = self.new_clauses[new[0]] if new else self.old_clauses[change.old[0]]
        return clause.kind in _HEADINGS

    def row(self, change: Change, *, in_run: bool = False) -> Row:
        """Make the row of a change; `in_run`: that it moved has been said of the whole run."""
        old, new = self._clauses(change)
        paired = bool(change.old and change.new)
        before = self._texts.old(change.edits, old, writing=change.writing) if old else []
        kind = change.kind.value
        return Row(
            names=self._names(change),
            was=self._was(change) if paired else [],
            source=self.old_anchors[change.old[0]][0] if change.moved and not in_run else "",
            kind=kind,
            marks=_marks(change),
            classes=" ".join([kind, *(mark.value for mark in change.marks)]),
            changed=is_changed(change),
            heading=self.is_heading(change),
            old=before,
            # What was removed stands struck out in the redline.
            new=self._texts.new(change.edits, new, writing=change.writing) if new else before,
            old_notes=self._notes.old(change, old),
            new_notes=self._notes.new(change, new),
            why=_why(change),
            similarity=change.similarity if _is_likened(change) else 0,
        )

    def _clauses(self, change: Change) -> tuple[Sequence[Clause], Sequence[Clause]]:
        return (
            [self.old_clauses[label] for label in change.old],
            [self.new_clauses[label] for label in change.new],
        )

    def _names(self, change: Change) -> list[Link]:
        if change.new:
            return [self.new_anchors[label] for label in change.new]
        return [self.old_anchors[label] for label in change.old]

    def _was(self, change: Change) -> list[Link]:
        """Give the old labels where they differ; what moved has its anchor at its old place."""
        if change.old == change.new:
            return []
        links = [self.old_anchors[label] for label in change.old]
        return [("", words) for _, words in links] if change.moved else links


def is_changed(change: Change) -> bool:
    """Whether there is anything to see but a new number."""
    return change.kind is not ChangeKind.UNCHANGED or any(
        (change.moved, change.crossing, change.writing, change.uncertain)
    )


def _marks(change: Change) -> list[str]:
    """Give the marks but those said with the label that a clause had."""
    said = (Mark.MOVED, Mark.RENUMBERED)
    return [wording.MARKS[mark] for mark in change.marks if mark not in said]


def _why(change: Change) -> list[tuple[bool, str]]:
    """Give the reasons for a pair, the words of the documents apart, since they have a language."""
    parts = enumerate(_QUOTED.split(safe(wording.reasons(change))))
    return [(at % 2 == 1, part) for at, part in parts if part]


def _is_likened(change: Change) -> bool:
    return change.evidence is not None and change.evidence.why is not Why.EQUAL


def span(labels: Sequence[Label]) -> str:
    """Say a run of labels by its first and last."""
    first, last = str(labels[0]), str(labels[-1])
    return first if first == last else f"{first} to {last}"
