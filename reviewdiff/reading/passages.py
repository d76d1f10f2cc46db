"""Passages in the making: words and markers of footnotes as a file gives them, one after another.

In: pieces of text, markers, ends of paragraphs.  Out: Passages, numbered when all are there.
Never: a passage without words.
"""

import re
from dataclasses import dataclass, field, replace

from reviewdiff.model.document import NoteRef
from reviewdiff.model.source import Passage

# A clause that is set in bold ends in a mark, which a heading does not.
_CLOSED = re.compile(r"[,;.:，；。：،؛][\s”’»\")）]*$")


@dataclass(slots=True)
class Writing:
    """Gathers a paragraph at a time; `passages` are those that are done.

    None of them has a page: neither a Word file nor a web file is set on pages until it is printed.
    """

    passages: list[Passage] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _notes: list[NoteRef] = field(default_factory=list)
    _length: int = 0
    _is_bold: bool = True

    def say(self, text: str, *, bold: bool = False) -> None:
        """Add words to the paragraph at hand."""
        self._is_bold = self._is_bold and (bold or not text.strip())
        self._pieces.append(text)
        self._length += len(text)

    def note(self, marker: str) -> None:
        """Put a footnote's marker at this place."""
        self._notes.append(NoteRef(self._length, marker))

    def take(self, other: "Writing") -> None:
        """Add the passages of another, one after the other, to the paragraph at hand."""
        for passage in other.passages:
            for ref in passage.notes:
                self._notes.append(NoteRef(self._length + ref.at, ref.marker))
            self.say(f"{passage.text} ")

    def join(self, other: "Writing") -> None:
        """Put the passages of another before the paragraph at hand."""
        self.passages += other.passages

    def numbered(self) -> tuple[Passage, ...]:
        """Give all passages, numbered from 1."""
        return tuple(replace(item, line=line) for line, item in enumerate(self.passages, start=1))

    @property
    def is_blank(self) -> bool:
        """Whether the paragraph at hand has neither words nor markers."""
        return not self._notes and not any(piece.strip() for piece in self._pieces)

    def end(self, *, heading: bool = False) -> None:
        """End the paragraph at hand, which is a heading too where all of it is bold."""
        if not self.is_blank:
            text = "".join(self._pieces)
            heading = heading or (self._is_bold and not _CLOSED.search(text))
            self.passages.append(Passage(text, 0, 0, tuple(self._notes), heading))
        self._pieces, self._notes, self._length, self._is_bold = [], [], 0, True
