"""Documents as text for people: one version, one clause, a list of versions, a summary.

In: Documents and clauses.  Out: text.
Never: a character of a document that steers the terminal.
"""

from collections.abc import Iterable, Iterator

from reviewdiff.model.document import Clause, Document, Kind, Remark, with_marks
from reviewdiff.rendering.columns import columns, wrap
from reviewdiff.rendering.safe import safe

_MARGIN = 14


def document_text(document: Document, width: int) -> str:
    """Write a whole version with its labels in the margin."""
    lines = [f"{document.symbol}  {safe(document.title)}", *_said(document), ""]
    lines += [*_paragraph("", document.formula, width), ""]
    for clause in document.clauses():
        lines += [*_paragraph(str(clause.label), _with_notes(clause), width), ""]
    lines += [safe(line) for line in document.closing]
    if document.footnotes:
        lines.append("")
    for note in document.footnotes:
        lines += _paragraph(f"note {note.marker}", note.text, width)
    return "\n".join(lines).rstrip() + "\n"


def clause_text(document: Document, clause: Clause, width: int) -> str:
    """Write one clause with what stands below it and its footnotes."""
    lines: list[str] = []
    for item in clause.walk():
        lines += _paragraph(str(item.label), _with_notes(item), width)
        for ref in item.notes:
            lines += _paragraph(f"note {ref.marker}", document.footnote(ref.marker), width)
    return "\n".join(lines) + "\n"


def summary_text(document: Document) -> str:
    """Write what was read: facts, counts, remarks on what was odd."""
    lines = [f"{document.symbol}  {safe(document.title)}", *_said(document)]
    remarks = document.remarks
    many = "s" if len(remarks) > 1 else ""
    lines.append(f"  {len(remarks)} remark{many}:" if remarks else "  nothing odd was found")
    lines += [f"    {place(item)}{safe(item.text)}" for item in remarks]
    return "\n".join(lines) + "\n"


def place(remark: Remark) -> str:
    """Name the page and line of a remark, as far as they are known."""
    known = (("page", remark.page), ("line", remark.line))
    words = ", ".join(f"{name} {number}" for name, number in known if number)
    return f"{words}: " if words else ""


def list_text(documents: Iterable[Document]) -> str:
    """Write a table of versions."""
    head = ("symbol", "lang", "adopted", "PP", "OP", "source", "title")
    rows = [head, *(_row(document) for document in documents)]
    widths = [max(columns(row[at]) for row in rows) for at in range(len(head))]
    lines = ["  ".join(_padded(cell, widths[at]) for at, cell in enumerate(row)) for row in rows]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _row(document: Document) -> tuple[str, ...]:
    adopted = document.facts.adopted
    return (
        str(document.symbol),
        document.language.value,
        adopted.isoformat() if adopted else "",
        str(document.count(Kind.PREAMBULAR)),
        str(document.count(Kind.OPERATIVE)),
        document.provenance.kind.value,
        safe(document.title),
    )


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))


def _said(document: Document) -> Iterator[str]:
    facts, source = document.facts, document.provenance
    if facts.adopted:
        meeting = f", plenary meeting {safe(facts.meeting)}" if facts.meeting else ""
        yield f"  adopted {facts.adopted.isoformat()}{meeting}"
    words = (
        f"draft {safe(facts.draft)}" if facts.draft else "",
        f"report {safe(facts.report)}" if facts.report else "",
        f"agenda item {safe(facts.agenda_item)}" if facts.agenda_item else "",
    )
    if any(words):
        yield f"  {', '.join(word for word in words if word)}"
    annexes = f", {len(document.annexes)} annexed" if document.annexes else ""
    many = len(document.footnotes)
    notes = f", {many} footnote{'s' if many > 1 else ''}" if many else ""
    counts = f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP"
    yield f"  {document.language}, {counts}{annexes}{notes}"
    name = safe(source.name)
    yield f"  source: {source.kind.value}, {name} (sha256 {source.sha256[:12]}…), {source.added}"
    if source.address:
        yield f"  fetched from {safe(source.address)}"
    if source.remark:
        yield f"  ! {safe(source.remark)}"


def _with_notes(clause: Clause) -> str:
    """Put the number before the text and [1] at the places of footnotes."""
    text = with_marks(clause.text, ((ref.at, f"[{ref.marker}]") for ref in clause.notes))
    return f"{clause.number} {text}".strip()


def _paragraph(margin: str, text: str, width: int) -> list[str]:
    lines = ["".join(piece for _, piece in line)
             for line in wrap([("", safe(text))], max(width - _MARGIN, 20))]  # fmt: skip
    size = max(_MARGIN, columns(margin) + 2)
    first = _padded(margin, size)
    return [(first if at == 0 else " " * _MARGIN) + line for at, line in enumerate(lines)] or [
        margin
    ]
