"""A comparison as a table in Word: label, old words, new words, remarks; a row a change.

In: a Diff, the changes to show.  Out: XML text of the main part.
Never: a row broken over two pages, or a page of rows without their heads.
"""

from collections.abc import Iterable, Iterator, Sequence

from reviewdiff.model.change import Change, ChangeKind, Diff, Mark, Op
from reviewdiff.model.label import Part
from reviewdiff.model.language import Language
from reviewdiff.rendering import wording
from reviewdiff.rendering.docx import heads
from reviewdiff.rendering.docx.body import part
from reviewdiff.rendering.docx.lines import lines, texts
from reviewdiff.rendering.docx.notes import words
from reviewdiff.rendering.docx.pairing import others
from reviewdiff.rendering.docx.pieces import Fate, Paragraph, Piece
from reviewdiff.rendering.docx.redline import redline
from reviewdiff.rendering.docx.runs import Runs
from reviewdiff.rendering.look import Look

# Twentieths of a point; together the width of the page between its margins.
_WIDTHS = (1238, 5400, 5400, 3100)


def table(diff: Diff, changes: Sequence[Change] | None, look: Look, runs: Runs) -> str:
    """Write the head, the counts and a row for each of these changes; with None no table."""
    writer = _Table(diff, look, runs)
    turned = diff.new.language is Language.AR
    head = writer.paragraph("Remark", wording.counts(diff), "Strong")
    rows = "\n".join(writer.rows(changes)) if changes is not None else ""
    if rows:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
        rows = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Comparison"/>{"<w:bidiVisual/>" if turned else ""}'
            f'<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>\n{rows}\n</w:tbl>"
        )
    end = writer.paragraph("Remark", "")
    pages = heads.section(table=True, turned=turned)
    return part("document", f"<w:body>\n{head}\n{rows}\n{end}\n{pages}</w:body>")


class _Table:
    def __init__(self, diff: Diff, look: Look, runs: Runs) -> None:
        self._diff, self._look, self._runs = diff, look, runs
        self._olds = {line.key: line for line in lines(diff.old, texts(diff, Op.DELETE))}
        self._news = {line.key: line for line in lines(diff.new, texts(diff, Op.INSERT))}

    def rows(self, changes: Sequence[Change]) -> Iterator[str]:
        """Write the head row and the others; lines that are no clause stand in a whole table."""
        symbols = (str(self._diff.old.symbol), str(self._diff.new.symbol))
        said = ("Clause", *symbols, "Remarks")
        yield _row([self.paragraph("Remark", text, "Strong") for text in said], "<w:tblHeader/>")
        rest = self._others() if len(changes) == len(self._diff.changes) else {}
        yield from (rest.pop(key) for key in ("title", "formula") if key in rest)
        for change in changes:
            if (change.new or change.old)[0].part is Part.ANNEX:
                yield from (rest.pop(key) for key in list(rest) if key.startswith("closing"))
            yield self._of(change)
        yield from rest.values()

    def _of(self, change: Change) -> str:
        olds = [self._olds[label] for label in change.old]
        news = [self._news[label] for label in change.new]
        found = redline(olds, news, change.edits)
        strict = self._look.strict or change.writing
        return self._cells(_where(change), found, list(self._remarks(change)), strict=strict)

    def _others(self) -> dict[str, str]:
        """Write the rows of titles, formulas, closing lines and footnotes that stand alone."""
        language = self._diff.new.language
        return {
            key: self._cells(
                [key.split()[0]],
                redline([old] if old else [], [new] if new else [], found),
                [],
                strict=self._look.strict,
            )
            for key, old, new, found in others(self._olds, self._news, language)
        }

    def _cells(
        self, where: list[str], found: list[Paragraph], remarks: list[str], *, strict: bool
    ) -> str:
        label, said = (
            "".join(self.paragraph("Remark", text) for text in side) for side in (where, remarks)
        )
        old = "".join(self._side(found, Fate.COMES, strict=strict))
        new = "".join(self._side(found, Fate.GONE, strict=strict))
        return _row([label, old, new, said])

    def _side(self, found: Iterable[Paragraph], other: Fate, *, strict: bool) -> Iterator[str]:
        """Write one side's paragraphs, its footnotes below them."""
        inner, notes = "", []
        for paragraph in found:
            for piece in paragraph.pieces:
                if piece.fate is not other:
                    inner += self._styled(piece, other, strict=strict)
                    notes += [piece] if piece.old or piece.new else []
            if paragraph.mark is not other and inner:
                yield _cell(inner)
                inner = ""
        if inner:
            yield _cell(inner)
        for piece in notes:
            told = words(piece.old, piece.new, self._diff.new.language)
            own = [item for item in told if item.fate is not other]
            inner = "".join(self._styled(item, other, strict=strict) for item in own)
            yield _cell(f"{self._styled(piece, other, strict=True)}{self._runs.plain(' ')}{inner}")

    def _styled(self, piece: Piece, other: Fate, *, strict: bool) -> str:
        if piece.old or piece.new:
            note = piece.old if other is Fate.COMES else piece.new
            return self._runs.plain(note.marker if note else "", "FootnoteReference")
        if piece.fate is Fate.STAYS or (piece.quiet and not strict):
            opens = piece.was_opening if other is Fate.COMES else piece.opening
            return self._runs.plain(piece.text, "Opening" if opens else "")
        return self._runs.plain(piece.text, "Deleted" if piece.fate is Fate.GONE else "Inserted")

    def _remarks(self, change: Change) -> Iterator[str]:
        """Say the kind, the marks, what became of footnotes, and with --explain the reasons."""
        if change.kind is not ChangeKind.UNCHANGED or not change.marks:
            yield change.kind.value
        for mark in change.marks:
            origin = f" from {wording.labels(change.old)}" if mark is Mark.MOVED else ""
            yield f"{mark.value}{origin}"
        for note in change.notes:
            yield wording.note_title(note).rstrip(": ")
        if self._look.explain and (said := wording.reasons(change)):
            yield said

    def paragraph(self, style: str, text: str, emphasis: str = "") -> str:
        """Write a paragraph of our own words."""
        runs = self._runs.plain(text, emphasis) if text else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _where(change: Change) -> list[str]:
    old, new = wording.labels(change.old), wording.labels(change.new)
    return [old, f"→ {new}"] if old and new and old != new else [old or new]


def _cell(runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{runs}</w:p>'


def _row(cells: Sequence[str], head: str = "") -> str:
    empty = _cell("")
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or empty}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{written}</w:tr>"
