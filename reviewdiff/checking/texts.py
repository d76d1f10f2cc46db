"""The texts of a document, each with its place: what several groups of rules walk through.

In: a Document.  Out: pairs of a place and a text.
"""

from collections.abc import Iterator

from reviewdiff.model.document import Document


def clause_texts(document: Document) -> Iterator[tuple[str, str]]:
    """Give the words of clauses and footnotes."""
    for clause in document.clauses():
        yield str(clause.label), clause.text
    for note in document.footnotes:
        yield f"note {note.marker}", note.text


def words(document: Document) -> Iterator[tuple[str, str]]:
    """Give all words that came from the source."""
    yield "#title", document.title
    yield "#formula", document.formula
    for line in document.front:
        yield "#front", line
    for line in document.closing:
        yield "#closing", line
    yield from clause_texts(document)


def everything(document: Document) -> Iterator[tuple[str, str]]:
    """Give every text that a person could have written into the file."""
    yield from words(document)
    facts, source = document.facts, document.provenance
    yield from (("#meeting", facts.meeting), ("#session", facts.session))
    yield from (("#agenda_item", facts.agenda_item), ("#draft", facts.draft))
    yield from (("#report", facts.report), ("#job", facts.job))
    yield from (("#name", source.name), ("#media_type", source.media_type))
    yield "#provenance", source.remark
    for clause in document.clauses():
        yield str(clause.label), clause.number
        yield str(clause.label), clause.opening
        yield from ((str(clause.label), ref.marker) for ref in clause.notes)
    for note in document.footnotes:
        yield "#footnotes", note.marker
    for remark in document.remarks:
        yield "#remarks", remark.text
