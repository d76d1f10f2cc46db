"""Word reports: tracked changes that give both texts, the table, words that stay words."""

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given

from reviewdiff.cli import main
from reviewdiff.diffing.differ import diff
from reviewdiff.errors import UsageError
from reviewdiff.model.change import ChangeKind, Diff
from reviewdiff.model.document import Document, Footnote, NoteRef, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.rendering.docx import render
from reviewdiff.rendering.look import Look
from reviewdiff.review.naming import two_versions
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses import lighthouses
from tests.office import needs_office, treat
from tests.reviews import review
from tests.strategies import document, pairs
from tests.test_differ import CHARTS, HORNS, KEEPERS, LAMPS, clauses
from tests.word import W, elements, paragraphs, styled, told, xml

GOLDEN = ROOT / "tests" / "golden"
SIDES = ("old", "new")
# The order of the schema (ECMA-376, CT_PPr and EG_RPrBase), as far as it is used; Word insists.
PARAGRAPH, RUN, TABLE = map(
    str.split,
    """
pStyle keepNext pageBreakBefore tabs bidi spacing ind jc outlineLvl rPr sectPr pPrChange
ins del moveFrom moveTo rStyle rFonts b bCs i iCs strike color sz szCs u vertAlign rtl lang
tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar
""".strip().splitlines(),
)


def word(found: Diff, **look: Any) -> bytes:
    return render(found, found.changes, Look(**look))


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def both(old: Document, new: Document) -> None:
    data = word(diff(old, new))
    assert paragraphs(data, "old") == told(old)
    assert paragraphs(data, "new") == told(new)
    check_form(data)


def check_form(data: bytes) -> None:
    """Whether elements stand in the schema's order and numbers are given once."""
    for name in ("document", "footnotes", "styles"):
        for tag, order in (("pPr", PARAGRAPH), ("rPr", RUN), ("tblPr", TABLE)):
            for item in elements(data, name, tag):
                places = [
                    order.index(child.tag.removeprefix(W))
                    for child in item
                    if not child.tag.endswith("rPrChange")
                ]
                assert places == sorted(set(places))
    ids = [
        item.get(f"{W}id")
        for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange",
                    "moveFromRangeStart", "moveToRangeStart", "commentRangeStart")
        for name in ("document", "footnotes")
        for item in elements(data, name, tag)
    ]  # fmt: skip
    assert len(ids) == len(set(ids))


@lighthouses.each()
def test_accepting_gives_the_new_text_and_rejecting_the_old(language: str) -> None:
    both(*(lighthouses.document(name, language) for name in lighthouses.NAMES))


@given(pairs())
def test_any_two_documents_come_out(two: tuple[Document, Document]) -> None:
    both(*two)


@pytest.mark.parametrize("seed", range(40))
def test_any_review_comes_out(seed: int) -> None:
    both(*review(seed))


def test_styles_come_out_too() -> None:
    old, new = (lighthouses.document(name, "en") for name in lighthouses.NAMES)
    data, alone = word(diff(old, new)), [word(diff(item, item)) for item in (old, new)]
    for side, item in zip(SIDES, alone, strict=True):
        assert styled(data, side) == styled(item)


@needs_office
def test_libreoffice_accepts_and_rejects(tmp_path: Path) -> None:
    """Tables open too; what it cannot do with footnotes is told in docs/word.md."""
    two = {f"review{seed}": review(seed, noted=False) for seed in range(16)}
    for language in ("en", "zh", "ar"):
        old, new = (lighthouses.document(name, language) for name in lighthouses.NAMES)
        two[language] = old, new
    two["carried"] = two_versions("66/282", "68/276", versions=ROOT / "versions")
    made = {name: word(diff(*pair)) for name, pair in two.items()}
    made |= {f"table.{code}": word(diff(*two[code]), layout="table") for code in ("en", "ar")}
    work = treat(made, tmp_path)
    for name, (old, new) in two.items():
        for side, item in (("old", old), ("new", new)):
            saved = (work / f"{name}.docx.{side}").read_bytes()
            assert paragraphs(saved) == told(item), (name, side)
            assert not [*elements(saved, "document", "ins"), *elements(saved, "document", "del")]
    for name in made:
        assert (work / f"{name}.docx.pdf").stat().st_size > 10_000


def test_a_move_is_a_move_with_its_amendments() -> None:
    old = document([], clauses([LAMPS, HORNS, CHARTS, KEEPERS]))
    moved = CHARTS.replace("corrected", "new")
    new = document([], clauses([moved, LAMPS, HORNS, KEEPERS]))
    data = word(diff(old, new))
    names = {
        tag: [item.get(f"{W}name") for item in elements(data, "document", tag)]
        for tag in ("moveFromRangeStart", "moveToRangeStart")
    }
    assert names == {"moveFromRangeStart": ["move1"], "moveToRangeStart": ["move1"]}
    assert [item.text for item in elements(data, "document", "delText")] == ["corrected"]
    (comment,) = elements(data, "comments", "t")
    assert comment.text == "moved from OP 3; what was deleted is struck there"


def test_parts_that_moved_away_say_so_in_a_comment() -> None:
    whole = f"{LAMPS[:-1]}, and {HORNS[0].lower()}{HORNS[1:]}"
    old = document([], clauses([whole, CHARTS, KEEPERS]))
    new = document([], clauses([LAMPS, CHARTS, KEEPERS, HORNS]))
    found = diff(old, new)
    assert ChangeKind.SPLIT in [change.kind for change in found.changes]
    assert [item.text for item in elements(word(found), "comments", "t")] == ["split from OP 1"]


def test_a_split_is_one_redline() -> None:
    old, new = (lighthouses.document(name, "en") for name in lighthouses.NAMES)
    body = parts(word(diff(old, new)))["word/document.xml"]
    (line,) = [line for line in body.splitlines() if "Hydrographic Bureau" in line]
    assert '<w:pPr><w:pStyle w:val="Operative"/><w:rPr><w:ins ' in line


def test_a_footnote_stays_with_its_words_tracked() -> None:
    one = clauses([LAMPS, HORNS])
    noted = [replace(one[0], notes=(NoteRef(8, "1"),)), one[1]]
    old = replace(document([], noted), footnotes=(Footnote("1", "A/990/15."),))
    new = replace(old, footnotes=(Footnote("1", "A/990/16, annex."),))
    data = word(diff(old, new))
    assert len(elements(data, "document", "footnoteReference")) == 1
    assert [item.text for item in elements(data, "footnotes", "delText")] == ["A/990/15."]
    data = word(diff(old, document([], one)))
    (reference,) = elements(data, "document", "footnoteReference")
    assert reference.getparent().getparent().tag == f"{W}del"
    both(old, new)


def test_reasons_are_comments_where_they_are_asked_for() -> None:
    found = lighthouses.compared("en")
    plain, explained = (
        [item.text for item in elements(word(found, explain=explain), "comments", "t")]
        for explain in (False, True)
    )
    assert len(plain) == 2
    assert any(text.startswith("~ OP 12 → OP 3  amended, moved: alike") for text in explained)


def test_arabic_is_turned_and_chinese_has_its_fonts() -> None:
    arabic, chinese = (parts(word(lighthouses.compared(code))) for code in ("ar", "zh"))
    assert "<w:bidi/>" in arabic["word/styles.xml"]
    assert "<w:szCs " in arabic["word/styles.xml"]
    assert '<w:lang w:val="en-GB" w:bidi="ar-SA"/>' in arabic["word/styles.xml"]
    runs = elements(word(lighthouses.compared("ar")), "document", "r")
    turned = {
        "".join(run.itertext()): run.find(f"{W}rPr/{W}rtl") is not None
        for run in runs
        if run.find(f"{W}t") is not None
    }
    assert turned["984/31"] is False
    assert all(mark for text, mark in turned.items() if "الجمعية" in text)
    assert '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>' in chinese["word/styles.xml"]
    assert 'w:eastAsia="KaiTi"' in chinese["word/styles.xml"]


def test_the_table_has_both_sides_and_remarks() -> None:
    data = word(lighthouses.compared("en"), layout="table", explain=True)
    check_form(data)
    (table,) = docx.Document(BytesIO(data)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Clause", "A/RES/990/1", "A/RES/992/1", "Remarks"]
    label, old, new, remarks = next(row for row in rows if row[0].startswith("OP 12\n"))
    assert label == "OP 12\n→ OP 3"
    assert old.startswith("12.\tRecommends that ports with more than 500 arrivals")
    assert new.startswith("3.\tRecommends that ports with more than 300 arrivals")
    assert remarks.startswith("amended\nmoved from OP 12\nrenumbered\nalike, likeness 0.76")
    assert next(row for row in rows if row[0] == "OP 4\n→ OP 5 + OP 6")[2].count("\n") == 1
    assert next(row for row in rows if row[0] == "closing")[1:3] == [
        "81st plenary meeting", "95th plenary meeting"
    ]  # fmt: skip
    assert len(rows) == 1 + 4 + len(lighthouses.compared("en").changes)
    (section,) = docx.Document(BytesIO(data)).sections
    assert (section.page_width or 0) > (section.page_height or 0)
    body = parts(data)["word/document.xml"]
    assert body.count("<w:cantSplit/>") == len(rows)
    assert body.count("<w:tblHeader/>") == 1
    assert "bidiVisual" not in body
    assert "bidiVisual" in parts(word(lighthouses.compared("ar"), layout="table"))[
        "word/document.xml"
    ]  # fmt: skip


def test_a_table_shows_what_is_asked_for() -> None:
    found = lighthouses.compared("en")
    added = [change for change in found.changes if change.kind is ChangeKind.ADDED]
    (table,) = docx.Document(BytesIO(render(found, added, Look(layout="table")))).tables
    assert len(table.rows) == 1 + len(added)
    assert not docx.Document(BytesIO(render(found, None, Look(layout="table")))).tables
    for changes in (added, None):
        with pytest.raises(UsageError, match="over the whole text"):
            render(found, changes, Look())


@pytest.mark.parametrize("layout", ["redline", "table"])
def test_python_docx_opens_it_and_finds_what_it_is(layout: str) -> None:
    data = word(lighthouses.compared("en"), layout=layout, author="A. Keeper")
    opened = docx.Document(BytesIO(data))
    about = opened.core_properties
    assert about.title == "A/RES/992/1: changes over A/RES/990/1"
    assert about.author == "A. Keeper"
    assert "sha256" in (about.comments or "")
    assert about.created is not None
    assert about.created.date() == date(2092, 6, 4)
    first = opened.sections[0].first_page_header.paragraphs
    assert first[0].text == "A/RES/992/1: changes over A/RES/990/1"
    assert {style.name for style in opened.styles} >= {"Operative paragraph", "Subparagraph 2"}


def test_an_unofficial_text_has_a_warning_at_its_head() -> None:
    old, new = (lighthouses.document(name, "en") for name in lighthouses.NAMES)
    source = replace(old.provenance, kind=SourceKind.TRANSLATION, remark="By the keepers.")
    data = word(diff(replace(old, provenance=source), new))
    header = docx.Document(BytesIO(data)).sections[0].first_page_header
    said = [line.text for line in header.paragraphs]
    assert "A/RES/990/1: unofficial translation: By the keepers." in said


def test_the_same_texts_give_the_same_bytes() -> None:
    assert word(lighthouses.compared("en")) == word(lighthouses.compared("en"))
    found = lighthouses.compared("en")
    undated = replace(found, new=replace(found.new, facts=replace(found.new.facts, adopted=None)))
    assert "w:date" not in parts(word(undated))["word/document.xml"]
    assert word(undated) == word(undated)


HOSTILE = (
    "<w:p><w:t>markup</w:t></w:p> &lt; ]]> \" ' --><!-- <script>alert(1)</script>",
    "\x00\x01\x0b\x1b[31m\x85 \ud800 \ufffe\uffff controls",
    "\u202eoverride\u202c \u2066isolate\u2069 \u200f",
    "\ue000private\U000f0000use",
    '{ HYPERLINK "https://example.org" } { INCLUDETEXT "/etc/passwd" } =1+1 DDEAUTO c:\\x',
)


@pytest.mark.parametrize("layout", ["redline", "table"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, layout: str) -> None:
    from reviewdiff.rendering.safe import safe

    old = replace(document([], clauses([LAMPS, text])), title=text, closing=(text,))
    note = replace(clauses([text])[0], notes=(NoteRef(1, "1"),), number=text, opening=text[:3])
    new = replace(document([], [note]), footnotes=(Footnote("1", text),), formula=text)
    source = replace(new.provenance, name=text, remark=text, kind=SourceKind.DRAFT)
    found = diff(old, replace(new, provenance=source))
    data = word(found, layout=layout, author=text)
    tags = {item.tag for name in ("document", "footnotes") for item in xml(data, name).iter()}
    assert {f"{W}instrText", f"{W}hyperlink", f"{W}object"}.isdisjoint(tags)
    words = [item.text for item in elements(data, "document", "t")]
    assert any(safe(text)[:20] in item for item in words)
    for name, content in parts(data).items():
        assert "\x1b" not in content
        assert "\u202e" not in content
        assert "TargetMode" not in content, name
    docx.Document(BytesIO(data))


def test_a_clause_of_a_megabyte_is_written() -> None:
    old = " ".join(f"lamp {n % 977} of harbour {n}," for n in range(40_000))
    found = diff(document([], clauses([old])), document([], clauses([old.replace("976", "x")])))
    for layout in ("redline", "table"):
        assert len(xml(word(found, layout=layout), "document"))


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_the_words_of_a_whole_report(language: str, golden: Golden) -> None:
    body = parts(word(lighthouses.compared(language)))["word/document.xml"]
    golden.check(GOLDEN / f"lighthouses.{language}.docx.xml", spread(body))


def spread(body: str) -> str:
    """Write the XML of a document a run on a line, without who made the changes and when."""
    import re

    body = re.sub(r' w:author="[^"]*"(?: w:date="[^"]*")?', "", body)
    body = re.sub(r"(<w:(?:r|ins|del|moveFrom|moveTo|footnoteReference)\b)", r"\n  \1", body)
    return re.sub(r"\n  (<w:(?:ins|del|moveFrom|moveTo) w:id=\"\d+\"/>)", r"\1", body) + "\n"


@pytest.mark.usefixtures("folder")
class TestCommandLine:
    def written(self, *words: str) -> bytes:
        assert main(["990/1", "992/1", "--output", "report.docx", *words]) == 0
        return Path("report.docx").read_bytes()

    def test_the_ending_asks_for_it_and_options_sign_it(self) -> None:
        data = self.written("--author", "A. Keeper", "--date", "2092-07-01")
        (first, *_) = elements(data, "document", "ins")
        assert first.get(f"{W}author") == "A. Keeper"
        assert first.get(f"{W}date") == "2092-07-01T00:00:00Z"
        assert b"word/document.xml" in self.written("--layout=table", "--only", "added", "--stat")

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--format", "docx", "--output", "x.docx", "--only", "added"], "--layout table"),
            (["--format", "docx", "--output", "x.docx", "--stat"], "leave out --only and --stat"),
            (["--format", "json", "--author", "A"], "--author and --date are for tracked changes"),
            (["--format", "docx", "--date", "June"], "--date 'June' is no day such as 2014-06-13"),
        ],
    )
    def test_what_cannot_be_is_said(
        self, words: Sequence[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["990/1", "992/1", *words]) == 2
        err = capsys.readouterr().err
        assert said in err
        assert err.count("\n") == 1


def test_every_language_has_its_tag() -> None:
    for language in Language:
        found = lighthouses.compared(language.value)
        assert "<w:lang " in parts(word(found))["word/styles.xml"]
