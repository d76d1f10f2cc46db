"""SYMBOL@REV and the history of a version, in real repositories."""

import json
from pathlib import Path

import pytest

from reviewdiff.cli import main
from tests.conftest import ROOT
from tests.repositories import commit, git, put, started
from tests.resolutions import PLAIN
from tests.test_cli import said


@pytest.fixture
def place(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Give a repository in which 990/1 was stored, corrected in OP 1, and moved to French."""
    started(folder)
    commit(folder, "Store the strategy and its review")
    (folder / "old.txt").write_text(PLAIN.replace("Adopts", "Endorses"), encoding="utf-8")
    said(capsys, "add", "old.txt", "--replace")
    commit(folder, "Correct OP 1")
    return folder


@pytest.mark.usefixtures("place")
def test_a_version_is_compared_with_what_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "990/1@HEAD~1", "990/1")
    assert "[-Adopts-]{+Endorses+}" in out
    assert out.splitlines()[2].startswith("     ! as it was at ")
    assert out.splitlines()[2].endswith(" of 2092-06-05 (HEAD~1)")
    found = json.loads(said(capsys, "990/1@main~1", "A/RES/990/1@HEAD", "--format", "json"))
    assert found["summary"]["amended"] == 1
    assert found["old"]["provenance"]["remark"].endswith("(main~1)")
    assert found["new"]["provenance"]["remark"].endswith("(HEAD)")
    assert "as it was at" in said(capsys, "show", "990/1@HEAD~1", "--lang", "en")
    assert "Adopts" in said(capsys, "show", "990/1@HEAD~1", "OP 1")


@pytest.mark.usefixtures("place")
def test_revisions_mix_with_symbols_and_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert "1 added" in said(capsys, "990/1@HEAD~1", "992/1", "--stat")
    assert "1 added" in said(capsys, "990/1@HEAD", "./new.txt", "--stat")
    assert "1 added" in said(capsys, "990/1", "992/1@@{0}", "--stat")


def test_a_version_that_is_gone_is_still_there_at_its_revision(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(place, "tag", "v1.0")
    git(place, "rm", "-r", "--quiet", "versions/990-1")
    commit(place, "Remove the strategy")
    assert "1 added" in said(capsys, "990/1@v1.0", "992/1", "--stat")
    assert "deleted, with 2 PP, 3 OP" in said(capsys, "log", "990/1")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("990/1@", "names no revision"),
        ("990/1@--output=x", "is no name of a revision; it begins with a dash"),
        ("990/1@HEAD~9", "'HEAD~9' is no commit of this repository"),
        ("990/1@mian", "did you mean main?"),
        ("990/1@HEAD:versions", "is no commit of this repository"),
        ("999/1@HEAD", "was not stored in"),
        ("../990/1@HEAD", "../990/1@HEAD: there is no such file"),
        ("@HEAD", "is not a document symbol"),
        ("990/1@\x1b[31m", "is no name of a revision"),
    ],
)
def test_what_is_no_revision_is_said(
    place: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    assert main([name, "992/1"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert not (place / "x").exists()


def test_a_language_that_was_not_stored(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (place / "versions").is_dir()
    assert main(["990/1@HEAD", "992/1", "--lang", "fr"]) == 2
    assert "A/RES/990/1 in fr: was not stored in" in (err := capsys.readouterr().err)
    assert err.endswith("; it was in en.\n")


@pytest.mark.parametrize("kind", ["link", "submodule", "conflict", "another"])
def test_what_git_keeps_there_is_no_version(
    place: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    file = place / "versions" / "990-1" / "en.json"
    if kind == "link":
        file.unlink()
        file.symlink_to("/etc/passwd")
        git(place, "add", "versions")
    elif kind == "submodule":
        head = git(place, "rev-parse", "HEAD").strip()
        git(place, "rm", "--quiet", "--cached", "versions/990-1/en.json")
        git(place, "update-index", "--add", "--cacheinfo", f"160000,{head},versions/990-1/en.json")
    elif kind == "conflict":
        file.write_text("<<<<<<< ours\n", encoding="utf-8")
        git(place, "add", "versions")
    else:
        file.write_bytes((place / "versions" / "992-1" / "en.json").read_bytes())
        git(place, "add", "versions")
    git(place, "commit", "--quiet", "--message", "Break it")
    words = {
        "link": "is a link or a submodule, not a version",
        "submodule": "is a link or a submodule, not a version",
        "conflict": "is not a valid version at line 1, column 1",
        "another": "holds A/RES/992/1 in en",
    }
    assert main(["990/1@HEAD", "992/1"]) == 2
    assert words[kind] in capsys.readouterr().err
    out = said(capsys, "log", "990/1")
    assert "no file" in out or "cannot be compared" in out or "amended" in out
    assert "stored with 2 PP, 3 OP" in out


def test_the_history_of_a_version(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "log", "990/1").splitlines()
    hashes = git(place, "log", "--format=%H").split()
    assert lines == [
        f"{hashes[0][:10]}  2092-06-05  A. Keeper  Correct OP 1",
        "    10 unchanged, 1 amended: OP 1; provenance changed",
        f"{hashes[1][:10]}  2092-06-05  A. Keeper  Store the strategy and its review",
        "    stored with 2 PP, 3 OP",
    ]
    page = (ROOT / "docs" / "git.md").read_text(encoding="utf-8")
    shown = page.split("reviewdiff log SYMBOL`\n")[1].split("```\n")[1].splitlines()
    assert [line.split("  ", 1)[1] for line in shown] == [line.split("  ", 1)[1] for line in lines]
    found = json.loads(said(capsys, "log", "990/1", "--lang", "en", "--format", "json"))
    assert (found["symbol"], found["language"]) == ("A/RES/990/1", "en")
    new, old = found["commits"]
    assert new["hash"] == hashes[0]
    assert new["changes"] == [{"kind": "amended", "old": ["OP 1"], "new": ["OP 1"]}]
    assert new["summary"]["unchanged"] == 10
    assert (old["there_before"], old["there_after"]) == (False, True)


def test_a_history_follows_renames(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(place, "mv", "versions/990-1", "versions/991-1")
    file = place / "versions" / "991-1" / "en.json"
    file.write_text(file.read_text(encoding="utf-8").replace("A/RES/990/1", "A/RES/991/1"))
    commit(place, "Give it its number")
    lines = said(capsys, "log", "991/1").splitlines()
    assert lines[1] == "    renamed from versions/990-1/en.json; no word of a clause changed"
    assert len(lines) == 6


def test_a_history_has_the_merge_that_made_something_new(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = place / "versions" / "990-1" / "en.json"
    text = file.read_text(encoding="utf-8")
    git(place, "switch", "--quiet", "--create", "other")
    file.write_text(text.replace("every harbour", "each harbour"), encoding="utf-8")
    commit(place, "Light each harbour")
    git(place, "switch", "--quiet", "main")
    file.write_text(text.replace("Deeply", "Gravely"), encoding="utf-8")
    commit(place, "Be grave")
    git(place, "merge", "--quiet", "--no-commit", "other")
    file.write_text(text.replace("Endorses", "Welcomes"), encoding="utf-8")
    commit(place, "Merge and welcome")
    out = said(capsys, "log", "990/1")
    for subject in ("Merge and welcome", "Be grave", "Light each harbour"):
        assert out.count(subject) == 1


def test_words_of_a_commit_steer_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "versions" / "990-1" / "en.json"
    file.write_text(file.read_text(encoding="utf-8").replace("Endorses", "Welcomes"))
    commit(place, "Red \x1b[31m \u202e \x01deadbeef")
    out = said(capsys, "log", "990/1")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert len(out.splitlines()) == 6


def test_a_history_that_git_does_not_have(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(place, "999-1/en.json", "{}")
    for words in (["999/1"], ["992/1", "--lang", "fr"]):
        assert main(["log", *words]) == 2
        assert "is in no commit of the repository of" in capsys.readouterr().err
    assert main(["log", "nothing"]) == 2


def test_a_bare_repository_has_its_history(
    place: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    bare = tmp_path_factory.mktemp("bare") / "bare.git"
    git(place, "clone", "--quiet", "--bare", str(place), str(bare))
    monkeypatch.chdir(bare)
    assert "Correct OP 1" in said(capsys, "log", "990/1")
    assert "1 amended" in said(capsys, "990/1@HEAD~1", "990/1@HEAD", "--stat")


def test_outside_git_it_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    for words in (["log", "990/1"], ["990/1@HEAD", "992/1"]):
        assert main(words) == 2
        assert "lies in no git repository" in capsys.readouterr().err
