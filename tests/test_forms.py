"""Forms of the report that are files: golden ones in three scripts, options, endings."""

from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.model.change import Change, ChangeKind, Diff
from reviewdiff.rendering import formats
from reviewdiff.rendering.look import Look
from tests import hostile
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses.lighthouses import compared

GOLDEN = ROOT / "tests" / "golden"
# A form, and the ending of its golden files.
TEXTS = {"markdown": "md", "text": "redline.txt", "csv": "csv"}


def written(
    form: str, found: Diff, changes: list[Change] | None = None, *, explain: bool = False
) -> str:
    asked = found.changes if changes is None else changes
    out = formats.render(form, found, asked, Look(explain=explain))
    assert isinstance(out, str)
    return out


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
@pytest.mark.parametrize("form", TEXTS)
def test_a_whole_report(form: str, language: str, golden: Golden) -> None:
    out = written(form, compared(language), explain=True)
    golden.check(GOLDEN / f"lighthouses.{language}.{TEXTS[form]}", out.replace("\r\n", "\n"))


@pytest.mark.parametrize("form", [*TEXTS, "comment"])
def test_options_are_honoured(form: str) -> None:
    found = compared("en")
    whole = written(form, found)
    assert "likeness" not in whole
    assert "likeness 0.71" in written(form, found, explain=True)
    added = [change for change in found.changes if change.kind is ChangeKind.ADDED]
    only = written(form, found, added)
    assert "Lanterns of the North" in only
    assert "Hydrographic Bureau" in whole
    assert "Hydrographic Bureau" not in only
    stat = formats.render(form, found, None, Look())
    assert "Lanterns" not in str(stat)
    assert "unchanged" in str(stat)
    assert "23" in str(stat)


@pytest.mark.parametrize("ending", [".md", ".markdown", ".txt", ".csv"])
def test_the_ending_of_a_file_chooses_the_form(
    folder: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [str(ROOT / f"tests/corpus/lighthouses/{name}.en.txt") for name in ("990-1", "992-1")]
    file = folder / f"report{ending}"
    assert main([*names, "--output", str(file)]) == 0
    capsys.readouterr()
    assert main([*names, "--format", formats.chosen(None, ending)]) == 0
    assert file.read_bytes() == capsys.readouterr().out.encode()


@pytest.mark.parametrize("form", [*TEXTS, "comment", "terminal"])
def test_a_clause_of_a_megabyte_is_written(form: str) -> None:
    found = hostile.megabyte()
    layouts = ("redline", "table") if form == "terminal" else ("redline",)
    for layout in layouts:
        out = formats.render(form, found, found.changes, Look(layout=layout))
        assert isinstance(out, str)
        assert hostile.harmless(out)
        assert "OP 1" in out
