"""What people declare of stored versions: true oddities, changes of what had landed, series.

In: nothing but values.  Out: Oddity, Correction, Declarations, Series.
Never: a declaration without a reason, a name and a day.
"""

from dataclasses import dataclass
from datetime import date

from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol


@dataclass(frozen=True, slots=True)
class Oddity:
    """A finding that is true of the document itself, so that it is not said again.

    `language` is None where it holds of each, `label` is "" where it holds of the whole version;
    `line` is where it is declared.
    """

    symbol: Symbol
    language: Language | None
    code: str
    label: str
    reason: str
    by: str
    day: date
    line: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a version that had landed: what its file became, and why.

    `sha256` begins that of the file as changed, or is "removed". `corrigendum` is the symbol of
    the document that corrects it; None where it was read wrongly, which `reason` tells.
    """

    symbol: Symbol
    language: Language
    sha256: str
    corrigendum: Symbol | None
    reason: str
    by: str
    day: date
    line: int


@dataclass(frozen=True, slots=True)
class Declarations:
    """All that is declared in a folder of versions."""

    oddities: tuple[Oddity, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Reviews of one strategy, in their order."""

    name: str
    members: tuple[Symbol, ...]

    def predecessor(self, symbol: Symbol) -> Symbol | None:
        """Give the member before this one; None for the first, and for what is no member."""
        at = self.members.index(symbol) if symbol in self.members else 0
        return self.members[at - 1] if at else None
