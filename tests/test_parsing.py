"""Parsing: what each paragraph is, in every layout, with footnotes, furniture and oddities."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.errors import NotAResolutionError, UnreadableError
from reviewdiff.model.document import Kind, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing.normalization import STEPS, normalize
from tests.resolutions import PLAIN, labels, read, shape


def test_the_parts_of_a_resolution_are_found() -> None:
    document = read(PLAIN)
    assert labels(document) == [
        "PP 1", "PP 2", "OP 1", "OP 2", "OP 2 (a)", "OP 2 (b)", "OP 2 (b) (i)", "OP 2 (b) (ii)",
        "OP 2 (c)", "OP 2 closing", "OP 3",
    ]  # fmt: skip
    assert str(document.symbol) == "A/RES/990/1"
    assert document.title == "The Universal Lighthouse Strategy"
    assert document.facts.adopted == date(2090, 5, 3)
    assert (document.facts.meeting, document.facts.session) == ("81", "990")
    assert document.facts.draft == "A/990/L.7"
    assert document.closing == ("81st plenary meeting", "3 May 2090")
    assert document.front[1] == "[without reference to a Main Committee (A/990/L.7)]"
    assert document.language is Language.EN
    assert document.remarks == ()


def test_openings_and_numbers_are_kept_apart_from_the_text() -> None:
    clauses = {str(c.label): c for c in read(PLAIN).clauses()}
    assert clauses["PP 2"].opening == "Deeply concerned"
    assert (clauses["OP 3"].number, clauses["OP 3"].opening) == ("3.", "Requests")
    assert clauses["OP 2 (b) (ii)"].text == "In the reading of charts;"
    assert clauses["OP 2 closing"].kind is Kind.CLOSING


LAYOUTS = {
    "stripped": "\n".join(line.strip() for line in PLAIN.split("\n")),
    "no empty lines": "\n".join(line for line in PLAIN.split("\n") if line),
    "all lines apart": PLAIN.replace("\n", "\n\n"),
    "marked": "\n".join(f" {line} " if line else "" for line in PLAIN.split("\n")),
    "windows": PLAIN.replace("\n", "\r\n"),
    "byte-order mark": "\ufeff" + PLAIN,
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layout_does_not_change_the_tree(name: str) -> None:
    assert shape(read(LAYOUTS[name])) == shape(read(PLAIN))


WRAPPED = """\
 990/1. 普世灯塔战略\x20

 大会，\x20

 回顾其 2085 年 3 月 9 日第985/12号决议，其中请会员国考虑根据《战

略》修订各自的灯塔计划，并酌情与有关国际、区域和次区域组织合作，确保所有
 海岸线的安全，\x20

 1. 通过《普世灯塔战略》，
1
 并请会员国执行；\x20

_______________\x20
1
 A/990/15。\x20
  2. 呼吁所有国家支持执行《战略》，并根据第1373(2001)号决议采取行动；\x20

 3. 决定在 2092 年审查《战略》。\x20

2090 年 5 月 3 日\x20
第 81 次全体会议\x20
"""


def test_hard_wraps_page_breaks_and_notes_in_mid_text_are_mended() -> None:
    document = read(WRAPPED)
    clauses = {str(c.label): c for c in document.clauses()}
    assert list(clauses) == ["PP 1", "OP 1", "OP 2", "OP 3"]
    assert clauses["PP 1"].text.endswith(
        "《战略》修订各自的灯塔计划，并酌情与有关国际、区域和次区域组织合作，确保所有海岸线的安全，"
    )
    assert clauses["OP 1"].text == "通过《普世灯塔战略》，并请会员国执行；"
    assert [(ref.at, ref.marker) for ref in clauses["OP 1"].notes] == [(11, "1")]
    assert [(note.marker, note.text) for note in document.footnotes] == [("1", "A/990/15。")]
    assert document.facts.meeting == "81"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\n".join(line.rstrip() for line in text.split("\n")),
        lambda text: "\n".join(line.strip() for line in text.split("\n")),
        lambda text: "\n".join(line.strip() for line in text.split("\n") if line.strip()),
    ],
)
def test_the_sense_does_where_an_editor_stripped_the_marks(change: object) -> None:
    assert callable(change)
    assert shape(read(change(WRAPPED))) == shape(read(WRAPPED))


def test_a_paragraph_that_ends_oddly_is_whole_and_said() -> None:
    document = read(PLAIN.replace("Lighthouse Strategy;", "Lighthouse Strategy,"))
    assert labels(document) == labels(read(PLAIN))
    assert [remark.text for remark in document.remarks] == [
        "OP 1 ends with “,”, not with “;” or another usual mark"
    ]


def test_a_gap_in_the_numbers_is_said() -> None:
    document = read(PLAIN.replace("3. Requests", "4. Requests"))
    assert "paragraph 4 follows paragraph 2" in [remark.text for remark in document.remarks]
    assert labels(document)[-1] == "OP 4"


def test_page_furniture_is_left_out_and_said() -> None:
    pages = PLAIN.replace(
        "of fog signals along",
        "of fog\n2/3 90-12345\n\f\nA/RES/990/1\nThe Universal Lighthouse Strategy\nsignals along",
    )
    document = read(pages)
    assert shape(document) == shape(read(PLAIN))
    said = [remark.text for remark in document.remarks]
    assert "left out as page furniture: 2/3 90-12345" in said
    assert "left out as page furniture: A/RES/990/1" in said


def test_glued_markers_are_taken_out_and_look_alikes_stay() -> None:
    text = PLAIN.replace("keepers of lighthouses,", "keepers,1 lamps2 and annexes 1, 2, Rev.1,")
    text += "\n_______________\n1\nA/990/15.\n\n2\nSee resolution 985/12, annex.\n"
    document = read(text)
    first = next(document.clauses())
    assert first.text.endswith("on the keepers, lamps and annexes 1, 2, Rev.1,")
    assert [ref.marker for ref in first.notes] == ["1", "2"]
    assert document.footnote("2") == "See resolution 985/12, annex."


def test_a_note_without_a_place_is_kept_and_said() -> None:
    document = read(PLAIN + "\n_______________\n1\nA/990/15.\n")
    assert document.footnote("1") == "A/990/15."
    assert "footnote 1 has no place in the text" in [remark.text for remark in document.remarks]


ANNEXED = (
    PLAIN
    + """
Annex

Plan of action

We resolve to do the following:

1. To keep the lamps lit;

I. Lamps

1. To mend the lamps:

(a) With oil;

(b) With wicks;

2. To count the lamps.

II. Fog

Fog is to be met as follows:

1. To sound the horns.
"""
)


def test_an_annex_has_sections_and_numbers_of_its_own() -> None:
    document = read(ANNEXED)
    assert labels(document)[11:] == [
        "Annex heading", "Annex intro", "Annex 1", "Annex I heading", "Annex I.1", "Annex I.1 (a)",
        "Annex I.1 (b)", "Annex I.2", "Annex II heading", "Annex II intro", "Annex II.1",
    ]  # fmt: skip
    assert document.annexes[0].text == "Plan of action"
    assert document.count(Kind.OPERATIVE) == 3


def test_several_annexes_are_named_by_their_numbers() -> None:
    text = ANNEXED.replace("Annex\n", "Annex I\n") + "\nAnnex II\n\nTable of lamps\n\n1. Brass.\n"
    assert labels(read(text))[-2:] == ["Annex II, heading", "Annex II, 1"]


def test_headings_do_not_break_the_numbering() -> None:
    text = PLAIN.replace("3. Requests", "Means of implementation\n\n3. Requests")
    assert labels(read(text))[-2:] == ["OP heading", "OP 3"]


def test_sections_that_number_anew_are_part_of_the_label() -> None:
    text = PLAIN.replace("1. Adopts", "I\n\nLamps\n\n1. Adopts").replace(
        "3. Requests", "II\n\nReports\n\nNoting the need for reports,\n\n1. Requests"
    )
    found = labels(read(text))
    assert [name for name in found if "heading" in name] == ["OP I heading", "OP II heading"]


def test_a_sole_operative_paragraph_bears_no_number() -> None:
    head = PLAIN.split("1. Adopts")[0]
    document = read(
        head + "Adopts the Universal Lighthouse Strategy.\n\n81st plenary meeting\n3 May 2090\n"
    )
    assert shape(document)[-1] == ("OP 1", "", "Adopts the Universal Lighthouse Strategy.")


def test_a_draft_has_a_symbol_but_no_number() -> None:
    text = PLAIN.replace("990/1. The Universal", "The Universal").replace(
        "Resolution adopted by the General Assembly on 3 May 2090", "A/990/L.7"
    )
    document = read(text)
    assert str(document.symbol) == "A/990/L.7"
    assert document.title == "The Universal Lighthouse Strategy"
    assert document.provenance.kind is SourceKind.DRAFT


def test_inserted_paragraphs_of_drafts_keep_their_numbers() -> None:
    text = PLAIN.replace("3. Requests", "2 bis. Notes the fog;\n\n3. Requests")
    document = read(text)
    assert labels(document)[-2:] == ["OP 2 bis", "OP 3"]
    assert document.remarks == ()


def test_unplaced_text_is_kept_and_said() -> None:
    text = PLAIN.replace("3. Requests", "A sentence without a number.\n\n3. Requests").replace(
        "all of which shall be reviewed each year;\n\n", ""
    )
    document = read(text.replace("\n\n(c) To count", "\n\n(c) To count"))
    assert "A sentence without a number." in [clause.text for clause in document.clauses()]


@pytest.mark.parametrize(
    "text", ["Dear Sir,\n\nthank you.\n", "The General Assembly,\n", "1. Item\n"]
)
def test_what_is_no_resolution_is_refused(text: str) -> None:
    with pytest.raises(NotAResolutionError):
        read(text)


def test_no_symbol_is_asked_for() -> None:
    with pytest.raises(NotAResolutionError, match="--symbol"):
        read(PLAIN.replace("990/1. The", "The"))


@pytest.mark.parametrize("step", [step for step in STEPS if step.apply], ids=lambda step: step.name)
def test_every_step_does_what_its_example_says(step: object) -> None:
    from reviewdiff.parsing.normalization import Step

    assert isinstance(step, Step)
    assert step.apply is not None
    assert step.apply(step.before) == step.after
    assert normalize(step.after) == step.after


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("les lampes dites “de classe” — celles", Language.FR, None),
        ("une lampe « simple » (voir annexe) … “rien” ‘de plus’", Language.FR, None),
        ("le mot 灯塔 signifie phare", Language.FR, None),
        ("the word 灯塔 (lighthouse)", Language.EN, "the word 灯塔(lighthouse)"),
        ("见 A/991/518 和 Corr.1", Language.ZH, "见A/991/518和Corr.1"),
        ("和 A/991/27 号文件", Language.ZH, "和A/991/27号文件"),
        ("“一级” — “二级” 灯具占 37 %，", Language.ZH, "“一级”—“二级”灯具占37 %，"),
        ("《Treaty Series》 第 9120 卷", Language.ZH, "《Treaty Series》第9120卷"),
    ],
)
def test_spaces_mean_nothing_in_chinese_alone(
    text: str, language: Language, words: str | None
) -> None:
    assert normalize(text, language) == (text if words is None else words)


LINES = st.lists(
    st.sampled_from([*PLAIN.split("\n"), *WRAPPED.split("\n"), *ANNEXED.split("\n"), "(a)", "\f"])
    | st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30),
    max_size=40,
)


@given(LINES)
def test_parsing_refuses_or_loses_no_word(lines: list[str]) -> None:
    text = "\n".join(["990/1. Lamps", "The General Assembly,", *lines])
    try:
        document = read(text)
    except (NotAResolutionError, UnreadableError):  # too many control characters are no text
        return
    assert not [item for item in document.remarks if "not in the tree" in item.text]
    found = labels(document)
    assert len(found) == len(set(found))
    assert all("\n" not in clause.text for clause in document.clauses())
    assert document.symbol == Symbol.parse("990/1")
