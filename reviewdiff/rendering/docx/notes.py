"""Footnotes as Word keeps them, in a part of their own.

In: references as they are written.  Out: the footnotes with their own tracked words.
Never: a footnote without a reference.
"""

from reviewdiff.diffing.words import edits
from reviewdiff.model.change import Op
from reviewdiff.model.language import Language
from reviewdiff.rendering.docx.lines import Note
from reviewdiff.rendering.docx.pieces import Fate, Piece

_FATES = {Op.EQUAL: Fate.STAYS, Op.DELETE: Fate.GONE, Op.INSERT: Fate.COMES}


class Footnotes:
    """Gathers the footnotes of one document in the order of their references."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.all: list[tuple[Note, list[Piece]]] = []

    def add(self, reference: Piece) -> int:
        """Add the footnote of a reference and give its number."""
        old, new = reference.old, reference.new
        note = new or old
        if note is None:
            raise ValueError(reference)
        self.all.append((note, words(old, new, self._language)))
        return len(self.all)


def words(old: Note | None, new: Note | None, language: Language) -> list[Piece]:
    """Give the words of a footnote that stays, goes or comes."""
    found = edits(old.text if old else "", new.text if new else "", language)
    return [Piece(_FATES[edit.op], edit.text, quiet=edit.writing) for edit in found]
