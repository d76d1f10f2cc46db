"""Stored versions: added, listed, shown.

In: a Document, or the words that name one.  Out: documents, clauses, places.
"""

from collections.abc import Iterator
from pathlib import Path

from reviewdiff.errors import (
    NoSuchClauseError,
    ReviewDiffError,
    UnplacedError,
    UnreadableError,
)
from reviewdiff.model.document import Clause, Document
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.value import value
from reviewdiff.review.files import read_as_given
from reviewdiff.review.naming import is_file, stored_version
from reviewdiff.store.library import Library
from reviewdiff.store.location import folder_to_write, folders_to_read
from reviewdiff.store.shelf import Shelf

# A sentence shows as much of a paragraph as tells it from others.
_SHORT = 60


@value
class Added:
    """What adding a file gave: the document, its place, and whether it was there already."""

    document: Document
    path: Path
    already_there: bool


def parts_of(document: Document) -> tuple[Document, ...]:
    """Give a document for each lettered part of a resolution "A and B", else the document alone."""
    from reviewdiff.parsing.lettered import part_documents

    return part_documents(document)


def add(  # noqa: PLR0913
    document: Document,
    *,
    versions: Path | None = None,
    replace: bool = False,
    source: bytes | None = None,
    dry: bool = False,
    strict: bool = False,
) -> Added:
    """Store a document; raises WouldOverwriteError where another text is there.

    With `strict` a document with unplaced text is refused: UnplacedError.

    A text that is stored already keeps its day of adding. `source` is kept beside the version. With
    `dry` nothing is written.
    """
    if strict and (loose := document.unplaced()):
        raise UnplacedError(document.provenance.name, len(loose), _short(loose[0].text))
    if source:
        _refuse_other_source(document, source)
    shelf = Shelf(folder_to_write(versions))
    path = shelf.path(document)
    there = shelf.holds_text_of(document)
    if not (there or replace):
        shelf.refuse_another(document)
    if not dry:
        if not there:
            shelf.put(document, replace=replace)
        if source:
            shelf.keep(document, source)
    return Added(document, path, already_there=there)


def _short(text: str) -> str:
    return text if len(text) < _SHORT else f"{text[: _SHORT - 1]}…"


def _refuse_other_source(document: Document, source: bytes) -> None:
    """Raise UnreadableError where a document came from other bytes than those to keep beside it."""
    from hashlib import sha256

    if sha256(source).hexdigest() != document.provenance.sha256:
        name = document.provenance.name
        raise UnreadableError(
            name, "is the source of this text, not the file given, which is not kept."
        )


def symbols(versions: Path | None = None) -> list[str]:
    """Give the symbols of the stored versions as delegates say them."""
    return [symbol.short for symbol in Library(folders_to_read(versions)).symbols()]


def stored(
    versions: Path | None = None, faults: list[ReviewDiffError] | None = None
) -> Iterator[Document]:
    """Give every stored version, by symbol and language.

    A broken one is an error, or put among `faults` where such a list is given.
    """
    library = Library(folders_to_read(versions))
    for symbol in library.symbols():
        for language in library.languages(symbol):
            try:
                yield library.load(symbol, language)
            except ReviewDiffError as error:
                if faults is None:
                    raise
                faults.append(error)


def show(name: str, *, language: Language | None = None, versions: Path | None = None) -> Document:
    """Give one document, named by its symbol or its file."""
    if is_file(name):
        return read_as_given(Path(name), language)
    return stored_version(name, language, versions)


def clause_of(document: Document, label: str) -> Clause:
    """Give one clause of a document by its label; raises NoSuchClauseError with near ones."""
    wanted = Label.parse(label)
    for clause in document.clauses():
        if clause.label == wanted:
            return clause
    near = [str(c.label) for c in document.clauses() if c.label.part is wanted.part]
    shown = near if len(near) < 3 else [near[0], "…", near[-1]]  # noqa: PLR2004
    raise NoSuchClauseError(str(wanted), str(document.symbol), shown)
