"""The runs of lines that are read from the right: gathered, put in order, parted again.

In: pieces of a page that has Arabic.  Out: runs in reading order.
Never: a line that is read from the left; that stays as PDFium gives it.
"""

from collections.abc import Iterable
from itertools import pairwise

from reviewdiff.reading.pdf.bidi import Glyph, in_reading_order
from reviewdiff.reading.pdf.placing import Raw

# A run and the places of its characters in the text of the page.
Piece = tuple[Raw, list[int]]

# Parts of the size: a marker is set in two thirds of it, and raised by a third.
_SMALL, _SAME_LINE, _HIGHEST = 0.85, 0.25, 0.75
# Where the file sets spaces a gap is none unless it is wide; where it sets none, any gap is one.
_WIDE_GAP, _WORD_GAP = 0.5, 0.16


def is_marker(run: Raw, size: float) -> bool:
    """Whether a run is a figure smaller than its line."""
    return run.size < _SMALL * size and run.text.strip().isdecimal()


def lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Gather what stands on one base; a marker belongs to the line below it."""
    found: list[list[Piece]] = []
    raised: list[Piece] = []
    ordered = sorted(pieces, key=lambda piece: -piece[0].y)
    largest = max((run.size for run, _ in ordered), default=0.0)
    for piece in ordered:
        run = piece[0]
        if is_marker(run, largest):
            raised.append(piece)
        elif found and found[-1][0][0].y - run.y < _SAME_LINE * run.size:
            found[-1].append(piece)
        else:
            found.append([piece])
    for piece in raised:
        near = [line for line in found if _is_above(piece[0], line[0][0])]
        if near:
            near[-1].append(piece)
        else:
            found.append([piece])
    found.sort(key=lambda line: -line[0][0].y)
    return found


def _is_above(run: Raw, line: Raw) -> bool:
    return -1 < run.y - line.y < _HIGHEST * line.size


def regrouped(line: list[Piece], chars: Iterable[tuple[str, float, float, int]]) -> list[Raw]:
    """Make runs of the characters of a line, in reading order; a gap between them is a space."""
    size = max(run.size for run, _ in line) or 1.0
    glyphs = [Glyph(*char, raised=is_marker(line[char[3]][0], size)) for char in chars]
    word_gap = _WIDE_GAP if any(glyph.text == " " for glyph in glyphs) else _WORD_GAP
    found: list[Raw] = []
    last: Glyph | None = None
    for glyph in in_reading_order(glyphs):
        if last and glyph.key == last.key and not glyph.raised and _gap(last, glyph) < size:
            run = found[-1]
            run.text += glyph.text
            run.x, run.x_end = min(run.x, glyph.left), max(run.x_end, glyph.right)
        else:
            found.append(_begun(glyph, line[glyph.key][0]))
        last = glyph
    for before, run in pairwise(found):
        run.spaced = max(before.x - run.x_end, run.x - before.x_end) >= word_gap * size
    return found


def _gap(one: Glyph, other: Glyph) -> float:
    return max(one.left - other.right, other.left - one.right)


def _begun(glyph: Glyph, source: Raw) -> Raw:
    run = Raw(glyph.text)
    run.x, run.x_end, run.y, run.y_end = glyph.left, glyph.right, source.y, source.y_end
    run.size, run.angle, run.hidden = source.size, source.angle, source.hidden
    run.bold, run.italic, run.unmapped = source.bold, source.italic, source.unmapped
    return run
