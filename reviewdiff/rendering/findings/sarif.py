"""Findings as SARIF 2.1.0, which services of code scanning read.

In: a Report.  Out: JSON text.
"""

import json
import re
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from reviewdiff.model.finding import Finding, Report, Rule, Severity
from reviewdiff.rendering.findings import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def render(report: Report, _look: Look) -> str:
    """Write one run with its rules and results."""
    index = {rule.code: at for at, rule in enumerate(report.rules)}
    driver: dict[str, Any] = {"name": "reviewdiff", "rules": [_rule(r) for r in report.rules]}
    if found := _version():
        driver["version"] = found
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, finding, index) for finding in report.findings],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _version() -> str:
    try:
        return version("reviewdiff")
    except PackageNotFoundError:
        return ""


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": re.sub(r"(?:^|-)(\w)", lambda found: found[1].upper(), rule.name),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: Report, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(wording.path(report, finding.path))},
            "region": {"startLine": finding.line},
        }
    }
    if finding.label:
        place["logicalLocations"] = [{"fullyQualifiedName": safe(finding.label)}]
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": index[finding.rule.code],
        "level": _LEVELS[finding.rule.severity],
        "message": {"text": wording.message(finding)},
        "locations": [place],
    }


def _uri(path: str) -> str:
    """Give a path as a reference: relative where it is, a file's where it is not."""
    quoted = quote(path, safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted
