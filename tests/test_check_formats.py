"""The forms in which findings are told, on findings that try to break each of them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from reviewdiff.checking.table import RULES
from reviewdiff.model.finding import Finding, Fix, Report, Rule, Severity
from reviewdiff.rendering import findings
from reviewdiff.rendering.look import Look
from tests.checks import checked, clean, swap
from tests.conftest import ROOT

HOSTILE = "100%,a:b\n::error::x\r\n<b>&]]>\"'\x1b[31m\u202e\x00\ufffe</testcase>"
SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "hint": Severity.HINT}
SCHEMA = json.loads((ROOT / "docs" / "findings.schema.json").read_text(encoding="utf-8"))
# What SARIF 2.1.0 demands of the parts that are used here (its sections 3.13 to 3.30).
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id"],
                                            "properties": {
                                                "fullDescription": {"required": ["text"]},
                                                "defaultConfiguration": {
                                                    "properties": {
                                                        "level": {"$ref": "#/$defs/level"}
                                                    }
                                                },
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {"items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "ruleIndex"],
            "properties": {
                "level": {"$ref": "#/$defs/level"},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "message": {"required": ["text"], "properties": {"text": {"type": "string"}}},
                "locations": {
                    "items": {
                        "properties": {
                            "physicalLocation": {
                                "properties": {
                                    "artifactLocation": {
                                        "properties": {"uri": {"pattern": r"^[\w/.%~:-]+$"}}
                                    },
                                    "region": {
                                        "properties": {
                                            "startLine": {"type": "integer", "minimum": 1}
                                        }
                                    },
                                }
                            }
                        }
                    }
                },
            },
        },
    },
}


def made(path: str = "990-1/en.json", label: str = "OP 3", message: str = "odd") -> Report:
    rules = tuple(
        Rule(f"TREE00{at}", f"odd-{name}", severity, "It is odd.")
        for at, (name, severity) in enumerate(SEVERITIES.items(), start=1)
    )
    found = tuple(Finding(rule, path, 12, label, message) for rule in rules)
    return Report("versions", ("990-1/en.json",), rules, found, (Fix(path, "mended"),), 2)


def said(form: str, report: Report) -> str:
    return findings.render(form, report, Look())


HOSTILE_REPORT = made(HOSTILE, HOSTILE, HOSTILE)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Give what is found where rules of all groups are broken at once."""
    root = clean(tmp_path_factory.mktemp("broken"))
    for code in ("TREE004", "TREE008", "TREE012", "LANG005", "PROV002", "FACT002", "DECL002"):
        swap(root, next(rule.breaks for rule in RULES if rule.rule.code == code))
    return checked(root)


def test_text_has_a_line_a_finding() -> None:
    assert said("text", made()).splitlines() == [
        "versions/990-1/en.json: mended",
        "versions/990-1/en.json:12: OP 3: TREE001 odd",
        "versions/990-1/en.json:12: OP 3: TREE002 warning: odd",
        "versions/990-1/en.json:12: OP 3: TREE003 hint: odd",
        "1 error, 1 warning, 1 hint in 1 file; 1 version checked, 2 declared",
    ]


def test_text_is_quiet_when_all_is_well() -> None:
    report = Report("versions", tuple("abc"), ())
    assert said("text", report) == "3 versions checked, nothing found\n"
    assert said("github", report) == "3 versions checked, nothing found\n"


def test_colours_are_for_terminals() -> None:
    assert "\x1b[31mTREE001\x1b[0m" in findings.render("text", made(), Look(colour=True))
    assert "\x1b" not in said("text", made())


def test_ten_thousand_findings_do_not_flood() -> None:
    (rule, *_), (found, *_) = made().rules, made().findings
    report = Report("versions", ("990-1/en.json",), (rule,), (found,) * 10_000)
    assert said("text", report).count("\n") == 102
    assert "... and 9,900 more; narrow them with --select" in said("text", report)
    assert said("github", report).count("\n") == 52
    assert "::notice::9,950 more" in said("github", report)
    for form in ("json", "sarif"):
        assert said(form, report).count('"odd"') + said(form, report).count("OP 3: odd") == 10_000


@pytest.mark.parametrize("form", findings.FORMS)
def test_hostile_text_is_inert(form: str) -> None:
    text = said(form, HOSTILE_REPORT)
    assert not set(text) & set("\x1b\u202e\x00\r")
    lines = text.splitlines()
    if form in {"text", "github"}:
        assert len(lines) == {"text": 5, "github": 4}[form]


def test_workflow_commands_are_escaped_as_github_reads_them() -> None:
    lines = said("github", HOSTILE_REPORT).splitlines()[:3]
    for line, command in zip(lines, ("error", "warning", "notice"), strict=True):
        found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert found
        assert found[1] == command
        properties = dict(part.split("=") for part in found[2].split(","))
        assert set(properties) == {"file", "line", "title"}
        assert properties["file"].startswith("versions/100%25%2Ca%3Ab")
        assert "100%25,a:b" in found[3]


def test_json_keeps_to_its_schema(broken: Report) -> None:
    for report in (broken, made(), HOSTILE_REPORT, Report("versions", (), ())):
        jsonschema.validate(json.loads(said("json", report)), SCHEMA)
    whole = json.loads(said("json", broken))
    assert len(whole["findings"]) == len(broken.findings) > 5
    assert whole["summary"]["error"] == broken.count(Severity.ERROR)


def test_sarif_keeps_to_what_its_schema_demands(broken: Report) -> None:
    for report in (broken, HOSTILE_REPORT, Report("versions", (), ())):
        whole = json.loads(said("sarif", report))
        jsonschema.validate(whole, SARIF)
        (run,) = whole["runs"]
        rules = run["tool"]["driver"]["rules"]
        assert len(run["results"]) == len(report.findings)
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    (place,) = json.loads(said("sarif", made()))["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "versions/990-1/en.json"
    assert place["logicalLocations"] == [{"fullyQualifiedName": "OP 3"}]


def _cases(report: Report) -> Iterator[ET.Element]:
    yield from ET.fromstring(said("junit", report)).iter("testcase")  # noqa: S314


def test_junit_is_well_formed_and_counts_right(broken: Report) -> None:
    root = ET.fromstring(said("junit", HOSTILE_REPORT))  # noqa: S314
    (suite,) = root
    assert suite.attrib["failures"] == "1"
    # The file that was checked, and the one of the findings.
    assert len(list(_cases(HOSTILE_REPORT))) == int(suite.attrib["tests"]) == 2
    failed = [case for case in _cases(broken) if case.find("failure") is not None]
    errors = {item.path for item in broken.findings if item.rule.severity is Severity.ERROR}
    assert len(failed) == len(errors)
    assert len(list(_cases(broken))) == len({*broken.checked, *errors})


def test_a_file_whose_name_is_no_text_is_named(tmp_path: Path) -> None:
    report = made(path="990-1/\udcff.json")
    for form in findings.FORMS:
        (tmp_path / form).write_text(said(form, report), encoding="utf-8")
