"""What a Word document with tracked changes is made of: pieces of text, each with its fate.

In: nothing but values.  Out: Fate, Piece, Paragraph.
Never: a control character in a piece's text but a tab or a line break of our own.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from reviewdiff.rendering.docx.lines import Note


class Fate(StrEnum):
    """What becomes of a piece, or of the mark that ends a paragraph, by Word's element for it."""

    STAYS = ""
    GONE = "del"
    COMES = "ins"
    LEAVES = "moveFrom"
    ARRIVES = "moveTo"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, or the reference to a footnote, which has an old and a new side.

    `opening`: the words open the new clause; `was_opening`: they opened the old one. `quiet`: they
    differ in writing only.
    """

    fate: Fate
    text: str = ""
    opening: bool = False
    was_opening: bool = False
    quiet: bool = False
    old: Note | None = None
    new: Note | None = None


@dataclass(slots=True)
class Paragraph:
    """Pieces up to the mark that ends the paragraph.

    `style` is its style once the changes are accepted, `was` once they are rejected. `lone`: its
    words are in one of the texts only, or at another place of the other. `move` is the number of a
    move, the same at both ends, and 0 for none; `end` says which of its ends this is. `remark` is
    said in a comment. `before` is a paragraph without a mark of its own that this one begins with.
    """

    style: str
    was: str
    mark: Fate
    pieces: list[Piece] = field(default_factory=list)
    lone: bool = False
    move: int = 0
    end: Fate = Fate.STAYS
    remark: str = ""
    before: "Paragraph | None" = None
