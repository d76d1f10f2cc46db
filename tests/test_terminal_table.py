"""The comparison in two columns at a terminal: aligned, whole, in three scripts, at all widths."""

import re

import pytest

from reviewdiff.cli import main
from reviewdiff.model.change import Op
from reviewdiff.rendering import redline, terminal
from reviewdiff.rendering.columns import columns
from reviewdiff.rendering.look import Look
from tests import hostile
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses.lighthouses import compared

ISOLATES = re.compile("[\u2067\u2069]")
COLOURS = re.compile("\x1b\\[[0-9;]*m")


def written(language: str, width: int, *, colour: bool = False, explain: bool = False) -> str:
    found = compared(language)
    look = Look(width, colour=colour, explain=explain, layout="table")
    return terminal.render(found, found.changes, look)


def sides(text: str) -> list[tuple[str, str]]:
    """Give the two cells of each line that has two."""
    lines = ISOLATES.sub("", text).splitlines()
    cells = (line.partition("│") for line in lines if "│" in line)
    return [(left, right.removeprefix(" ")) for left, _, right in cells]


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_a_whole_table(language: str, golden: Golden) -> None:
    out = written(language, 96, explain=True)
    golden.check(ROOT / "tests" / "golden" / f"lighthouses.{language}.table.txt", out)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("language", ["en", "zh", "ar", "ru"])
def test_the_columns_are_aligned(language: str, width: int) -> None:
    out = ISOLATES.sub("", written(language, width))
    assert max(columns(line) for line in out.splitlines()) <= width
    assert {columns(left) for left, _ in sides(out)} == {(width - 3) // 2 + 1}
    coloured = COLOURS.sub("", ISOLATES.sub("", written(language, width, colour=True)))
    assert {columns(left) for left, _ in sides(coloured)} == {(width - 3) // 2 + 1}


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_each_column_holds_all_words_of_its_side(language: str) -> None:
    out = COLOURS.sub("", written(language, 100, colour=True))
    left, right = ("".join("".join(cells).split()) for cells in zip(*sides(out), strict=True))
    for change in compared(language).changes:
        edits = redline.edits_of(change, strict=False)
        if change.kind.value != "unchanged":
            for column, gone in ((left, Op.INSERT), (right, Op.DELETE)):
                words = "".join(edit.text for edit in edits if edit.op is not gone)
                assert "".join(words.split()) in column


def test_labels_stand_in_their_columns() -> None:
    rows = [(left.strip(), right.strip()) for left, right in sides(written("en", 100))]
    assert ("A/RES/990/1", "A/RES/992/1") in rows
    assert ("~ OP 12", "OP 3  amended, moved") in rows
    assert ("- PP 6", "removed") in rows
    assert ("+", "PP 8  added") in rows
    assert ("< OP 4", "OP 5 + OP 6  split") in rows


def test_arabic_is_kept_in_its_column() -> None:
    for line in written("ar", 100).splitlines():
        cells = line.split("│") if "│" in line else []
        for cell in cells:
            if re.search("[\u0621-\u064a]", cell):
                assert cell.count("\u2067") == cell.count("\u2069") == 1
                assert cell.startswith(" ")  # VTE drops an isolate at the start of a line
    assert "\u2067" not in written("en", 100)


def test_a_narrow_window_gets_the_redline() -> None:
    out = written("en", 59)
    said = "! two columns need a window of 60 characters; this is the redline"
    assert said in " ".join(out.split())
    assert "│" not in out
    assert "~ PP 3 → PP 4  amended" in out


def test_hostile_words_stay_in_their_column() -> None:
    found = hostile.comparison()
    look = Look(120, layout="table", explain=True)
    out = terminal.render(found, found.changes, look)
    assert hostile.harmless(out)
    assert hostile.harmless(terminal.render(found, found.changes, Look(120)))


def test_a_wide_window_is_used(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for width, used in (("70", 70), ("180", 180), ("400", 200)):
        monkeypatch.setenv("COLUMNS", width)
        assert main(["66/282", "68/276", "--layout", "table"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert used - 3 <= max(columns(line) for line in lines) <= used
    assert main(["66/282", "68/276", "--layout=redline"]) == 0
    assert max(columns(line) for line in capsys.readouterr().out.splitlines()) <= 100
