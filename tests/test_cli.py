"""The command line as people use it: words in, words out, exit statuses, colour, width, pager."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from reviewdiff.cli import COMMANDS, main
from tests.conftest import ROOT
from tests.resolutions import PLAIN


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(list(words)) == 0
    return capsys.readouterr().out


def process(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reviewdiff", *words],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_add_says_what_was_read_and_stores_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "versions" / "990-1" / "en.json").unlink()
    out = said(capsys, "add", "old.txt", "--dry-run")
    assert "A/RES/990/1  The Universal Lighthouse Strategy" in out
    assert "adopted 2090-05-03, plenary meeting 81" in out
    assert "en, 2 PP, 3 OP" in out
    assert "nothing odd was found" in out
    assert "would be stored at" in out
    assert not (folder / "versions" / "990-1").exists() or not list(
        (folder / "versions" / "990-1").iterdir()
    )
    assert "is now stored at" in said(capsys, "add", "old.txt")
    assert "is already stored at" in said(capsys, "add", "old.txt")


def test_add_refuses_to_overwrite_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "old.txt").write_text(PLAIN.replace("Adopts", "Endorses"), encoding="utf-8")
    assert main(["add", "old.txt"]) == 2
    assert "--replace" in capsys.readouterr().err
    assert "is now stored" in said(capsys, "add", "old.txt", "--replace")


def test_the_same_text_from_another_source_is_said_as_such(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = (folder / "old.txt").read_text(encoding="utf-8")
    (folder / "again.txt").write_text(old + "\n\n", encoding="utf-8")
    assert main(["add", "again.txt"]) == 2
    assert "already holds this text as read from old.txt; say --replace" in capsys.readouterr().err
    assert main(["add", "again.txt", "--replace"]) == 0


@pytest.mark.usefixtures("folder")
def test_what_the_user_says_of_a_text_goes_before_what_it_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["--symbol", "a/990/l.7", "--source-kind", "unofficial-translation"]
    out = said(capsys, "add", "old.txt", *words, "--remark", "By the keepers.")
    assert "the text bears the symbol A/RES/990/1, not A/990/L.7" in out
    assert "A_990_L.7" in out
    listed = said(capsys, "list", "--versions", "versions")
    assert "A/990/L.7    en    2090-05-03  2   3   unofficial-translation" in listed
    head = said(capsys, "A/990/L.7", "992/1", "--stat")
    assert "! unofficial translation: By the keepers." in head


def test_list_and_show(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "list", "--versions", str(folder / "versions")).splitlines()
    assert lines[0].split() == ["symbol", "lang", "adopted", "PP", "OP", "source", "title"]
    assert lines[1].startswith("A/RES/990/1  en    2090-05-03  2   3   official")
    assert "2. Decides to take the following steps:" in said(capsys, "show", "990/1")
    one = said(capsys, "show", "990/1", "op2(b)")
    assert one.splitlines() == [
        "OP 2 (b)      (b) To train keepers:",
        "OP 2 (b) (i)  (i) In the mending of lamps;",
        "OP 2 (b) (ii)  (ii) In the reading of charts;",
    ]


@pytest.mark.parametrize("command", [[], ["diff"]])
@pytest.mark.usefixtures("folder")
def test_symbols_and_files_are_mixed_freely(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    names = [("990/1", "A/RES/992/1"), ("old.txt", "992/1"), ("990/1", "./new.txt")]
    outs = {
        "\n".join(line for line in said(capsys, *command, *both).splitlines() if "!" not in line)
        for both in names
    }
    assert len(outs) == 1
    assert "1 added" in outs.pop()


def test_a_file_is_not_taken_for_the_official_text(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    warning = "! read from a file; nobody has said whether it is the official text"
    assert warning in said(capsys, "old.txt", "992/1")
    assert "!" not in said(capsys, "990/1", "992/1")


def test_adding_hides_no_version_that_came_with_the_package(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    assert "A/RES/66/282" in said(capsys, "66/282", "68/276", "--stat")
    listed = said(capsys, "list")
    assert "A/RES/68/276" in listed
    assert "A/RES/990/1" in listed
    assert "A/RES/68/276" not in said(capsys, "list", "--versions", "versions")


def test_the_report_in_json_and_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "990/1", "992/1", "--format", "json")
    assert said(capsys, "990/1", "992/1", "--output", "changes.json") == ""
    assert (folder / "changes.json").read_text(encoding="utf-8") == out
    said(capsys, "990/1", "992/1", "--output", "changes.txt")
    assert (folder / "changes.txt").read_text(encoding="utf-8").startswith("old  A/RES/990/1")
    kinds = {change["kind"] for change in json.loads(out)["changes"]}
    assert {"unchanged", "amended", "added", "removed"} <= kinds


def test_a_dash_is_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "990/1", "992/1", "--output", "-") == said(capsys, "990/1", "992/1")
    assert not (folder / "-").exists()
    assert main(["990/1", "992/1", "--output", "-", "--open"]) == 2
    assert "leave out --output -" in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".pdf", ".doc", ".ODT"])
def test_an_ending_of_no_form_is_refused(
    folder: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / f"report{ending}"
    assert main(["990/1", "992/1", "--output", str(file)]) == 2
    err = capsys.readouterr().err
    assert f"no report is written as {ending.lower()}; name a file that ends in .json, .docx" in err
    assert not file.exists()
    assert main(["990/1", "992/1", "--format", "text", "--output", str(file)]) == 0


def test_a_stored_version_is_read_as_a_file_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = (f"versions/{name}/en.json" for name in ("990-1", "992-1"))
    by_file = said(capsys, old, new, "--format", "csv")
    assert by_file == said(capsys, "990/1", "992/1", "--format", "csv")
    assert "is already stored" in said(capsys, "add", old)
    (folder / "half.json").write_text('{"format": 1, "symbol"', encoding="utf-8")
    assert main(["half.json", "992/1"]) == 2
    assert "half.json is not a valid version" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_where_nothing_changed_all_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert "= PP 1 to OP 3  11 unchanged" in said(capsys, "990/1", "990/1")
    only = said(capsys, "990/1", "992/1", "--only", "unchanged")
    assert only.count("\n= ") > 1


@pytest.mark.usefixtures("folder")
def test_only_and_stat_choose_what_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    only = json.loads(said(capsys, "990/1", "992/1", "--format=json", "--only", "added,removed"))
    assert {change["kind"] for change in only["changes"]} == {"added", "removed"}
    moved = json.loads(said(capsys, "990/1", "992/1", "--format=json", "--only", "moved"))
    assert all(change["moved"] for change in moved["changes"])
    stat = json.loads(said(capsys, "990/1", "992/1", "--format=json", "--stat"))
    assert "changes" not in stat
    assert stat["summary"]["added"] == only["summary"]["added"] == 1


@pytest.mark.usefixtures("folder")
def test_exit_code_tells_whether_they_differ() -> None:
    assert main(["990/1", "992/1", "--stat"]) == 0
    assert main(["990/1", "992/1", "--stat", "--exit-code"]) == 1
    assert main(["990/1", "990/1", "--stat", "--exit-code"]) == 0


@pytest.mark.usefixtures("folder")
def test_options_are_the_same_with_and_without_typer(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("990/1", "992/1", "--lang", "en", "--only", "amended", "--format", "json")
    assert said(capsys, "diff", *words) == said(capsys, *words)
    assert said(capsys, "--stat", "990/1", "992/1") == said(capsys, "990/1", "992/1", "--stat")


def test_help_has_examples_and_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert "reviewdiff 66/282 68/276" in said(capsys, "--help")
    assert said(capsys) == said(capsys, "--help")
    for command in COMMANDS:
        assert "Example" in said(capsys, command, "--help")
    assert said(capsys, "--version").startswith("reviewdiff ")


def test_completion_offers_the_commands(folder: Path) -> None:
    asked = {"_REVIEWDIFF_COMPLETE": "complete_bash", "COMP_WORDS": "reviewdiff s"}
    done = process(cwd=folder, COMP_CWORD="1", **asked)
    assert sorted(done.stdout.split()) == ["show", "summary"]


def test_colour_is_for_people(folder: Path) -> None:
    plain = process("990/1", "992/1", cwd=folder)
    assert "\x1b" not in plain.stdout
    assert "{+" in plain.stdout
    forced = process("990/1", "992/1", cwd=folder, FORCE_COLOR="1")
    assert "\x1b[32;4m" in forced.stdout
    none = process("990/1", "992/1", cwd=folder, FORCE_COLOR="1", NO_COLOR="1")
    assert none.stdout == plain.stdout


def test_a_watching_person_gets_colour_and_a_pager(folder: Path) -> None:
    out = _at_a_terminal(folder, PAGER="cat -n", TERM="xterm", LINES="10", COLUMNS="80")
    assert "\x1b[1mold" in out
    assert "     1\t" in out
    quiet = _at_a_terminal(folder, PAGER="cat -n", TERM="xterm", LINES="10", NO_COLOR="1")
    assert "\x1b" not in quiet


def _at_a_terminal(folder: Path, **environment: str) -> str:
    """Run the main job with a pseudo-terminal on all three streams."""
    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "reviewdiff", "990/1", "992/1"],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    parts: list[bytes] = []
    while True:
        try:
            parts.append(os.read(leader, 65536))
        except OSError:  # Linux says so when the last writer has gone
            break
        if not parts[-1]:
            break
    os.close(leader)
    assert child.wait(timeout=60) == 0
    return b"".join(parts).decode("utf-8")


def test_lines_keep_to_the_width(folder: Path) -> None:
    out = process("990/1", "992/1", cwd=folder, COLUMNS="50").stdout
    assert max(len(line) for line in out.splitlines()) <= 50


def test_a_reader_of_the_pipe_may_go(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m reviewdiff show 990/1 | head -1"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "A/RES/990/1  The Universal Lighthouse Strategy\n"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("words", ["990/1 992/1 --exit-code", "list"])
def test_output_that_cannot_be_written_is_said(folder: Path, words: str) -> None:
    for where, why in ((">/dev/full", "No space left"), (">&-", "is closed")):
        done = subprocess.run(
            ["/bin/sh", "-c", f"{sys.executable} -m reviewdiff {words} {where}"],
            cwd=folder, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 2
        assert why in done.stderr
        assert done.stderr.count("\n") == 1


HEAVY = (
    "dataclasses", "git", "httpx", "inspect", "jinja2", "lxml", "pydantic", "pypdfium2", "rich",
    "typer", "xlsxwriter", "reviewdiff.parsing.parser", "reviewdiff.reading.text",
    "reviewdiff.store.repository",
    "reviewdiff.rendering.docx",
)  # fmt: skip


def test_the_main_job_loads_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys; from reviewdiff.cli import main; main(['990/1', '992/1', '--format', 'json']);"
        f"sys.stderr.write(repr([name for name in {HEAVY!r} if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]"


def test_the_same_report_comes_out_whatever_the_order_of_sets(folder: Path) -> None:
    texts = [
        str(ROOT / "tests" / "corpus" / "lighthouses" / f"{name}.fr.txt")
        for name in ("990-1", "992-1")
    ]
    outs = {
        process(*texts, "--format", "json", cwd=folder, PYTHONHASHSEED=seed).stdout
        for seed in ("1", "2", "77")
    }
    assert len(outs) == 1
    assert '"amended"' in outs.pop()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--layout", "prose"], "'prose' is none of the layouts redline, table."),
        (["--layout", "table", "--format", "json"], "the format json has no layout table"),
    ],
)
def test_a_layout_that_is_not_had_is_said(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["990/1", "992/1", "--layout", "redline", "--stat"]) == 0
    assert main(["990/1", "992/1", *words]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("show 99", {"990/1", "992/1"}),
        ("show 990", {"990/1"}),
        ("diff 990/1 992/1 --format ht", {"html"}),
        ("diff 990/1 992/1 --lang e", {"en", "es"}),
    ],
)
def test_completion_offers_symbols_and_forms(folder: Path, words: str, offered: set[str]) -> None:
    asked = {"_REVIEWDIFF_COMPLETE": "complete_bash", "COMP_WORDS": f"reviewdiff {words}"}
    done = process(cwd=folder, COMP_CWORD=str(len(words.split())), **asked)
    assert set(done.stdout.split()) == offered
