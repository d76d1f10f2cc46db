"""Documents read from files.

In: a path, and what the user said of the file.  Out: a Document.

Reading and parsing are imported where a file is named: comparing two stored versions needs neither.
"""

from pathlib import Path

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Document, SourceKind
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
    from reviewdiff.reading.formats import read
    from reviewdiff.reading.text import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        why = "there is no such file." if not path.exists() else f"{error.strerror}."
        raise UnreadableError(str(path), why) from None
    source = read(path.name, data)
    return parse(source, symbol=symbol, language=language, kind=kind, remark=remark)
