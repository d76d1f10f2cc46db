"""Parts, sections and introductions: what stands before the first number, and where it belongs."""

from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.model.document import Kind
from reviewdiff.parsing.lettered import part_documents
from tests.resolutions import PLAIN, labels, read

HEAD = PLAIN.split("990/1. The")[0]
TITLE = "990/1. The Universal Lighthouse Strategy\n\n"
PART = """\
{letter}

{title}The General Assembly,

Recalling its resolution 985/12 on keepers,

1. Adopts the plan for lamps;

2. Decides to light the coast.

81st plenary meeting
3 May 2090

"""
FIRST = PART.format(letter="A", title="The keepers\n\n")
SECOND = PART.format(letter="B", title="The lamps\n\n")
TREE = [
    "OP A heading", "PP 1", "OP A.1", "OP A.2",
    "OP B heading", "OP B intro", "PP 2", "OP B.1", "OP B.2",
]  # fmt: skip


def test_the_letter_of_the_first_part_is_in_the_tree() -> None:
    document = read(HEAD + TITLE + FIRST + SECOND)
    assert labels(document) == TREE
    clauses = {str(clause.label): clause for clause in document.clauses()}
    assert (clauses["OP A heading"].number, clauses["OP A heading"].text) == ("A", "The keepers")
    assert (document.title, document.remarks) == ("The Universal Lighthouse Strategy", ())


def test_parts_may_have_no_titles() -> None:
    parts = "".join(PART.format(letter=letter, title="") for letter in "AB")
    assert labels(read(HEAD + TITLE + parts)) == TREE


@pytest.mark.parametrize(
    ("number", "masthead"),
    [("990/1 A and B.", ""), ("990/1 A-B.", ""), ("990/1.", "A/RES/990/1 A-B\n\n")],
)
def test_the_symbol_names_the_parts(number: str, masthead: str) -> None:
    title = TITLE.replace("990/1.", number)
    document = read(masthead + HEAD + title + FIRST + SECOND)
    assert str(document.symbol) == "A/RES/990/1 A-B"
    assert document.title == "The Universal Lighthouse Strategy"
    assert labels(document) == TREE


def test_the_sole_paragraph_of_a_part_is_operative() -> None:
    first = FIRST.replace("1. Adopts the plan for lamps;\n\n2. ", "")
    second = SECOND.replace("1. Adopts the plan for lamps;\n\n2. ", "")
    found = read(HEAD + TITLE + first + second)
    assert labels(found) == [
        "OP A heading", "PP 1", "OP A.1", "OP B heading", "OP B intro", "PP 2", "OP B.1"
    ]  # fmt: skip
    assert labels(read(HEAD + TITLE + first + SECOND))[:3] == ["OP A heading", "PP 1", "OP A.1"]


def test_arabic_parts_are_lettered_by_name() -> None:
    text = """\
990/1 - الاستراتيجية العالمية للمنارات

ألف

إن الجمعية العامة،

إذ تشير إلى قرارها 985/12 بشأن الحراس،

1 - تعتمد الخطة؛

2 - تقرر إضاءة الساحل.

الجلسة العامة 81
3 أيار/مايو 2090

باء

إن الجمعية العامة،

وإذ ترحب بالخطة،

1 - تعتمد الخطة؛

2 - تقرر إضاءة الساحل.

الجلسة العامة 81
3 أيار/مايو 2090
"""
    assert labels(read(text)) == TREE


@pytest.mark.parametrize("heading", ["I\n\nLamps\n\n", "I. Lamps\n\n", "I\n\n"])
def test_a_section_before_the_first_number_is_operative(heading: str) -> None:
    text = PLAIN.replace("1. Adopts", f"{heading}Recalling also the lamps,\n\n1. Adopts")
    document = read(text)
    assert labels(document)[:5] == ["PP 1", "PP 2", "OP I heading", "PP 3", "OP 1"]
    assert [str(clause.label) for clause in document.preamble] == ["PP 1", "PP 2"]


def test_a_heading_in_words_stays_with_its_preambular_paragraphs() -> None:
    text = PLAIN.replace("Recalling", "The state of the coasts\n\nRecalling")
    (heading,) = read(text).preamble
    assert [clause.kind for clause in heading.walk()] == [Kind.HEADING, *[Kind.PREAMBULAR] * 2]


ANNEX = """
Annex

Plan of action

We, the keepers of the lighthouses, have met in Meridia.

Recalling the storms of the winter,

{body}"""


@pytest.mark.parametrize(
    "body", ["1. To mend horns.\n", "I. Lamps\n\n1. To mend lamps;\n\n2. To mend horns.\n"]
)
def test_what_leads_to_the_numbers_of_an_annex_is_its_introduction(body: str) -> None:
    document = read(PLAIN + ANNEX.format(body=body))
    found = [c for c in document.clauses() if c.kind in (Kind.TEXT, Kind.INTRO)]
    assert [str(clause.label) for clause in found] == ["Annex intro", "Annex intro [2]"]
    assert document.remarks == ()


def test_an_annex_without_numbers_is_text() -> None:
    document = read(PLAIN + ANNEX.format(body="They shall keep the lamps lit.\n"))
    assert [clause.kind for clause in document.annexes[0].children] == [Kind.TEXT] * 3


def test_a_sole_operative_paragraph_before_numbered_annexes_is_told() -> None:
    text = (
        "990/9. Lamps\n\nThe General Assembly,\n\nRecalling the lamps,\n\n"
        "Adopts the rules annexed.\n\n"
        "81st plenary meeting\n3 May 2090\n\nAnnex I\n\nRules\n\nA lamp is lit.\n\n"
        "Annex II\n\nMore rules\n\nA lamp is red.\n"
    )
    document = read(text)
    assert [str(clause.label) for clause in document.operative] == ["OP 1"]
    assert [str(clause.label) for clause in document.annexes] == [
        "Annex I, heading",
        "Annex II, heading",
    ]


def test_an_annex_without_a_paragraph_before_it_is_no_fault() -> None:
    # Found by fuzz.text: the numbered annex was taken for a section of the preamble.
    words = "990/1. Lamps\n\nThe General Assembly,\n\nRecalling the lamps,\n\nAnnex I\n\nOf lamps\n"
    found = read(words)
    assert (len(found.preamble), len(found.operative), len(found.annexes)) == (1, 0, 1)


LETTERED = """\
990/40. The lights of the coast

A

The keepers

The General Assembly,

Recalling its resolution 985/12 on keepers,

Noting the report,1

1. Adopts the plan for lamps:

(a) The red ones;

(b) The green ones;

2. Decides to light the coast.

81st plenary meeting
4 December 2090

B

The lamps

The General Assembly,

Recalling further the lamps,2

1. Requests a report;

2. Decides to meet.

82nd plenary meeting
5 December 2090

__________
1 A/990/1.
2 A/990/2.
"""
MASTHEAD = "A/RES/990/40 A-B\n\nResolutions adopted by the General Assembly\n\n"


def test_each_lettered_part_is_a_document_of_its_own() -> None:
    whole = read(MASTHEAD + LETTERED)
    first, second = part_documents(whole)
    assert [str(part.symbol) for part in (first, second)] == ["A/RES/990/40 A", "A/RES/990/40 B"]
    assert [part.title for part in (first, second)] == ["The keepers", "The lamps"]
    assert labels(first) == ["PP 1", "PP 2", "OP 1", "OP 1 (a)", "OP 1 (b)", "OP 2"]
    assert labels(second) == ["PP 1", "OP 1", "OP 2"]
    assert [part.facts.meeting for part in (first, second)] == ["81", "82"]
    assert [part.footnotes[0].text for part in (first, second)] == ["A/990/1.", "A/990/2."]
    assert first.front[-1] == "The lights of the coast"
    assert {clause.text for clause in whole.clauses()} == {
        text
        for part in (first, second)
        for text in (part.title, part.formula, *(clause.text for clause in part.clauses()))
    }


def test_what_has_no_lettered_parts_stays_one_document() -> None:
    document = read(PLAIN)
    assert part_documents(document) == (document,)


def test_adding_lettered_parts_stores_each_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("both.txt").write_text(MASTHEAD + LETTERED, encoding="utf-8")
    changed = LETTERED.replace("Decides to meet", "Decides not to meet")
    Path("changed.txt").write_text(MASTHEAD + changed, encoding="utf-8")
    assert main(["add", "both.txt", "--versions", "v"]) == 0
    assert capsys.readouterr().out.count("is now stored") == 2
    assert main(["add", "changed.txt", "--versions", "v"]) == 2
    assert main(["check", "--versions", "v", "--select", "PROV004"]) == 0
    assert main(["990/40 A", "990/40 B", "--versions", "v"]) == 0
