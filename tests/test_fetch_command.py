"""The command fetch and --fetch as people use them, against a real server on this machine."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.fetching.address import VARIABLE
from tests.conftest import ROOT
from tests.servers import Handler, Server, serving

FILES = ROOT / "tests" / "fixtures" / "lighthouses"
SYMBOL = "994/1"


def document_system(handler: Handler) -> None:
    """Answer as the Official Document System does: the document, or nothing."""
    path = FILES / f"{handler.query['l']}.pdf"
    if handler.query["s"] == f"A/RES/{SYMBOL}" and handler.query["t"] == "pdf":
        handler.give(path.read_bytes(), Content_Type="application/pdf")
    else:
        handler.give(b"not here", 404)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "versions").mkdir()
    with serving(document_system) as running:
        monkeypatch.setenv(VARIABLE, running.base)
        yield running


def stored(language: str) -> dict[str, object]:
    path = Path("versions", SYMBOL.replace("/", "-"), f"{language}.json")
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def other_text(name: str) -> None:
    """Write another text under the same symbol."""
    text = (FILES / "en.txt").read_text(encoding="utf-8").replace("lighthouse", "lamp")
    Path(name).write_text(text, encoding="utf-8")


def test_a_document_is_stored_with_its_address_and_hash(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fetch", SYMBOL]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("versions/994-1/en.json\n")
    assert err == ""
    source = stored("en")["provenance"]
    assert isinstance(source, dict)
    assert source["kind"] == "official"
    assert source["media_type"] == "application/pdf"
    assert source["address"] == f"{server.base}?s=A%2FRES%2F994%2F1&l=en&t=pdf"
    assert f"fetched from {source['address']}" in out
    assert main(["fetch", SYMBOL]) == 0
    assert "is already stored" in capsys.readouterr().out


@pytest.mark.usefixtures("server")
def test_a_text_that_was_added_from_a_file_is_known_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["add", str(FILES / "en.pdf")]) == 0
    before = stored("en")
    assert main(["fetch", SYMBOL]) == 0
    assert "is already stored" in capsys.readouterr().out
    assert stored("en") == before


def test_all_languages_and_several_symbols(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fetch", SYMBOL, "995/9", "--all-languages", "--keep-source"]) == 2
    out, err = capsys.readouterr()
    assert out.count("is now stored") == 6
    assert err.count("reviewdiff: A/RES/995/9 in ") == 6
    names = sorted(path.stem for path in Path("versions/994-1").glob("*.json"))
    assert names == ["ar", "en", "es", "fr", "ru", "zh"]
    kept = Path("versions/994-1/A_RES_994_1.fr.pdf")
    assert kept.read_bytes() == (FILES / "fr.pdf").read_bytes()
    assert not Path("versions/995-9").exists()
    assert len(server.asked) == 12


@pytest.mark.usefixtures("server")
def test_an_unofficial_text_is_replaced_and_what_differed_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["fetch", SYMBOL, "--dry-run"]) == 0
    assert not Path("versions/994-1").exists()
    other_text("translated.txt")
    assert main(["add", "translated.txt", "--source-kind", "unofficial-translation"]) == 0
    capsys.readouterr()
    assert main(["fetch", SYMBOL]) == 0
    out = capsys.readouterr().out
    assert "is now stored" in out
    assert "What differs from the text stored before (unofficial-translation):" in out
    assert "{+lighthouse" in out


@pytest.mark.usefixtures("server")
def test_another_official_text_stays_unless_asked(capsys: pytest.CaptureFixture[str]) -> None:
    other_text("other.txt")
    assert main(["add", "other.txt"]) == 0
    before = stored("en")
    assert main(["fetch", SYMBOL]) == 2
    assert "--replace" in capsys.readouterr().err
    assert stored("en") == before
    assert main(["fetch", SYMBOL, "--replace"]) == 0
    assert stored("en") != before


@pytest.mark.usefixtures("server")
def test_a_document_with_another_symbol_or_language_is_not_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(lambda h: h.give((FILES / "fr.pdf").read_bytes())) as wrong:
        assert main(["fetch", SYMBOL, "--base", wrong.base]) == 2
        assert "gave A/RES/994/1 in fr; check the symbol" in capsys.readouterr().err
        assert main(["fetch", "68/276", "--lang", "fr", "--base", wrong.base]) == 2
        assert "gave A/RES/994/1 in fr" in capsys.readouterr().err
    with serving(lambda h: h.give(b"%PDF-1.7 and no more")) as broken:
        assert main(["fetch", SYMBOL, "--base", broken.base]) == 2
        err = capsys.readouterr().err
        assert "what cannot be read" in err
        assert err.count("\n") == 1
    assert list((tmp_path / "versions").iterdir()) == []


@pytest.mark.usefixtures("server")
def test_a_comparison_fetches_what_is_missing_when_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (FILES / "en.txt").read_text(encoding="utf-8").replace("994/1", "996/1")
    Path("new.txt").write_text(text, encoding="utf-8")
    assert main([SYMBOL, "new.txt"]) == 2
    assert "'reviewdiff fetch 994/1' gets it" in capsys.readouterr().err
    assert main([SYMBOL, "new.txt", "--fetch", "--stat"]) == 0
    out, err = capsys.readouterr()
    assert "is now stored" in err
    assert "A/RES/994/1" in out
    assert main([SYMBOL, "new.txt"]) == 0
    assert main(["995/9", "new.txt", "--fetch"]) == 2
    assert "no such document" in capsys.readouterr().err


def test_wrong_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", SYMBOL, "--lang", "fr", "--all-languages"]) == 2
    assert "do not go together" in capsys.readouterr().err
    assert main(["fetch", SYMBOL, "--base", "http://un.example/"]) == 2
    assert "no address of the Official Document System" in capsys.readouterr().err


@pytest.mark.usefixtures("server")
def test_a_person_is_asked_and_sees_how_much_has_come() -> None:
    said = watched([SYMBOL, str(FILES / "en.txt"), "--stat"], b"y\n")
    assert "is not stored. Fetch it from the UN in en? [y/N]" in said
    assert "100%" in said
    assert stored("en")
    said = watched(["995/9", str(FILES / "en.txt"), "--stat"], b"\n")
    assert "reviewdiff fetch 995/9" in said


def watched(words: list[str], answer: bytes) -> str:
    """Run a command as a person does at a terminal, and give what stood there."""
    here, there = pty.openpty()
    command = [sys.executable, "-m", "reviewdiff", *words]
    with subprocess.Popen(command, stdin=there, stdout=there, stderr=there) as running:
        os.close(there)
        os.write(here, answer)
        said = b""
        ends = time.monotonic() + 30
        while time.monotonic() < ends and select.select([here], [], [], 30)[0]:
            try:
                said += os.read(here, 4096)
            except OSError:  # the other side has gone
                break
        running.wait(timeout=30)
    os.close(here)
    return said.decode()
