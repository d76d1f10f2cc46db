"""Each rule of the table: its own example is caught, and the near one is let through."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reviewdiff.checking.rule import Check, Swap
from reviewdiff.checking.table import GROUPS, RULES
from reviewdiff.model.finding import Severity
from reviewdiff.review.checking import check
from reviewdiff.store.codec import decode, encode
from tests.checks import checked, clean, codes, files, landed, swap

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule.code)


@pytest.fixture(scope="module")
def tidy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clean(tmp_path_factory.mktemp("tidy"))


@pytest.fixture
def root(tidy: Path, tmp_path: Path) -> Path:
    """Give a copy whose files are links to the clean ones' bytes."""
    import shutil

    return Path(shutil.copytree(tidy, tmp_path / "versions"))


def test_the_clean_versions_are_clean(tidy: Path) -> None:
    report = checked(tidy)
    assert [str(finding) for finding in report.findings] == []
    assert len(report.checked) == 13
    assert codes(checked(tidy, landed=landed(tidy, files(tidy)))) == set()


def _found(root: Path, rule: Check, *, breaks: bool) -> set[str]:
    before = files(root)
    swaps = rule.breaks if breaks else rule.near
    swap(root, swaps)
    if rule.rule.code.startswith("HIST"):
        return codes(checked(root, landed=landed(root, before)))
    folders = {Path(item.file).parent for item in swaps}
    return codes(
        checked(root) if Path() in folders else check([root / f for f in folders], versions=root)
    )


@EACH
def test_what_breaks_a_rule_is_caught(rule: Check, root: Path) -> None:
    assert rule.rule.code in _found(root, rule, breaks=True)


@EACH
def test_what_is_near_is_let_through(rule: Check, root: Path) -> None:
    assert rule.rule.code not in _found(root, rule, breaks=False)


@EACH
def test_a_rule_is_told_whole(rule: Check) -> None:
    assert rule.breaks
    assert rule.near
    assert rule.breaks != rule.near
    assert rule.rule.why.endswith(".")
    assert rule.rule.name == rule.rule.name.lower()
    assert " " not in rule.rule.name


def test_codes_and_names_are_unique_and_count_on_in_their_group() -> None:
    assert len({rule.rule.code for rule in RULES}) == len(RULES)
    assert len({rule.rule.name for rule in RULES}) == len(RULES)
    for rules in GROUPS.values():
        numbers = [int(rule.rule.code[-3:]) for rule in rules]
        assert numbers == list(range(1, len(rules) + 1))
        assert len({rule.rule.code[:-3] for rule in rules}) == 1


def test_a_finding_stands_at_its_file_line_and_clause(root: Path) -> None:
    (rule,) = [rule for rule in RULES if rule.rule.code == "TREE004"]
    swap(root, rule.breaks)
    (found,) = checked(root).findings
    assert (found.path, found.label) == ("990-1/en.json", "OP 12")
    lines = (root / found.path).read_text("utf-8").splitlines()
    assert '"label": "OP 12"' in lines[found.line - 1]
    assert found.rule.severity is Severity.ERROR


def test_one_version_is_checked_with_its_neighbours(root: Path) -> None:
    (rule,) = [rule for rule in RULES if rule.rule.code == "LANG005"]
    swap(root, rule.breaks)
    for path, at in (("990-1/fr.json", "990-1/fr.json"), ("990-1/en.json", "990-1/en.json")):
        report = check([root / path], versions=None)
        assert report.checked == (path,)
        assert {(found.path, found.label) for found in report.findings} == {(at, "PP 4")}
    assert {found.path for found in checked(root).findings} == {"990-1/fr.json"}


def _put(root: Path, path: str, old: str, new: str) -> None:
    swap(root, [Swap(path, old, new)])


def _report(root: Path, language: str, said: str) -> None:
    path = root / "990-1" / f"{language}.json"
    document = decode(path.read_bytes(), str(path))
    facts = replace(document.facts, report=said)
    path.write_bytes(encode(replace(document, facts=facts)))


def test_the_report_is_one_whatever_its_paragraph_is_called(root: Path) -> None:
    said = {"en": ", para. 9", "fr": ", par. 9", "ar": "، الفقرة 9", "zh": "，第9段"}
    for language, words in said.items():
        _report(root, language, f"A/990/477{words}")
    assert codes(checked(root)) == set()
    _report(root, "fr", "A/990/747, par. 9")
    (found,) = checked(root).findings
    assert found.rule.code == "LANG003"
    assert found.message == "A/990/747 in fr, A/990/477 in en"


@pytest.mark.parametrize("name", ["meeting", "session", "agenda_item", "draft", "report", "job"])
def test_no_fact_hides_a_hostile_character(root: Path, name: str) -> None:
    path = root / "90-1" / "en.json"
    document = decode(path.read_bytes(), str(path))
    hostile: dict[str, Any] = {name: "90\u202e"}
    facts = replace(document.facts, **hostile)
    path.write_bytes(encode(replace(document, facts=facts)))
    assert "FORM005" in codes(check([path], versions=root))


def test_of_six_languages_the_odd_one_is_told_be_it_english(root: Path) -> None:
    _put(root, "990-1/en.json", "1,200", "1,020")
    (found,) = checked(root).findings
    assert (found.path, found.label) == ("990-1/en.json", "PP 4")
    assert found.message == "1020 in en, 1200 in fr"
    # Where the odd one is not being checked, the difference is told at the one that is.
    (found,) = check([root / "990-1" / "ru.json"], versions=root).findings
    assert (found.path, found.message) == ("990-1/ru.json", "1200 in ru, 1020 in en")


def test_of_two_languages_english_counts_as_right(root: Path) -> None:
    for language in ("ar", "es", "ru", "zh"):
        (root / "990-1" / f"{language}.json").unlink()
    _put(root, "990-1/en.json", "14 December 2084", "15 December 2084")
    (found,) = check([root / "990-1"], versions=root).findings
    assert (found.path, found.rule.code, found.label) == ("990-1/fr.json", "LANG004", "PP 1")
    assert found.message == "2084-12-14 in fr, 2084-12-15 in en"


def test_a_lost_paragraph_is_told_once_with_what_is_below_it(root: Path) -> None:
    path = root / "990-1" / "fr.json"
    found = decode(path.read_bytes(), "fr.json")
    steps = found.operative[1]
    kept = tuple(c for c in steps.children if c.label.subs != ("b",))
    operative = (found.operative[0], replace(steps, children=kept), *found.operative[2:])
    path.write_bytes(encode(replace(found, operative=operative)))
    told = [(f.rule.code, f.label, f.message) for f in checked(root).findings]
    assert told == [
        ("LANG001", "OP 2", "OP 2 (b) is in en and not in fr"),
        ("TREE001", "OP 2 (c)", "the number c follows a; one before it is missing"),
    ]


def test_a_neighbour_that_cannot_be_read_or_says_less_is_no_trouble(root: Path) -> None:
    (root / "990-1" / "en.json").write_text("{")
    _put(root, "990-1/fr.json", '    "meeting": "81",\n', "")
    _put(root, "990-1/ru.json", '"meeting": "81"', '"meeting": "18"')
    report = check([root / "990-1" / "fr.json", root / "992-1" / "en.json"], versions=root)
    assert codes(report) == {"FACT002", "SER001"}
