"""Footnotes of matched clauses, compared by their content; a number that alone changed is nothing.

In: two documents and the matched clauses.  Out: what changed in their footnotes.
"""

from collections.abc import Sequence

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.words import edits
from reviewdiff.model.change import NoteChange
from reviewdiff.model.document import Clause, Document, Footnote


def note_changes(
    old: Document, old_clauses: Sequence[Clause], new: Document, new_clauses: Sequence[Clause]
) -> tuple[NoteChange, ...]:
    """Give the footnotes that were added to, removed from or amended in matched clauses."""
    before = _notes(old, old_clauses)
    after = _notes(new, new_clauses)
    if not before and not after:
        return ()
    if [note.text for note in before] == [note.text for note in after]:
        return ()
    for note in list(before):
        same = next((n for n in after if fold_clause(n.text) == fold_clause(note.text)), None)
        if same:
            before.remove(note)
            after.remove(same)
    paired = min(len(before), len(after))
    found = [
        NoteChange(was, now, edits(was.text, now.text, new.language))
        for was, now in zip(before[:paired], after[:paired], strict=True)
    ]
    found += [
        NoteChange(note, None, edits(note.text, "", new.language)) for note in before[paired:]
    ]
    found += [NoteChange(None, note, edits("", note.text, new.language)) for note in after[paired:]]
    return tuple(found)


def _notes(document: Document, clauses: Sequence[Clause]) -> list[Footnote]:
    return [
        Footnote(ref.marker, document.footnote(ref.marker))
        for clause in clauses
        for ref in clause.notes
    ]
