"""A comparison for people at a terminal, with colour and without.

In: a Diff, the changes to show, how to show them.  Out: text.
Never: a character of a document that steers the terminal; an unofficial text without a warning.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
from reviewdiff.model.document import Document, Kind
from reviewdiff.rendering import wording
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

    Unchanged clauses in their order are folded to a line unless only such are given.
    """
    page = _Page(look)
    page.document("old", diff.old)
    page.document("new", diff.new)
    page.rulings(diff)
    page.line([("head", wording.counts(diff))])
    if changes is not None:
        page.changes(diff, changes)
    return "\n".join(page.lines) + "\n"


class _Page:
    def __init__(self, look: Look) -> None:
        self.lines: list[str] = []
        self._look = look

    def line(self, pieces: Iterable[Piece], indent: str = "") -> None:
        """Write pieces over as many lines as they take."""
        for line in wrap(pieces, max(self._look.width - len(indent), 20)):
            self.lines.append(indent + "".join(self._styled(*piece) for piece in line))

    def gap(self) -> None:
        self.lines.append("")

    def document(self, side: str, document: Document) -> None:
        """Write the head of one side: symbol, title, facts, warning."""
        self.line([("head", f"{side}  {document.symbol}  {safe(document.title)}")])
        self.line([("faint", _facts(document))], "     ")
        if said := wording.warning(document):
            self.line([("warn", f"! {safe(said)}")], "     ")
        self.gap()

    def rulings(self, diff: Diff) -> None:
        """Write what a person ruled on these two versions."""
        for item in diff.rulings:
            self.line([("warn", f"ruled: {safe(wording.ruling(item))}")])
        for item in dict.fromkeys(ruling for ruling, _ in diff.lapsed):
            labels = [label for ruling, label in diff.lapsed if ruling == item]
            self.line([("warn", f"! {safe(wording.lapsed(item, labels))}")])
        if diff.rulings or diff.lapsed:
            self.gap()

    def changes(self, diff: Diff, changes: Sequence[Change]) -> None:
        """Write changes; what is said of a run that moved together is said once, before it."""
        runs = {label: run for run in diff.moves for label in run.new}
        said = set()
        fold = any(change.kind is not ChangeKind.UNCHANGED for change in changes)
        for group in wording.groups(changes, fold=fold):
            run = runs.get(group[0].new[0]) if group[0].new else None
            if run and run.new[0] not in said:
                said.add(run.new[0])
                self.gap()
                self.line([("head", wording.move(run))])
            self._group(group, in_run=run is not None)

    def _group(self, group: Sequence[Change], *, in_run: bool) -> None:
        change = group[0]
        self.gap()
        if len(group) > 1:
            self.line([("unchanged", wording.folded(group, in_run=in_run))])
            return
        self.line([(change.kind.value, wording.title(change, in_run=in_run))])
        if change.kind is not ChangeKind.UNCHANGED or change.uncertain or change.writing:
            self.line(_redline(change, self._look), _INDENT)
        for note in change.notes:
            title = ("faint", safe(wording.note_title(note)))
            look = replace(self._look, strict=self._look.strict or note.writing)
            self.line([title, *_pieces(note.edits, look)], _INDENT)
        if self._look.explain and (said := wording.reasons(change)):
            self.line([("faint", safe(said))], _INDENT)

    def _styled(self, style: str, text: str) -> str:
        code = _CODES[style]
        return f"\x1b[{code}m{text}\x1b[0m" if self._look.colour and code else text


def _redline(change: Change, look: Look) -> list[Piece]:
    if change.old and change.new:
        return _pieces(change.edits, replace(look, strict=look.strict or change.writing))
    return [("", _words(edit)) for edit in change.edits]


def _pieces(edits: Iterable[Edit], look: Look) -> list[Piece]:
    """Style edits; what is only written differently stands as it is now, unless asked for."""
    found: list[Piece] = []
    for edit in edits:
        if look.strict or not edit.writing:
            found.append(_piece(edit, look))
        elif edit.op is Op.INSERT:
            found.append(("", _words(edit)))
    return found


def _piece(edit: Edit, look: Look) -> Piece:
    if edit.op is Op.EQUAL:
        return "", _words(edit)
    if edit.op is Op.DELETE:
        return "deleted", _words(edit) if look.colour else f"[-{_words(edit)}-]"
    return "inserted", _words(edit) if look.colour else f"{{+{_words(edit)}+}}"


def _words(edit: Edit) -> str:
    return safe(edit.text.replace("\n", " ¶ "))


def _facts(document: Document) -> str:
    facts = document.facts
    words = [
        f"adopted {facts.adopted.isoformat()}" if facts.adopted else "",
        f"meeting {facts.meeting}" if facts.meeting else "",
        f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP",
        str(document.language),
    ]
    return safe(", ".join(word for word in words if word))
