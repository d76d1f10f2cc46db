"""Documents read from files and from standard input.

In: a path, and what the user said of the file.  Out: a Document.

Reading and parsing are imported where a file is named: comparing two stored versions needs neither.
"""

import re
import sys
from pathlib import Path

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Document, Remark, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import replace

# What is said of a text that was never stored, so that nobody takes it for more than it is.
_AS_GIVEN = "read from a file; nobody has said whether it is the official text"

# How a stored version begins; no other file that is read does.
_VERSION = re.compile(rb'\s*\{\s*"format"')

# What stands for standard input, as in other commands, and what it is called in messages.
INPUT = Path("-")
_INPUT_NAME = "standard input"


def read_file(
    path: Path,
    *,
    symbol: Symbol | None = None,
    language: Language | None = None,
    kind: SourceKind | None = None,
    remark: str = "",
) -> Document:
    """Read a document from a file, or from standard input where the path is "-".

    Raises UnreadableError or NotAResolutionError.
    """
    from reviewdiff.parsing.parser import parse
    from reviewdiff.reading.formats import read

    name = _INPUT_NAME if path == INPUT else path.name
    data = bytes_of(path)
    if tree := _tree(name, data):
        return _as_said(tree, symbol=symbol, language=language, kind=kind, remark=remark)
    source = read(name, data)
    return parse(source, symbol=symbol, language=language, kind=kind, remark=remark)


def _tree(name: str, data: bytes) -> Document | None:
    """Read what is a document already: a stored version, or Akoma Ntoso; None for all else."""
    from reviewdiff.reading.formats import is_tree

    if _VERSION.match(data):
        from reviewdiff.store.codec import decode

        return decode(data, name)
    if is_tree(data):
        from reviewdiff.reading.akn import read_document

        return read_document(name, data)
    return None


def read_as_given(path: Path, language: Language | None) -> Document:
    """Read a document that is named for a moment, not to be stored.

    What the file says of itself stands; where it says nothing, that is said.
    """
    document = read_file(path, language=language)
    source = document.provenance
    return replace(document, provenance=replace(source, remark=source.remark or _AS_GIVEN))


def bytes_of(path: Path) -> bytes:
    """Give the bytes of a file, or of standard input, which can be read only once.

    Of a file larger than any that is read only so much comes that its size is plain.
    """
    from reviewdiff.reading.formats import LARGEST

    if path == INPUT:
        if sys.stdin is None:
            raise UnreadableError(_INPUT_NAME, "is closed; name a file.")
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        why = f"{error.strerror}."
        if not path.exists():
            why = "there is no such file."
        elif path.is_dir():
            why = "is a folder; name a file in it."
        raise UnreadableError(str(path), why) from None


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
