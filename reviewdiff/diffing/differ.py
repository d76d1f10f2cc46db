"""Two documents to one Diff: matches become changes with kind, marks, edits and evidence.

In: two Documents in one language.  Out: a Diff.
Never: a clause in two changes or in none.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.following.glance import may_follow
from reviewdiff.diffing.match import Match
from reviewdiff.diffing.matching import match
from reviewdiff.diffing.moves import runs, stayed
from reviewdiff.diffing.notes import Side, note_changes, notes_of
from reviewdiff.diffing.places import Places
from reviewdiff.diffing.words import edits
from reviewdiff.model.change import (
    Change,
    ChangeKind,
    Diff,
    Edit,
    Evidence,
    Move,
    NextBest,
    NoteChange,
    Op,
    Why,
)
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.label import Part
from reviewdiff.model.value import replace

if TYPE_CHECKING:
    from reviewdiff.diffing.following.setting import Setting
    from reviewdiff.diffing.rulings import Rulings
    from reviewdiff.model.alignment import Alignment

_ONE_TO_ONE = (ChangeKind.UNCHANGED, ChangeKind.AMENDED)


def diff(
    old: Document, new: Document, *, alignment: "Alignment | None" = None, strict: bool = False
) -> Diff:
    """Compare two documents clause by clause.

    `alignment`: what a person has ruled on them; raises what `rulings.apply` raises. `strict`: a
    difference of writing only (quotation marks, widths, a lost hyphen) is an amendment too.
    """
    ruled = None
    if alignment:
        from reviewdiff.diffing.rulings import apply

        ruled = apply(alignment, old, new)
    return _Comparison(old, new, ruled, strict=strict).diff()


class _Comparison:
    def __init__(
        self, old: Document, new: Document, ruled: "Rulings | None", *, strict: bool
    ) -> None:
        self._old_document, self._new_document = old, new
        self._old: Sequence[Clause] = tuple(old.clauses())
        self._new: Sequence[Clause] = tuple(new.clauses())
        self._notes = notes_of(old), notes_of(new)
        self._language = new.language
        self._strict = strict
        self._setting: Setting | None = None
        self._ruled = ruled
        old_texts, new_texts = ([c.text for c in side] for side in (self._old, self._new))
        headings = _headings(self._old), _headings(self._new)
        rules = (ruled.forced, ruled.forbidden) if ruled else ((), frozenset[tuple[int, int]]())
        self._matches = match(old_texts, new_texts, *rules, headings)
        self._places = Places(self._old, self._new, self._matches)
        gone = {at for at, item in enumerate(self._matches) if self._places.is_gone(item)}
        self._stayed = stayed(self._matches, old_texts, new_texts, gone)

    def diff(self) -> Diff:
        changes = {
            item.new[0]: self._matched(
                item, moved=at not in self._stayed or self._places.is_elsewhere(item)
            )
            for at, item in enumerate(self._matches)
        }
        taken = {j for item in self._matches for j in item.new}
        for j, clause in enumerate(self._new):
            if j not in taken:
                changes[j] = _lone(ChangeKind.ADDED, clause)
        return Diff(
            self._old_document.with_texts({}),
            self._new_document.with_texts({}),
            tuple(self._with_removed(changes)),
            tuple(self._moves()),
            self._ruled.honoured if self._ruled else (),
            self._ruled.stale if self._ruled else (),
        )

    def _matched(self, item: Match, *, moved: bool) -> Change:
        old = [self._old[i] for i in item.old]
        new = [self._new[j] for j in item.new]
        before, after = _joined(old), _joined(new)
        is_same = before == after or (not self._strict and _is_written_alike(item, before, after))
        notes = self._note_changes(old, new, same_text=is_same)
        kind = _kind(old, new, is_same=is_same and all(note.writing for note in notes))
        edited = edits(before, after, self._language)
        crossing = self._places.crosses(item)
        return Change(
            kind=kind,
            old=tuple(clause.label for clause in old),
            new=tuple(clause.label for clause in new),
            edits=edited,
            similarity=round(item.similarity, 4),
            moved=moved,
            renumbered=kind in _ONE_TO_ONE and old[0].label != new[0].label and not crossing,
            crossing=crossing,
            writing=kind is ChangeKind.UNCHANGED and (before != after or bool(notes)),
            consequential=kind is ChangeKind.AMENDED
            and all(note.writing for note in notes)
            and may_follow(edited)
            and self._only_follows(edited, old[0], new[0]),
            uncertain=not item.certain,
            notes=notes,
            evidence=self._evidence(item),
        )

    def _note_changes(
        self, old: Sequence[Clause], new: Sequence[Clause], *, same_text: bool
    ) -> tuple[NoteChange, ...]:
        if not any(clause.notes for clause in (*old, *new)):
            return ()
        before, after = Side(self._notes[0], old), Side(self._notes[1], new)
        return note_changes(before, after, self._language, same_text=same_text, strict=self._strict)

    def _only_follows(self, edited: Sequence[Edit], old: Clause, new: Clause) -> bool:
        from reviewdiff.diffing.following.consequences import only_follows
        from reviewdiff.diffing.following.setting import Setting

        if self._setting is None:
            became = self._places.operative()
            self._setting = Setting(self._old_document, self._new_document, became)
        setting, parts = self._setting, {old.label.part, new.label.part}
        if parts != {Part.PREAMBLE}:
            setting = replace(setting, preambular=False)
        if Part.ANNEX in parts:
            setting = replace(setting, became={})
        return only_follows(edited, (old.opening, new.opening), setting)

    def _evidence(self, item: Match) -> Evidence:
        rival = item.rival
        if rival is None:
            return Evidence(item.why, item.words)
        labels = self._old[rival.old].label, self._new[rival.new].label
        return Evidence(item.why, item.words, NextBest(*labels, round(rival.similarity, 4)))

    def _moves(self) -> Iterable[Move]:
        moved = set(range(len(self._matches))) - self._stayed
        for run in runs(self._matches, moved):
            items = [self._matches[at] for at in run]
            yield Move(
                tuple(self._old[i].label for item in items for i in item.old),
                tuple(self._new[j].label for item in items for j in item.new),
            )

    def _with_removed(self, changes: dict[int, Change]) -> Iterable[Change]:
        """Give the changes in the order of the new text, removed clauses at their old place."""
        after: dict[int, list[Change]] = {}
        kept = [self._matches[at] for at in self._stayed]
        anchors = {i: item.new[0] for item in kept for i in item.old}
        taken = {i for item in self._matches for i in item.old}
        place = -1
        for i, clause in enumerate(self._old):
            place = anchors.get(i, place)
            if i not in taken:
                after.setdefault(place, []).append(_lone(ChangeKind.REMOVED, clause))
        yield from after.get(-1, ())
        for j in sorted(changes):
            yield changes[j]
            yield from after.get(j, ())


def _headings(clauses: Sequence[Clause]) -> set[int]:
    return {at for at, clause in enumerate(clauses) if clause.kind in (Kind.HEADING, Kind.ANNEX)}


def _kind(old: Sequence[Clause], new: Sequence[Clause], *, is_same: bool) -> ChangeKind:
    if len(new) > 1:
        return ChangeKind.SPLIT
    if len(old) > 1:
        return ChangeKind.MERGED
    return ChangeKind.UNCHANGED if is_same else ChangeKind.AMENDED


def _is_written_alike(item: Match, before: str, after: str) -> bool:
    """Whether texts differ in writing only: the matching knows, but for what a person paired."""
    if item.why is Why.REVIEWED:
        return fold_clause(before) == fold_clause(after)
    return item.why is Why.EQUAL


def _lone(kind: ChangeKind, clause: Clause) -> Change:
    op = Op.INSERT if kind is ChangeKind.ADDED else Op.DELETE
    labels = (clause.label,)
    return Change(
        kind=kind,
        old=() if kind is ChangeKind.ADDED else labels,
        new=labels if kind is ChangeKind.ADDED else (),
        edits=(Edit(op, clause.text),) if clause.text else (),
        similarity=0.0,
    )


def _joined(clauses: Sequence[Clause]) -> str:
    return "\n".join(clause.text for clause in clauses)
