"""git diff, git log -p and git show on versions, by real git."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from reviewdiff.cli import main
from reviewdiff.model.document import Document, Remark
from reviewdiff.rendering import lines
from reviewdiff.review.gitdriver import attributes
from tests.repositories import SURROUNDINGS, commit, git, put, started
from tests.resolutions import PLAIN, read
from tests.strategies import pairs
from tests.test_cli import said


@pytest.fixture
def place(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Give a repository with the driver, in which OP 1 of a stored version was corrected since."""
    started(folder)
    commit(folder)
    said(capsys, "gitconfig", "--install")
    (folder / "old.txt").write_text(
        PLAIN.replace("Adopts", "Endorses").replace("81st", "82nd"), encoding="utf-8"
    )
    said(capsys, "add", "old.txt", "--replace")
    return folder


def test_git_diff_shows_clauses(place: Path) -> None:
    shown = git(place, "diff", "versions")
    assert shown.startswith("versions/990-1/en.json  changed\nold  A/RES/990/1  The Universal")
    assert "10 unchanged, 1 amended\n" in shown
    assert "~ OP 1  amended\n    [-Adopts-]{+Endorses+} the Universal Lighthouse Strategy;" in shown
    assert "-meeting: 81\n+meeting: 82\n" in shown
    assert '"label"' not in shown
    assert "\x1b" not in shown


def test_git_log_shows_lines_of_clauses(place: Path) -> None:
    commit(place, "Correct OP 1")
    shown = git(place, "log", "--patch", "--max-count=1", "--", "versions")
    assert "-OP 1  1. _Adopts_ the Universal Lighthouse Strategy;" in shown
    assert "+OP 1  1. _Endorses_ the Universal Lighthouse Strategy;" in shown
    assert "\n@@ -35,5 +35,5 @@ OP 2 closing\n" in shown
    words = git(place, "log", "--patch", "--word-diff", "--max-count=1", "--", "versions")
    assert "OP 1  1. [-_Adopts_-]{+_Endorses_+} the Universal Lighthouse Strategy;" in words
    assert git(place, "log", "--patch", "--ext-diff", "--max-count=1").count("~ OP 1  amended") == 1
    assert "OP 1  1. _Endorses_" in git(place, "show", "--textconv", "HEAD:versions/990-1/en.json")


def test_added_deleted_and_renamed_versions(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "add", "new.txt", "--symbol", "994/1")
    git(place, "rm", "--quiet", "versions/992-1/en.json")
    git(place, "mv", "versions/990-1", "versions/991-1")
    git(place, "add", "--all")
    shown = git(place, "diff", "--cached", "--find-renames", "versions")
    assert "versions/990-1/en.json → versions/991-1/en.json  changed" in shown
    renamed = git(place, "diff", "--cached", "--no-renames", "versions")
    assert "versions/992-1/en.json  deleted\n" in renamed
    assert "\n-OP 1  1. _Reaffirms_ the Universal Lighthouse Strategy;\n" in renamed
    assert "versions/994-1/en.json  added\n" in renamed


@pytest.mark.parametrize(
    "broken", ["<<<<<<< ours\n{}\n", "", "{", "[]", "\udcff\x1b[31m", '{"format": 99}', "[" * 10**5]
)
def test_what_is_no_version_is_shown_as_it_is(place: Path, broken: str) -> None:
    file = place / "versions" / "990-1" / "en.json"
    file.write_bytes(broken.encode("utf-8", "surrogateescape"))
    shown = git(place, "diff", "versions")
    assert shown.startswith("versions/990-1/en.json  changed\n")
    assert "-OP 1  1. _Adopts_ the Universal Lighthouse Strategy;" in shown
    assert ("! now: it " in shown) == bool(broken)
    assert "\x1b" not in shown
    commit(place)
    assert "_Adopts_" in git(place, "log", "--patch", "--max-count=1", "--", "versions")


def test_an_unmerged_version_is_said(place: Path) -> None:
    git(place, "switch", "--quiet", "--create", "other")
    commit(place)
    git(place, "switch", "--quiet", "main")
    file = place / "versions" / "990-1" / "en.json"
    file.write_text(file.read_text(encoding="utf-8").replace("Adopts", "Praises"))
    commit(place)
    with pytest.raises(AssertionError):
        git(place, "merge", "other")
    assert "versions/990-1/en.json  unmerged; resolve its conflict first" in git(
        place, "diff", "--ours"
    )


def test_a_change_without_words_is_shown_too(place: Path) -> None:
    commit(place)
    file = place / "versions" / "990-1" / "en.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"opening": "Endorses"', '"opening": "Endorses the"'))
    shown = git(place, "diff")
    assert "-OP 1  1. _Endorses_ the Universal" in shown
    assert "+OP 1  1. _Endorses the_ Universal" in shown


@given(pairs())
def test_versions_that_differ_have_lines_that_differ(both: tuple[Document, Document]) -> None:
    old, new = both
    assert (lines.render(old) == lines.render(new)) == (old == new)


@pytest.mark.parametrize("name", ["agenda_item", "draft", "report", "job"])
def test_a_fact_has_a_line_and_a_remark_its_page(name: str) -> None:
    old = read(PLAIN)
    said: dict[str, Any] = {name: "A/990/477"}
    new = replace(old, facts=replace(old.facts, **said), remarks=(Remark(4, "A stain.", 2),))
    shown = lines.render(new).splitlines()
    assert f"{name}: A/990/477" in shown
    assert "! page 2, line 4: A stain." in shown


def test_colour_follows_gits_pager(place: Path) -> None:
    words = ["-P", "-m", "reviewdiff", "git-diff", "versions/990-1/en.json", "/dev/null", ".", "."]
    words += ["versions/990-1/en.json", "0", "100644"]
    shown = {
        name: subprocess.run(
            [sys.executable, *words], cwd=place, env={**SURROUNDINGS, **more},
            capture_output=True, text=True, check=True,
        ).stdout
        for name, more in {
            "pipe": {}, "pager": {"GIT_PAGER_IN_USE": "true"},
            "none": {"GIT_PAGER_IN_USE": "true", "NO_COLOR": "1"},
        }.items()
    }  # fmt: skip
    assert "\x1b[32m+OP 1" in shown["pager"]
    assert shown["none"] == shown["pipe"]
    assert "\x1b" not in shown["pipe"]


def test_the_driver_is_set_in_this_repository_alone_and_once(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "gitconfig", "--install")
    settings = git(place, "config", "--local", "--get-regexp", r"^diff\.reviewdiff\.")
    assert settings.count("\n") == 3
    attributes_file = place / ".git" / "info" / "attributes"
    assert attributes_file.read_text(encoding="utf-8") == "versions/*/*.json diff=reviewdiff\n"
    attributes_file.write_text("*.txt text", encoding="utf-8")
    said(capsys, "gitconfig", "--install")
    assert attributes_file.read_text(encoding="utf-8").splitlines() == [
        "*.txt text",
        "versions/*/*.json diff=reviewdiff",
    ]


def test_a_linked_work_tree_and_what_lies_in_it(
    place: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The driver holds in each work tree, and loads nothing that lies there."""
    linked = tmp_path_factory.mktemp("linked") / "tree"
    git(place, "worktree", "add", "--quiet", str(linked))
    for name in ("reviewdiff", "json", "os", "gc"):
        (linked / f"{name}.py").write_text("raise SystemExit('loaded from here')\n")
    put(linked, "990-1/en.json", "{}")
    assert "_Adopts_" in git(linked, "diff")


@pytest.mark.parametrize(
    "folder", ["", "texts/", "a b/", 'q"uote/', "st*r[s]?/", "back\\slash/", "灯塔/"]
)
def test_attributes_hold_for_odd_folders(tmp_path: Path, folder: str) -> None:
    started(tmp_path)
    (tmp_path / ".gitattributes").write_text(attributes(folder) + "\n", encoding="utf-8")
    path = f"{folder}990-1/en.json"
    shown = git(tmp_path, "check-attr", "-z", "diff", path, "elsewhere/x/990-1/en.json")
    assert shown.split("\0")[2::3] == ["reviewdiff", "unspecified"]


def test_without_installing_it_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for home in (tmp_path, started(tmp_path)):
        assert home
        out = said(capsys, "gitconfig")
        assert "\nversions/*/*.json diff=reviewdiff\n" in out
        config = out[out.index('[diff "reviewdiff"]') :]
        (tmp_path / "config").write_text(config, encoding="utf-8")
        words = ("config", "--file", "config", "diff.reviewdiff.command")
        assert git(tmp_path, *words) == "reviewdiff git-diff\n"
    assert main(["git-diff"]) == 2
    assert "is called by git" in capsys.readouterr().err


def test_outside_git_nothing_is_installed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gitconfig", "--install", "--versions", str(folder / "versions")]) == 2
    assert "lies in no git repository" in capsys.readouterr().err
