"""The forms for spreadsheets and e-mail: read back, limits of cells, nothing that runs."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from reviewdiff.diffing.differ import diff
from reviewdiff.model.change import Diff, Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.rendering import markdown, redline_text, rows, table_csv, table_xlsx
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.redline import bracketed, edits_of
from reviewdiff.rendering.safe import safe
from tests import hostile
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses.lighthouses import compared
from tests.strategies import document
from tests.test_differ import clauses

GOLDEN = ROOT / "tests" / "golden"
EXPLAINED = Look(explain=True)
DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
TOKENS = re.compile(r"\\(.)|(\[-|\{\+|-\]|\+\})|(.)", re.DOTALL)
MARKS = {"[-": Op.DELETE, "{+": Op.INSERT, "-]": Op.EQUAL, "+}": Op.EQUAL}


def unbracketed(text: str) -> list[tuple[Op, str]]:
    """Read a plain redline as its page in the documents tells."""
    found: list[tuple[Op, str]] = []
    op = Op.EQUAL
    for escape, mark, char in TOKENS.findall(text):
        if mark:
            op = MARKS[mark]
        elif found and found[-1][0] is op:
            found[-1] = (op, found[-1][1] + (escape or char))
        else:
            found.append((op, escape or char))
    return found


def edits() -> st.SearchStrategy[list[Edit]]:
    words = st.text(st.sampled_from("[]{}+-\\ a"), min_size=1, max_size=6)
    one = st.tuples(st.sampled_from(Op), words)
    return st.lists(one, max_size=6).map(
        lambda found: [
            Edit(op, text)
            for at, (op, text) in enumerate(found)
            if not at or found[at - 1][0] is not op
        ]
    )


@given(edits())
def test_a_plain_redline_is_read_back_as_it_was_written(found: list[Edit]) -> None:
    assert unbracketed(bracketed(found)) == [(edit.op, edit.text) for edit in found]


def test_the_plain_text_of_a_hostile_comparison_is_read_back() -> None:
    found = hostile.comparison()
    out = redline_text.render(found, found.changes, Look(explain=True))
    assert hostile.harmless(out)
    lines = set(out.splitlines())
    for change in found.changes:
        if change.kind.value != "unchanged":
            assert bracketed(edits_of(change, strict=False)) in lines


def cells(found: Diff, look: Look = EXPLAINED) -> list[dict[str, str]]:
    out = table_csv.render(found, found.changes, look)
    assert out.startswith("\ufeff")
    assert out.count("\r\n") == out.count("\n") == len(found.changes) + 1
    return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline=""), strict=True))


def test_csv_has_a_row_a_change() -> None:
    found = compared("en")
    told = cells(found)
    assert list(told[0]) == list(rows.COLUMNS)
    for change, row in zip(found.changes, told, strict=True):
        assert (row["kind"], float(row["similarity"])) == (change.kind.value, change.similarity)
        assert row["marks"] == ", ".join(change.marks)
        old = "".join(edit.text for edit in change.edits if edit.op is not Op.INSERT)
        assert row["old text"] == old.replace("\n", " ¶ ")
    (noted,) = (row for row in told if row["footnotes"])
    assert noted["footnotes"] == "footnote 1 amended: [-A/989/412.-]{+A/991/518 and Corr.1.+}"


def test_no_cell_of_csv_is_a_formula() -> None:
    found = hostile.comparison()
    out = table_csv.render(found, found.changes, EXPLAINED)
    assert hostile.harmless(out)
    for separator in ",;\t":  # a spreadsheet cuts at the one of its country
        text = io.StringIO(out.removeprefix("\ufeff"), newline="")
        table = csv.reader(text, delimiter=separator)
        for row in table:
            assert not [cell for cell in row if cell.lstrip(" \"'").startswith(DANGEROUS)
                        and not cell.lstrip(' "').startswith("'")]  # fmt: skip
    texts = [row["old text"].removeprefix("'").replace(";'", ";") for row in cells(found)]
    for word in hostile.WORDS:
        assert any(text.startswith(safe(word).split(" Requests")[0]) for text in texts)


def sheet_of(found: Diff, look: Look = EXPLAINED, name: str = "Changes") -> Worksheet:
    data = table_xlsx.render(found, found.changes, look)
    sheet = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def pieces(value: object) -> str:
    """Write a cell with the marks of its colours."""
    if not isinstance(value, CellRichText):
        return str(value) if value is not None else ""
    found = [
        Edit(Op.DELETE if part.font.strike else Op.INSERT if part.font.u else Op.EQUAL, part.text)
        if isinstance(part, TextBlock)
        else Edit(Op.EQUAL, part)
        for part in value
    ]
    return bracketed(found).replace("\u200f", "⟨RLM⟩")


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_a_whole_workbook(language: str, golden: Golden) -> None:
    found = compared(language)
    table = [[pieces(cell) for cell in row] for row in sheet_of(found).iter_rows(values_only=True)]
    told = "\n".join(" | ".join(row) for row in table)
    golden.check(GOLDEN / f"lighthouses.{language}.xlsx.txt", told + "\n")


def test_a_workbook_is_easy_to_read() -> None:
    sheet = sheet_of(compared("ar"), Look())
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:J{len(compared('ar').changes) + 1}"
    assert sheet.sheet_view.rightToLeft
    assert sheet.column_dimensions["I"].hidden  # no reasons were asked for
    assert sheet["G5"].alignment.wrap_text
    assert sheet["G5"].alignment.readingOrder == 2
    english = sheet_of(compared("en"))
    assert not english.sheet_view.rightToLeft
    assert not english.column_dimensions["I"].hidden
    about = sheet_of(compared("en"), name="Documents")
    told = [row for row in about.iter_rows(values_only=True) if row[0]]
    assert told[0] == ("old", "A/RES/990/1  The Universal Lighthouse Strategy")
    assert ("unchanged", 23) in told


def test_the_same_workbook_comes_out_each_time() -> None:
    found = compared("zh")
    assert table_xlsx.render(found, found.changes, Look()) == table_xlsx.render(
        found, found.changes, Look()
    )


def test_nothing_in_a_workbook_runs() -> None:
    found = hostile.comparison()
    sheet = sheet_of(found)
    for row in sheet.iter_rows():
        assert {cell.data_type for cell in row} <= {"s", "n"}
        assert not any(cell.hyperlink for cell in row)
    texts = [str(cell) for (cell,) in sheet.iter_rows(min_col=5, max_col=5, values_only=True)]
    for word in hostile.WORDS:
        assert any(text.startswith(safe(word).split(" Requests")[0]) for text in texts)
    data = table_xlsx.render(found, found.changes, EXPLAINED)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = {name.rpartition("/")[2] for name in book.namelist()}
        xml = "".join(book.read(name).decode() for name in book.namelist())
    assert not {name for name in names if "external" in name.lower() or "vba" in name.lower()}
    assert not re.search(r"<f>|<hyperlink|<!DOCTYPE|TargetMode", xml)
    assert hostile.harmless(re.sub(r"\s", " ", xml))


def test_words_that_look_like_excels_own_escapes_stay() -> None:
    found = diff(document([], clauses(["_x0041_ lamp"])), document([], clauses(["_x0041_ lamps"])))
    data = table_xlsx.render(found, found.changes, Look())
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        xml = book.read("xl/sharedStrings.xml").decode()
    assert xml.count("_x005F_x0041_") == xml.count("x0041") == 3


def test_a_cell_holds_no_more_than_excel_takes() -> None:
    sheet = sheet_of(hostile.megabyte())
    for at in ("E2", "F2", "G2"):
        text = str(sheet[at].value)
        assert len(text.encode("utf-16-le")) // 2 <= 32_767
        assert text.endswith("see the CSV or JSON form)")
    each = (Edit(Op.EQUAL, "lamp "), Edit(Op.DELETE, "1"), Edit(Op.INSERT, "2"))
    found = compared("en")
    found = replace(found, changes=(replace(found.changes[0], edits=each * 400),))
    assert str(sheet_of(found)["G2"].value).startswith("lamp [-1-]{+2+}lamp [-1-]{+2+}lamp ")
    wide = "\U00020000" * 20_000
    texts = (wide, f"{wide} lamps")
    found = diff(*(document([], clauses([text]), language=Language.ZH) for text in texts))
    shown = str(sheet_of(found)["E2"].value)
    assert len(shown.encode("utf-16-le")) // 2 <= 32_767


def test_counts_alone() -> None:
    found = compared("en")
    assert table_csv.render(found, None, Look()).startswith(
        '\ufeff"what","count"\r\n"unchanged",23'
    )
    data = table_xlsx.render(found, None, Look())
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames == ["Documents"]


def test_strict_shows_what_is_only_written_differently() -> None:
    texts = ("Lights every lamp by “oil” each day;", 'Lights each lamp by "oil" each day;')
    found = diff(*(document([], clauses([text])) for text in texts))
    (plain,), (strict,) = (cells(found, Look(strict=strict)) for strict in (False, True))
    assert plain["redline"] == 'Lights [-every-]{+each+} lamp by "oil" each day;'
    assert '[-“-]{+"+}oil' in strict["redline"]
    assert '[-“-]{+"+}oil' in pieces(sheet_of(found, Look(strict=True))["G2"].value)
    for render in (redline_text.render, markdown.render):
        quotes = [
            render(found, found.changes, Look(strict=strict)).count("“") for strict in (False, True)
        ]
        assert quotes == [0, 1]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
def test_libreoffice_runs_nothing(tmp_path: Path) -> None:
    found = hostile.comparison()
    csv_text = table_csv.render(found, found.changes, EXPLAINED)
    (tmp_path / "cells.csv").write_text(csv_text, encoding="utf-8", newline="")
    (tmp_path / "book.xlsx").write_bytes(table_xlsx.render(found, found.changes, EXPLAINED))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", "opened"]
    files = ["cells.csv", "book.xlsx"]
    subprocess.run([*command, *files], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    for name in ("cells.xlsx", "book.xlsx"):
        book = openpyxl.load_workbook(tmp_path / "opened" / name)
        told = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert len(told) > 10 * len(found.changes)
        assert {cell.data_type for cell in told} <= {"s", "n", "b", "d"}
        assert not any(cell.hyperlink for cell in told)
