"""Files and standard input used directly, without being stored."""

import subprocess
import sys
from pathlib import Path

import pytest

from reviewdiff.cli import main
from tests.resolutions import NEXT, PLAIN


def run(*words: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reviewdiff", *words]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


@pytest.mark.usefixtures("folder")
def test_standard_input_is_compared_like_a_file() -> None:
    by_name = run("old.txt", "992/1")
    done = run("-", "992/1", given=PLAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == by_name.stdout
    assert run("990/1", "-", given=NEXT).stdout == run("990/1", "new.txt").stdout


def test_standard_input_is_shown_and_stored(folder: Path) -> None:
    assert "OP 1" in run("show", "-", given=PLAIN).stdout
    done = run("add", "-", "--versions", "other", given=PLAIN)
    assert done.stdout.endswith("is now stored at other/990-1/en.json\n")
    assert '"standard input"' in (folder / "other/990-1/en.json").read_text(encoding="utf-8")


def test_standard_input_is_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-", "-"]) == 2
    assert "only one of OLD and NEW" in capsys.readouterr().err
    assert main(["add", "-", "--keep-source"]) == 2
    assert "standard input is none" in capsys.readouterr().err


def test_standard_input_that_is_empty_or_closed_is_said() -> None:
    done = run("show", "-", given="")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "reviewdiff: standard input: is empty; there is nothing to read in it.\n"
    code = "import sys; sys.stdin = None; from reviewdiff.cli import main; main(['show', '-'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == "reviewdiff: standard input: is closed; name a file.\n"


def test_what_a_file_says_of_its_text_stands(folder: Path) -> None:
    file = folder / "translated.txt"
    file.write_text(NEXT, encoding="utf-8")
    words = ("--source-kind", "unofficial-translation", "--remark", "By the keepers.")
    assert run("add", str(file), "--versions", "other", *words).returncode == 0
    said = run("990/1", "other/992-1/en.json", "--stat").stdout
    assert "unofficial translation: By the keepers." in said
    assert "nobody has said" in run("990/1", "new.txt", "--stat").stdout
