"""Reports as people see them: golden files in three scripts, runs that moved, reasons, rulings."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.diffing.differ import diff
from reviewdiff.model.alignment import Alignment, Ruling
from reviewdiff.model.change import Diff
from reviewdiff.model.document import Document
from reviewdiff.model.label import Label
from reviewdiff.rendering import report, terminal
from reviewdiff.rendering.columns import columns
from reviewdiff.rendering.look import Look
from tests.conftest import ROOT, Golden
from tests.resolutions import NEXT, PLAIN, read
from tests.strategies import document
from tests.test_differ import CHARTS, HORNS, KEEPERS, LAMPS, SCHOOLS, clauses

LIGHTHOUSES = Path("tests/corpus/lighthouses")
GOLDEN = ROOT / "tests" / "golden"


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
@pytest.mark.parametrize("form", ["txt", "json"])
def test_a_whole_report(
    language: str,
    form: str,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "88")
    files = [str(LIGHTHOUSES / f"{name}.{language}.txt") for name in ("990-1", "992-1")]
    asked = ["--explain"] if form == "txt" else ["--format", "json"]
    assert main([*files, *asked]) == 0
    out = capsys.readouterr().out
    if form == "json":  # the day of adding is today's
        raw = json.loads(out)
        for side in ("old", "new"):
            raw[side]["provenance"]["added"] = "2090-06-01"
        out = "\n".join(json.dumps(c, ensure_ascii=False) for c in (raw["old"], raw["summary"]))
        out += "\n" + "\n".join(json.dumps(c, ensure_ascii=False) for c in raw["changes"]) + "\n"
    if form == "txt":
        assert max(columns(line) for line in out.splitlines()) <= 88
    golden.check(GOLDEN / f"lighthouses.{language}.{form}", out)


def written(found: Diff, *, explain: bool = False, colour: bool = False) -> str:
    look = Look(100, colour=colour, explain=explain)
    return terminal.render(found, found.changes, look)


def test_clauses_that_moved_together_are_said_once() -> None:
    old = document([], clauses([LAMPS, HORNS, CHARTS, KEEPERS, SCHOOLS]))
    new = document([], clauses([KEEPERS, SCHOOLS, LAMPS, HORNS, CHARTS]))
    found = diff(old, new)
    (run,) = found.moves
    assert ([str(x) for x in run.old], [str(x) for x in run.new]) == (
        ["OP 4", "OP 5"],
        ["OP 1", "OP 2"],
    )
    out = written(found)
    assert out.count("moved together") == 1
    assert "» OP 4 to OP 5 → OP 1 to OP 2  2 clauses moved together" in out
    assert "unchanged, moved" not in out
    told = json.loads(report.render(found, found.changes))
    assert told["moves"] == [{"old": ["OP 4", "OP 5"], "new": ["OP 1", "OP 2"]}]
    assert told["summary"]["moved"] == 2


def test_a_clause_that_moved_alone_is_no_run() -> None:
    old = document([], clauses([LAMPS, HORNS, CHARTS, KEEPERS]))
    new = document([], clauses([KEEPERS, LAMPS, HORNS, CHARTS]))
    assert diff(old, new).moves == ()


def test_reasons_are_given_where_they_are_asked_for() -> None:
    found = diff(read(PLAIN), read(NEXT))
    assert "likeness" not in written(found)
    out = written(found, explain=True)
    assert "alike, likeness 0." in out
    assert "both have “the universal lighthouse strategy”" in out.replace("\n    ", " ")


UNSURE = (
    "Requests keepers to paint the towers of the bay white before summer and to count the gulls;",
    "Asks wardens to paint the masts of the bay grey before autumn, counting the oars and nets;",
)


def test_a_doubtful_pair_is_marked_in_every_rendering() -> None:
    before, after = (document([], clauses([LAMPS, text, HORNS])) for text in UNSURE)
    found = diff(before, after)
    (change,) = [change for change in found.changes if change.uncertain]
    assert str(change.new[0]) == "OP 2"
    assert "~ OP 2  amended, uncertain" in written(found)
    told = json.loads(report.render(found, found.changes))
    assert [c["uncertain"] for c in told["changes"]] == [False, True, False]
    assert told["summary"]["uncertain"] == 1


def ruled(old: Document, new: Document, *rulings: Ruling) -> Diff:
    return diff(old, new, alignment=Alignment(old.symbol, new.symbol, old.language, rulings))


def test_rulings_are_followed_and_said_in_the_head() -> None:
    old, new = document([], clauses([LAMPS, HORNS])), document([], clauses([CHARTS, HORNS]))
    one, two = Label.parse("OP 1"), Label.parse("OP 2")
    from reviewdiff.model.alignment import clause_hash

    hashes = [clause_hash(clause) for clause in (*old.operative, *new.operative)]
    pair = Ruling(True, (one,), (one,), "A. Keeper", "It was \x1b[31mrewritten.",
                  (hashes[0],), (hashes[2],))  # fmt: skip
    apart = Ruling(False, (two,), (two,), "A. Keeper", "Chance.", (hashes[1],), (hashes[3],))
    found = ruled(old, new, pair, apart)
    assert [c.kind.value for c in found.changes] == ["amended", "removed", "added"]
    out = written(found)
    assert "ruled: pair OP 1 with OP 1: It was \ufffd[31mrewritten. (A. Keeper)" in out
    assert "ruled: keep OP 2 apart from OP 2: Chance. (A. Keeper)" in out
    told = json.loads(report.render(found, found.changes))
    assert [(r["kind"], r["followed"]) for r in told["rulings"]] == [
        ("pair", True),
        ("apart", True),
    ]
    assert told["changes"][0]["evidence"]["why"] == "ruled by a person"
    stale = ruled(old, new, replace(apart, new_hashes=("0" * 12,)))
    assert "! not followed, since the text of OP 2 is another: keep OP 2 apart" in written(stale)
    assert [c.kind.value for c in stale.changes][-1] == "unchanged"


def test_what_is_only_written_differently_is_shown_where_it_is_asked_for() -> None:
    text = f"{LAMPS[:-1]}, by “electric” means;"
    new = text.replace("“electric”", '"electric"').replace("every lamp", "each lamp")
    found = diff(document([], clauses([text])), document([], clauses([new])))
    assert '[-every-]{+each+} lamp of the northern islands each spring, by "electric" means' in (
        written(found).replace("\n    ", " ")
    )
    look = Look(100, strict=True)
    strict = terminal.render(found, found.changes, look).replace("\n    ", " ")
    assert '[-“-]{+"+}electric' in strict


def test_a_clause_that_is_only_written_differently_is_shown() -> None:
    new = LAMPS.replace("Secretary-General", "SecretaryGeneral")
    found = diff(document([], clauses([LAMPS])), document([], clauses([new])))
    out = written(found)
    assert "= OP 1  unchanged, writing" in out
    assert "[-Secretary-General-]{+SecretaryGeneral+}" in out


@pytest.mark.parametrize("count", [1, 3000])
def test_equal_clauses_by_the_thousand_take_no_time(count: int) -> None:
    old = document([], clauses(["[...]"] * count))
    new = document([], clauses(["[...]"] * (count + 1)))
    found = diff(old, new)
    assert len(found.changes) == count + 1


def test_a_clause_of_a_megabyte_is_answered() -> None:
    words = [f"lamp {n % 977} of harbour {n}," for n in range(40_000)]
    old = " ".join(words)
    new = " ".join(f"horn {n}," if n % 50 == 0 else word for n, word in enumerate(words))
    found = diff(document([], clauses([old])), document([], clauses([new])))
    assert [change.kind.value for change in found.changes] == ["amended"]
    assert len(found.changes[0].edits) > 800
