"""What a rule is: what it says of itself, how it looks, and two examples.

In: nothing but values.  Out: Check, Found, Scope, Swap.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from reviewdiff.model.finding import Rule, Severity


class Scope(StrEnum):
    """What a rule is given: the file of a version, its document, document and folder, the folder.

    A file's document is None where it cannot be read; the other rules are not asked about it.
    """

    FILE = "file"
    DOCUMENT = "document"
    NEIGHBOURS = "neighbours"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Found:
    """A fault: what is wrong, and where.

    `at` is the label of a clause, "note 2" for a footnote, "#adopted" for a key of the file, or
    "" for its first line. `path` and `line` are given by rules on the folder alone.
    """

    message: str
    at: str = ""
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Swap:
    """Words in a file of the fictional versions of the tests put for others; "" for the end."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Check:
    """A rule of the table: what it says, what it looks at, how, what breaks it and what does not.

    `run` takes what its scope names. `breaks` is caught, `near` is much like it and let through.
    """

    rule: Rule
    scope: Scope
    run: Callable[..., Iterable[Found]]
    breaks: tuple[Swap, ...]
    near: tuple[Swap, ...]
    fixable: bool = False


def check(  # noqa: PLR0913, PLR0917
    code: str,
    name: str,
    severity: Severity,
    scope: Scope,
    run: Callable[..., Iterable[Found]],
    why: str,
    breaks: tuple[str, ...],
    near: tuple[str, ...],
    *,
    fixable: bool = False,
) -> Check:
    """Build a rule; the examples are given as file, old words, new words, and so on."""
    rule = Rule(code, name, severity, why)
    return Check(rule, scope, run, _swaps(breaks), _swaps(near), fixable)


def _swaps(words: tuple[str, ...]) -> tuple[Swap, ...]:
    return tuple(Swap(*words[at : at + 3]) for at in range(0, len(words), 3))
