"""`check --since` and `summary --since` as people call them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewdiff.cli import checking, main
from reviewdiff.model.landed import Landed
from reviewdiff.model.novelty import Novelty
from reviewdiff.rendering import summary
from reviewdiff.rendering.look import Look
from reviewdiff.review.novelties import novelties
from tests.repositories import commit, git, started
from tests.resolutions import NEXT, PLAIN
from tests.test_ci import IGNORED, SERIES, stored
from tests.test_cli import said

QUIET = ("--ignore", IGNORED)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository that holds 990/1 and to which 992/1 has come, untracked."""
    folder = started(tmp_path / "place")
    (folder / "versions").mkdir()
    monkeypatch.chdir(folder)
    stored(folder, PLAIN, "990-1.txt")
    (folder / "versions" / "series.toml").write_text(SERIES, encoding="utf-8")
    commit(folder)
    stored(folder, NEXT, "992-1.txt")
    return folder


@pytest.mark.usefixtures("place")
def test_only_what_is_new_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(said(capsys, "check", "--since", "HEAD", "--format", "json", *QUIET))
    assert report["checked"] == ["versions/992-1/en.json"]
    assert "2 versions checked" in said(capsys, "check", *QUIET)
    nothing = said(capsys, "check", "990/1", "--since", "HEAD", *QUIET)
    assert nothing.startswith("0 versions checked")


def test_a_check_loads_no_typer_and_reads_only_what_is_new(place: Path) -> None:
    code = (
        "import sys; from reviewdiff.checking.neighbours import Folder; read = Folder._read\n"
        "def noted(self, path): sys.stderr.write(path + chr(10)); return read(self, path)\n"
        "Folder._read = noted\n"
        "from reviewdiff.cli import main; main(['check', '--since', 'HEAD'])\n"
        "heavy = ('typer', 'reviewdiff.parsing.parser', 'reviewdiff.reading.text')\n"
        "sys.stderr.write(repr([name for name in heavy if name in sys.modules]))"
    )
    stored(place, PLAIN.replace("990/1", "980/1"), "980-1.txt")
    commit(place)
    stored(place, NEXT.replace("992/1", "996/1"), "996-1.txt")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=place, capture_output=True, text=True, check=True
    )
    # 990/1 is cited with its day, which is held against the stored one; 980/1 and 992/1 are not.
    assert done.stderr.splitlines() == ["996-1/en.json", "990-1/en.json", "[]"]


@pytest.mark.parametrize("words", [["check"], ["summary"]])
@pytest.mark.usefixtures("place")
def test_a_ref_is_no_option_and_must_be_there(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    for ref, why in (
        ("--output=x", "it begins with a dash"),
        ("nowhere", "is no commit of this repository"),
        ("", "is no name of a revision"),
    ):
        assert main([*words, f"--since={ref}"]) == 2
        assert why in capsys.readouterr().err
    assert main([*words, "--since"]) == 2
    assert not Path("x").exists()


@pytest.mark.parametrize("fault", ["<<<<<<< ours", "half", "unreadable", "link"])
def test_what_is_no_version_is_a_finding_and_no_trouble(
    place: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    file = place / "versions" / "992-1" / "en.json"
    if fault == "half":
        file.write_bytes(file.read_bytes()[:500])
    elif fault == "link":
        file.unlink()
        file.symlink_to("/etc/passwd")
    elif fault == "unreadable":
        if os.geteuid() == 0:
            pytest.skip("the superuser may read everything")
        file.chmod(0)
    else:
        file.write_text(f"{fault}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--since", "HEAD", *QUIET]) == 1
    out = capsys.readouterr().out
    assert "versions/992-1/en.json:" in out
    assert "root:" not in out
    summed = said(capsys, "summary", "--since", "HEAD")
    assert "992-1/en.json cannot be compared: " in summed
    assert "root:" not in summed


CHECKS = [
    "check --since HEAD --ignore FACT003,PROV",
    "check --since=HEAD --format json --select FORM",
    "check --since HEAD --strict 992/1 --ignore=FACT003",
    "check versions/990-1/en.json 992/1 --versions versions",
    "check --format nothing",
    "check --select nothing",
    "check --since",
    "check --unknown",
]


@pytest.mark.parametrize("line", CHECKS)
@pytest.mark.usefixtures("place")
def test_a_check_is_the_same_with_and_without_typer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    capsys.readouterr()
    plain = (main(line.split()), capsys.readouterr())
    monkeypatch.setattr(checking, "plain_words", lambda _words: None)
    assert (main(line.split()), capsys.readouterr()) == plain


def test_a_summary_compares_with_the_predecessor(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = said(capsys, "summary", "--since", "HEAD")
    assert shown.startswith("old  A/RES/990/1  ")
    assert "+ PP 2  added" in shown
    said(capsys, "summary", "--since", "HEAD", "--output", "summary")
    assert (place / "summary").read_text(encoding="utf-8") == shown
    assert main(["summary", "--since", "HEAD", "--format", "json"]) == 2
    assert "a summary is written as one of terminal|markdown" in capsys.readouterr().err


def test_a_summary_says_what_it_has_nothing_to_compare_with(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    series = place / "versions" / "series.toml"
    series.unlink()
    assert "A/RES/992/1 is new, and series.toml names nothing before it." in said(
        capsys, "summary", "--since", "HEAD"
    )
    series.write_text(SERIES, encoding="utf-8")
    git(place, "mv", "versions/990-1/en.json", "versions/990-1/fr.json")
    out = said(capsys, "summary", "--since", "HEAD")
    assert "A/RES/992/1 is new; its predecessor A/RES/990/1 is not stored in en." in out
    assert "990-1/fr.json was renamed from 990-1/en.json." in out
    git(place, "mv", "versions/990-1/fr.json", "versions/990-1/en.json")
    (place / "versions" / "990-1" / "en.json").unlink()
    assert "990-1/en.json was deleted." in said(capsys, "summary", "--since", "HEAD")
    commit(place)
    assert said(capsys, "summary", "--since", "HEAD") == "No version is new since HEAD.\n"
    series.write_text("format = 99\n", encoding="utf-8")
    assert main(["summary", "--since", "HEAD~1"]) == 2


def test_a_changed_version_is_compared_with_what_it_was(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stored(place, PLAIN.replace("Adopts", "Endorses"), "990-1.txt")
    shown = said(capsys, "summary", "--since", "HEAD")
    assert "! as it had landed at HEAD" in shown
    assert "[-Adopts-]{+Endorses+}" in shown
    assert shown.index("A/RES/990/1") < shown.index("A/RES/992/1")


def test_a_summary_keeps_to_its_limit(place: Path) -> None:
    landed = Landed("HEAD", added=("992-1/en.json",))
    (one,) = novelties(landed, place / "versions")
    whole = summary.render("terminal", "HEAD", [one] * 3, Look())
    assert summary.render("terminal", "HEAD", [one] * 3, Look(), len(whole) + 500) == whole
    shorter = []
    for limit in (2_400, 1_300, 500):
        shorter.append(summary.render("terminal", "HEAD", [one] * 3, Look(), limit))
        assert len(shorter[-1].encode()) <= limit
    assert shorter[0].count("+ PP 2  added") < 3
    assert shorter[0].count("\nnew  A/RES/992/1") == 3
    assert "3 more are left out here, 992-1/en.json the first of them." in shorter[-1]


def test_words_of_a_path_make_no_markup() -> None:
    hostile = Novelty(
        "a", remark="<img src=x> [x](javascript:1) `a` | **b** \x1b[31m\u202e was deleted."
    )
    shown = summary.render("markdown", "HEAD", [hostile], Look())
    assert "\\<img src=x\\> \\[x\\]\\(javascript:1\\) \\`a\\` \\| \\*\\*b\\*\\*" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
