"""The page: every word of both texts in its place, hostile text inert, golden files, --open."""

import os
import re
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import html as tree

from reviewdiff.cli import main
from reviewdiff.diffing.differ import diff
from reviewdiff.model.alignment import Alignment, Ruling, clause_hash
from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
from reviewdiff.model.document import Clause, Document, Footnote, Kind, NoteRef, SourceKind
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.language import Language
from reviewdiff.rendering import html
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.page.anchors import anchors, slug
from reviewdiff.rendering.plain import summary_text
from reviewdiff.rendering.safe import safe
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses.lighthouses import compared
from tests.corpus.lighthouses.lighthouses import document as lighthouse
from tests.resolutions import NEXT, PLAIN, read
from tests.strategies import document, documents, pairs
from tests.test_differ import CHARTS, HORNS, KEEPERS, LAMPS, SCHOOLS, clauses

GOLDEN = ROOT / "tests" / "golden"
STYLE = re.compile(r"<style>.*?</style>|<script>.*?</script>|sha256-[\w+/=]+", re.DOTALL)


def page(found: Diff, look: Look | None = None) -> str:
    return html.render(found, found.changes, look or Look()).decode("utf-8")


def parsed(found: Diff, look: Look | None = None) -> Any:
    return tree.fromstring(page(found, look))


def shown(element: Any) -> str:
    """Give the words of a paragraph without its number and the markers of footnotes."""
    element = tree.fromstring(tree.tostring(element, encoding="unicode", with_tail=False))
    for gone in element.xpath(".//b|.//sup|.//*[contains(@class, 'said')]"):
        gone.drop_tree()
    return str(element.text_content()).strip()


def column(root: Any, side: str) -> list[Any]:
    """Give the paragraphs of clauses in one column; what was removed stands in the old one."""
    rows = "//*[contains(@class, 'row') and not(contains(@class, 'removed'))]" if (
        side == "new"
    ) else "//*"  # fmt: skip
    where = f"{rows}/div[@class='{side}']/p[@class and not(contains(@class, 'note'))]"
    return list(root.xpath(where))


def words(document: Document) -> list[str]:
    return sorted(safe(clause.text).strip() for clause in document.clauses())


@given(pairs())
def test_each_column_is_its_text_to_the_letter(both: tuple[Document, Document]) -> None:
    root = parsed(diff(*both))
    assert sorted(map(shown, column(root, "old"))) == words(both[0])
    new = column(root, "new")
    for paragraph in new:
        for gone in paragraph.xpath(".//del"):
            gone.drop_tree()
    assert sorted(map(shown, new)) == words(both[1])


@given(pairs())
def test_every_clause_has_an_address_of_its_own_and_no_link_leads_nowhere(
    both: tuple[Document, Document],
) -> None:
    root = parsed(diff(*both))
    names = root.xpath("//@id")
    assert len(names) == len(set(names))
    assert {name for name, _ in anchors(both[1]).values()} <= set(names)
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(names)
    assert len(root.xpath("//script")) == len(root.xpath("//style")) == 1


def test_clauses_that_would_share_an_address_do_not() -> None:
    one, two = (Label(Part.OPERATIVE, number="1", subs=("b",)), Label(Part.OPERATIVE, number="2"))
    twice = replace(one, subs=(), number="1", role=Role.TEXT, count=2)
    again = replace(one, subs=("text", "2"))
    made = [Clause(label, Kind.TEXT, "Lamps") for label in (one, two, twice, again)]
    names = [name for name, _ in anchors(document([], made)).values()]
    assert names == ["op-1-b", "op-2", "op-1-text-2", "op-1-text-2-no-2"]


@given(documents(Language.EN))
def test_a_text_beside_itself_is_all_folded(same: Document) -> None:
    root = parsed(diff(same, same))
    assert root.xpath("//del|//ins") == []
    assert root.xpath("//*[contains(concat(' ', @class, ' '), ' changed ')]") == []


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_a_whole_page(language: str, golden: Golden) -> None:
    found = compared(language)
    text = STYLE.sub("", page(found, Look(explain=True)))
    golden.check(GOLDEN / f"lighthouses.{language}.html", text)


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_every_change_of_the_lighthouses_is_on_the_page(language: str) -> None:
    root = parsed(compared(language))
    assert root.xpath("//*[@id='op-4-b-i']/ancestor::article")
    assert root.xpath("//*[@id='annex-i-3']/ancestor::article")
    split = root.xpath("//*[@id='op-5']/ancestor::article")[0]
    assert split.xpath(".//*[@id='op-6']")
    assert [len(split.xpath(f"div[@class='{side}']/p")) for side in ("old", "new")] == [1, 2]
    merged = root.xpath("//*[@id='op-16']/ancestor::article")[0]
    assert [len(merged.xpath(f"div[@class='{side}']/p")) for side in ("old", "new")] == [2, 1]
    (moved,) = root.xpath("//*[@id='op-3']/ancestor::article")
    assert moved.xpath(".//a[@href='#old-op-12']/text()") == ["moved from OP 12"]
    (gone,) = root.xpath("//*[@id='old-op-12']/..")
    assert gone.xpath("a[@href='#op-3']/text()") == ["moved to OP 3"]
    (note,) = root.xpath("//*[@id='pp-4']/ancestor::article//div[@class='new']/p[@class='note']")
    assert "footnote 1 amended" in note.text_content()
    assert [h.text for h in root.xpath("//h2")] == ["Preamble", "Operative part", "Annex"]
    direction = "rtl" if language == "ar" else "ltr"
    cells = root.xpath("//main//div[@class='old' or @class='new']")
    assert {(cell.get("lang"), cell.get("dir")) for cell in cells} == {(language, direction)}


def test_clauses_that_moved_together_are_said_once() -> None:
    old = document([], clauses([LAMPS, HORNS, CHARTS, KEEPERS, SCHOOLS]))
    new = document([], clauses([KEEPERS, SCHOOLS, LAMPS, HORNS, CHARTS]))
    text = page(diff(old, new))
    assert text.count("» OP 4 to OP 5 → OP 1 to OP 2: 2 clauses moved together") == 1
    assert text.count("moved to OP 1 to OP 2") == 1
    assert "moved from" not in text


def test_heads_say_what_is_known_of_both_texts() -> None:
    old, new = read(PLAIN), read(NEXT)
    draft = replace(new.provenance, kind=SourceKind.DRAFT, remark="By <the> keepers.")
    text = page(diff(old, replace(new, provenance=draft)))
    assert "<span>Adopted 3 May 2090</span><span>Plenary meeting 81</span>" in text
    assert "<strong>Caution:</strong> draft, not an adopted text: By &lt;the&gt; keepers." in text


def test_the_head_says_the_report_that_a_text_was_adopted_on() -> None:
    old = read(PLAIN)
    report = "A/990/477, para. 9"
    new = replace(old, facts=replace(old.facts, draft="", report=report))
    said = parsed(diff(old, new)).xpath("//*[@class='facts']/span/text()")
    assert [fact for fact in said if fact.startswith(("Draft", "Report"))] == [
        "Draft A/990/L.7",
        f"Report {report}",
    ]
    assert f"  report {report}" in summary_text(new).splitlines()


def test_rulings_are_said_in_the_head() -> None:
    old, new = document([], clauses([LAMPS, HORNS])), document([], clauses([CHARTS, HORNS]))
    one = (Label.parse("OP 1"),)
    hashes = [(clause_hash(side.operative[0]),) for side in (old, new)]
    ruling = Ruling(True, one, one, "A. Keeper", "It was <b>rewritten</b>.", *hashes)
    alignment = Alignment(old.symbol, new.symbol, old.language, (ruling,))
    found = diff(old, new, alignment=alignment)
    said = "pair OP 1 with OP 1: It was &lt;b&gt;rewritten&lt;/b&gt;. (A. Keeper)"
    assert f"<li>{said}</li>" in page(found)
    lapsed = replace(found, rulings=(), lapsed=((ruling, one[0]),))
    assert f'<li class="lapsed">not followed, since the text of OP 1 is another: {said}' in (
        page(lapsed)
    )


def test_what_is_only_written_differently_is_marked_where_it_is_all_or_asked_for() -> None:
    text = f"{LAMPS[:-1]}, by “electric” means;"
    new = text.replace("“electric”", '"electric"').replace("every lamp", "each lamp")
    found = diff(document([], clauses([text])), document([], clauses([new])))
    assert "<del>“</del>" not in page(found)
    assert "<del>“</del>" in page(found, Look(strict=True))
    only = text.replace("“electric”", '"electric"')
    alone = diff(document([], clauses([text])), document([], clauses([only])))
    assert "<ins>&#34;</ins>electric" in page(alone)
    assert '<span class="kind">unchanged</span></h3>' in page(alone)
    assert '<p class="marks">written differently</p>' in page(alone)


def test_footnotes_stand_at_their_places_and_removed_ones_are_struck() -> None:
    old = document([], clauses([LAMPS]))
    (clause,) = old.operative
    noted = replace(old, operative=(replace(clause, notes=(NoteRef(8, "1"), NoteRef(999, "2"))),),
                    footnotes=(Footnote("1", "On lamps."), Footnote("2", "On <oil>.")))  # fmt: skip
    text = page(diff(noted, old))
    assert f"{LAMPS[:8]}<sup>1</sup>{LAMPS[8:20]}" in text.replace("<i>", "").replace("</i>", "")
    assert "<sup>2</sup></p>" in text
    assert (
        '<p class="note struck"><span class="said" lang="en" dir="ltr">footnote 2 removed' in text
    )
    assert "<del>On &lt;oil&gt;.</del>" in text


def test_figures_of_three_and_three_are_not_turned_round_in_arabic() -> None:
    assert "<ins><bdi>1 450</bdi></ins>" in page(compared("ar"))
    assert "<bdi>" not in page(compared("zh"))


def test_only_and_stat(folder: Path) -> None:
    assert main(["990/1", "992/1", "--only", "added", "--output", "some.html"]) == 0
    some = (folder / "some.html").read_text(encoding="utf-8")
    assert re.search(r"Shown are 1 of \d+ changes\.", some)
    assert "The General Assembly," not in some
    assert main(["990/1", "992/1", "--stat", "--output", "heads.HTM"]) == 0
    heads = tree.fromstring((folder / "heads.HTM").read_text(encoding="utf-8"))
    assert heads.xpath("//main") == []
    assert heads.xpath("//table//th/text()")[:2] == ["unchanged", "amended"]


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "javascript:alert(1) {{ 7 * 7 }} {% raw %}",
    "\x1b[31m \x00 \u202eabc\u202c \ue000 \ud800 \U000f0000",
    "\"><svg onload=alert(1)> ' ` <!-- -->",
)


def hostile(text: str) -> Document:
    made = clauses([f"Requests keepers to light {text} each {n}th lamp;" for n in range(3)])
    found = document(
        [], [replace(clause, number=text, notes=(NoteRef(3, text),)) for clause in made]
    )
    facts = replace(found.facts, meeting=text, draft=text, agenda_item=text)
    source = replace(found.provenance, name=text, remark=text)
    notes = (Footnote(text, f"See {text}."),)
    return replace(found, title=text, facts=facts, provenance=source, formula=text,
                   closing=(text,), footnotes=notes)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    old, new = hostile(text), hostile(f"{text} and {text}")
    out = page(diff(old, new))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\ud800-\uf8ff]", out)
    root = tree.fromstring(out)
    assert [len(root.xpath(f"//{tag}")) for tag in ("script", "style", "img")] == [1, 1, 0]
    assert root.xpath("//*[@*[starts-with(name(), 'on')] or starts-with(@href, 'java')]") == []
    clean = safe(text)
    assert {clean in shown(p) for p in root.xpath("//p[@class='title']")} == {True}
    assert clean in root.xpath("//p[contains(@class, 'note')]")[0].text_content()


def megabyte() -> Diff:
    """Give a clause of a megabyte with a thousand amendments, as a comparison would find them."""
    lamps = " ".join(f"lamp {n} of harbour {n}," for n in range(45))
    edits = [edit for n in range(1000) for edit in (
        Edit(Op.EQUAL, lamps), Edit(Op.DELETE, f" bell {n}"), Edit(Op.INSERT, f" horn {n}"))
    ]  # fmt: skip
    side = document([], clauses([""]))
    label = (Label.parse("OP 1"),)
    change = Change(ChangeKind.AMENDED, label, label, tuple(edits), 0.9)
    return Diff(side, side, (change,))


def test_a_clause_of_a_megabyte_is_shown() -> None:
    out = page(megabyte())
    assert 2_000_000 < len(out) < 2_500_000
    assert out.count("<del>") == 2000
    assert out.count("<ins>") == 1000


def test_the_addresses_in_the_docs_are_those_of_the_page() -> None:
    text = (ROOT / "docs" / "html.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| ((?:PP|OP|Annex)[^|]*?)(?: of the old[^|]*)? \| `#(.*?)` \|$", text, re.MULTILINE
    )
    assert len(rows) == 5
    assert [slug(str(Label.parse(label))) for label, _ in rows] == [
        address.removeprefix("old-") for _, address in rows
    ]


def test_the_commands_of_the_readme_write_the_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown_there = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    reviewdiff (\S+ \S+ --output \S+)", shown_there, re.MULTILINE)
    assert [main(words.split()) for words in commands] == [0, 0]
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")
    assert 'id="op-12"' in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file in which a fake browser writes what it was asked to open."""
    script, log = tmp_path / "browser.sh", tmp_path / "opened.txt"
    script.write_text(f'#!/bin/sh\nprintf %s "$1" > {log}\n', encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("BROWSER", str(script))
    monkeypatch.setattr("webbrowser._tryorder", None)  # it is read anew from BROWSER
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    return log


def test_open_shows_the_page_and_only_its_owner_can_read_it(folder: Path, browser: Path) -> None:
    assert main(["990/1", "992/1", "--open", "--exit-code"]) == 1
    (made,) = (folder / "temporary").iterdir()
    assert browser.read_text(encoding="utf-8") == made.as_uri()
    assert re.fullmatch(r"reviewdiff-990-1-992-1-en-\w+\.html", made.name)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert "Changes from A/RES/990/1" in made.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["kept.html", "kept.json"])
def test_open_shows_the_file_that_was_named(folder: Path, browser: Path, name: str) -> None:
    assert main(["diff", "990/1", "992/1", "--open", "--output", name]) == 0
    assert browser.read_text(encoding="utf-8") == (folder / name).as_uri()
    assert list((folder / "temporary").iterdir()) == []


@pytest.mark.usefixtures("browser", "folder")
def test_open_takes_no_other_format_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["990/1", "992/1", "--open", "--format", "json"]) == 2
    assert "--open shows a page" in capsys.readouterr().err


@pytest.mark.usefixtures("browser")
def test_where_there_is_no_browser_the_place_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    capsys.readouterr()
    assert main(["990/1", "992/1", "--open"]) == 2
    said = capsys.readouterr()
    (made,) = (folder / "temporary").iterdir()
    place = os.fspath(made)
    assert said.err == f"reviewdiff: no browser could be opened here; the report is at {place}\n"
    assert said.out == ""


def test_a_page_is_no_text_for_a_terminal_but_goes_into_a_pipe(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert folder.is_dir()
    capfdbinary.readouterr()
    assert main(["990/1", "992/1", "--format", "html"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"<!DOCTYPE html>\n")


def test_the_text_of_a_page_does_not_hang_on_the_day() -> None:
    assert "2090-06-01" not in page(diff(lighthouse("990-1", "en"), lighthouse("992-1", "en")))
