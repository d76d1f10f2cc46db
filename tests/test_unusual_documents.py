"""Documents that are no plain resolution: amendments, corrigenda, decisions, appendices."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from reviewdiff import Document, parse
from reviewdiff.cli import main
from reviewdiff.model.document import Facts, Kind
from reviewdiff.model.source import Passage, SourceText
from tests.prints import Words, pdf

HEAD = ("United Nations", "A/990/L.5", "General Assembly", "Distr.: Limited", "3 May 2090",
        "Agenda item 14")  # fmt: skip
FORMULA, RECALLING = "The General Assembly,", "Recalling its resolutions on lamps,"


def read(*texts: str, headings: tuple[str, ...] = ()) -> Document:
    digest = hashlib.sha256("".join(texts).encode()).hexdigest()
    passages = [
        Passage(text, at, 1 + at // 9, heading=text in headings)
        for at, text in enumerate(texts, start=1)
    ]
    return parse(SourceText("a.pdf", "application/pdf", digest, passages=tuple(passages)))


def labels(document: Document) -> list[str]:
    return [str(clause.label) for clause in document.clauses()]


@pytest.mark.parametrize(
    "says",
    [
        "Meridia: amendment to draft resolution A/990/L.2",
        "Meridia: amendments to revised draft resolution A/990/L.2",
        "Méridie : amendement au projet de résolution A/990/L.2",
        "Meridia: enmienda al proyecto de resolución A/990/L.2",
        "Меридия: поправка к проекту резолюции A/990/L.2",
        "梅里迪亚：对决议草案A/990/L.2的修正案",
        "ميريديا: تعديل على مشروع القرار A/990/L.2",
    ],
)
def test_an_amendment_is_kept_as_text_and_said(says: str) -> None:
    found = read(
        *HEAD, says, "The state of the lamps", "1. In paragraph 3, delete “dark”.",
        "2. In paragraph 4, after “light” insert “at night”.",
    )  # fmt: skip
    assert [(c.kind, c.number) for c in found.operative] == [(Kind.TEXT, "1."), (Kind.TEXT, "2.")]
    assert found.title == "The state of the lamps"
    proposed = "the document proposes amendments to draft A/990/L.2; its text was kept unplaced"
    assert proposed in [remark.text for remark in found.remarks]


def test_a_corrigendum_is_said_as_such() -> None:
    found = read("A/RES/990/1/Corr.1", "3 May 2090", "The state of the lamps", "Corrigendum",
                 "Paragraph 3", "For dark read light.")  # fmt: skip
    assert "is a corrigendum" in found.remarks[0].text
    assert str(found.symbol) == "A/RES/990/1/Corr.1"
    assert [c.text for c in found.operative][-1] == "For dark read light."


def test_a_decision_in_one_sentence() -> None:
    found = read(*HEAD, "Draft decision", "The state of the lamps",
                 "The General Assembly decides to light the lamps of all coasts.")  # fmt: skip
    assert found.formula == "The General Assembly"
    assert [(str(c.label), c.text) for c in found.clauses()] == [
        ("OP 1", "decides to light the lamps of all coasts.")
    ]


def test_a_decision_of_several_points() -> None:
    found = read(*HEAD, "The state of the lamps", "The General Assembly decides:",
                 "(a) To light the lamps;", "(b) To wind the clocks.")  # fmt: skip
    assert labels(found) == ["OP 1", "OP 1 (a)", "OP 1 (b)"]


def test_a_resolution_of_the_human_rights_council() -> None:
    found = read(
        "United Nations", "A/HRC/RES/54/1", "Distr.: General", "12 May 2090",
        "Resolution adopted by the Human Rights Council on 9 May 2090",
        "54/1. Rights of keepers", "The Human Rights Council,", RECALLING,
        "1. Decides to light the lamps.", "38th meeting", "9 May 2090",
        "[Adopted by a recorded vote of 27 to 15, with 5 abstentions. The voting was as follows:",
        "In favour:", "Meridia, Septentria and", "Ultima Insula]",
    )  # fmt: skip
    assert found.facts == Facts(date(2090, 5, 9), "38", issued=date(2090, 5, 12))
    assert found.closing[-1] == "Ultima Insula]"
    assert found.remarks == ()


def test_a_resolution_of_the_security_council_needs_no_closing_line() -> None:
    found = read(
        "S/RES/4120 (2087)", "Distr.: General", "21 June 2087", "Resolution 4120 (2087)",
        "Adopted by the Security Council at its 9518th meeting, on 21 June 2087",
        "The Security Council,", RECALLING, "1. Decides to light the lamps;",
        "2. Decides to remain seized of the matter.",
    )  # fmt: skip
    assert (found.facts.adopted, found.facts.meeting) == (date(2087, 6, 21), "9518")
    assert found.remarks == ()


def test_an_article_of_a_statute_leads_to_its_subparagraphs() -> None:
    found = read(
        *HEAD, FORMULA, RECALLING, "1. Adopts the Statute.", "Annex", "Statute of the Lights",
        "Article 1", "For the purposes of the Statute:", "(a) “Lamp” means:", "– a light;",
        "– a lantern;", "(b) “Keeper” means whoever tends one.", "Article 2", "1. It is lit.",
        headings=("Statute of the Lights", "Article 1", "Article 2"),
    )  # fmt: skip
    assert labels(found)[3:] == [
        "Annex heading [2]", "Annex intro", "Annex (a)", "Annex (a) (i)", "Annex (a) (ii)",
        "Annex (b)", "Annex heading [3]", "Annex 1",
    ]  # fmt: skip


def test_four_levels_and_what_closes_them() -> None:
    found = read(
        *HEAD, "Lamps", FORMULA, RECALLING, "1. Decides that keepers should:", "(a) Light:",
        "(i) The lamps:", "a. Of oil:", "i. Of whales;", "ii. Of olives;", "b. Of gas;",
        "(ii) The fires;", "(b) Rest;", "and report each year;", "2. Decides to wait.",
    )  # fmt: skip
    assert labels(found) == [
        "PP 1", "OP 1", "OP 1 (a)", "OP 1 (a) (i)", "OP 1 (a) (i) (a)", "OP 1 (a) (i) (a) (i)",
        "OP 1 (a) (i) (a) (ii)", "OP 1 (a) (i) (b)", "OP 1 (a) (ii)", "OP 1 (b)", "OP 1 closing",
        "OP 2",
    ]  # fmt: skip


def test_a_numbered_list_below_a_numbered_paragraph() -> None:
    found = read(
        *HEAD, "Lamps", FORMULA, RECALLING, "1. Decides to wait;", "2. Sets these aims:",
        "1. Light;", "2. Sound;", "3. Rest.", "3. Decides to go on.",
    )  # fmt: skip
    assert labels(found)[1:] == ["OP 1", "OP 2", "OP 2 (1)", "OP 2 (2)", "OP 2 (3)", "OP 3"]


def test_an_appendix_is_a_section_of_its_annex() -> None:
    found = read(
        *HEAD, "Lamps", FORMULA, RECALLING, "1. Decides to wait.", "Annex II", "Rules",
        "1. The rules hold.", "Appendix I", "Forms", "1. The form is blue.",
        headings=("Annex II", "Rules", "Appendix I", "Forms"),
    )  # fmt: skip
    assert labels(found)[2:] == [
        "Annex II, heading", "Annex II, 1", "Annex II, APPI heading", "Annex II, APPI.1"
    ]  # fmt: skip


def test_bracketed_and_alternative_paragraphs_of_a_draft() -> None:
    found = read(
        *HEAD, "Lamps", FORMULA, RECALLING, "1. Decides to wait;", "[2. Decides to go;]",
        "2 alt. Decides to stay;", "2 bis. Decides to sleep.",
    )  # fmt: skip
    assert labels(found)[1:] == ["OP 1", "OP 2", "OP 2 alt", "OP 2 bis"]
    assert found.operative[1].number == "[2."


def test_how_a_line_is_set_tells_a_heading() -> None:
    texts = (*HEAD, "Lamps", FORMULA, RECALLING, "1. Decides to wait;", "The state of lamps",
             "2. Decides to go on.")  # fmt: skip
    assert read(*texts, headings=("The state of lamps",)).operative[1].kind is Kind.HEADING
    found = read(*texts)
    assert found.unplaced()[0].text == "The state of lamps"
    assert (found.remarks[0].page, found.remarks[0].line) == (2, 11)


def test_add_shows_where_text_is_unplaced_and_strict_refuses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ("A/990/L.5", FORMULA, RECALLING, "1. Decides to wait;", "The lamps are lit.",
             "2. Decides to go on.")  # fmt: skip
    page = [Words(line, 147, 400 - 18 * at) for at, line in enumerate(lines)]
    (tmp_path / "a.pdf").write_bytes(pdf([page]))
    assert main(["add", "a.pdf", "--strict"]) == 2
    said = capsys.readouterr().err
    assert "has a paragraph with no place in the tree, the first of them “The lamps" in said
    assert main(["add", "a.pdf"]) == 0
    assert "page 1, line 5: a paragraph without a number" in capsys.readouterr().out


def test_facts_and_the_place_of_a_remark_come_back_from_the_store() -> None:
    from reviewdiff.store.codec import decode, encode

    found = read(
        "A/RES/990/1", "Distr.: General", "3 May 2090", "90-12345 (E)",
        "Resolution adopted by the General Assembly on 1 May 2090",
        "[on the report of the Sixth Committee (A/990/477, para. 9)]", "990/1. Lamps", FORMULA,
        RECALLING, "1. Decides to wait;", "The lamps are lit.", "97th plenary meeting",
        "1 May 2090",
    )  # fmt: skip
    assert found.facts == Facts(
        date(2090, 5, 1), "97", "990", report="A/990/477, para. 9", issued=date(2090, 5, 3),
        job="90-12345",
    )  # fmt: skip
    assert decode(encode(found), "a") == found
    assert any(remark.page for remark in found.remarks)


@pytest.mark.parametrize(
    ("annex", "label"),
    [
        ("Annex", "Annex heading"),
        ("Annex II", "Annex II, heading"),
        ("Annexe", "Annex heading"),
        ("Приложение I", "Annex I, heading"),
        ("附件二", "Annex II, heading"),
    ],
)
def test_a_break_of_the_line_may_part_annex_from_its_title(annex: str, label: str) -> None:
    heading = f"{annex}\n Rules\nfor keepers"
    found = read(
        *HEAD, "The state of the lamps", FORMULA, RECALLING, "1. Decides to light lamps.",
        "81st plenary meeting\n3 May 2090", heading, "1. Trim the wick.", headings=(heading,),
    )  # fmt: skip
    (_, _, *others) = labels(found)
    assert (others[0], len(others)) == (label, 2)
    assert (found.annexes[0].number, found.annexes[0].text) == (annex, "Rules for keepers")
