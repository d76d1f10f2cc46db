"""The formats that can be read: one table, the right reader chosen by what the bytes are.

In: the bytes of a file and its name.  Out: a SourceText.
Never: a choice by the ending of a file's name; people and servers get it wrong.

A reader is one module with one function `read(name, data)`, imported when its format comes.
"""

from importlib import import_module

from reviewdiff.errors import UnreadableError
from reviewdiff.model.source import SourceText

# The first bytes of each format that has a mark, and the module that reads it. All else is text.
READERS: dict[bytes, str] = {b"%PDF": "pdf"}
# What is known by its mark and not read, with a word on how to go on.
_UNREAD = {
    b"PK\x03\x04": "a Word or ZIP file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
}


def read(name: str, data: bytes) -> SourceText:
    """Read a file by the reader of its format; raises UnreadableError."""
    for mark, what in _UNREAD.items():
        if data.startswith(mark):
            raise UnreadableError(name, f"is {what}, not plain text; save its text and add that.")
    module = next((found for mark, found in READERS.items() if data.startswith(mark)), "text")
    source: SourceText = import_module(f"reviewdiff.reading.{module}").read(name, data)
    return source
