"""What is new against a revision, in real repositories of every shape that CI and people make."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.errors import (
    GitTroubleError,
    NoRepositoryError,
    NoSuchRevisionError,
    UsageError,
)
from reviewdiff.model.landed import Landed
from reviewdiff.store.landing import landed_since
from tests.repositories import SURROUNDINGS, commit, git, pull_request, put, started

LONG = "".join(f"line {number}\n" for number in range(60))


def since(folder: Path, ref: str) -> Landed:
    return landed_since(folder / "versions", ref)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a repository with two versions on main, whose branch `review` has one more."""
    folder = started(tmp_path / "repository")
    put(folder, "990-1/en.json", "one\n")
    put(folder, "990-1/fr.json", LONG)
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "review")
    put(folder, "992-1/en.json", "two\n")
    commit(folder, "Add the review")
    return folder


def test_all_that_is_new_is_told_whatever_its_state(place: Path) -> None:
    git(place, "switch", "--quiet", "main")
    put(place, "980-1/en.json", "landed later on main\n")
    commit(place)
    git(place, "switch", "--quiet", "review")
    put(place, "994-1/en.json", "staged\n")
    git(place, "add", "versions/994-1")
    put(place, "996-1/en.json", "untracked\n")
    put(place, "996-1/notes.txt", "no version\n")
    put(place, "990-1/en.json", "corrected\n")
    git(place, "mv", "versions/990-1/fr.json", "versions/990-1/es.json")
    put(place, "../elsewhere.json", "outside\n")
    found = since(place, "main")
    assert found.added == ("992-1/en.json", "994-1/en.json", "996-1/en.json")
    assert found.changed == ("990-1/en.json",)
    assert found.renamed == (("990-1/fr.json", "990-1/es.json"),)
    assert found.deleted == ()
    assert dict(found.files) == {"990-1/en.json": b"one\n", "990-1/fr.json": LONG.encode()}
    (place / "versions" / "990-1" / "en.json").unlink()
    assert since(place, "main").deleted == ("990-1/en.json",)
    assert since(place, "main").ref == "main"


def test_nothing_is_new_where_nothing_changed(place: Path) -> None:
    assert since(place, "HEAD").touched == ()
    (place / "versions" / "990-1" / "en.json").touch()
    copied = place / "versions" / "990-1" / "fr.json"
    copied.write_bytes(copied.read_bytes())
    assert since(place, "HEAD").touched == ()


def test_a_file_out_of_the_index_but_on_disk_is_not_deleted(place: Path) -> None:
    git(place, "rm", "--quiet", "--cached", "-r", "versions/990-1")
    put(place, "990-1/en.json", "corrected\n")
    found = since(place, "main")
    assert (found.changed, found.deleted) == (("990-1/en.json",), ())
    assert found.added == ("992-1/en.json",)


def test_a_conflict_counts_as_changed(place: Path) -> None:
    put(place, "990-1/en.json", "ours\n")
    commit(place)
    git(place, "switch", "--quiet", "main")
    put(place, "990-1/en.json", "theirs\n")
    commit(place)
    with pytest.raises(AssertionError):
        git(place, "merge", "review")
    assert "990-1/en.json" in since(place, "HEAD").changed
    assert since(place, "HEAD").files["990-1/en.json"] == b"theirs\n"


def test_a_detached_head_and_a_linked_work_tree(place: Path, tmp_path: Path) -> None:
    git(place, "checkout", "--quiet", "--detach", "review")
    assert since(place, "main").added == ("992-1/en.json",)
    linked = tmp_path / "linked"
    git(place, "worktree", "add", "--quiet", str(linked), "review")
    put(linked, "994-1/en.json", "untracked\n")
    assert since(linked, "main").added == ("992-1/en.json", "994-1/en.json")
    assert since(place, "main").added == ("992-1/en.json",)


def test_a_submodule_is_a_repository_of_its_own(place: Path, tmp_path: Path) -> None:
    outer = started(tmp_path / "outer")
    allow = ("-c", "protocol.file.allow=always")
    git(outer, *allow, "submodule", "--quiet", "add", "-b", "review", str(place), "texts")
    commit(outer)
    assert since(outer / "texts", "origin/main").added == ("992-1/en.json",)
    put(outer / "texts", "994-1/en.json", "untracked\n")
    assert since(outer / "texts", "HEAD").added == ("994-1/en.json",)


def test_a_submodule_in_the_folder_of_versions_is_no_version(place: Path, tmp_path: Path) -> None:
    other = started(tmp_path / "other")
    put(other, "1.json", "")
    commit(other)
    allow = ("-c", "protocol.file.allow=always")
    git(place, *allow, "submodule", "--quiet", "add", str(other), "versions/993-1/en.json")
    assert "993-1/en.json" in since(place, "main").added
    commit(place)
    assert "993-1/en.json" not in since(place, "HEAD").files
    assert since(place, "HEAD").touched == ()


def test_a_link_was_no_version(place: Path) -> None:
    link = place / "versions" / "990-1" / "ru.json"
    link.symlink_to("/etc/passwd")
    commit(place)
    link.unlink()
    found = since(place, "HEAD")
    assert found.deleted == ("990-1/ru.json",)
    assert "990-1/ru.json" not in found.files


@pytest.mark.parametrize(("depth", "ref"), [("1", "origin/main"), ("1", "origin/HEAD")])
def test_a_clone_too_shallow_says_how_to_deepen_it(
    place: Path, tmp_path: Path, depth: str, ref: str
) -> None:
    put(place, "994-1/en.json", "three\n")
    commit(place)
    shallow = tmp_path / "shallow"
    words = ("--quiet", "--depth", depth, "--no-single-branch", "--branch", "review")
    git(tmp_path, "clone", *words, f"file://{place}", str(shallow))
    git(shallow, "remote", "set-head", "origin", "main")
    with pytest.raises(NoSuchRevisionError, match=r"shallow clone; deepen it \(git fetch --deep"):
        since(shallow, ref)
    git(shallow, "fetch", "--quiet", "--unshallow")
    assert since(shallow, ref).added == ("992-1/en.json", "994-1/en.json")


def test_the_shallow_merge_commit_of_a_pull_request(place: Path, tmp_path: Path) -> None:
    clone = pull_request(place, tmp_path / "runner")
    assert since(clone, "HEAD^1").added == ("992-1/en.json",)
    with pytest.raises(NoSuchRevisionError, match=r"which is a shallow clone \(git fetch --unsh"):
        since(clone, "HEAD~2")


def test_bare_repositories_say_what_can_be_done(place: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(place), str(bare))
    with pytest.raises(NoRepositoryError, match=r"bare repository .* \(git worktree add DIR"):
        landed_since(bare, "main")
    with pytest.raises(NoRepositoryError, match="git's own folder"):
        landed_since(place / ".git", "main")


def test_before_and_at_the_first_commit(tmp_path: Path) -> None:
    place = started(tmp_path / "new")
    put(place, "990-1/en.json", "one\n")
    for ref in ("HEAD", "@", "0" * 40):
        assert since(place, ref).added == ("990-1/en.json",)
    with pytest.raises(NoSuchRevisionError, match="'main' means nothing yet: the repository has"):
        since(place, "main")
    commit(place)
    assert since(place, "HEAD").touched == ()
    assert since(place, "0" * 40).added == ("990-1/en.json",)
    with pytest.raises(NoSuchRevisionError, match="'HEAD~1' is no commit of this repository"):
        since(place, "HEAD~1")
    git(place, "switch", "--quiet", "--orphan", "empty")
    put(place, "990-1/en.json", "another\n")
    assert since(place, "main").changed == ("990-1/en.json",)


def test_histories_without_a_common_commit(place: Path) -> None:
    git(place, "switch", "--quiet", "--orphan", "other")
    put(place, "990-1/en.json", "another\n")
    commit(place)
    with pytest.raises(NoSuchRevisionError, match="no common commit; name a revision that HEAD"):
        since(place, "main")


def test_outside_git_and_in_a_repository_of_another_user(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "990-1/en.json", "one\n")
    with pytest.raises(NoRepositoryError, match="lies in no git repository; --since, SYM"):
        since(tmp_path, "HEAD")
    with pytest.raises(NoRepositoryError, match="is no folder"):
        landed_since(tmp_path / "nowhere", "HEAD")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(NoRepositoryError, match=r"another user.*safe\.directory"):
        since(place, "main")


@pytest.mark.parametrize("ref", ["--output=x", "-h", "", "a\nb", "\0", "--", "-"])
def test_a_ref_is_never_taken_for_an_option(
    place: Path, ref: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    with pytest.raises(UsageError):
        since(place, ref)
    assert not list(place.rglob("x"))


@pytest.mark.parametrize(
    "ref", ["nowhere", "main..review", "^main", "HEAD:versions", "main main", "$(touch x)"]
)
def test_what_names_no_commit_is_said(place: Path, ref: str) -> None:
    with pytest.raises(NoSuchRevisionError, match="is no commit of this repository"):
        since(place, ref)


def test_near_names_are_given(place: Path, tmp_path: Path) -> None:
    with pytest.raises(NoSuchRevisionError, match=r"did you mean review\?"):
        since(place, "reveiw")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(place), str(clone))
    with pytest.raises(NoSuchRevisionError, match=r"did you mean origin/main\?"):
        since(clone, "main")


@pytest.mark.parametrize("what", ["commit", "file"])
def test_a_corrupt_object_is_said(place: Path, what: str) -> None:
    name = git(place, "rev-parse", {"commit": "main", "file": "main:versions/990-1/en.json"}[what])
    put(place, "990-1/en.json", "corrected\n")
    file = place / ".git" / "objects" / name[:2] / name[2:].strip()
    file.chmod(0o644)
    file.write_bytes(b"no object")
    with pytest.raises(GitTroubleError, match=r"^git could not .*: .*(corrupt|unpack|inflate|bad)"):
        dict(since(place, "main").files)


ODD = ("a b.json", 'q"uote.json', "new\nline.json", "tab\t.json", "灯塔.json", "-dash.json",
       "*.json", ":(top)x.json")  # fmt: skip


def test_odd_names_come_through(place: Path) -> None:
    git(place, "config", "core.quotepath", "true")
    put(place, "nest/kept.json", "x")
    commit(place)
    for name in ODD:
        put(place, f"nest/{name}", name)
    expected = tuple(sorted(f"nest/{name}" for name in ODD))
    assert since(place, "HEAD").added == expected
    git(place, "add", "--all")
    assert since(place, "HEAD").added == expected
    commit(place)
    for name in ODD:
        put(place, f"nest/{name}", "changed")
    found = since(place, "HEAD")
    assert found.changed == expected
    assert {path: data.decode() for path, data in found.files.items()} == {
        f"nest/{name}": name for name in ODD
    }


def test_a_folder_whose_name_is_a_pattern(tmp_path: Path) -> None:
    place = started(tmp_path / "a[b]*")
    put(place, "990-1/en.json", "one\n")
    assert since(place, "HEAD").added == ("990-1/en.json",)


def test_a_repository_with_the_longer_hashes(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--object-format=sha256")
    put(tmp_path, "990-1/en.json", "one\n")
    commit(tmp_path)
    (tmp_path / "versions" / "990-1" / "en.json").touch()
    assert since(tmp_path, "HEAD").touched == ()
    put(tmp_path, "990-1/en.json", "two\n")
    assert since(tmp_path, "HEAD").files["990-1/en.json"] == b"one\n"


HOSTILE = {
    "core.fsmonitor": "{}",
    "diff.external": "{}",
    "diff.evil.command": "{}",
    "diff.evil.textconv": "{}",
    "filter.evil.clean": "{}",
    "filter.evil.process": "{}",
    "filter.evil.smudge": "{}",
    "filter.evil.required": "true",
    "filter.e=vil.clean": "{}",
    "filter.e=vil.required": "true",
    "alias.rev-parse": "!{}",
    "alias.diff-index": "!{}",
    "core.pager": "{}",
    "core.sshCommand": "{}",
    "gpg.program": "{}",
    "log.showSignature": "true",
    "diff.orderFile": "/nonexistent",
    "diff.renames": "false",
    "diff.noprefix": "true",
    "color.ui": "always",
}


def test_a_hostile_repository_runs_nothing(place: Path, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\necho $0 $* >> {ran}\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    (place / ".gitattributes").write_text("en.json filter=evil diff=evil\nes.json filter=e=vil\n")
    commit(place)
    hooks = place / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
        (hooks / hook).symlink_to(program)
    git(place, "mv", "versions/990-1/fr.json", "versions/990-1/es.json")
    for name, value in HOSTILE.items():
        git(place, "config", name, value.format(program))
    ran.unlink(missing_ok=True)
    put(place, "990-1/en.json", "won\n")  # as long as before, and within the same second
    put(place, "992-1/en.json", "two\n")
    put(place, "994-1/en.json", "untracked\n")
    put(place, "990-1/es.json", f"{LONG}and more\n")  # to be compared by its words
    ran.unlink(missing_ok=True)
    found = since(place, "main")
    assert found.renamed == (("990-1/fr.json", "990-1/es.json"),)
    assert found.changed == ("990-1/en.json",)
    assert found.files["990-1/en.json"] == b"one\n"
    assert not ran.exists(), ran.read_text()


HOOK = """#!/bin/sh
exec {python} -c '
import sys
from pathlib import Path
from reviewdiff.store.landing import landed_since
found = landed_since(Path("{versions}"), "main")
print(*found.touched, file=open("{out}", "w"))
'
"""


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("words", [(), ("--all",), ("--", "versions/990-1/en.json")])
def test_a_hook_looks_at_the_work_tree(
    place: Path, tmp_path: Path, words: tuple[str, ...], *, linked: bool
) -> None:
    """Git gives a hook an index and sometimes a folder of its own; they change nothing."""
    out = tmp_path / "out"
    at = place
    if linked:
        at = tmp_path / "linked"
        git(place, "worktree", "add", "--quiet", "-b", "other", str(at), "review")
    hook = place / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK.format(python=sys.executable, versions=at / "versions", out=out))
    hook.chmod(0o755)
    put(at, "994-1/en.json", "staged\n")
    git(at, "add", "versions/994-1")
    put(at, "990-1/en.json", "corrected\n")
    git(at, "commit", "--quiet", "--message", "Correct it", *words)
    assert out.read_text().split() == ["990-1/en.json", "992-1/en.json", "994-1/en.json"]


def test_variables_that_lead_to_another_repository_are_left_out(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = started(tmp_path / "other")
    commit(other)
    for name, path in (
        ("GIT_DIR", ".git"),
        ("GIT_WORK_TREE", ""),
        ("GIT_INDEX_FILE", ".git/index"),
        ("GIT_OBJECT_DIRECTORY", ".git/objects"),
    ):
        monkeypatch.setenv(name, str(other / path))
    assert since(place, "main").added == ("992-1/en.json",)
    assert os.environ["GIT_DIR"] == str(other / ".git")


def test_without_git_only_what_needs_git_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = folder / "empty"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))
    assert main(["990/1", "992/1", "--stat"]) == 0
    assert main(["list"]) == 0
    with pytest.raises(GitTroubleError, match="git could not be asked: it is not installed"):
        since(folder, "HEAD")
    code = "from pathlib import Path; from reviewdiff.store.repository import Repository; "
    done = subprocess.run(
        [sys.executable, "-c", f"{code}Repository(Path('versions'))"],
        cwd=folder, env={**SURROUNDINGS, "PATH": str(empty)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr.endswith("it is not installed, or not in PATH.\n")
    assert "Bad git executable" not in done.stderr
    capsys.readouterr()
