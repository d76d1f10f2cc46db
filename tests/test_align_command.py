"""The command align as people use it, and the page about alignments."""

import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.diffing.differ import diff
from reviewdiff.diffing.rulings import apply
from reviewdiff.model.alignment import Alignment
from reviewdiff.model.language import Language
from reviewdiff.review.alignment import alignment_of
from reviewdiff.review.naming import two_versions
from reviewdiff.store.alignment_draft import draft
from reviewdiff.store.alignment_form import decode, encode
from tests.conftest import ROOT, Golden
from tests.resolutions import NEXT, PLAIN, read
from tests.test_alignment import NEW, OLD, hashes, ruling, uncommented

PLACE = Path("versions/992-1/from-990-1.en.toml")


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(list(words)) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    return err


def test_align_writes_beside_the_new_version(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["align", "990/1", "992/1"]) == 0
    assert str(PLACE) in capsys.readouterr().out
    both = two_versions("990/1", "992/1")
    there = alignment_of(*both)
    assert there == Alignment(OLD, NEW, Language.EN)
    assert alignment_of(both[1], both[0]) is None
    french = replace(both[0], language=Language.FR)
    assert alignment_of(french, both[1]) is None
    assert main(["990/1", "992/1", "--stat"]) == 0
    assert list((folder / "versions").glob("*/*.toml")) == [folder / PLACE]


def test_looking_for_an_alignment_loads_no_reader(folder: Path) -> None:
    code = (
        "import sys; from reviewdiff.review import alignment, naming;"
        "both = naming.two_versions('990/1', '992/1');"
        "assert alignment.alignment_of(*both) is None;"
        "sys.exit('tomllib' in sys.modules or 'hashlib' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)


def test_align_overwrites_only_when_told_and_keeps_rulings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", "990/1", "992/1"]) == 0
    edited = uncommented((folder / PLACE).read_text(encoding="utf-8"))
    (folder / PLACE).write_text(edited, encoding="utf-8")
    assert "--replace" in refused(capsys, "align", "990/1", "992/1")
    assert (folder / PLACE).read_text(encoding="utf-8") == edited
    assert main(["align", "990/1", "992/1", "--replace"]) == 0
    fresh = (folder / PLACE).read_text(encoding="utf-8")
    assert decode(fresh.encode(), "x") == decode(edited.encode(), "x")
    assert "# [[pair]]" not in fresh
    (folder / PLACE).write_text(edited.replace("A. Keeper", ""), encoding="utf-8")
    assert "by: it is empty" in refused(capsys, "align", "990/1", "992/1", "--replace")


def test_a_stale_ruling_is_offered_anew(folder: Path) -> None:
    stale = replace(ruling("OP 1", "OP 1"), old_hashes=("0" * 12,))
    one = Alignment(OLD, NEW, Language.EN, (stale,))
    (folder / PLACE).write_text(encode(one), encoding="utf-8")
    assert main(["align", "990/1", "992/1", "--replace"]) == 0
    fresh = (folder / PLACE).read_text(encoding="utf-8")
    assert decode(fresh.encode(), "x") == one
    assert f'# old_hashes = ["{hashes(PLAIN, stale.old)[0]}"]' in fresh


def test_align_writes_files_on_files_elsewhere(folder: Path) -> None:
    words = ["align", "old.txt", "992/1", "--lang", "en", "--output", "rulings.toml"]
    assert main(words) == 0
    assert tomllib.loads((folder / "rulings.toml").read_text(encoding="utf-8"))["old"] == str(OLD)
    assert not (folder / PLACE).exists()


def test_align_hides_no_versions_and_says_what_it_cannot_write(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(folder / "old.txt"), str(folder / "new.txt")]
    assert "is no folder; name one" in refused(capsys, "align", *files, "--versions", "missing")
    assert not (folder / "missing").exists()
    into = ["--output", "old.txt/rulings.toml"]
    assert "cannot be written" in refused(capsys, "align", *files, *into)
    assert "there is no such file" in refused(capsys, "align", "missing.txt", "992/1")


def test_a_source_does_not_take_the_place_of_an_alignment(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / PLACE.name).write_text(NEXT, encoding="utf-8")
    assert "rename the source" in refused(capsys, "add", PLACE.name, "--keep-source", "--replace")
    assert not (folder / PLACE).exists()


def test_the_page_shows_a_draft_and_rulings_that_hold(golden: Golden) -> None:
    path = ROOT / "docs" / "alignment.md"
    text = path.read_text(encoding="utf-8")
    old, new = read(PLAIN), read(NEXT)
    fresh = f"```toml\n{draft(old, new, diff(old, new))}```"
    golden.check(path, re.sub(r"```toml\n.*?```", lambda _: fresh, text, count=1, flags=re.DOTALL))
    _, edited = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    one = decode(edited.encode(), "x.toml")
    assert [item.paired for item in one.rulings] == [True, False]
    assert apply(one, old, new).honoured == one.rulings
