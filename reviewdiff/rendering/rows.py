"""A comparison as rows of a table, a row a change: what the CSV and the XLSX form have in common.

In: changes, how to show them.  Out: rows of harmless words.
"""

from dataclasses import dataclass

from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Mark
from reviewdiff.rendering import redline, wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

COLUMNS = (
    "kind", "marks", "old label", "new label", "old text", "new text", "redline", "similarity",
    "reasons", "footnotes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A change: the cells in the order of COLUMNS, the redline as edits."""

    kind: str
    marks: str
    old_label: str
    new_label: str
    old_text: str
    new_text: str
    redline: tuple[Edit, ...]
    similarity: float
    reasons: str
    footnotes: str


def row(change: Change, look: Look) -> Row:
    """Give the row of a change; reasons only where they are asked for."""
    old, new = redline.sides(change)
    return Row(
        kind=change.kind.value,
        marks=", ".join(change.marks),
        old_label=wording.labels(change.old),
        new_label=wording.labels(change.new),
        old_text=old,
        new_text=new,
        redline=tuple(redline.edits_of(change, strict=look.strict)),
        similarity=change.similarity,
        reasons=safe(wording.reasons(change)) if look.explain else "",
        footnotes="; ".join(
            safe(wording.note_title(note))
            + redline.bracketed(redline.note_edits(note, strict=look.strict))
            for note in change.notes
        ),
    )


def counts(diff: Diff) -> list[tuple[str, int]]:
    """Count the changes by kind, then by mark."""
    kinds = [(kind.value, diff.count(kind)) for kind in ChangeKind]
    return kinds + [(mark.value, diff.count_mark(mark)) for mark in Mark]
