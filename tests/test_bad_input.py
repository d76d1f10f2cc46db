"""Bad input: one clear sentence on stderr, exit status 2, no traceback, nothing half-written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewdiff.cli import main
from tests.conftest import ROOT
from tests.resolutions import PLAIN

STORE = ROOT / "versions"
FORMULA = "The General Assembly,\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run words that must fail; give the sentence."""
    capsys.readouterr()
    status = main(list(words))
    out, err = capsys.readouterr()
    assert status == 2
    assert out == ""
    assert err.startswith("reviewdiff: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


def test_a_symbol_that_is_not_stored(capsys: pytest.CaptureFixture[str]) -> None:
    err = refused(capsys, "66/283", "68/276")
    assert "A/RES/66/283 is not stored" in err
    assert "did you mean 66/282" in err


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..", "-x/1", "68/276; rm -rf /", "A/../../etc/1", "68/276\x1b[2J"]
)
def test_what_is_no_symbol_reaches_no_file(
    capsys: pytest.CaptureFixture[str], name: str, tmp_path: Path
) -> None:
    err = refused(capsys, "show", "--versions", str(STORE), "--", name)
    assert "\x1b" not in err
    assert list(tmp_path.iterdir()) == []


def test_a_symbol_cannot_lead_out_of_the_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    err = refused(capsys, "add", "text.txt", "--symbol", "../../990/1", "--versions", "v")
    assert "is not a document symbol" in err
    assert not (tmp_path / "v").exists()


def test_no_such_file_or_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.d").mkdir()
    assert "there is no such file" in refused(capsys, "missing.txt", "68/276")
    assert "there is no such file" in refused(capsys, "add", "missing.txt")
    assert "there is no such file" in refused(capsys, "../missing/draft", "68/276")
    assert "'lsit' is no command" in refused(capsys, "lsit")
    assert "is a folder" in refused(capsys, "a.d", "68/276")
    assert "is a folder; name a file in it" in refused(capsys, "add", "a.d")


FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n\t\n", "is empty"),
    "rubbish.bin": (bytes(range(256)) * 40, "zero bytes"),
    "zeros.txt": (b"The General\0Assembly", "zero bytes"),
    "a.pdf": (b"%PDF-1.7\n%\xe2\xe3", "is broken or cut short"),
    "letter.txt": (b"Dear Sir,\n\nthank you for the lamp.\n", "no line holds an enacting formula"),
    "bare.txt": (FORMULA.encode(), "no symbol was found"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_are_no_resolution_are_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    data, why = FILES[name]
    (tmp_path / name).write_bytes(data)
    assert why in refused(capsys, "add", name, "--versions", "v")
    assert why in refused(capsys, name, "68/276", "--versions", str(STORE))
    assert not (tmp_path / "v").exists()


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "is larger than 10 MB" in refused(capsys, "add", "large.txt")


def test_no_common_language_names_those_there_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    assert main(["add", "text.txt", "--versions", "v"]) == 0
    seed = STORE / "68-276" / "68-276.zh.txt"
    assert main(["add", str(seed), "--versions", "v"]) == 0
    err = refused(capsys, "990/1", "68/276", "--versions", "v")
    assert "A/RES/990/1 is stored in en, A/RES/68/276 in zh" in err
    assert "it is in en" in refused(capsys, "990/1", "990/1", "--lang", "zh", "--versions", "v")
    assert "only texts in one language" in refused(capsys, "text.txt", str(seed))


def _spoilt(tmp_path: Path, old: str, new: str) -> Path:
    """Copy a stored version with one thing in it changed."""
    path = tmp_path / "v" / "68-276" / "zh.json"
    path.parent.mkdir(parents=True)
    text = (STORE / "68-276" / "zh.json").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_broken_json_is_named_by_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = _spoilt(tmp_path, '"title":', '"title"')
    for words in (["show", "68/276"], ["list"], ["diff", "68/276", "68/276"]):
        err = refused(capsys, *words, "--versions", "v")
        assert "68-276/zh.json is not a valid version at line 5, column" in err
    assert path.is_file()


def test_a_broken_version_hides_no_other(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _spoilt(tmp_path, '"title":', '"title"')
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    assert main(["add", "text.txt", "--versions", "v"]) == 0
    capsys.readouterr()
    assert main(["list", "--versions", "v"]) == 2
    out, err = capsys.readouterr()
    assert "A/RES/990/1" in out
    assert "68-276/zh.json is not a valid version" in err


def test_a_version_of_a_newer_format_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _spoilt(tmp_path, '"format": 1', '"format": 99')
    assert "install a newer reviewdiff" in refused(capsys, "show", "68/276", "--versions", "v")


def test_unknown_options_and_missing_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "No such option: --bogus" in refused(capsys, "1/1", "1/2", "--bogus")
    assert "Missing argument 'NEW'" in refused(capsys, "66/282")
    assert "'bad' is not one of" in refused(capsys, "add", "x", "--source-kind", "bad")
    assert "none of the formats" in refused(capsys, "66/282", "68/276", "--format", "xml")
    assert "none of the languages" in refused(capsys, "66/282", "68/276", "--lang", "xx")
    assert "--only 'odd'" in refused(capsys, "66/282", "68/276", "--only", "odd")
    assert "is no folder" in refused(capsys, "list", "--versions", "missing")


def test_what_cannot_be_written_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "file").write_text("x")
    into = ["--versions", "file/v"]
    assert "cannot be written" in refused(capsys, "add", "text.txt", *into)
    report = ["--output", "file/report.json"]
    assert "cannot be written" in refused(capsys, "text.txt", "text.txt", *report)
    assert "is a folder" in refused(capsys, "text.txt", "text.txt", "--output", ".")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_leave_to_write_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "v").mkdir(mode=0o500)
    assert "Permission denied" in refused(capsys, "add", "text.txt", "--versions", "v")


HOSTILE = "\x1b[2J\x1b]0;owned\x07\u202ereversed\u2066\x9b31m\u200f"


def test_escape_sequences_of_a_text_reach_no_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = PLAIN.replace("every harbour", f"every {HOSTILE} harbour").replace(
        "The Universal", f"The {HOSTILE} Universal"
    )
    (tmp_path / "bad.txt").write_text(text, encoding="utf-8")
    (tmp_path / "good.txt").write_text(PLAIN, encoding="utf-8")
    for words in (
        ["add", "bad.txt", "--versions", "v"],
        ["show", "990/1", "--versions", "v"],
        ["list", "--versions", "v"],
        ["good.txt", "bad.txt"],
        ["bad.txt", "good.txt", "--format", "json"],
    ):
        capsys.readouterr()
        assert main(words) == 0
        out = capsys.readouterr().out
        assert not set(out) & set("\x1b\x07\x9b\u202e\u2066\u200f")


def test_names_of_files_reach_the_terminal_harmless(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text("Dear Sir,\n")
    assert "\x1b" not in refused(capsys, "add", "a\x1b[31m.txt")


@pytest.mark.parametrize("after", [0.02, 0.06, 0.12, 0.2])
def test_interruption_while_adding_leaves_all_or_nothing(tmp_path: Path, after: float) -> None:
    clauses = "".join(f"{n}. Requests lamp {n} to be lit;\n\n" for n in range(1, 400))
    text = PLAIN.split("1. Adopts", maxsplit=1)[0] + clauses + "81st plenary meeting\n3 May 2090\n"
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "reviewdiff", "add", "text.txt", "--versions", "v"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(after)
    child.send_signal(signal.SIGINT)
    child.communicate(timeout=60)
    left = [path.name for path in (tmp_path / "v").rglob("*") if path.is_file()]
    assert left in ([], ["en.json"])
    if left:
        assert main(["show", "990/1", "OP 399", "--versions", "v"]) == 0
