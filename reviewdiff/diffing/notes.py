"""Footnotes of matched clauses, compared by their content; a number that alone changed is nothing.

In: the footnotes of two documents and matched clauses.  Out: what changed in their footnotes.
"""

from collections.abc import Mapping, Sequence

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.words import edits
from reviewdiff.model.change import NoteChange
from reviewdiff.model.document import Clause, Document, Footnote
from reviewdiff.model.language import Language

Notes = Mapping[str, Footnote]
"""Footnotes by their markers."""


def notes_of(document: Document) -> Notes:
    """Give the footnotes of a document by their markers; of one marker, the first."""
    return {note.marker: note for note in reversed(document.footnotes)}


def note_changes(
    old: tuple[Notes, Sequence[Clause]], new: tuple[Notes, Sequence[Clause]], language: Language
) -> tuple[NoteChange, ...]:
    """Give the footnotes that were added to, removed from or amended in matched clauses."""
    before, after = _referenced(*old), _referenced(*new)
    if [note.text for note in before] == [note.text for note in after]:
        return ()
    for note in list(before):
        same = next((n for n in after if fold_clause(n.text) == fold_clause(note.text)), None)
        if same:
            before.remove(note)
            after.remove(same)
    paired = min(len(before), len(after))
    found = [
        NoteChange(was, now, edits(was.text, now.text, language))
        for was, now in zip(before[:paired], after[:paired], strict=True)
    ]
    found += [NoteChange(note, None, edits(note.text, "", language)) for note in before[paired:]]
    found += [NoteChange(None, note, edits("", note.text, language)) for note in after[paired:]]
    return tuple(found)


def _referenced(notes: Notes, clauses: Sequence[Clause]) -> list[Footnote]:
    return [
        notes.get(ref.marker) or Footnote(ref.marker, "")
        for clause in clauses
        for ref in clause.notes
    ]
