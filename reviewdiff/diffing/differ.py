"""Two documents to one Diff: matches become changes with kind, marks and edits.

In: two Documents in one language.  Out: a Diff.
Never: a clause in two changes or in none.
"""

from collections.abc import Iterable, Sequence

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.matching import Match, match
from reviewdiff.diffing.notes import note_changes
from reviewdiff.diffing.order import heaviest_run
from reviewdiff.diffing.words import edits
from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
from reviewdiff.model.document import Clause, Document
from reviewdiff.model.label import Part

_BODY = (Part.PREAMBLE, Part.OPERATIVE)


def diff(old: Document, new: Document) -> Diff:
    """Compare two documents clause by clause."""
    return _Comparison(old, new).diff()


class _Comparison:
    def __init__(self, old: Document, new: Document) -> None:
        self._old_document, self._new_document = old, new
        self._old: Sequence[Clause] = tuple(old.clauses())
        self._new: Sequence[Clause] = tuple(new.clauses())

    def diff(self) -> Diff:
        matches = match([c.text for c in self._old], [c.text for c in self._new])
        stayed = self._stayed(matches)
        changes = {
            item.new[0]: self._matched(item, moved=index not in stayed)
            for index, item in enumerate(matches)
        }
        taken = {j for item in matches for j in item.new}
        for j, clause in enumerate(self._new):
            if j not in taken:
                changes[j] = self._lone(ChangeKind.ADDED, clause)
        return Diff(
            self._old_document.with_texts({}),
            self._new_document.with_texts({}),
            tuple(self._with_removed(changes, matches, stayed)),
        )

    def _stayed(self, matches: Sequence[Match]) -> set[int]:
        """Give the indexes of the matches that kept their order, by weight of words."""
        by_old = sorted(range(len(matches)), key=lambda index: matches[index].old)
        values = [matches[index].new[0] for index in by_old]
        weights = [1 + sum(len(self._old[i].text) for i in matches[index].old) for index in by_old]
        return {by_old[place] for place in heaviest_run(values, weights)}

    def _matched(self, item: Match, *, moved: bool) -> Change:
        old = [self._old[i] for i in item.old]
        new = [self._new[j] for j in item.new]
        before, after = _joined(old), _joined(new)
        notes = note_changes(self._old_document, old, self._new_document, new)
        kind = _kind(old, new, before, after, notes_changed=bool(notes))
        parts = (old[0].label.part, new[0].label.part)
        crossing = parts[0] is not parts[1] and all(part in _BODY for part in parts)
        return Change(
            kind=kind,
            old=tuple(clause.label for clause in old),
            new=tuple(clause.label for clause in new),
            edits=edits(before, after, self._new_document.language),
            similarity=round(item.similarity, 4),
            moved=moved,
            renumbered=kind in _ONE_TO_ONE and old[0].label != new[0].label and not crossing,
            crossing=crossing,
            writing=kind is ChangeKind.UNCHANGED and before != after,
            notes=notes,
        )

    @staticmethod
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

    def _with_removed(
        self, changes: dict[int, Change], matches: Sequence[Match], stayed: set[int]
    ) -> Iterable[Change]:
        """Give the changes in the order of the new text, removed clauses at their old place."""
        after: dict[int, list[Change]] = {}
        anchors = {
            i: item.new[0] for at, item in enumerate(matches) if at in stayed for i in item.old
        }
        taken = {i for item in matches for i in item.old}
        place = -1
        for i, clause in enumerate(self._old):
            place = anchors.get(i, place)
            if i not in taken:
                after.setdefault(place, []).append(self._lone(ChangeKind.REMOVED, clause))
        yield from after.get(-1, ())
        for j in sorted(changes):
            yield changes[j]
            yield from after.get(j, ())


_ONE_TO_ONE = (ChangeKind.UNCHANGED, ChangeKind.AMENDED)


def _kind(
    old: Sequence[Clause], new: Sequence[Clause], before: str, after: str, *, notes_changed: bool
) -> ChangeKind:
    if len(new) > 1:
        return ChangeKind.SPLIT
    if len(old) > 1:
        return ChangeKind.MERGED
    if before == after or fold_clause(before) == fold_clause(after):
        return ChangeKind.AMENDED if notes_changed else ChangeKind.UNCHANGED
    return ChangeKind.AMENDED


def _joined(clauses: Sequence[Clause]) -> str:
    return "\n".join(clause.text for clause in clauses)
