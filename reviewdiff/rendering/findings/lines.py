"""Findings for people: a line for each, as compilers write them, and a line that counts.

In: a Report, how to show it.  Out: text.
"""

from reviewdiff.model.finding import Finding, Report, Severity
from reviewdiff.rendering.findings import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}
# Nobody reads more at once; the other forms have them all.
_MOST = 100


def render(report: Report, look: Look) -> str:
    """Write the fixes, the findings up to a hundred, and how many there are."""
    lines = [f"{wording.path(report, fix.path)}: {fix.what}" for fix in report.fixes]
    lines += [_line(report, finding, look) for finding in report.findings[:_MOST]]
    if len(report.findings) > _MOST:
        more = f"{len(report.findings) - _MOST:,} more"
        lines.append(f"... and {more}; narrow them with --select, or see all with --format json")
    lines.append(_styled(wording.summary(report), "1" if report.findings else "32", look))
    return "\n".join(lines) + "\n"


def _line(report: Report, finding: Finding, look: Look) -> str:
    severity = finding.rule.severity
    where = _styled(f"{wording.path(report, finding.path)}:{finding.line}:", "2", look)
    label = f"{safe(finding.label)}: " if finding.label else ""
    code = _styled(finding.rule.code, _COLOURS[severity], look)
    mark = "" if severity is Severity.ERROR else f"{severity}: "
    return f"{where} {label}{code} {mark}{wording.said(finding)}"


def _styled(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if look.colour else text
