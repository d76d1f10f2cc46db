"""Hostile and broken files: one sentence each, within limits of time and memory, nothing kept."""

import io
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest

from reviewdiff.errors import UnreadableError
from reviewdiff.reading import office
from reviewdiff.reading.formats import read
from tests.conftest import ROOT
from tests.test_bad_input import refused
from tests.word_files import docx, p, packed, parts_of

BOMB = b" " * 40_000_000


def spreadsheet() -> bytes:
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    return file.getvalue()


def with_part(name: str, text: str | bytes) -> bytes:
    return packed({**parts_of(p("a")), name: text})


def bomb(*names: str) -> bytes:
    return packed({**parts_of(p("a")), **dict.fromkeys(names, BOMB[:31_000_000])})


def lying() -> bytes:
    """Give a bomb whose directory says that it is small."""
    data = bytearray(with_part("word/document.xml", BOMB))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[at + 24 : at + 28] = struct.pack("<L", 100)
    return bytes(data)


def many_parts() -> bytes:
    return packed({f"{number:0100}": "" for number in range(9_000)})


def entities(reference: str, declared: str) -> bytes:
    text = str(parts_of(p(reference))["word/document.xml"])
    return with_part("word/document.xml", f"<!DOCTYPE w:document [{declared}]>{text}")


LAUGHS = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 9))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
FILES = {
    "bomb.docx": (with_part("word/document.xml", BOMB), "packed far beyond"),
    "parts.docx": (bomb("word/document.xml", "word/_rels/document.xml.rels",
                        "[Content_Types].xml"), "packed far beyond|no XML"),
    "lying.docx": (lying(), "cut off or damaged"),
    "many.docx": (many_parts(), "more parts than any document"),
    "tags.docx": (docx("<w:p/>" * 300_001), "more tags than any"),
    "laughs.docx": (entities("&a8;", f'<!ENTITY a0 "ha">{LAUGHS}'), "no XML|declares entities"),
    "outside.docx": (entities("&x;", '<!ENTITY x SYSTEM "file:///etc/passwd">'),
                     "declares entities"),
    "dtd.docx": (entities("a", "<!ELEMENT a ANY>"), "declares entities"),
    "deep.docx": (docx(f"<w:p>{'<w:hyperlink>' * 300}{'</w:hyperlink>' * 300}</w:p>"), "no XML"),
    "broken.docx": (with_part("word/document.xml", "<w:document"), "no XML"),
    "styles.docx": (packed({**parts_of(p("a"), styles=""), "word/styles.xml": "<"}), "no XML"),
    "bodyless.docx": (with_part("word/document.xml", "<a/>"), "without a body"),
    "empty.docx": (docx(""), "no words"),
    "sheet.docx": (spreadsheet(), "is a spreadsheet"),
    "slides.docx": (packed({"[Content_Types].xml": "presentationml.presentation.main"}),
                    "is a presentation"),
    "other.zip": (packed({"a.txt": "text"}), "ZIP archive without a Word document"),
    "nothing.zip": (packed({}), "ZIP archive without a Word document"),
    "names.docx": (packed({"../../a": "b", "/etc/c": "d", "[Content_Types].xml": "e"}),
                   "ZIP archive without a Word document"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
    "old.xls": (OLE + "Workbook".encode("utf-16-le"), "is a spreadsheet"),
    "old.ppt": (OLE + "PowerPoint Document".encode("utf-16-le"), "is a presentation"),
    "mail.msg": (OLE, "without a Word document"),
    "mark.docx": (b"PK\x03\x04", "cut off or damaged"),
    "letter.html": (b"<html><p>Dear Sir,<p>thank you for the lamp.", "enacting formula"),
    "letter.docx": (docx(p("Dear Sir,") + p("thank you for the lamp.")), "enacting formula"),
    "deep.html": (b"<div>" * 9_000, "nests its elements deeper"),
    "large.html": (b"<p>" + b"a" * 50_000_001, "larger than"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 9, "neither a text"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_refused_in_a_sentence(
    capsys: pytest.CaptureFixture[str],
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    data, why = FILES[name]
    Path(name).write_bytes(data)
    sentence = refused(capsys, "add", name, "--versions", "v")
    assert any(part in sentence for part in why.split("|")), sentence
    assert not Path("v").exists()


def test_a_word_file_cut_off_anywhere_is_refused() -> None:
    data = docx(p("a") * 50)
    for end in range(4, len(data) - 1, 37):
        with pytest.raises(UnreadableError, match="cut off or damaged"):
            read("a.docx", data[:end])


def test_a_part_outside_the_archive_is_not_looked_for(tmp_path: Path) -> None:
    parts = parts_of(p("a"), styles="", footnotes="")
    rels = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = rels.replace("styles.xml", "../../../../etc/passwd")
    assert read("a.docx", packed(parts)).passages[0].text == "a"
    assert list(tmp_path.iterdir()) == []


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(docx(p("a")))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(UnreadableError, match="cut off or damaged"):
        read("a.docx", bytes(data))


def test_the_ending_of_a_name_decides_nothing() -> None:
    assert read("a.pdf", b"<html><p>one").media_type == "text/html"
    assert read("a.docx", b"one").media_type == "text/plain"
    assert read("a.html", docx(p("one"))).passages[0].text == "one"
    assert zipfile.is_zipfile(io.BytesIO(docx(p("one"))))


# What costs the most of what each reader still takes, and what it must not cost.
COSTLY = {
    "docx": "docx('<w:p/>' * 145_000 + p('a'))",
    "bomb": "packed({**parts_of(p('a')), 'word/media/image.png': b' ' * 40_000_000})",
    "html": "b'<p>' + b'<b>a</b>' * 145_000",
    "nested": "b'<div><table><tr><td>' * 500 + b'word ' * 200_000",
    "text": "'Генеральная Ассамблея '.encode('koi8-r') * 400_000",
}
SECONDS, MEGABYTES = 10, 200


@pytest.mark.parametrize("kind", COSTLY)
def test_reading_keeps_within_time_and_memory(kind: str) -> None:
    code = (
        "import resource, time\n"
        "from reviewdiff.reading.formats import read\n"
        "from tests.word_files import *\n"
        f"data = {COSTLY[kind]}\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "began = time.process_time()\n"
        "read('a', data)\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(time.process_time() - began, (peak - before) / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


# -- LibreOffice -----------------------------------------------------------------------------------

DOC = OLE + "WordDocument".encode("utf-16-le")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder where temporary files and commands are looked for."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:/usr/bin:/bin")
    (tmp_path / "bin").mkdir()
    return tmp_path


def _install(place: Path, script: str) -> None:
    for name in ("soffice", "libreoffice"):
        program = place / "bin" / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)


def test_without_libreoffice_the_sentence_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableError, match="LibreOffice, which was not found; install it"):
        read("a.doc", DOC)


def test_a_libreoffice_that_hangs_is_ended_with_its_helpers(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_SECONDS", 1)
    _install(place, f"sleep 77 & echo $! > {place}/helper; wait")
    with pytest.raises(UnreadableError, match="more than 1 seconds"):
        read("a.doc", DOC)
    helper = int((place / "helper").read_text())
    state = Path(f"/proc/{helper}/stat")
    assert not state.exists() or state.read_text().split()[2] in "ZX"
    assert sorted(item.name for item in place.iterdir()) == ["bin", "helper"]


def test_a_libreoffice_that_fails_is_said(place: Path) -> None:
    _install(place, "exit 1")
    with pytest.raises(UnreadableError, match="could not be read by LibreOffice"):
        read("a.doc", DOC)
    assert [item.name for item in place.iterdir()] == ["bin"]


def test_the_name_of_a_file_reaches_no_command_line(place: Path) -> None:
    _install(place, f'echo "$@" > {place}/words')
    with pytest.raises(UnreadableError):
        read("--convert-to; $(rm -rf /).doc", DOC)
    words = (place / "words").read_text()
    assert "rm -rf" not in words
    assert words.split()[-1].endswith("/document.doc")
