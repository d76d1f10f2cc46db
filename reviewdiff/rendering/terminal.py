"""A comparison for people at a terminal, with colour and without.

In: a Diff, the changes to show, the width, whether colours may be used.  Out: text.
Never: a character of a document that steers the terminal; an unofficial text without a warning.
"""

from collections.abc import Iterable, Iterator, Sequence

from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Mark, NoteChange, Op
from reviewdiff.model.document import Document, Kind, SourceKind
from reviewdiff.model.label import Label
from reviewdiff.rendering.columns import Piece, wrap
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
_SIGNS = {
    ChangeKind.UNCHANGED: "=",
    ChangeKind.AMENDED: "~",
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.SPLIT: "<",
    ChangeKind.MERGED: ">",
}
_WARNINGS = {
    SourceKind.TRANSLATION: "unofficial translation",
    SourceKind.DRAFT: "draft, not an adopted text",
}
_INDENT = "    "


def render(diff: Diff, changes: Sequence[Change] | None, *, width: int, colour: bool) -> str:
    """Write the head, the counts and these changes; with None only head and counts.

    Unchanged clauses in their order are folded to a line unless only such are given.
    """
    page = _Page(width, colour=colour)
    page.document("old", diff.old)
    page.document("new", diff.new)
    page.line([("head", _counts(diff))])
    if changes is not None:
        fold = any(change.kind is not ChangeKind.UNCHANGED for change in changes)
        for group in _groups(changes, fold=fold):
            page.group(group)
    return "\n".join(page.lines) + "\n"


def _counts(diff: Diff) -> str:
    kinds = [f"{diff.count(kind)} {kind.value}" for kind in ChangeKind if diff.count(kind)]
    marks = [f"{diff.count_mark(mark)} {_MARKS[mark]}" for mark in Mark if diff.count_mark(mark)]
    return "; ".join(", ".join(part) for part in (kinds, marks) if part)


_MARKS = {
    Mark.MOVED: "moved",
    Mark.RENUMBERED: "renumbered",
    Mark.CROSSING: "crossing between preamble and operative part",
    Mark.WRITING: "written differently",
}


def _groups(changes: Iterable[Change], *, fold: bool) -> Iterator[list[Change]]:
    """Gather runs of unchanged clauses that stayed in their order."""
    run: list[Change] = []
    for change in changes:
        if fold and change.kind is ChangeKind.UNCHANGED and not (change.moved or change.crossing):
            run.append(change)
            continue
        if run:
            yield run
            run = []
        yield [change]
    if run:
        yield run


class _Page:
    def __init__(self, width: int, *, colour: bool) -> None:
        self.lines: list[str] = []
        self._width = width
        self._colour = colour

    def line(self, pieces: Iterable[Piece], indent: str = "") -> None:
        """Write pieces over as many lines as they take."""
        for line in wrap(pieces, max(self._width - len(indent), 20)):
            self.lines.append(indent + "".join(self._styled(*piece) for piece in line))

    def gap(self) -> None:
        self.lines.append("")

    def document(self, side: str, document: Document) -> None:
        """Write the head of one side: symbol, title, facts, warning."""
        self.line([("head", f"{side}  {document.symbol}  {safe(document.title)}")])
        self.line([("faint", _facts(document))], "     ")
        source = document.provenance
        if warning := _WARNINGS.get(source.kind):
            said = f": {safe(source.remark)}" if source.remark else f" ({safe(source.name)})"
            self.line([("warn", f"! {warning}{said}")], "     ")
        self.gap()

    def group(self, group: Sequence[Change]) -> None:
        if len(group) > 1:
            self.gap()
            self.line([("unchanged", _folded(group))])
            return
        change = group[0]
        self.gap()
        self.line([(change.kind.value, _title(change))])
        if change.kind is ChangeKind.UNCHANGED:
            return
        self.line(self._redline(change.edits, plain=not (change.old and change.new)), _INDENT)
        for note in change.notes:
            self.line([("faint", _note_title(note)), *self._redline(note.edits)], _INDENT)

    def _redline(self, edits: Iterable[Edit], *, plain: bool = False) -> list[Piece]:
        pieces: list[Piece] = []
        for edit in edits:
            text = safe(edit.text.replace("\n", " ¶ "))
            if edit.op is Op.EQUAL or plain:
                pieces.append(("", text))
            elif edit.op is Op.DELETE:
                pieces.append(("deleted", text if self._colour else f"[-{text}-]"))
            else:
                pieces.append(("inserted", text if self._colour else f"{{+{text}+}}"))
        return pieces

    def _styled(self, style: str, text: str) -> str:
        code = _CODES[style]
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and code else text


def _facts(document: Document) -> str:
    facts = document.facts
    words = [
        f"adopted {facts.adopted.isoformat()}" if facts.adopted else "",
        f"meeting {facts.meeting}" if facts.meeting else "",
        f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP",
        str(document.language),
    ]
    return safe(", ".join(word for word in words if word))


def _title(change: Change) -> str:
    marks = [mark.value for mark in change.marks if mark is not Mark.RENUMBERED]
    if change.renumbered and change.kind is ChangeKind.UNCHANGED:
        marks.append(Mark.RENUMBERED.value)
    words = ", ".join([change.kind.value, *marks])
    return f"{_SIGNS[change.kind]} {_where(change.old, change.new)}  {words}"


def _where(old: Sequence[Label], new: Sequence[Label]) -> str:
    before, after = (" + ".join(map(str, side)) for side in (old, new))
    return " → ".join(part for part in (before, after if after != before else "") if part)


def _folded(group: Sequence[Change]) -> str:
    """Say a run of unchanged clauses by its first and last labels."""

    def span(labels: Sequence[Label]) -> str:
        return f"{labels[0]} to {labels[-1]}"

    old = span([change.old[0] for change in group])
    new = span([change.new[0] for change in group])
    count = f"{len(group)} unchanged" + (", renumbered" if old != new else "")
    return f"= {old if old == new else f'{old} → {new}'}  {count}"


def _note_title(note: NoteChange) -> str:
    marker = (note.new or note.old).marker if (note.new or note.old) else ""  # type: ignore[union-attr]
    kind = "amended" if note.old and note.new else "added" if note.new else "removed"
    return f"footnote {safe(marker)} {kind}: "
