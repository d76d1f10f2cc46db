"""Findings as JSON for other programs; docs/findings.schema.json tells the form.

In: a Report.  Out: JSON text, a line for each finding.
"""

import json
from typing import Any

from reviewdiff.model.finding import Finding, Report, Severity
from reviewdiff.rendering.findings import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

FORMAT = 1


def render(report: Report, _look: Look) -> str:
    """Write the whole report."""
    fields: dict[str, Any] = {
        "format": FORMAT,
        "folder": report.folder,
        "checked": [wording.path(report, path) for path in report.checked],
        "summary": {severity.value: report.count(severity) for severity in Severity}
        | {"declared": report.declared},
        "fixes": [
            {"path": wording.path(report, fix.path), "what": fix.what} for fix in report.fixes
        ],
    }
    lines = [f'"{key}": {_json(value)}' for key, value in fields.items()]
    rows = ",\n  ".join(_json(_finding(report, finding)) for finding in report.findings)
    lines.append(f'"findings": [\n  {rows}\n]' if rows else '"findings": []')
    return "{" + ",\n".join(lines) + "}\n"


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.rule.severity.value,
        "path": wording.path(report, finding.path),
        "line": finding.line,
        "label": safe(finding.label) or None,
        "message": wording.said(finding),
    }


_json = json.JSONEncoder(ensure_ascii=False).encode
