"""How a person wants a comparison shown."""

from datetime import date

from reviewdiff.model.value import value


@value
class Look:
    """How to show it: columns, colours, the reasons of pairs, differences of writing, layout.

    `author` and `day` are those of tracked changes.
    """

    width: int = 100
    colour: bool = False
    explain: bool = False
    strict: bool = False
    layout: str = "redline"
    author: str = "reviewdiff"
    day: date | None = None
