"""The attributes of tracked changes: a number, an author, a day.

In: an author and a day.  Out: attributes.
Never: a number given twice in one document; the time of writing, which makes each file another.
"""

from datetime import date

from reviewdiff.rendering.docx.harmless import harmless


class Revisions:
    """Numbers the tracked changes and comments of one document."""

    def __init__(self, author: str, day: date | None) -> None:
        author = f' w:author="{harmless(author)}"'
        dates = [f' w:date="{day.isoformat()}T0{at}:00:00Z"' if day else "" for at in (0, 1)]
        self.by, self._other = (f"{author}{stamp}" for stamp in dates)
        self._last = 0

    def turn(self) -> None:
        """Part what comes from what came before, by an hour.

        LibreOffice takes insertions of one author and hour for one, though a mark that stays is
        between them.
        """
        self.by, self._other = self._other, self.by

    def number(self) -> int:
        """Give a number that nothing else in the document has."""
        self._last += 1
        return self._last

    def attributes(self) -> str:
        """Give the attributes of the next tracked change."""
        return f' w:id="{self.number()}"{self.by}'
