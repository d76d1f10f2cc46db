"""Text in columns: its width on a terminal, and lines broken where a reader expects it.

In: styled pieces of text.  Out: lines of styled pieces.
Never: a line wider than asked where a break was possible, a Chinese line that starts with a comma.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

Piece = tuple[str, str]
"""A style's name and some text."""

_CLOSERS = frozenset("，。；：、！？）》」』】〉”’")
_OPENERS = frozenset("（《「『【〈“‘")
_NO_WIDTH = {"Mn", "Me", "Cf"}
_DENSE = "\u2e80"
_CHUNK = re.compile(r"\s+|\S+")


def _chunks(text: str) -> Iterator[str]:
    """Cut a text where a line may break: at spaces, and around each Han character."""
    for chunk in _CHUNK.findall(text):
        if max(chunk) < _DENSE:
            yield chunk
        else:
            yield from _dense_chunks(chunk)


def _dense_chunks(chunk: str) -> Iterator[str]:
    """Cut at Han characters, closing marks kept with what they follow, opening ones before."""
    held = ""
    for char in chunk:
        joins = char in _CLOSERS or held[-1:] in _OPENERS or (_thin(held[-1:]) and _thin(char))
        if held and not joins:
            yield held
            held = ""
        held += char
    if held:
        yield held


def _thin(char: str) -> bool:
    return "" < char < _DENSE and char not in _OPENERS and char not in _CLOSERS


def columns(text: str) -> int:
    """Count the columns of a text: two for a wide character, none for a mark or a joiner.

    >>> columns("abc"), columns("大会"), columns("e\u0301\u200d")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(char) in _NO_WIDTH
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def wrap(pieces: Iterable[Piece], width: int) -> Iterator[list[Piece]]:
    """Break styled pieces into lines of at most `width` columns.

    Pieces that touch without a space stay on one line, as far as they fit there.
    """
    line: list[Piece] = []
    used = 0
    for group in _groups(pieces):
        is_space = group[0][1].isspace()
        size = sum(columns(text) for _, text in group)
        if used and used + size > width:
            if is_space:
                continue
            yield _trimmed(line)
            line, used = [], 0
        if is_space and not used:
            continue
        for piece in group:
            if used and used + columns(piece[1]) > width:
                yield _trimmed(line)
                line, used = [], 0
            line.append(piece)
            used += columns(piece[1])
    if line:
        yield _trimmed(line)


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Gather chunks between which no line may break."""
    group: list[Piece] = []
    for style, text in pieces:
        for chunk in _chunks(text):
            if group and not _sticks(group[-1][1], chunk):
                yield group
                group = []
            group.append((style, chunk))
    if group:
        yield group


def _sticks(before: str, after: str) -> bool:
    """Whether two chunks may not be parted: neither is a space, and no Han character begins."""
    if before.isspace() or after.isspace():
        return False
    first = after.lstrip("[{+-")[:1]
    return first in _CLOSERS or before[-1] in _OPENERS or (
        max(before[-1], first) < _DENSE and first != ""
    )  # fmt: skip


def _trimmed(line: list[Piece]) -> list[Piece]:
    while line and line[-1][1].isspace():
        line = line[:-1]
    merged: list[Piece] = []
    for style, text in line:
        if merged and merged[-1][0] == style:
            merged[-1] = (style, merged[-1][1] + text)
        else:
            merged.append((style, text))
    return merged
