"""Plain text, with or without the layout of a page, in any encoding.

In: the bytes of a file and its name.  Out: a SourceText.
Never: bytes that are no text, or a file too large to be one resolution.
"""

import hashlib

from reviewdiff.errors import UnreadableError
from reviewdiff.model.source import Line, SourceText
from reviewdiff.reading.decoding import decode

MEDIA_TYPE = "text/plain"

# The longest resolution at hand (370 paragraphs) has 0.3 million characters of text; thirty times
# that is no resolution but a mistake.
LARGEST = 10_000_000


def read(name: str, data: bytes) -> SourceText:
    r"""Give the lines of a text; raises UnreadableError.

    >>> [line.text for line in read("a.txt", b"one\r\n\ntwo ").lines]
    ['one', '', 'two ']
    """
    refuse_larger(name, data)
    found = decode(name, data)
    if not found.text.strip():
        raise UnreadableError(name, "is empty; there is nothing to read in it.")
    digest = hashlib.sha256(data).hexdigest()
    return SourceText(name, MEDIA_TYPE, digest, lines_of(found.text), remarks=found.remarks)


def refuse_larger(name: str, data: bytes) -> None:
    """Raise UnreadableError for a file too large to be one resolution."""
    if len(data) > LARGEST:
        raise UnreadableError(name, f"is larger than {LARGEST // 1_000_000} MB; no resolution is.")


def lines_of(text: str) -> tuple[Line, ...]:
    """Number the lines of a text, and its pages where form feeds part them."""
    lines: list[Line] = []
    page = 1
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(plain.split("\n"), start=1):
        for turn, piece in enumerate(raw.split("\f")):
            page += turn > 0
            lines.append(Line(piece, number, page))
    return tuple(lines)
