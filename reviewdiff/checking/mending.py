"""What is safe to write anew: canonical bytes, and words in normal form.

In: the file of a version, the rules that may be mended.  Out: its bytes as they should be.
Never: a word lost that normalization keeps, or a lost letter (U+FFFD) taken out of sight.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from reviewdiff.checking.neighbours import Stored
from reviewdiff.model.document import Clause, Document, Footnote, NoteRef
from reviewdiff.model.language import Language
from reviewdiff.parsing.normalization import normalize
from reviewdiff.store.codec import encode

_CANONICAL = "FORM002"
_NORMAL = {"FORM005", "FORM006", "FORM007"}


def mended(stored: Stored, codes: Collection[str]) -> tuple[bytes, str] | None:
    """Give the bytes that a file should have and what is done to it; None where it is well."""
    document = stored.document
    if document is None or stored.leads_out:
        return None
    normal = _normal(document) if _NORMAL & set(codes) else document
    if normal != document:
        return encode(normal), "brought into normal form"
    if _CANONICAL in codes and encode(document) != stored.data:
        return encode(document), "written in canonical form"
    return None


def _normal(document: Document) -> Document:
    language = document.language
    words = partial(normalize, language=language)
    return replace(
        document,
        title=words(document.title),
        formula=words(document.formula),
        front=tuple(map(words, document.front)),
        closing=tuple(map(words, document.closing)),
        preamble=tuple(_clause(clause, language) for clause in document.preamble),
        operative=tuple(_clause(clause, language) for clause in document.operative),
        annexes=tuple(_clause(clause, language) for clause in document.annexes),
        footnotes=tuple(Footnote(note.marker, words(note.text)) for note in document.footnotes),
    )


def _clause(clause: Clause, language: Language) -> Clause:
    """Bring a clause into normal form; its footnotes stay at their words."""
    text = normalize(clause.text, language)
    refs = (
        NoteRef(min(len(normalize(clause.text[: ref.at], language)), len(text)), ref.marker)
        for ref in clause.notes
    )
    return replace(
        clause,
        text=text,
        opening=normalize(clause.opening, language),
        notes=tuple(refs) if text != clause.text else clause.notes,
        children=tuple(_clause(child, language) for child in clause.children),
    )
