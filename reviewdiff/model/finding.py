"""What a check found: rules as they are told, findings with their places, the Report of all.

In: nothing but values.  Out: Rule, Finding, Fix, Report.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error fails a check, a warning does with --strict."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says of itself: its code and name, and why it is there."""

    code: str
    name: str
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at its place: a file, its line (1 is the first), and the clause where it is in one.

    `path` is posix and relative to the versions folder; `label` may also name a footnote.
    """

    rule: Rule
    path: str
    line: int
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What was mended in a file."""

    path: str
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found, by path and line.

    `folder` is the versions folder as it is to be shown, `checked` the paths that were looked at,
    `rules` those that were asked for, `declared` how many findings were declared beforehand.
    """

    folder: str
    checked: tuple[str, ...]
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...] = ()
    fixes: tuple[Fix, ...] = ()
    declared: int = 0

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.rule.severity is severity for finding in self.findings)

    def fails(self, *, strict: bool = False) -> bool:
        """Whether the check fails: on an error, with `strict` on a warning too."""
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)
