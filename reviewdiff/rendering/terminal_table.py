"""A comparison at a terminal in two columns, old words on the left and new ones on the right.

In: changes, how to show them.  Out: lines of two columns.
Never: an Arabic column that runs into the other one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.rendering import redline, wording
from reviewdiff.rendering.columns import Piece, columns, wrap
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe
from reviewdiff.rendering.terminal import Page, pieces

_GUTTER = " │ "
_INDENT = "  "
# Columns of fewer than 28 characters are a ribbon of words that nobody reads.
_NARROWEST = 60
# Right-to-left isolate and its end. VTE, which turns Arabic itself, exchanges the columns without
# them, and drops one at the start of a line; xterm and tmux take no notice.
_ISOLATE = ("\u2067", "\u2069")


class TablePage(Page):
    """Lines of two columns; where the window is too narrow, those of the redline."""

    def __init__(self, look: Look, diff: Diff) -> None:
        super().__init__(look)
        self._rtl = diff.new.language is Language.AR
        self._wide = look.width >= _NARROWEST
        self._left = (look.width - columns(_GUTTER)) // 2
        self._heads: list[list[Piece]] = [
            [("head", str(document.symbol))] for document in (diff.old, diff.new)
        ]

    def changes(self, diff: Diff, changes: Sequence[Change]) -> None:
        """Write changes below the symbols of both versions."""
        self.gap()
        if self._wide:
            self._row(self._heads[0], self._heads[1])
        else:
            said = f"two columns need a window of {_NARROWEST} characters; this is the redline"
            self.line([("warn", f"! {said}")])
        super().changes(diff, changes)

    def group(self, group: Sequence[Change], *, in_run: bool) -> None:
        """Write a change in two columns, or a run of unchanged clauses in one line."""
        change = group[0]
        if len(group) > 1 or not self._wide:
            super().group(group, in_run=in_run)
            return
        self.gap()
        style = change.kind.value
        old = f"{wording.SIGNS[change.kind]} {wording.labels(change.old)}".rstrip()
        new = f"{wording.labels(change.new)}  {wording.fate(change, in_run=in_run)}".lstrip()
        self._row([(style, old)], [(style, new)])
        if change.kind is not ChangeKind.UNCHANGED or change.uncertain or change.writing:
            self._words(redline.edits_of(change, strict=self.look.strict), change, ())
        for note in change.notes:
            title = ("faint", safe(wording.note_title(note)))
            self._words(redline.note_edits(note, strict=self.look.strict), note, (title,))
        if self.look.explain and (said := wording.reasons(change)):
            self.line([("faint", safe(said))], _INDENT)

    def _words(self, edits: Sequence[Edit], sides: object, title: tuple[Piece, ...]) -> None:
        """Write the old words and the new ones; those of a clause that came or went unmarked."""
        both = getattr(sides, "old", None) and getattr(sides, "new", None)
        old, new = (
            [*title, *(pieces(kept, self.look) if both else (("", edit.text) for edit in kept))]
            if kept
            else []
            for kept in (_without(edits, Op.INSERT), _without(edits, Op.DELETE))
        )
        self._row(old, new, _INDENT)

    def _row(self, old: Iterable[Piece], new: Iterable[Piece], indent: str = "") -> None:
        right = self.look.width - columns(_GUTTER) - self._left
        cells = (self._cell(old, self._left, indent), self._cell(new, right, indent))
        for left, rest in zip_longest(*cells, fillvalue=""):
            self.lines.append(f"{left or ' ' * self._left}{_GUTTER}{rest}".rstrip())

    def _cell(self, words: Iterable[Piece], width: int, indent: str) -> Iterator[str]:
        """Give the lines of a cell, filled with spaces; Arabic words stand at its right."""
        for line in wrap(words, width - len(indent)):
            text = "".join(self.styled(*piece) for piece in line)
            space = " " * (width - len(indent) - sum(columns(piece) for _, piece in line))
            if self._rtl and indent:
                opens, closes = _ISOLATE
                yield f"{indent}{space}{opens}{text}{closes}"
            else:
                yield f"{indent}{text}{space}"


def _without(edits: Sequence[Edit], op: Op) -> list[Edit]:
    return [edit for edit in edits if edit.op is not op]
