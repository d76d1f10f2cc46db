"""What extraction does to lines, sections and parts, each in a small invented document."""

import pytest

from reviewdiff.errors import NotAResolutionError
from reviewdiff.model.document import Document, Kind
from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.markers import place
from reviewdiff.parsing.noteblocks import read_block
from tests.cost import grows_evenly
from tests.resolutions import PLAIN, labels, read, shape

LONG = "in each harbour of the northern islands and on each of the southern reefs,"


def said(document: Document) -> list[str]:
    return [remark.text for remark in document.remarks]


def closely(text: str) -> str:
    """Drop the empty lines."""
    return "\n".join(line for line in text.split("\n") if line.strip())


# -- lines torn apart -------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbers_alone_on_a_line_are_put_before_their_text(gap: str) -> None:
    text = closely(PLAIN)
    for number in ("1.", "2.", "3.", "(a)", "(i)"):
        text = text.replace(f"{number} ", f"{number}{gap}")
    assert shape(read(text)) == shape(read(PLAIN))


def test_last_words_read_before_the_middle_of_their_line_are_put_back() -> None:
    torn = closely(PLAIN).replace(
        "(a) To light every harbour before nightfall;",
        "(a)\nbefore nightfall;\n\nTo light every harbour\n",
    )
    document = read(torn)
    assert shape(document) == shape(read(PLAIN))
    assert "words read out of order were put back: before nightfall;" in said(document)


def test_a_line_read_in_pieces_is_put_in_order() -> None:
    whole = f"1. Adopts the Strategy {LONG} and to keep it before all the keepers of the coast;"
    torn = (
        f"1. Adopts the Strategy {LONG} and to keep it\n"
        "before all\nthe coast;\n\nthe\n\nkeepers\n\nof"
    )
    start = closely(PLAIN).replace("1. Adopts the Universal Lighthouse Strategy;", "{}")
    assert shape(read(start.format(torn))) == shape(read(start.format(whole)))


def test_a_date_at_the_end_of_a_paragraph_is_no_closing_line() -> None:
    text = closely(PLAIN).replace(
        "of 9 March 2085 on the", "of 7 May 2084 and 985/13 of\n9 March 2085,"
    )
    document = read(text.replace("9 March 2085, keepers of lighthouses,", "9 March 2085,"))
    assert document.closing == ("81st plenary meeting", "3 May 2090")
    assert labels(document) == labels(read(PLAIN))
    assert document.preamble[0].text.endswith("of 9 March 2085,")


def test_a_quoted_title_with_a_colon_does_not_end_its_paragraph() -> None:
    day = "1. Notes the theme “Lamps for all:\nsafety first!”;\n2. Decides"
    document = read(
        closely(PLAIN).replace("1. Adopts the Universal Lighthouse Strategy;\n2. Decides", day)
    )
    assert document.operative[0].text == "Notes the theme “Lamps for all: safety first!”;"
    assert labels(document) == labels(read(PLAIN))


def test_a_full_line_may_end_before_an_opening_or_within_a_name() -> None:
    full = "Recalling the Convention on the Keeping of Lamps and on their Lighting, Storing,"
    cherished = f"{full}\nDimming and Use,\n{full}\nCherishing the lamps of the northern islands,"
    text = closely(PLAIN).replace("Deeply concerned", f"{cherished}\nDeeply concerned")
    found = [clause.text for clause in read(text).preamble]
    assert found[1:4] == [
        f"{full} Dimming and Use,", full, "Cherishing the lamps of the northern islands,",
    ]  # fmt: skip


def test_a_figure_that_goes_on_with_a_sentence_is_no_number() -> None:
    text = closely(PLAIN).replace(
        "1. Adopts the Universal Lighthouse Strategy;",
        f"1. Adopts the Strategy {LONG} as the keepers asked for in part\n"
        "12. The reefs are many, and the Assembly thanks those who watch them;",
    )
    assert [name for name in labels(read(text)) if name.startswith("OP")][:2] == ["OP 1", "OP 2"]


# -- note blocks ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "notes"),
    [
        (["1", "Lamps.", "2", "Horns."], ["Lamps.", "Horns."]),
        (["Lamps.", "Horns.", "1", "2"], ["Lamps.", "Horns."]),
        (["1", "2", "Lamps.", "Horns."], ["Lamps.", "Horns."]),
        (
            ["Lamps,", "all.", "Horns.", "3", "Bells.", "1", "2"],
            ["Lamps, all.", "Horns.", "Bells."],
        ),
        (["1", "Lamps.", "Horns.", "3", "Bells.", "2"], ["Lamps.", "Horns.", "Bells."]),
        (["1 Lamps.", "2 Horns."], ["Lamps.", "Horns."]),
        (["1 A/990/1, vol. 2,", "No. 7.", "2 Horns."], ["A/990/1, vol. 2, No. 7.", "Horns."]),
        (["1", "2", "See A/990/1, No.", "7.", "Ibid."], ["See A/990/1, No. 7.", "Ibid."]),
    ],
)
def test_markers_printed_out_of_order_find_their_notes(lines: list[str], notes: list[str]) -> None:
    block = read_block(lines, 0)
    assert [(note.marker, note.text) for note in block.notes] == [
        (str(number), text) for number, text in enumerate(notes, 1)
    ]
    assert (block.before, block.doubtful) == ("", "")


def test_a_note_goes_on_from_the_page_before() -> None:
    block = read_block(["and of all reefs.", "4", "Horns."], 3)
    assert block.before == "and of all reefs."
    assert [note.marker for note in block.notes] == ["4"]


def test_a_star_marks_a_note_of_its_own() -> None:
    block = read_block(["* On behalf of the keepers", "of the coast.", "1", "Lamps."], 0)
    assert [(note.marker, note.text) for note in block.notes] == [
        ("*", "On behalf of the keepers of the coast."),
        ("1", "Lamps."),
    ]


def test_notes_that_cannot_be_told_apart_are_kept_and_said() -> None:
    block = read_block(["Lamps and horns", "and bells", "1", "2"], 0)
    assert [note.text for note in block.notes] == ["Lamps and horns and bells", ""]
    assert block.doubtful == "1 to 2"


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("the session of 9 March 2085 3 and 3 horns,", "2085"),
        ("the three 3 of 3 May and paragraph 3 of the Charter,", "three"),
        ("the Charter, 3 and 3 per cent of the lamps,", "Charter,"),
        ("the resolutions 3 and the bells of the 4 coasts,", "resolutions"),
        ("the lamps3 of part 3,", "lamps"),
    ],
)
def test_a_marker_is_told_from_other_figures(words: str, before: str) -> None:
    notes = "__________________\n3\nA/990/15.\n\n1/2\n\n90-12345\n\f"
    document = read(closely(PLAIN).replace("the keepers of lighthouses,\n", f"{words}\n{notes}"))
    first = document.preamble[0]
    assert [first.text[: ref.at].split()[-1] for ref in first.notes] == [before]


def test_strokes_and_doubles_among_notes_are_left_out_with_a_remark() -> None:
    block = read_block(["1/ Lamps.", "2/ Horns."], 0)
    assert [note.text for note in block.notes] == ["Lamps.", "Horns."]
    assert block.left_out == ["/", "/"]
    assert read_block(["1", "Lamps.", "1"], 0).left_out == ["1"]


def test_a_marker_in_a_line_after_the_closing_stays_in_it() -> None:
    tail = "Kept by the keepers, 1 all of them.\n__________________\n1\nA/990/15.\n\f"
    document = read(closely(PLAIN) + "\n" + tail)
    assert document.closing[-1] == "Kept by the keepers,1 all of them."
    assert not [text for text in said(document) if "not in the tree" in text]


# -- sections and parts -------------------------------------------------------------------------


def test_named_sections_are_headings_though_they_end_in_a_full_stop() -> None:
    text = (
        closely(PLAIN)
        .replace("2. Decides", "Action 1. We will mend the lamps.\n2. Decides")
        .replace("3. Requests", "Action 2. We will sound the horns.\n3. Requests")
    )
    document = read(text)
    headings = [clause.text for clause in document.clauses() if clause.kind is Kind.HEADING]
    assert headings == ["Action 1. We will mend the lamps.", "Action 2. We will sound the horns."]
    assert not said(document)


def test_a_number_of_a_section_may_end_in_a_full_stop() -> None:
    document = read(PLAIN.replace("3. Requests", "I.\n\nReports\n\n3. Requests"))
    heading = document.operative[-1]
    assert (heading.kind, heading.number, heading.text) == (Kind.HEADING, "I.", "Reports")


def test_a_heading_of_one_word_that_could_open_a_clause_is_a_heading() -> None:
    annex = "Annex\nLamps\n1. The lamps are lit.\nCommitments\nWe promise to:\n2. Mend the lamps.\n"
    assert labels(read(closely(PLAIN) + "\n" + annex))[11:] == [
        "Annex heading", "Annex 1", "Annex heading [2]", "Annex intro", "Annex 2",
    ]  # fmt: skip


def test_a_section_may_have_a_preamble_of_its_own() -> None:
    text = closely(PLAIN).replace(
        "3. Requests",
        f"I\nReports\nRecalling its request {LONG}\nNoting the need {LONG}\n3. Requests",
    )
    assert labels(read(text))[-4:] == ["OP I heading", "PP 3", "PP 4", "OP 3"]


def test_a_sentence_within_a_numbered_paragraph_may_begin_with_a_participle() -> None:
    more = f"1. We light the lamps {LONG} until dawn.\nRecognizing the fog, we sound the horns."
    document = read(closely(PLAIN).replace("1. Adopts the Universal Lighthouse Strategy;", more))
    assert labels(document) == labels(read(PLAIN))


def test_an_annex_may_begin_with_a_later_number() -> None:
    annex = "Annex\nAmendment\nAmend paragraph 8 to read:\nPanel\n8. The panel lights the lamps.\n"
    assert labels(read(closely(PLAIN) + "\n" + annex))[-1] == "Annex 8"


def test_a_formula_without_a_comma_leads_to_no_preamble() -> None:
    head = PLAIN.split("The General Assembly,")[0] + "The General Assembly\n\n"
    document = read(head + "Adopts the following Pact:\n\nThe Pact\n\n1. We light the lamps.\n")
    assert labels(document) == ["OP intro", "OP heading", "OP 1"]


def test_a_sole_paragraph_may_have_an_annex() -> None:
    head = PLAIN.split("The General Assembly,")[0] + "The General Assembly\n\n"
    document = read(head + "Adopts the Pact.\n\nAnnex\n\nThe Pact\n\n1. We light the lamps.\n")
    assert labels(document) == ["OP 1", "Annex heading", "Annex 1"]


def test_a_second_part_begins_after_the_closing_of_the_first() -> None:
    second = (
        "B\n\nHorns\n\nThe General Assembly,\n\nNoting the fog,\n\n1. Decides to sound it;\n\n"
        "2. Requests a report.\n\n82nd plenary meeting\n4 May 2090\n"
    )
    document = read(PLAIN.replace("990/1. The", "990/1 A-B. The") + "\n" + second)
    assert labels(document)[-5:] == [
        "OP B heading", "OP B intro", "PP 3", "OP B.1", "OP B.2",
    ]  # fmt: skip
    assert document.facts.meeting == "81"


@pytest.mark.parametrize("prefix", ["A/C.3/990/L.7", "A/990/L.7/Rev.1"])
def test_a_draft_has_sponsors_and_a_title_of_two_lines(prefix: str) -> None:
    head = (
        f"{prefix}\n\nUnited Nations\n\nGeneral Assembly\n\nDistr.: Limited\n3 May 2090\n"
        "Original: English\n\nLamp Committee\nAgenda item 12\nLighthouses\n"
        "North Reef, South Reef* and\nWest Reef: draft resolution\n\n"
        "The Universal Lighthouse\nStrategy\n"
    )
    text = head + PLAIN[PLAIN.index("The General Assembly,") :]
    for source in (text, closely(text)):
        document = read(source)
        assert document.title == "The Universal Lighthouse Strategy"
        assert (document.facts.session, document.facts.agenda_item) == ("990", "12")
        assert str(document.symbol) == prefix


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Agenda item 12", "12"),
        ("Agenda items 13 and 117", "13 and 117"),
        ("Agenda item 75 (a) of the keepers", "75 (a)"),
        ("Agenda items 12, 13 (b) and (c)", "12, 13 (b) and (c)"),
        ("Point 12 b) de l’ordre du jour", "12 b)"),
        ("Tema 121 g) del programa", "121 g)"),
        ("Пункты 46 и 120 повестки дня", "46 и 120"),
        ("议程项目12(b)", "12(b)"),
        ("البند 12 (ب) من جدول الأعمال", "12 (ب)"),
    ],
)
def test_agenda_items_of_all_languages(line: str, item: str) -> None:
    found = grammar.AGENDA.match(line)
    assert found
    assert found[1] == item


def test_a_council_has_symbols_of_its_own() -> None:
    head = "A/HRC/RES/990/1\n\nResolution adopted by the Human Rights Council on 3 May 2090\n\n"
    text = head + PLAIN[PLAIN.index("990/1.") :].replace(
        "General Assembly,", "Human Rights Council,"
    )
    assert str(read(text).symbol) == "A/HRC/RES/990/1"
    head = (
        "S/RES/2990 (2090)\n\nResolution 2990 (2090)\n\n"
        "Adopted by the Security Council at its 9990th meeting, on\n3 May 2090\n\n"
    )
    body = PLAIN[PLAIN.index("The General Assembly,") : PLAIN.index("81st")]
    document = read(head + body.replace("General Assembly,", "Security Council,"))
    assert str(document.symbol) == "S/RES/2990 (2090)"
    assert document.title == "Resolution 2990 (2090)"
    assert document.facts.meeting == "9990"
    assert str(document.facts.adopted) == "2090-05-03"


def test_columns_of_a_masthead_are_lines_of_their_own() -> None:
    rows = (("United Nations", "A/990/L.7"), ("General Assembly", "Distr.: Limited"))
    head = "".join(f"{left:>32}{right:>60}\n" for left, right in rows) + "\n"
    document = read(head + PLAIN[PLAIN.index("[") :].replace("990/1. The", "The"))
    assert document.front[:4] == (
        "United Nations",
        "A/990/L.7",
        "General Assembly",
        "Distr.: Limited",
    )
    assert str(document.symbol) == "A/990/L.7"


def test_a_list_of_changes_is_no_resolution() -> None:
    with pytest.raises(NotAResolutionError):
        read("A/990/L.9\n\nNorth Reef: amendment to draft resolution A/990/L.7\n\n1.\nDelete it.\n")


def test_a_few_lines_run_together_do_not_make_a_file_of_long_lines() -> None:
    wide = "Mindful of the lamps " + LONG + LONG
    text = (
        closely(PLAIN)
        .replace("Deeply concerned", f"{wide}\nDeeply concerned")
        .replace("on the keepers", "on\nthe keepers")
    )
    assert labels(read(text))[:3] == ["PP 1", "PP 2", "PP 3"]


def test_the_masthead_of_another_language_is_not_the_formula() -> None:
    for language, name in ((Language.RU, "Генеральная Ассамблея"), (Language.ZH, "大 会")):
        assert grammar.FORMULAS[language].fullmatch(name)
    text = (
        "A/990/L.7\n大 会\nDistr.: Limited\n决议草案\n灯塔\n大会，\n回顾其第985/12号决议，\n"
        "1.通过《战略》；\n2.请秘书长提出报告。\n"
    )
    document = read(text)
    assert document.formula == "大会，"
    assert labels(document) == ["PP 1", "OP 1", "OP 2"]


def test_a_heading_before_a_sentence_is_no_torn_line() -> None:
    text = PLAIN.replace("Recalling its", "Lamps\n\nAware of the fog,\n\nRecalling its")
    document = read(text)
    assert labels(document)[:5] == ["PP heading", "PP 1", "PP 2", "PP 3", "OP 1"]
    assert document.remarks == ()


@pytest.mark.parametrize("figures", ["1 234 567 ", "lamps1, ", "(1) ", " "])
def test_many_figures_take_no_more_time_each(figures: str) -> None:
    def place_markers(count: int) -> None:
        place([Line(f"Notes {count * figures}lamps;", 1, 1)], [], Language.EN)

    assert grows_evenly(place_markers, 1000)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("start", "heading", "number"),
    [
        (
            "A/RES/990/1\n\nThe General Assembly,\n\nRecalling the work of all keepers,",
            "Lamps",
            "1. ",
        ),
        (
            "A/RES/990/1\n\nL’Assemblée générale,\n\nRappelant la tâche des gardiens,",
            "Lampes",
            "1. ",
        ),
        ("A/RES/990/1\n\nГенеральная Ассамблея,\n\nссылаясь на труд смотрителей,", "Лампы", "1. "),
        ("A/RES/990/1\n\n大会，\n\n回顾灯塔看守人在各大洋的工作，", "灯具", "1. "),
        ("A/RES/990/1\n\nإن الجمعية العامة،\n\nإذ تشير إلى عمل حراس المنارات،", "المصابيح", "1 - "),
    ],
)
def test_a_sole_preambular_paragraph_does_not_join_a_heading(
    start: str, heading: str, number: str, gap: str
) -> None:
    document = read(f"{start}{gap}{heading}{gap}{number}Fog;\n")
    assert labels(document) == ["PP 1", "OP heading", "OP 1"]
    assert document.operative[0].text == heading
