"""A comparison for people at a terminal, with colour and without.

In: a Diff, the changes to show, how to show them.  Out: text.
Never: a character of a document that steers the terminal; an unofficial text without a warning.
"""

from collections.abc import Iterable, Iterator, Sequence

from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
from reviewdiff.model.document import Document
from reviewdiff.rendering import redline, wording
from reviewdiff.rendering.columns import Piece, wrap
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

_CODES = {
    "": "",
    "head": "1",
    "faint": "2",
    "warn": "33",
    "deleted": "31;9",
    "inserted": "32;4",
    "added": "32",
    "removed": "31",
    "amended": "36",
    "split": "35",
    "merged": "35",
    "unchanged": "2",
}
_INDENT = "    "


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> str:
    """Write the head, the counts and these changes; with None only head and counts.

    Unchanged clauses in their order are folded to a line unless all others are left out.
    """
    page = _page(look, diff)
    page.document("old", diff.old)
    page.document("new", diff.new)
    page.rulings(diff)
    page.line([("head", wording.counts(diff))])
    if changes is not None:
        page.changes(diff, changes)
    return "\n".join(page.lines) + "\n"


def _page(look: Look, diff: Diff) -> "Page":
    if look.layout != "table":
        return Page(look)
    from reviewdiff.rendering.terminal_table import TablePage

    return TablePage(look, diff)


class Page:
    """Lines written one after the other."""

    def __init__(self, look: Look) -> None:
        self.lines: list[str] = []
        self.look = look

    def line(self, pieces: Iterable[Piece], indent: str = "") -> None:
        """Write pieces over as many lines as they take."""
        for line in wrap(pieces, max(self.look.width - len(indent), 20)):
            self.lines.append(indent + "".join(self.styled(*piece) for piece in line))

    def gap(self) -> None:
        """Leave a line empty."""
        self.lines.append("")

    def document(self, side: str, document: Document) -> None:
        """Write the head of one side: symbol, title, facts, warning."""
        self.line([("head", f"{side}  {document.symbol}  {safe(document.title)}")])
        self.line([("faint", safe(wording.facts(document)))], "     ")
        if warning := wording.warning(document):
            self.line([("warn", f"! {safe(warning)}")], "     ")
        self.gap()

    def rulings(self, diff: Diff) -> None:
        """Write what a person ruled on these two versions."""
        for item in diff.rulings:
            self.line([("warn", f"ruled: {safe(wording.ruling(item))}")])
        for said in wording.all_lapsed(diff):
            self.line([("warn", f"! {safe(said)}")])
        if diff.rulings or diff.lapsed:
            self.gap()

    def changes(self, diff: Diff, changes: Sequence[Change]) -> None:
        """Write changes; what is said of a run that moved together is said once, before it."""
        for run, group, in_run in wording.told(diff, changes):
            if run:
                self.gap()
                self.line([("head", wording.move(run))])
            self.group(group, in_run=in_run)

    def group(self, group: Sequence[Change], *, in_run: bool) -> None:
        """Write a change, or a run of unchanged clauses."""
        change = group[0]
        self.gap()
        if len(group) > 1:
            self.line([("unchanged", wording.folded(group, in_run=in_run))])
            return
        self.line([(change.kind.value, wording.title(change, in_run=in_run))])
        if change.kind is not ChangeKind.UNCHANGED or change.uncertain or change.writing:
            self.line(self._redline(change), _INDENT)
        for note in change.notes:
            title = ("faint", safe(wording.note_title(note)))
            edits = redline.note_edits(note, strict=self.look.strict)
            self.line([title, *pieces(edits, self.look)], _INDENT)
        if self.look.explain and (said := wording.reasons(change)):
            self.line([("faint", safe(said))], _INDENT)

    def _redline(self, change: Change) -> Iterator[Piece]:
        """Give the words of a change, those of a whole clause that came or went without marks."""
        edits = redline.edits_of(change, strict=self.look.strict)
        if not (change.old and change.new):
            return (("", edit.text) for edit in edits)
        return pieces(edits, self.look)

    def styled(self, style: str, text: str) -> str:
        """Give words in their style."""
        code = _CODES[style]
        return f"\x1b[{code}m{text}\x1b[0m" if self.look.colour and code else text


def pieces(edits: Iterable[Edit], look: Look) -> Iterator[Piece]:
    """Give words in the styles of what was done, with marks where there are no colours."""
    for edit in edits:
        if edit.op is Op.EQUAL:
            yield "", edit.text
        elif edit.op is Op.DELETE:
            yield "deleted", edit.text if look.colour else f"[-{edit.text}-]"
        else:
            yield "inserted", edit.text if look.colour else f"{{+{edit.text}+}}"
