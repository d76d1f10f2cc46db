"""The main job on real texts: the seed, the stored versions, the English corpus, the gold."""

import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from reviewdiff.model.document import Clause, Document, Kind, SourceKind
from reviewdiff.parsing.grammar import ends
from reviewdiff.rendering import report
from reviewdiff.review.comparison import compare
from reviewdiff.review.files import read_file
from reviewdiff.review.versions import stored
from tests.conftest import ROOT, SHARED

ENGLISH = SHARED / "corpus" / "gct-strategy-en"
SEED = SHARED / "seed" / "68-276.zh.txt"
COUNTS = {
    "60_288": (13, 4),
    "62_272": (8, 14),
    "64_297": (8, 17),
    "66_282": (11, 29),
    "68_276": (21, 43),
}
ADOPTED = {
    "60_288": (date(2006, 9, 8), "99", "A/60/L.62"),
    "62_272": (date(2008, 9, 5), "120", "A/62/L.48"),
    "64_297": (date(2010, 9, 8), "117", "A/64/L.69"),
    "66_282": (date(2012, 6, 29), "120", "A/66/L.53"),
    "68_276": (date(2014, 6, 13), "97", "A/68/L.50"),
}
SERIES = ("62/272", "64/297", "66/282", "68/276")


@pytest.fixture
def seed(shared: Path) -> Document:
    return read_file(shared / "seed" / "68-276.zh.txt")


def english(name: str) -> Document:
    return read_file(ENGLISH / f"A_RES_{name}.en.txt")


def _by_label(document: Document) -> dict[str, Clause]:
    return {str(clause.label): clause for clause in document.clauses()}


def test_the_seed_reads_exactly(seed: Document) -> None:
    assert str(seed.symbol) == "A/RES/68/276"
    assert seed.title == "联合国全球反恐战略审查"
    assert seed.facts.adopted == date(2014, 6, 13)
    assert seed.facts.meeting == "97"
    assert (seed.count(Kind.PREAMBULAR), seed.count(Kind.OPERATIVE)) == (21, 43)
    assert [str(c.label) for c in seed.clauses()] == [
        *(f"PP {n}" for n in range(1, 22)),
        *(f"OP {n}" for n in range(1, 44)),
    ]
    assert [c.number for c in seed.operative] == [f"{n}." for n in range(1, 44)]


def test_the_footnotes_of_the_seed_are_at_their_places(seed: Document) -> None:
    clauses = _by_label(seed)
    refs = {label: clause.notes for label, clause in clauses.items() if clause.notes}
    assert {label: [ref.marker for ref in found] for label, found in refs.items()} == {
        "OP 4": ["1"],
        "OP 12": ["2", "3"],
    }
    before = [clauses["OP 12"].text[: ref.at] for ref in refs["OP 12"]]
    assert before[0].endswith("《世界人权宣言》")
    assert before[1].endswith("《公民权利和政治权利国际公约》")
    assert clauses["OP 4"].text[: refs["OP 4"][0].at].endswith("报告，")
    assert [note.text for note in seed.footnotes] == [
        "A/68/841。",
        "第217A(III)号决议。",
        "见第2200A(XXI)号决议，附件。",
    ]
    body = "".join(clause.text for clause in seed.clauses())
    assert not any(word in body for word in ("A/68/841", "217", "2200A", "____"))


def test_no_clause_of_the_seed_is_cut_or_joined(seed: Document) -> None:
    clauses = _by_label(seed)
    odd = [label for label, clause in clauses.items() if clause.text[-1] not in "，；。"]
    assert odd == []
    assert clauses["OP 22"].text.startswith("回顾所有国家都必须按照")
    assert clauses["OP 22"].text.endswith("绳之以法，")
    assert not any(" " in clause.text for clause in clauses.values())
    assert [item.text for item in seed.remarks] == [
        "OP 22 ends with “，”, not with “;” or another usual mark"
    ]


def test_the_stored_seed_is_the_seed(seed: Document) -> None:
    kept = next(d for d in stored(ROOT / "versions") if d.symbol == seed.symbol)
    assert list(kept.clauses()) == list(seed.clauses())
    assert kept.provenance.sha256 == seed.provenance.sha256
    assert kept.provenance.kind is SourceKind.OFFICIAL


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", COUNTS)
def test_the_english_texts_read_with_their_counts_and_facts(name: str) -> None:
    document = english(name)
    assert (document.count(Kind.PREAMBULAR), document.count(Kind.OPERATIVE)) == COUNTS[name]
    facts = document.facts
    assert (facts.adopted, facts.meeting, facts.draft) == ADOPTED[name]
    assert [c.label.number for c in document.operative] == [
        str(n) for n in range(1, COUNTS[name][1] + 1)
    ]
    assert all(ends(clause.text) for clause in (*document.preamble, *document.operative))
    assert document.remarks == ()


@pytest.mark.usefixtures("shared")
def test_the_plan_of_action_is_an_annex_with_four_sections() -> None:
    (annex,) = english("60_288").annexes
    assert annex.text == "Plan of action"
    sections = [child for child in annex.children if child.kind is Kind.HEADING]
    assert [child.number for child in sections] == ["I.", "II.", "III.", "IV."]
    numbers = [
        [child.label.number for child in section.children if child.kind is Kind.PARAGRAPH]
        for section in sections
    ]
    assert [len(found) for found in numbers] == [8, 18, 13, 8]
    assert all(found == [str(n + 1) for n in range(len(found))] for found in numbers)


def test_the_series_is_stored_in_chinese_with_its_provenance() -> None:
    kept = {d.symbol.short: d for d in stored(ROOT / "versions") if d.language == "zh"}
    for symbol in SERIES:
        name = symbol.replace("/", "_")
        document = kept[symbol]
        assert (document.count(Kind.PREAMBULAR), document.count(Kind.OPERATIVE)) == COUNTS[name]
        assert (document.facts.adopted, document.facts.meeting) == ADOPTED[name][:2]
        if symbol != "68/276":
            assert document.provenance.kind is SourceKind.TRANSLATION
            assert "to be replaced by the official text" in document.provenance.remark


def _pairs() -> list[tuple[str, str]]:
    names = list(COUNTS)[1:]
    return list(pairwise(names))


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("old", "new"), _pairs())
def test_the_alignment_is_that_of_a_careful_reader(
    old: str, new: str, language: str, tmp_path: Path
) -> None:
    kept = {d.symbol.short.replace("/", "_"): d for d in stored(ROOT / "versions")}
    names = (old, new)
    both = [english(name) if language == "en" else kept[name] for name in names]
    found = compare(both[0], both[1])
    path = tmp_path / "report.json"
    path.write_text(report.render(found, found.changes), encoding="utf-8")
    gold = SHARED / "gold" / f"A_RES_{old}__A_RES_{new}.json"
    least = "0.985" if language == "en" else "0.95"
    done = subprocess.run(
        [sys.executable, SHARED / "tools" / "score_alignment.py", gold, path, "--min-f1", least],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    precision = float(done.stdout.split()[2])
    assert precision >= 0.97
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1
