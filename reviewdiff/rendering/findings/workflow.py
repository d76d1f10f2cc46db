"""Findings as workflow commands, which GitHub shows beside the lines of a pull request.

In: a Report.  Out: a line for each finding, and the summary.
Never: a word of a document that begins a command; line ends and marks of the form are escaped.
"""

from reviewdiff.model.finding import Finding, Report, Severity
from reviewdiff.rendering.findings import wording
from reviewdiff.rendering.look import Look

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
# GitHub shows ten annotations of a kind for a step; more of them only fill its log.
_MOST = 50


def render(report: Report, _look: Look) -> str:
    """Write a command for each finding, then what a person reads in the log."""
    lines = [_command(report, finding) for finding in report.findings[:_MOST]]
    if len(report.findings) > _MOST:
        lines.append(f"::notice::{len(report.findings) - _MOST:,} more findings are not shown")
    lines.append(wording.summary(report))
    return "\n".join(lines) + "\n"


def _command(report: Report, finding: Finding) -> str:
    properties = {
        "file": wording.path(report, finding.path),
        "line": str(finding.line),
        "title": f"{finding.rule.code} {finding.rule.name}",
    }
    told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    message = wording.message(finding).translate(_DATA)
    return f"::{_COMMANDS[finding.rule.severity]} {told}::{message}"
