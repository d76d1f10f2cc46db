"""The footnotes of a change, below the words they belong to, with what became of each.

In: a change, its clauses, the footnotes of both documents.  Out: lines of the old and the new side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reviewdiff.model.change import Change, NoteChange, Op
from reviewdiff.model.document import Clause, Document
from reviewdiff.rendering import wording
from reviewdiff.rendering.page.texts import Run, Texts
from reviewdiff.rendering.safe import safe


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its marker, what became of it, its words; `gone`: it is shown struck out."""

    marker: str
    title: str
    runs: list[Run]
    gone: bool = False


class Notes:
    """Knows the footnotes of both documents by their markers; of one marker, the first."""

    def __init__(self, old: Document, new: Document, texts: Texts) -> None:
        self._old, self._new = (
            {note.marker: note.text for note in reversed(document.footnotes)}
            for document in (old, new)
        )
        self._texts = texts

    def old(self, change: Change, clauses: Sequence[Clause]) -> list[Note]:
        """Give the footnotes of the old clauses."""
        left = {id(note): note for note in change.notes if note.old}
        found: list[Note] = []
        for marker in _markers(clauses):
            note = next((n for n in left.values() if n.old and n.old.marker == marker), None)
            found.append(self._note(marker, left.pop(id(note), None), self._old, Op.DELETE))
        return found

    def new(self, change: Change, clauses: Sequence[Clause]) -> list[Note]:
        """Give the footnotes of the new clauses, then those that went."""
        left = {id(note): note for note in change.notes if note.new}
        found: list[Note] = []
        for marker in _markers(clauses):
            note = next((n for n in left.values() if n.new and n.new.marker == marker), None)
            found.append(self._note(marker, left.pop(id(note), None), self._new, Op.INSERT))
        gone = [note for note in change.notes if not note.new]
        return found + [self._changed(note, Op.INSERT) for note in gone]

    def _note(
        self, marker: str, note: NoteChange | None, texts: Mapping[str, str], side: Op
    ) -> Note:
        if note:
            return self._changed(note, side)
        return Note(safe(marker), "", self._texts.unmarked(texts.get(marker, "")))

    def _changed(self, note: NoteChange, side: Op) -> Note:
        gone = side is Op.INSERT and not note.new
        mine = note.old if side is Op.DELETE or gone else note.new
        title = safe(wording.note_title(note)).strip(" :")
        runs = self._texts.note(note.edits, side, writing=note.writing)
        return Note(safe(mine.marker if mine else ""), title, runs, gone=gone)


def _markers(clauses: Iterable[Clause]) -> list[str]:
    return [ref.marker for clause in clauses for ref in clause.notes]
