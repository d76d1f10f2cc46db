"""A version as lines, made for a line diff: all that the stored form holds, a clause on a line.

In: a Document.  Out: text; two versions that differ have lines that differ.
Never: a line broken by width, which would move with every word; a character that steers a terminal.
"""

from collections.abc import Iterator
from dataclasses import fields

from reviewdiff.model.document import Clause, Document, Kind, with_marks
from reviewdiff.model.label import Part, Role
from reviewdiff.rendering.plain import place
from reviewdiff.rendering.safe import safe

# What a clause is where its label says no more; any other kind is written out.
_KINDS = {
    Part.PREAMBLE: Kind.PREAMBULAR,
    Part.OPERATIVE: Kind.OPERATIVE,
    Part.ANNEX: Kind.PARAGRAPH,
}
_ROLES = {Role.HEADING: Kind.HEADING, Role.CLOSING: Kind.CLOSING, Role.INTRO: Kind.INTRO}


def render(document: Document) -> str:
    """Write a version as lines, its parts with an empty line between them."""
    parts = [
        list(head(document)),
        *([_clause(clause)] for clause in document.clauses()),
        list(document.closing),
        [f"note {note.marker}  {note.text}" for note in document.footnotes],
        [f"! {place(item)}{item.text}" for item in document.remarks],
    ]
    return "\n\n".join("\n".join(safe(line) for line in part) for part in parts if part) + "\n"


def head(document: Document) -> Iterator[str]:
    """Give the lines before the clauses: symbol, title, facts, provenance, formula."""
    yield f"{document.symbol} ({document.language})"
    yield document.title
    for thing in (document.facts, document.provenance):
        for item in fields(thing):
            if value := getattr(thing, item.name):
                yield f"{item.name}: {value}"
    yield from (f"| {line}" for line in document.front)
    yield document.formula


def _clause(clause: Clause) -> str:
    words = [f"{clause.label} ", clause.number, _text(clause)]
    expected = Kind.SUBPARAGRAPH if clause.label.subs else _KINDS[clause.label.part]
    if clause.kind is not _ROLES.get(clause.label.role, expected):
        words.append(f"<{clause.kind}>")
    return " ".join(word for word in words if word)


def _text(clause: Clause) -> str:
    """Give the words with [1] at the places of footnotes, the opening between underscores."""
    text, opening = clause.text, clause.opening
    marks = [(ref.at, f"[{ref.marker}]") for ref in clause.notes]
    if opening and text.startswith(opening):
        marks += [(0, "_"), (len(opening), "_")]
    elif opening:
        marks.append((len(text), f" _{opening}_"))
    return with_marks(text, marks)
