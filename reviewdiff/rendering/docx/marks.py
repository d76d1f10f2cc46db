"""Where the marks between paragraphs that come and go are best tracked.

In: the paragraphs of both texts, each that comes or goes with its mark after it.  Out: the same
words, some marks elsewhere.
Never: a text that accepting or rejecting all would give otherwise.

A gap is a paragraph that stays and the lone ones after it: those that go, then those that come. One
mark of it stays. It may be any of those that go, or of those that come where none goes: marks
before it are then tracked with the words that follow them. Where some go and some come it may also
be one that comes, if the last that goes and the first that comes stand in one paragraph.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from reviewdiff.rendering.docx.pieces import Fate, Paragraph, Piece

_OLD = (Fate.GONE, Fate.LEAVES)


def settle(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Choose the mark of each gap that stays.

    At the end of the document it is the last, since Word can neither insert nor delete that one.
    Elsewhere it is chosen for LibreOffice (7.4), which forgets that the mark of a paragraph with a
    footnote comes or goes, and loses a mark that stays between words that come.
    """
    for item, after in pairwise(paragraphs):
        if after.mark is not Fate.STAYS:
            item.pieces = _deleted_last(item.pieces)
    for gap in _gaps(paragraphs):
        goes = sum(item.mark in _OLD for item in gap[1:])
        noted = (at for at, item in enumerate(gap) if any(p.old or p.new for p in item.pieces))
        comes = not goes and gap[0].pieces and gap[0].pieces[-1].fate is Fate.COMES
        last = len(gap) - 1
        at = last if comes or gap[-1] is paragraphs[-1] else next(noted, 0)
        if gap[0].lone or not at:
            yield from gap
        elif at > goes > 0:
            yield from _joined(gap, goes, at)
        else:
            yield from _shifted(gap, at)


def _gaps(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    gap: list[Paragraph] = []
    for item in paragraphs:
        if gap and not item.lone:
            yield gap
            gap = []
        gap.append(item)
    if gap:
        yield gap


def _joined(gap: list[Paragraph], goes: int, place: int) -> list[Paragraph]:
    """Let the first paragraph that comes begin with the last that goes."""
    end, stays = gap.pop(goes), gap[place - 1]
    gap[goes].before = end
    stays.mark, stays.was = Fate.STAYS, end.was
    return gap


def _shifted(gap: list[Paragraph], place: int) -> list[Paragraph]:
    """Track the marks up to a place with the words that follow; all are of one kind."""
    first, last = gap[0], gap[place]
    goes = last.mark in _OLD
    last.style, last.was = (first.style, last.was) if goes else (last.style, first.was)
    last.mark = Fate.STAYS
    first.mark = Fate.GONE if goes else Fate.COMES
    first.style = first.was = first.was if goes else first.style
    return gap


def _deleted_last(pieces: list[Piece]) -> list[Piece]:
    """Let a paragraph before a mark that is tracked end with what goes, not with what comes.

    LibreOffice takes words inserted at its end for one with a paragraph inserted after them, and
    rejecting both loses the mark between.
    """
    comes = [*takewhile(lambda piece: piece.fate is Fate.COMES, reversed(pieces))][::-1]
    rest = pieces[: len(pieces) - len(comes)]
    goes = [*takewhile(lambda piece: piece.fate is Fate.GONE, reversed(rest))][::-1]
    return [*rest[: len(rest) - len(goes)], *comes, *goes]
