"""Footnotes of matched clauses, compared by their content; a number that alone changed is nothing.

In: the footnotes of two documents and matched clauses.  Out: what changed in their footnotes.
"""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.words import edits
from reviewdiff.model.change import NoteChange
from reviewdiff.model.document import Clause, Document, Footnote
from reviewdiff.model.language import Language
from reviewdiff.model.value import value

Notes = Mapping[str, Footnote]
"""Footnotes by their markers."""


def notes_of(document: Document) -> Notes:
    """Give the footnotes of a document by their markers; of one marker, the first."""
    return {note.marker: note for note in reversed(document.footnotes)}


@value
class Side:
    """Matched clauses of one document with all its footnotes."""

    notes: Notes
    clauses: Sequence[Clause]

    def references(self, *, places: bool) -> list[tuple[Footnote, int]]:
        """Give the footnotes of the clauses, with how many letters stand before each.

        Without `places` that is 0.
        """
        found: list[tuple[Footnote, int]] = []
        before = 0
        for clause in self.clauses:
            for ref in clause.notes:
                note = self.notes.get(ref.marker) or Footnote(ref.marker, "")
                place = _letters(clause.text[: ref.at]) if places else 0
                found.append((note, before + place))
            before += _letters(clause.text) if places else 0
        return found


def note_changes(
    old: Side, new: Side, language: Language, *, same_text: bool, strict: bool
) -> tuple[NoteChange, ...]:
    """Give the footnotes that were added to, removed from or amended in matched clauses.

    `same_text`: the clauses have equal words, so that a footnote at another place has moved.
    `strict`: differences of writing only count.
    """
    before, after = old.references(places=same_text), new.references(places=same_text)
    found: list[NoteChange] = []
    for was in list(before):
        now = _same(was, after, strict=strict)
        if now:
            before.remove(was)
            after.remove(now)
            moved = same_text and was[1] != now[1]
            if moved or was[0].text != now[0].text:
                note = edits(was[0].text, now[0].text, language)
                found.append(NoteChange(was[0], now[0], note, moved=moved, writing=not moved))
    pairs = zip_longest((note for note, _ in before), (note for note, _ in after))
    found += [
        NoteChange(was, now, edits(was.text if was else "", now.text if now else "", language))
        for was, now in pairs
    ]
    return tuple(found)


def _same(
    wanted: tuple[Footnote, int], among: Sequence[tuple[Footnote, int]], *, strict: bool
) -> tuple[Footnote, int] | None:
    """Give the footnote of the same words, at the same place where there are several."""
    same = [item for item in among if item[0].text == wanted[0].text]
    if not (same or strict):
        key = fold_clause(wanted[0].text)
        same = [item for item in among if fold_clause(item[0].text) == key]
    return min(same, key=lambda item: abs(item[1] - wanted[1]), default=None)


def _letters(text: str) -> int:
    """Count letters and figures: spaces and marks come and go between extractions."""
    return sum(map(str.isalnum, text))
