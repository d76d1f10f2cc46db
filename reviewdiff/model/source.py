"""What `reading` gives to `parsing`: a source's lines, or its passages where the format tells them.

A plain text has lines, of which nothing is sure but their order. A PDF, a Word or a web file tells
its paragraphs, its footnotes and the furniture of its pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reviewdiff.model.document import NoteRef, Remark


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line: its text with the spaces it had, its number in the file, its page."""

    text: str
    number: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph whose borders the format tells, with the markers of footnotes at their places.

    `line`: the number of its first line (of its paragraph, where the file has no lines). `heading`:
    it is set as a heading, centred, bold or by its style.
    """

    text: str
    line: int
    page: int = 1
    notes: tuple[NoteRef, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A footnote that the format tells: its marker as printed, its text, where it stands."""

    marker: str
    text: str
    line: int = 0
    page: int = 1


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file: its name, media type and sha256, and lines or passages.

    `furniture`: heads and feet of pages, left out of the passages. `remarks`: what a reader saw
    that a person should know, such as tracked changes that were read as accepted.
    """

    name: str
    media_type: str
    sha256: str
    lines: tuple[Line, ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: tuple[SourceNote, ...] = ()
    furniture: tuple[Line, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def texts(self) -> Iterator[str]:
        """Give the running text, a line or a passage at a time."""
        yield from (line.text for line in self.lines)
        yield from (passage.text for passage in self.passages)
