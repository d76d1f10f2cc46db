"""The wheel: built, installed into an empty environment, run in an empty folder."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, cwd=folder)
    (found,) = folder.glob("*.whl")
    return found


def test_it_carries_the_versions_and_the_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    stored = {p.relative_to(ROOT).as_posix() for p in (ROOT / "versions").glob("*/*.json")}
    assert stored
    assert {f"reviewdiff/{name}" for name in stored} <= names
    assert "reviewdiff/py.typed" in names
    beside = {f"reviewdiff/rendering/page/page.{end}" for end in ("html.jinja", "css", "js")}
    assert beside <= names
    assert not any(name.startswith("tests/") for name in names)


def test_it_runs_the_main_job_where_nothing_else_is(wheel: Path, tmp_path: Path) -> None:
    home, empty = tmp_path / "environment", tmp_path / "empty"
    empty.mkdir()
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    locked = ROOT / "requirements" / "demo.txt"
    for what in (["--require-hashes", "-r", str(locked)], ["--no-deps", str(wheel)]):
        subprocess.run([python, *PIP, "install", *what], check=True, cwd=empty)
    surroundings = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        [home / "bin" / "reviewdiff", "66/282", "68/276"],
        cwd=empty,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.startswith("old  A/RES/66/282  联合国全球反恐战略审查\n")
    assert "~ OP 29 → OP 43  amended" in done.stdout
    assert list(empty.iterdir()) == []
