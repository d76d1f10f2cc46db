"""Parts of a report fitted into the room that its reader gives, from the first on.

In: blocks, each in full and in short, and a limit.  Out: those that fit, and what was left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Size = Callable[[str], int]
_JOINT = 2


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a report: in full, and in the few words that say what is left out."""

    full: str
    short: str


@dataclass(frozen=True, slots=True)
class Fit:
    """What fitted, in order, with how many were shortened; those after it were dropped."""

    texts: tuple[str, ...]
    shortened: int
    dropped: int


def fitted(blocks: Sequence[Block], room: int, size: Size) -> Fit:
    """Give blocks in full as long as the short forms of all later ones still fit.

    A block that takes more than a quarter of the room is shortened where not all is given, so that
    one long clause does not take the words from all the others.
    """
    full = [size(block.full) + _JOINT for block in blocks]
    if sum(full) <= room:
        return Fit(tuple(block.full for block in blocks), 0, 0)
    short = [size(block.short) + _JOINT for block in blocks]
    later, texts, cut = sum(short), list[str](), 0
    for at, block in enumerate(blocks):
        later -= short[at]
        if full[at] <= min(room - later, room // 4):
            texts.append(block.full)
            room -= full[at]
        elif short[at] <= room:
            texts.append(block.short)
            room -= short[at]
            cut += block.short != block.full
        else:
            return Fit(tuple(texts), cut, len(blocks) - at)
    return Fit(tuple(texts), cut, 0)


def shortened(text: str, longest: int) -> str:
    """Cut a text that is longer, and say so by a mark.

    >>> shortened("lighthouses", 6)
    'light…'
    """
    return text if len(text) <= longest else text[: longest - 1] + "…"
