"""PDF files: the page told from its print, by the size and place of its characters.

In: the bytes of a file and its name.  Out: a SourceText of passages, notes and furniture.
Never: a word of the text layer lost: what is of no passage is a note, furniture or in a remark.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewdiff.model.source import SourceText


def read(name: str, data: bytes) -> "SourceText":
    """Read a PDF file; raises UnreadableError with the reason and what to do."""
    # Imported here, since the child process that runs PDFium needs nothing of it.
    from reviewdiff.reading.pdf import reader

    return reader.read(name, data)
