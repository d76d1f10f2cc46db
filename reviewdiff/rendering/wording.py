"""A comparison in words, the same in every rendering: titles, counts, reasons, rulings, runs.

In: parts of a Diff.  Out: words without layout or colour.
Never: a word of a document; those are the rendering's to make harmless.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reviewdiff.model.change import Change, ChangeKind, Diff, Mark, Move, NoteChange, Why
from reviewdiff.model.document import Document, SourceKind
from reviewdiff.model.label import Label

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Ruling

SIGNS = {
    ChangeKind.UNCHANGED: "=",
    ChangeKind.AMENDED: "~",
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.SPLIT: "<",
    ChangeKind.MERGED: ">",
}
_MARKS = {
    Mark.MOVED: "moved",
    Mark.RENUMBERED: "renumbered",
    Mark.CROSSING: "crossing between parts",
    Mark.WRITING: "written differently",
    Mark.CONSEQUENTIAL: "consequential",
    Mark.UNCERTAIN: "uncertain",
}
_WARNINGS = {
    SourceKind.TRANSLATION: "unofficial translation",
    SourceKind.DRAFT: "draft, not an adopted text",
}


def warning(document: Document) -> str:
    """Say how far a text can be trusted; "" where it is official and nothing was remarked."""
    source = document.provenance
    return ": ".join(part for part in (_WARNINGS.get(source.kind, ""), source.remark) if part)


def counts(diff: Diff) -> str:
    """Count the changes by kind, then by mark."""
    kinds = [f"{diff.count(kind)} {kind.value}" for kind in ChangeKind if diff.count(kind)]
    marks = [f"{diff.count_mark(mark)} {_MARKS[mark]}" for mark in Mark if diff.count_mark(mark)]
    return "; ".join(", ".join(part) for part in (kinds, marks) if part)


def groups(changes: Iterable[Change], *, fold: bool) -> Iterator[list[Change]]:
    """Gather runs of unchanged clauses that stayed in their order and have the same marks."""
    run: list[Change] = []
    for change in changes:
        folds = fold and change.kind is ChangeKind.UNCHANGED
        folds = folds and not (change.crossing or change.writing)
        if run and not (folds and change.marks == run[-1].marks):
            yield run
            run = []
        if folds:
            run.append(change)
        else:
            yield [change]
    if run:
        yield run


def title(change: Change, *, in_run: bool = False) -> str:
    """Say what became of a clause; `in_run`: that it moved has been said of the whole run."""
    left_out = {Mark.RENUMBERED} if change.kind is not ChangeKind.UNCHANGED else set()
    left_out |= {Mark.MOVED} if in_run else set()
    marks = [mark.value for mark in change.marks if mark not in left_out]
    words = ", ".join([change.kind.value, *marks])
    return f"{SIGNS[change.kind]} {_where(change.old, change.new)}  {words}"


def folded(group: Sequence[Change], *, in_run: bool = False) -> str:
    """Say a run of unchanged clauses by its first and last labels."""
    old, new = ([str(side[at]) for at in (0, -1)] for side in
                ([c.old[0] for c in group], [c.new[0] for c in group]))  # fmt: skip
    spans = dict.fromkeys(f"{first} to {last}" for first, last in (old, new))
    left_out = {Mark.MOVED} if in_run else set()
    marks = [mark.value for mark in group[0].marks if mark not in left_out]
    return f"= {' → '.join(spans)}  {', '.join([f'{len(group)} unchanged', *marks])}"


def move(run: Move) -> str:
    """Say a run of clauses that moved together."""
    old, new = (f"{side[0]} to {side[-1]}" for side in (run.old, run.new))
    return f"» {old} → {new}  {len(run.new)} clauses moved together"


def ruling(item: "Ruling") -> str:
    """Say what a person ruled, who and why."""
    return f"{item}: {item.reason} ({item.by})"


def lapsed(item: "Ruling", labels: Sequence[Label]) -> str:
    """Say that a ruling is not followed, since clauses have changed."""
    changed = " and ".join(dict.fromkeys(str(label) for label in labels))
    return f"not followed, since the text of {changed} is another: {ruling(item)}"


def reasons(change: Change) -> str:
    """Say why clauses were paired; "" where they have equal words, or one side is empty."""
    evidence = change.evidence
    if evidence is None or evidence.why is Why.EQUAL:
        return ""
    parts = [f"{evidence.why.value}, likeness {change.similarity:.2f}"]
    if evidence.words:
        parts.append("both have " + ", ".join(f"“{words}”" for words in evidence.words))
    if best := evidence.next_best:
        pair = f"{best.old} → {best.new}"
        parts.append(f"next best {pair} with {best.similarity:.2f}")
    return "; ".join(parts)


def note_title(note: NoteChange) -> str:
    """Say what became of a footnote."""
    kind = "amended" if note.old and note.new else "added" if note.new else "removed"
    kind = "moved" if note.moved else "written differently" if note.writing else kind
    marker = next((side.marker for side in (note.new, note.old) if side), "")
    return f"footnote {marker} {kind}: "


def _where(old: Sequence[Label], new: Sequence[Label]) -> str:
    before, after = (" + ".join(map(str, side)) for side in (old, new))
    return " → ".join(part for part in (before, after if after != before else "") if part)
