"""Old Word files and RTF through LibreOffice, where it is installed."""

import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from reviewdiff import parse
from reviewdiff.errors import ReviewDiffError
from reviewdiff.reading.formats import read
from tests.fixtures.documents import document, told
from tests.fixtures.sources import FOLDER

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed here"
)
RTF = rb"""{\rtf1\ansi\ansicpg1252 990/1. The lamps\par The General Assembly,\par
{\i Recalling} its resolution 985/12,{\super\chftn}{\footnote\chftn  A/985/12.}\par
1. {\i Adopts} the caf\'e9 of the keepers.\par}"""


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the resolution as a file of Word 97."""
    folder = tmp_path_factory.mktemp("old")
    command = ["soffice", f"-env:UserInstallation={folder.as_uri()}/profile", "--headless"]
    command += ["--convert-to", "doc", "--outdir", str(folder), str(FOLDER / "en.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / "en.doc"


def test_an_old_word_file_gives_the_same_tree(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    source = read("en.doc", old.read_bytes())
    assert source.media_type == "application/msword"
    assert source.remarks[0].text == "the file was turned into a Word file of today by LibreOffice"
    assert told(parse(source)) == told(document("en", "docx"))
    assert list(tmp_path.iterdir()) == []


def test_rtf_is_read() -> None:
    found = parse(read("a.rtf", RTF))
    assert [clause.text for clause in found.operative] == ["Adopts the café of the keepers."]
    assert [note.text for note in found.footnotes] == ["A/985/12."]


def test_a_damaged_old_file_is_no_harm(old: Path) -> None:
    data = old.read_bytes()
    with contextlib.suppress(ReviewDiffError):
        parse(read("en.doc", data[: len(data) // 2]))
