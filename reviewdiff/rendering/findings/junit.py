"""Findings as JUnit XML, which most services of continuous integration show.

In: a Report.  Out: XML text: a case for each version checked, its errors as a failure.
Never: a character that XML forbids; `safe` replaces them, and marks are escaped.
"""

import re
from collections import defaultdict
from xml.sax.saxutils import escape, quoteattr

from reviewdiff.model.finding import Finding, Report, Severity
from reviewdiff.rendering.findings import wording
from reviewdiff.rendering.look import Look

# What XML 1.0 has no place for and `safe` lets through: noncharacters and halves of pairs.
_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


def render(report: Report, _look: Look) -> str:
    """Write one suite; warnings and hints are told in the output of their case."""
    found: dict[str, list[Finding]] = {path: [] for path in report.checked}
    found = defaultdict(list, found)
    for finding in report.findings:
        found[finding.path].append(finding)
    failed = sum(any(map(_fails, each)) for each in found.values())
    head = (
        f'<testsuite name="reviewdiff check" tests="{len(found)}" failures="{failed}" errors="0">'
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", head]
    for path, each in sorted(found.items()):
        lines += _case(report, path, each)
    return "\n".join([*lines, "</testsuite>", "</testsuites>"]) + "\n"


def _case(report: Report, path: str, findings: list[Finding]) -> list[str]:
    name = _attribute(wording.path(report, path))
    lines = [f'<testcase classname="reviewdiff.check" name={name}>']
    errors = [finding for finding in findings if _fails(finding)]
    if errors:
        message = _attribute(wording.message(errors[0]))
        kind = _attribute(errors[0].rule.code)
        lines.append(f"<failure message={message} type={kind}>{_told(report, errors)}</failure>")
    if others := [finding for finding in findings if not _fails(finding)]:
        lines.append(f"<system-out>{_told(report, others)}</system-out>")
    return [*lines, "</testcase>"]


def _fails(finding: Finding) -> bool:
    return finding.rule.severity is Severity.ERROR


def _told(report: Report, findings: list[Finding]) -> str:
    lines = (
        f"{wording.path(report, item.path)}:{item.line}: {item.rule.code} {wording.message(item)}"
        for item in findings
    )
    return escape(_FORBIDDEN.sub("\ufffd", "\n".join(lines)))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
