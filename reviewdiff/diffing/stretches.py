"""A redline in the making: stretches of words that went and came, each with the equal ones after.

In: words in their order, equal, deleted or inserted.  Out: stretches.
Never: an `Edit`; a redline is worked over several times, and what changes costs half to make.
"""

from collections.abc import Iterable


class Stretch:
    """Words that went and came, and the equal ones after them."""

    __slots__ = ("deleted", "equal", "inserted")

    def __init__(self, deleted: str = "", inserted: str = "", equal: str = "") -> None:
        self.deleted, self.inserted, self.equal = deleted, inserted, equal

    def join(self, other: "Stretch") -> None:
        """Take in the next stretch: the equal words between the two go and come as well."""
        self.deleted += self.equal + other.deleted
        self.inserted += self.equal + other.inserted
        self.equal = other.equal


class Stretches(list[Stretch]):
    """The stretches of a clause; the first holds only the equal words at the start."""

    def stay(self, text: str) -> None:
        """Add equal words."""
        self[-1].equal += text

    def change(self, deleted: str, inserted: str) -> None:
        """Add deleted and inserted words, to the last change where no equal words ended it."""
        last = self[-1]
        if last.equal or len(self) == 1:
            self.append(Stretch(deleted, inserted))
        else:
            last.deleted += deleted
            last.inserted += inserted

    def add(self, found: Iterable[Stretch]) -> None:
        """Add other stretches."""
        for item in found:
            if item.deleted or item.inserted:
                self.change(item.deleted, item.inserted)
            self[-1].equal += item.equal
