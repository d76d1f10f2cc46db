"""A resolution in lettered parts, "67/40 A and B": a document for each part.

In: a Document whose symbol ends in "A-B".  Out: one document a part, each with the symbol, title,
preamble, numbers and closing of its own.
Never: a word lost: the title of the whole goes to the front of each part, and annexes, which no
line ties to a part, stay with the last.
"""

from collections.abc import Iterable, Iterator

from reviewdiff.model.document import Clause, Document, Kind, NoteRef, Remark
from reviewdiff.model.label import Part
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import replace
from reviewdiff.parsing import grammar
from reviewdiff.parsing.heading import read_facts

_ANNEXED = "the annexes of all lettered parts were kept with the last one"


def part_documents(document: Document) -> tuple[Document, ...]:
    """Give a document for each lettered part; the document itself where it has none."""
    parts = [clause for clause in document.operative if _letter(clause)]
    if not _base(document.symbol) or len(parts) != len(document.operative) or document.preamble:
        return (document,)
    noted = {ref.marker for part in parts for ref in _refs(part)}
    loose = {note.marker for note in document.footnotes} - noted
    return tuple(_document(document, parts, at, loose) for at in range(len(parts)))


def _document(whole: Document, parts: list[Clause], at: int, loose: set[str]) -> Document:
    part, is_last = parts[at], at == len(parts) - 1
    symbol = Symbol((*whole.symbol.parts[:-1], f"{_base(whole.symbol)} {_letter(part)}"))
    front = (*whole.front, *([whole.title] if part.text else []))
    closing = _closing(whole.closing, at, len(parts))
    annexes = whole.annexes if is_last else ()
    kept = {ref.marker for clause in (part, *annexes) for ref in _refs(clause)}
    kept |= loose if is_last else set()
    body = [*_body(part.children)]
    facts = read_facts(symbol, front, closing, whole.language)
    said = (Remark(0, _ANNEXED),) if annexes else ()
    return replace(
        whole,
        symbol=symbol,
        title=part.text or whole.title,
        front=front,
        formula=next(_formulas(part), whole.formula),
        preamble=tuple(clause for clause in body if clause.label.part is Part.PREAMBLE),
        operative=tuple(clause for clause in body if clause.label.part is not Part.PREAMBLE),
        closing=closing,
        annexes=annexes,
        facts=replace(whole.facts, adopted=facts.adopted, meeting=facts.meeting),
        footnotes=tuple(note for note in whole.footnotes if note.marker in kept),
        remarks=(*whole.remarks, *said),
    )


def _base(symbol: Symbol) -> str:
    """Give the number that the parts share: "40" of A/RES/67/40 A-B; "" where there are none."""
    base, _, letters = symbol.parts[-1].rpartition(" ")
    return base if len(letters) == 3 and letters[1] == "-" else ""  # noqa: PLR2004


def _letter(clause: Clause) -> str:
    section = clause.label.section
    is_part = clause.kind is Kind.HEADING and len(section) == 1 and len(section[0]) == 1
    return section[0] if is_part else ""


def _formulas(part: Clause) -> Iterator[str]:
    return (clause.text for clause in part.children if _is_formula(clause))


def _is_formula(clause: Clause) -> bool:
    return clause.kind is Kind.INTRO and grammar.is_formula(clause.text)


def _body(children: Iterable[Clause]) -> Iterator[Clause]:
    """Give a part's clauses with labels of its own: counted from PP 1, without the letter."""
    preambular = 0
    for clause in children:
        if _is_formula(clause):
            continue
        preambular += clause.kind is Kind.PREAMBULAR
        yield _relabelled(clause, str(preambular))


def _relabelled(clause: Clause, preambular: str) -> Clause:
    label = clause.label
    if label.part is Part.PREAMBLE:
        label = replace(label, number=preambular)
    else:
        label = replace(label, section=label.section[1:])
    children = tuple(_relabelled(child, preambular) for child in clause.children)
    return replace(clause, label=label, children=children)


def _closing(lines: tuple[str, ...], at: int, parts: int) -> tuple[str, ...]:
    """Give a part's share of the closing lines; one closing stands for all parts."""
    if len(lines) % parts or len(lines) // parts < 2:  # noqa: PLR2004  (a meeting and its date)
        return lines
    size = len(lines) // parts
    return lines[at * size : (at + 1) * size]


def _refs(clause: Clause) -> Iterator[NoteRef]:
    return (ref for item in clause.walk() for ref in item.notes)
