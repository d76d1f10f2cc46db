"""A report in words, the same in every form: where a finding is, what it says, how many there are.

In: parts of a Report.  Out: words that are harmless.
"""

from reviewdiff.model.finding import Finding, Report, Severity
from reviewdiff.rendering.safe import safe

_MANY = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.HINT: "hints"}


def path(report: Report, path: str) -> str:
    """Give the path of a file as a person here would name it."""
    whole = path if report.folder == "." else f"{report.folder}/{path}"
    # The name of a file may hold bytes that are no text.
    return safe(whole.encode("utf-8", "replace").decode())


def message(finding: Finding) -> str:
    """Say what is wrong, with the clause where it is."""
    return f"{safe(finding.label)}: {said(finding)}" if finding.label else said(finding)


def said(finding: Finding) -> str:
    """Say what is wrong."""
    return safe(finding.message)


def summary(report: Report) -> str:
    """Say how many findings there are in how many versions."""
    versions = _number(len(report.checked), "version")
    declared = f", {report.declared} declared" if report.declared else ""
    if not report.findings:
        return f"{versions} checked, nothing found{declared}"
    counts = [
        _number(report.count(severity), severity, _MANY[severity])
        for severity in Severity
        if report.count(severity)
    ]
    files = _number(len({finding.path for finding in report.findings}), "file")
    return f"{', '.join(counts)} in {files}; {versions} checked{declared}"


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
