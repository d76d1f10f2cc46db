"""A comparison in words, the same in every rendering: titles, counts, reasons, rulings, runs.

In: parts of a Diff.  Out: words without layout or colour.
Never: a word made harmless: those of a document are the rendering's to clean.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reviewdiff.model.change import Change, ChangeKind, Diff, Mark, Move, NoteChange, Why
from reviewdiff.model.document import Document, Kind, SourceKind
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
MARKS = {
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


def facts(document: Document) -> str:
    """Say when a version was adopted and what is in it."""
    known = document.facts
    words = [
        f"adopted {known.adopted.isoformat()}" if known.adopted else "",
        f"meeting {known.meeting}" if known.meeting else "",
        f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP",
        str(document.language),
    ]
    return ", ".join(word for word in words if word)


def warning(document: Document) -> str:
    """Say how far a text can be trusted; "" for an official one without a remark."""
    source = document.provenance
    said = (_WARNINGS.get(source.kind, ""), source.remark)
    return ": ".join(part for part in said if part)


def counts(diff: Diff) -> str:
    """Count the changes by kind, then by mark."""
    kinds = [f"{diff.count(kind)} {kind.value}" for kind in ChangeKind if diff.count(kind)]
    return "; ".join(part for part in (", ".join(kinds), counts_of_marks(diff)) if part)


def counts_of_marks(diff: Diff) -> str:
    """Count the changes by mark; "" where none has one."""
    counted = {mark: diff.count_mark(mark) for mark in Mark}
    return ", ".join(f"{count} {MARKS[mark]}" for mark, count in counted.items() if count)


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


def told(diff: Diff, changes: Sequence[Change]) -> Iterator[tuple[Move | None, list[Change], bool]]:
    """Give the groups to tell, each with the run to say before it and whether it is in one."""
    runs = {label: run for run in diff.moves for label in run.new}
    said = set()
    whole = len(changes) == len(diff.changes)
    fold = whole or any(change.kind is not ChangeKind.UNCHANGED for change in changes)
    for group in groups(changes, fold=fold):
        run = runs.get(group[0].new[0]) if group[0].new else None
        first = run is not None and run.new[0] not in said
        said |= {run.new[0]} if run else set()
        yield run if first else None, group, run is not None


def title(change: Change, *, in_run: bool = False) -> str:
    """Say what became of a clause; `in_run`: that it moved has been said of the whole run."""
    where = _where(change.old, change.new)
    return f"{SIGNS[change.kind]} {where}  {fate(change, in_run=in_run)}"


def fate(change: Change, *, in_run: bool = False) -> str:
    """Say the kind and the marks of a change, those left out that its labels show."""
    return ", ".join([change.kind.value, *marks(change, in_run=in_run)])


def marks(change: Change, *, in_run: bool = False) -> list[str]:
    """Give the marks worth saying: a new number goes without saying where the words changed."""
    left_out = {Mark.RENUMBERED} if change.kind is not ChangeKind.UNCHANGED else set()
    left_out |= {Mark.MOVED} if in_run else set()
    return [mark.value for mark in change.marks if mark not in left_out]


def labels(side: Sequence[Label]) -> str:
    """Say the labels of one side."""
    return " + ".join(map(str, side))


def folded(group: Sequence[Change], *, in_run: bool = False) -> str:
    """Say a run of unchanged clauses by its first and last labels."""
    old, new = ([str(side[at]) for at in (0, -1)] for side in
                ([c.old[0] for c in group], [c.new[0] for c in group]))  # fmt: skip
    spans = dict.fromkeys(f"{first} to {last}" for first, last in (old, new))
    words = ", ".join([f"{len(group)} unchanged", *marks(group[0], in_run=in_run)])
    return f"= {' → '.join(spans)}  {words}"


def move(run: Move) -> str:
    """Say a run of clauses that moved together."""
    old, new = (f"{side[0]} to {side[-1]}" for side in (run.old, run.new))
    return f"» {old} → {new}  {len(run.new)} clauses moved together"


def ruling(item: "Ruling") -> str:
    """Say what a person ruled, who and why."""
    return f"{item}: {item.reason} ({item.by})"


def all_lapsed(diff: Diff) -> Iterator[str]:
    """Say of each ruling that is not followed why."""
    for item in dict.fromkeys(ruling for ruling, _ in diff.lapsed):
        yield lapsed(item, [label for ruling, label in diff.lapsed if ruling == item])


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
    before, after = labels(old), labels(new)
    return " → ".join(part for part in (before, after if after != before else "") if part)
