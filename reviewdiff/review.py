"""The use cases, one short function each: read, add, list, show, compare, align.

In: what the user named, as values.  Out: documents, a Diff.
Never: printing, exiting, or an option of the command line.

Reading and parsing are imported where a file is named: comparing two stored versions needs neither.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.errors import (
    BadSymbolError,
    DifferentLanguagesError,
    FalseDiffError,
    NoCommonLanguageError,
    NoSuchClauseError,
    ReviewDiffError,
    UnreadableError,
)
from reviewdiff.model.document import Clause, Document, SourceKind
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import value
from reviewdiff.store import alignments
from reviewdiff.store.library import Library
from reviewdiff.store.location import folder_to_write, folders_to_read
from reviewdiff.store.shelf import Shelf

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Alignment
    from reviewdiff.model.change import Diff

# Which language is compared where several are stored and none is named: the most read first.
_PREFERENCE = (Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR)


# What is said of a text that was never stored, so that nobody takes it for more than it is.
_AS_GIVEN = "read from a file; nobody has said whether it is the official text"


@value
class Added:
    """What adding a file gave: the document, its place, and whether it was there already."""

    document: Document
    path: Path
    already_there: bool


def read_file(
    path: Path,
    *,
    symbol: Symbol | None = None,
    language: Language | None = None,
    kind: SourceKind | None = None,
    remark: str = "",
) -> Document:
    """Read a document from a file; raises UnreadableError or NotAResolutionError."""
    from reviewdiff.parsing.parser import parse
    from reviewdiff.reading.text import LARGEST, read_text

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        why = "there is no such file." if not path.exists() else f"{error.strerror}."
        raise UnreadableError(str(path), why) from None
    source = read_text(path.name, data)
    return parse(source, symbol=symbol, language=language, kind=kind, remark=remark)


def add(
    document: Document,
    *,
    versions: Path | None = None,
    replace: bool = False,
    source: Path | None = None,
    dry: bool = False,
) -> Added:
    """Store a document; raises WouldOverwriteError where another text is there.

    A text that is stored already keeps its day of adding. `source` is a file to keep beside the
    version. With `dry` nothing is written.
    """
    shelf = Shelf(folder_to_write(versions))
    path = shelf.path(document)
    there = shelf.holds_text_of(document)
    if not (there or replace):
        shelf.refuse_another(document)
    if not dry:
        if not there:
            shelf.put(document, replace=replace)
        if source:
            shelf.keep(document, source.read_bytes())
    return Added(document, path, already_there=there)


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
    if _is_file(name):
        return read_file(Path(name), language=language, remark=_AS_GIVEN)
    return _stored(name, language, versions)


def clause_of(document: Document, label: str) -> Clause:
    """Give one clause of a document by its label; raises NoSuchClauseError with near ones."""
    wanted = Label.parse(label)
    for clause in document.clauses():
        if clause.label == wanted:
            return clause
    near = [str(c.label) for c in document.clauses() if c.label.part is wanted.part]
    shown = near if len(near) < 3 else [near[0], "…", near[-1]]  # noqa: PLR2004
    raise NoSuchClauseError(str(wanted), str(document.symbol), shown)


def compare(
    old: Document, new: Document, *, versions: Path | None = None, strict: bool = False
) -> "Diff":
    """Compare two documents; the diff is proved on them before it is given.

    What a person has ruled on them in `versions` is followed. `strict`: differences of writing only
    are amendments.
    """
    from reviewdiff.diffing.differ import diff
    from reviewdiff.diffing.patching import patch

    if old.language is not new.language:
        names = (str(old.symbol), str(old.language), str(new.symbol), str(new.language))
        raise DifferentLanguagesError(*names)
    alignment = alignment_of(old, new, versions=versions)
    found = diff(old, new, alignment=alignment, strict=strict)
    if patch(old, found) != new:
        raise FalseDiffError(str(old.symbol), str(new.symbol))
    return found


def alignment_of(
    old: Document, new: Document, *, versions: Path | None = None
) -> "Alignment | None":
    """Give the reviewed alignment of two documents, None where nobody wrote one."""
    if old.language is not new.language:
        return None
    return alignments.load(folders_to_read(versions)[0], old.symbol, new.symbol, new.language)


def alignment_place(old: Document, new: Document, *, versions: Path | None = None) -> Path:
    """Give where the alignment of two documents is written: beside the new version.

    Raises UnreadableError where there is no folder of versions; one made for an alignment alone
    would hide the versions that come with the package.
    """
    folder = folder_to_write(versions)
    if not folder.is_dir():
        why = "is no folder of versions; name one with --versions, or a file with --output."
        raise UnreadableError(str(folder), why)
    return alignments.place(folder, old.symbol, new.symbol, new.language)


def align(
    old: Document, new: Document, found: "Diff", path: Path, *, replace: bool = False
) -> None:
    """Write what was found as an alignment for editing.

    Raises WouldOverwriteError where there is a file; with `replace` its rulings are written anew.
    """
    from reviewdiff.store.alignment_draft import draft

    there = None
    if replace:
        there = alignments.read(path, old.symbol, new.symbol, new.language)
    rulings = there.rulings if there else ()
    alignments.write(path, draft(old, new, found, rulings), replace=replace)


def two_versions(
    old: str, new: str, *, language: Language | None = None, versions: Path | None = None
) -> tuple[Document, Document]:
    """Give the two documents named, in one language.

    Raises NoCommonLanguageError where two symbols share none.
    """
    read = {
        name: read_file(Path(name), language=language, remark=_AS_GIVEN)
        for name in (old, new)
        if _is_file(name)
    }
    spoken = language or next((document.language for document in read.values()), None)
    if not read and not spoken:
        spoken = _common(Symbol.parse(old), Symbol.parse(new), Library(folders_to_read(versions)))
    before, after = (read.get(name) or _stored(name, spoken, versions) for name in (old, new))
    return before, after


def _stored(name: str, language: Language | None, versions: Path | None) -> Document:
    symbol = Symbol.parse(name)
    library = Library(folders_to_read(versions))
    spoken = language or _preferred(library.languages(symbol))
    if spoken is None:
        raise library.not_stored(symbol)
    return library.load(symbol, spoken)


def _is_file(name: str) -> bool:
    """Whether a name is meant as a file: it exists, or it is not a symbol and looks like one."""
    path = Path(name)
    if name and path.exists() and not path.is_dir():
        return True
    try:
        Symbol.parse(name)
    except BadSymbolError:
        if name and path.is_dir():
            raise UnreadableError(name, "is a folder; name a file in it.") from None
        if path.suffix or name.startswith(("/", "./", "../")):
            raise UnreadableError(name, "there is no such file.") from None
        raise
    return False


def _common(old: Symbol, new: Symbol, library: Library) -> Language | None:
    """Find the language to compare in; None where a symbol is not stored at all."""
    old_has, new_has = library.languages(old), library.languages(new)
    both = [language for language in old_has if language in new_has]
    if old_has and new_has and not both:
        raise NoCommonLanguageError(str(old), old_has, str(new), new_has)
    return _preferred(both)


def _preferred(languages: list[Language]) -> Language | None:
    return next((lang for lang in _PREFERENCE if lang in languages), None)
