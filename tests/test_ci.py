"""What CI runs, run here: the action's steps, the script, the hooks of pre-commit, the sample.

The repositories are real and temporary, the environment is the one a runner of GitHub sets.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from reviewdiff.cli import main
from tests.conftest import ROOT
from tests.repositories import SURROUNDINGS, commit, git, pull_request, started
from tests.resolutions import NEXT, PLAIN

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SCRIPT = ROOT / "ci" / "review.sh"
PROGRAM = Path(sys.executable).parent / "reviewdiff"
SERIES = """format = 1

[[series]]
name = "The Universal Lighthouse Strategy"
members = ["A/RES/990/1", "A/RES/992/1"]
"""
# The texts of the tests are of years to come, and no source of theirs is kept.
IGNORED = "FACT003,PROV"


def stored(folder: Path, text: str, name: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    words = ("--replace", "--versions", str(folder / "versions"))
    assert main(["add", str(folder / name), *words]) == 0


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a repository with 990/1 on main, whose branch `review` adds 992/1 and corrects 990/1."""
    folder = started(tmp_path / "place")
    (folder / "versions").mkdir()
    stored(folder, PLAIN, "990-1.txt")
    (folder / "versions" / "series.toml").write_text(SERIES, encoding="utf-8")
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "review")
    stored(folder, NEXT, "992-1.txt")
    commit(folder, "Add the review")
    return folder


def run(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does: bash, its flags, nothing of our own environment."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={**SURROUNDINGS, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def check_step() -> dict[str, Any]:
    (step,) = (step for step in ACTION["runs"]["steps"] if step["name"] == "Check versions")
    return dict(step)


def inputs(step: dict[str, Any], **given: str) -> dict[str, str]:
    """Give what a runner puts for the expressions of a step."""
    known = {name: str(item["default"]) for name, item in ACTION["inputs"].items()}
    known |= {"ignore": IGNORED, **given}
    values = {f"inputs.{name}": value for name, value in known.items()}
    values["github.event.before"] = given.get("before", "")
    found = re.compile(r"\$\{\{ (.*?) \}\}")
    return {name: found.sub(lambda m: values[m[1]], value) for name, value in step["env"].items()}


def runner(tmp_path: Path) -> dict[str, str]:
    """Give what each runner sets; the action's own environment is this one."""
    temporary = tmp_path / "temporary"
    (temporary / "reviewdiff" / "bin").mkdir(parents=True, exist_ok=True)
    program = temporary / "reviewdiff" / "bin" / "reviewdiff"
    program.unlink(missing_ok=True)
    program.symlink_to(PROGRAM)
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "RUNNER_TEMP": str(temporary),
    }


def act(place: Path, tmp_path: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the action's check in a checkout; words in capitals are variables of the runner."""
    variables = {name: value for name, value in given.items() if name.isupper()}
    words = {name: value for name, value in given.items() if not name.isupper()}
    step = check_step()
    environment = {**runner(tmp_path), **inputs(step, **words), **variables}
    return run(step["run"], place, **environment)


def test_a_pull_request_is_checked_and_summed_up(place: Path, tmp_path: Path) -> None:
    checkout = pull_request(place, tmp_path / "checkout")
    done = act(checkout, tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_BASE_REF="main")
    assert (done.returncode, done.stderr) == (0, "")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("# A/RES/990/1 → A/RES/992/1\n\n| | symbol | title | |\n|---|---|")
    assert "\n## Preamble\n\n**PP 1** amended\n\n> Recalling its resolution ~~985/12" in summary
    assert "> **Noting that lighthouses also guide migrating birds" in summary
    assert "\n**PP 2 → PP 3** unchanged, renumbered\n" in summary
    assert "\n**OP 2 (c)** removed\n\n> ~~To count the ships that pass;~~\n" in summary
    again = act(checkout, tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_BASE_REF="main")
    assert again.returncode == 0
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == summary * 2


def test_findings_are_annotations_at_their_lines(place: Path, tmp_path: Path) -> None:
    stored(place, NEXT.replace("2. Decides", "4. Decides"), "992-1.txt")
    commit(place, "Break the numbers")
    checkout = pull_request(place, tmp_path / "checkout")
    done = act(checkout, tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_BASE_REF="main")
    assert done.returncode == 1
    assert re.search(r"^::error file=versions/992-1/en\.json,line=\d+", done.stdout, re.MULTILINE)
    assert "990-1" not in done.stdout


def test_a_version_that_had_landed_may_not_change(place: Path, tmp_path: Path) -> None:
    stored(place, PLAIN.replace("Adopts", "Endorses"), "990-1.txt")
    commit(place, "Correct it undeclared")
    checkout = pull_request(place, tmp_path / "checkout")
    done = act(checkout, tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_BASE_REF="main")
    assert done.returncode == 1
    assert "file=versions/990-1/en.json" in done.stdout
    assert "as it had landed at HEAD^1" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_a_checkout_too_shallow_says_so(place: Path, tmp_path: Path) -> None:
    commit(place, "Another commit")
    clone = tmp_path / "clone"
    words = ("--quiet", "--depth", "1", "--no-single-branch", "--branch", "review")
    git(tmp_path, "clone", *words, f"file://{place}", str(clone))
    done = act(clone, tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_BASE_REF="main")
    assert done.returncode == 2
    assert "shallow clone; deepen it (git fetch --deepen=100" in done.stderr


@pytest.mark.parametrize("gone", [False, True])
def test_a_push_is_held_against_what_was_there(place: Path, tmp_path: Path, *, gone: bool) -> None:
    before = "1" * 40 if gone else git(place, "rev-parse", "main").strip()
    done = act(place, tmp_path, before=before, GITHUB_EVENT_NAME="push")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "summary.md").exists() != gone


def test_the_summary_can_be_left_alone(place: Path, tmp_path: Path) -> None:
    assert act(place, tmp_path, since="main", summary="false").returncode == 0
    assert not (tmp_path / "summary.md").exists()


HOSTILE = ["$(touch ran)`touch ran`; touch ran; \"; touch ran; '; touch ran #", "--output=ran"]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("names", ["since", "before", "versions", "select ignore strict"])
def test_no_input_is_run(place: Path, tmp_path: Path, names: str, words: str) -> None:
    since = "" if names == "before" else "main"
    act(place, tmp_path, **{"since": since, **dict.fromkeys(names.split(), words)})
    assert not list(tmp_path.rglob("ran"))


def test_no_expression_stands_in_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    used = "".join(value for step in ACTION["runs"]["steps"] for value in step["env"].values())
    assert set(re.findall(r"inputs\.(\w+)", used)) == set(ACTION["inputs"])


def test_the_action_installs_what_is_locked(tmp_path: Path) -> None:
    """The step is run with a Python that tells what it was asked for; test_wheel installs."""
    (step,) = (step for step in ACTION["runs"]["steps"] if step["name"] == "Install reviewdiff")
    told = tmp_path / "told"
    python = tmp_path / "python"
    bin_ = tmp_path / "reviewdiff" / "bin"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> {told}\n'
        f'mkdir -p {bin_}; test "$2" = venv && cp "$0" {bin_}/python; exit 0\n'
    )
    python.chmod(0o755)
    variables = {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(ROOT)}
    done = run(step["run"], tmp_path, PYTHON=str(python), **variables)
    assert done.returncode == 0, done.stderr
    venv, locked, own = told.read_text(encoding="utf-8").splitlines()
    assert venv == f"-m venv {tmp_path}/reviewdiff"
    assert locked.endswith(f"install --require-hashes -r {ROOT}/requirements/demo.txt")
    assert own.endswith(f"install --no-deps --no-build-isolation {ROOT}")


def test_the_script_serves_any_ci(place: Path, tmp_path: Path) -> None:
    program = runner(tmp_path)["RUNNER_TEMP"] + "/reviewdiff/bin/reviewdiff"
    base = git(place, "rev-parse", "main").strip()
    options = {"REVIEWDIFF": program, "SUMMARY": "sum.md", "IGNORE": IGNORED}
    done = run(str(SCRIPT), place, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, **options)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 version checked" in done.stdout or "1 versions checked" in done.stdout
    assert "migrating birds" in (place / "sum.md").read_text(encoding="utf-8")
    everything = run(str(SCRIPT), place, **options)
    assert "2 versions checked" in everything.stdout
    strict = run(str(SCRIPT), place, REVIEWDIFF=program, SELECT="FORM", STRICT="true")
    assert strict.returncode == 0


HOOKS = {
    item["id"]: item
    for item in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}


def hook(name: str, place: Path, files: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a hook as pre-commit does: its entry, its arguments, the files of the commit it wants."""
    item = HOOKS[name]
    wanted = [file for file in files if re.search(item["files"], file)]
    words = [*shlex.split(item["entry"]), *item.get("args", []), f"--ignore={IGNORED}", *wanted]
    surroundings = {**SURROUNDINGS, "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        words, cwd=place, env={**surroundings, "GIT_INDEX_FILE": ".git/index"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_hook_of_pre_commit_checks_what_is_committed(place: Path) -> None:
    stored(place, NEXT.replace("992/1", "994/1").replace("2. Decides", "4. Decides"), "994-1.txt")
    path = "versions/994-1/en.json"
    assert hook("reviewdiff", place, ["994-1.txt", "versions/992-1/en.json"]).returncode == 0
    done = hook("reviewdiff", place, ["994-1.txt", path])
    assert done.returncode == 1
    assert done.stdout.startswith(f"{path}:")
    everything = hook("reviewdiff-all", place, ["versions/990-1/en.json", "versions/series.toml"])
    assert everything.returncode == 0, everything.stdout
    assert all(item["language"] == "python" for item in HOOKS.values())


def test_the_hook_of_pre_commit_at_a_first_commit(tmp_path: Path) -> None:
    place = started(tmp_path / "new")
    (place / "versions").mkdir()
    stored(place, PLAIN, "990-1.txt")
    done = hook("reviewdiff", place, ["versions/990-1/en.json"])
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 version" in done.stdout


@pytest.mark.parametrize("words", [(), ("--all",)])
def test_a_hook_of_git_holds_a_commit_back(place: Path, words: tuple[str, ...]) -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    script = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)[-1]
    file = place / ".git" / "hooks" / "pre-commit"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        script.replace("exec reviewdiff check", f"exec {PROGRAM} check --ignore {IGNORED}")
    )
    file.chmod(0o755)
    stored(place, NEXT.replace("2. Decides", "4. Decides"), "992-1.txt")
    git(place, "add", "versions") if not words else None
    with pytest.raises(AssertionError):
        git(place, "commit", "--quiet", "--message", "Break it", *words)
    stored(place, NEXT, "992-1.txt")
    stored(place, NEXT.replace("992/1", "994/1"), "994-1.txt")
    git(place, "add", "versions")
    git(place, "commit", "--quiet", "--message", "Mend it", *words)


def test_the_sample_workflow_calls_the_action_well() -> None:
    sample = yaml.safe_load((ROOT / "ci" / "workflow.yml").read_text(encoding="utf-8"))
    checkout, own = sample["jobs"]["check"]["steps"]
    assert checkout["with"]["fetch-depth"] == 2
    assert own["uses"].startswith("OWNER/reviewdiff@")
    assert set(own.get("with", {})) <= set(ACTION["inputs"])
    assert sample["permissions"] == {"contents": "read"}
