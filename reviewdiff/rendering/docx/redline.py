"""One redline: old lines and new lines with the edits between them, as paragraphs.

In: lines, edits whose texts of several lines are joined by newlines.  Out: paragraphs.
Never: a word that is in neither line; what stays and goes is the old text, what stays and comes
the new one, both to the letter.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from reviewdiff.model.change import Edit, Op
from reviewdiff.rendering.docx.lines import Line, Note
from reviewdiff.rendering.docx.pieces import Fate, Paragraph, Piece

_FATES = {Op.EQUAL: Fate.STAYS, Op.DELETE: Fate.GONE, Op.INSERT: Fate.COMES}
_NOWHERE = Line("", "", "")


def whole(line: Line, fate: Fate) -> Paragraph:
    """Give a line that comes, goes or moves as a whole."""
    op = Op.INSERT if fate in (Fate.COMES, Fate.ARRIVES) else Op.DELETE
    olds, news = ((), (line,)) if op is Op.INSERT else ((line,), ())
    (found,) = redline(olds, news, (Edit(op, line.text),))
    pieces = [as_fate(item, fate) for item in found.pieces]
    return Paragraph(line.style, line.style, fate, pieces, lone=True)


def as_fate(piece: Piece, fate: Fate) -> Piece:
    """Let a piece share the fate of its paragraph; a footnote does not move: it goes and comes."""
    if piece.old or piece.new:
        gone = fate in (Fate.GONE, Fate.LEAVES)
        shared = Fate.GONE if gone else Fate.COMES
        return Piece(shared, old=piece.old if gone else None, new=None if gone else piece.new)
    return Piece(fate, piece.text, piece.opening, piece.was_opening, piece.quiet)


def redline(olds: Sequence[Line], news: Sequence[Line], edits: Iterable[Edit]) -> list[Paragraph]:
    """Give the paragraphs of lines that belong together, in the order of their edits."""
    return _Redline(olds, news).run(edits)


class _Redline:
    def __init__(self, olds: Sequence[Line], news: Sequence[Line]) -> None:
        self._olds, self._news = iter(olds), iter(news)
        self._old, self._new = next(self._olds, _NOWHERE), next(self._news, _NOWHERE)
        self._at = self._now = 0
        # Old footnotes at the end of deleted words, which may stay after the words that replace
        # them.
        self._held: list[Note] = []
        self._pieces: list[Piece] = []
        self._done: list[Paragraph] = []

    def run(self, edits: Iterable[Edit]) -> list[Paragraph]:
        self._begin(self._old, self._new)
        for edit in edits:
            if edit.op is not Op.INSERT:
                self._release()
            first, *others = edit.text.split("\n")
            self._words(edit, first)
            for text in others:
                self._break(edit.op)
                self._words(edit, text)
        self._release()
        self._end(Fate.STAYS, self._new.style or self._old.style, self._old.style)
        return self._done

    def _begin(self, old: Line, new: Line) -> None:
        """Write numbers: a figure is replaced as a whole, what parts it from the text stays."""
        for was, now in ((old.number, new.number), (old.gap, new.gap)):
            if was == now:
                self._add(Fate.STAYS, was)
            else:
                self._add(Fate.GONE, was)
                self._add(Fate.COMES, now)
        olds = [note for note in old.notes if note.at == 0]
        self._notes(olds, [note for note in new.notes if note.at == 0])

    def _break(self, op: Op) -> None:
        self._release()
        old, new = self._old, self._new
        if op is not Op.INSERT:
            self._old, self._at = next(self._olds, _NOWHERE), 0
        if op is not Op.DELETE:
            self._new, self._now = next(self._news, _NOWHERE), 0
        style = old.style if op is Op.DELETE else new.style
        self._end(_FATES[op], style, new.style if op is Op.INSERT else old.style)
        self._begin(
            _NOWHERE if op is Op.INSERT else self._old, _NOWHERE if op is Op.DELETE else self._new
        )

    def _end(self, mark: Fate, style: str, was: str) -> None:
        self._done.append(Paragraph(style, was or style, mark, self._pieces))
        self._pieces = []

    def _words(self, edit: Edit, text: str) -> None:
        """Write words, cut where an opening ends and where a footnote stands."""
        if not text:
            return
        size, fate = len(text), _FATES[edit.op]
        olds = [] if edit.op is Op.INSERT else self._reached(self._old, self._at, size)
        news = [] if edit.op is Op.DELETE else self._reached(self._new, self._now, size)
        ends = [note.at - self._at for note in olds] + [note.at - self._now for note in news]
        ends += [self._old.opening - self._at] if edit.op is not Op.INSERT else []
        ends += [self._new.opening - self._now] if edit.op is not Op.DELETE else []
        start = 0
        for end in sorted({end for end in ends if 0 < end < size} | {size}):
            was = edit.op is not Op.INSERT and self._at + start < self._old.opening
            opens = edit.op is not Op.DELETE and self._now + start < self._new.opening
            self._add(fate, text[start:end], opens, was, edit.writing)
            here = [note for note in olds if note.at - self._at == end]
            now = [note for note in news if note.at - self._now == end]
            if end == size:
                here, self._held = [*self._held, *here], []
            if end == size and edit.op is Op.DELETE:
                self._held = here
            else:
                self._notes(here, now)
            start = end
        self._at += size if edit.op is not Op.INSERT else 0
        self._now += size if edit.op is not Op.DELETE else 0

    @staticmethod
    def _reached(line: Line, start: int, size: int) -> list[Note]:
        return [note for note in line.notes if start < note.at <= start + size]

    def _release(self) -> None:
        held, self._held = self._held, []
        self._notes(held, [])

    def _notes(self, olds: Sequence[Note], news: Sequence[Note]) -> None:
        """Write the footnotes of one place; an old and a new one are the same footnote, amended."""
        for old, new in zip_longest(olds, news):
            if (old and new and (old.automatic, new.automatic) == (True, True)) or (
                old and new and old.marker == new.marker and not (old.automatic or new.automatic)
            ):
                self._pieces.append(Piece(Fate.STAYS, old=old, new=new))
            else:
                self._pieces += [Piece(Fate.GONE, old=old)] if old else []
                self._pieces += [Piece(Fate.COMES, new=new)] if new else []

    def _add(
        self, fate: Fate, text: str, opening: bool = False, was: bool = False, quiet: bool = False
    ) -> None:
        if text:
            self._pieces.append(Piece(fate, text, opening, was, quiet))
