"""Plain text, with or without the layout of a page.

In: the bytes of a file and its name.  Out: a SourceText.
Never: bytes that are no text, or a file too large to be one resolution.
"""

import hashlib

from reviewdiff.errors import UnreadableError
from reviewdiff.model.source import Line, SourceText

MEDIA_TYPE = "text/plain"

# The longest resolution at hand (370 paragraphs) has 0.3 million characters of text; thirty times
# that is no resolution but a mistake.
LARGEST = 10_000_000

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read(name: str, data: bytes) -> SourceText:
    r"""Give the lines of a text in UTF-8 (or UTF-16 with its mark); raises UnreadableError.

    >>> [line.text for line in read("a.txt", b"one\r\n\ntwo ").lines]
    ['one', '', 'two ']
    """
    if len(data) > LARGEST:
        raise UnreadableError(name, f"is larger than {LARGEST // 1_000_000} MB; no resolution is.")
    text = _decoded(name, data)
    if not text.strip():
        raise UnreadableError(name, "is empty; there is nothing to read in it.")
    return SourceText(name, MEDIA_TYPE, hashlib.sha256(data).hexdigest(), _lines(text))


def _decoded(name: str, data: bytes) -> str:
    encoding = "utf-8"
    for mark, of_mark in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], of_mark
            break
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        why = (
            f"is not {encoding.upper()} text (byte {error.start}); save it as UTF-8 and try again."
        )
        raise UnreadableError(name, why) from None
    if "\0" in text:
        raise UnreadableError(name, "holds zero bytes, so it is no text file.")
    return text


def _lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    page = 1
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(plain.split("\n"), start=1):
        for turn, piece in enumerate(raw.split("\f")):
            page += turn > 0
            lines.append(Line(piece, number, page))
    return tuple(lines)
