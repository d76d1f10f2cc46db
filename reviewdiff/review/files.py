"""Documents read from files.

In: a path, and what the user said of the file.  Out: a Document.

Reading and parsing are imported where a file is named: comparing two stored versions needs neither.
"""

from dataclasses import replace
from pathlib import Path

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Document, Remark, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

# What is said of a text that was never stored, so that nobody takes it for more than it is.
AS_GIVEN = "read from a file; nobody has said whether it is the official text"


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
    from reviewdiff.reading.formats import is_tree, read
    from reviewdiff.reading.text import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        why = "there is no such file." if not path.exists() else f"{error.strerror}."
        raise UnreadableError(str(path), why) from None
    if is_tree(data):
        from reviewdiff.reading.akn import read_document

        read_as = read_document(path.name, data)
        return _as_said(read_as, symbol=symbol, language=language, kind=kind, remark=remark)
    source = read(path.name, data)
    return parse(source, symbol=symbol, language=language, kind=kind, remark=remark)


def _as_said(
    document: Document,
    *,
    symbol: Symbol | None,
    language: Language | None,
    kind: SourceKind | None,
    remark: str,
) -> Document:
    """Put what the user said of a document before what it says itself, as parsing a text does."""
    if language not in {None, document.language}:
        raise UnreadableError(
            document.provenance.name, f"is in {document.language}, not {language}."
        )
    remarks = document.remarks
    if symbol and symbol != document.symbol:
        bears = f"the text bears the symbol {document.symbol}, not {symbol}"
        remarks = (*remarks, Remark(0, bears))
    source = document.provenance
    return replace(
        document,
        symbol=symbol or document.symbol,
        provenance=replace(source, kind=kind or source.kind, remark=remark or source.remark),
        remarks=remarks,
    )
