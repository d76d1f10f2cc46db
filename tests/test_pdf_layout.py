"""How a page is told from its print: spaces, markers, notes, heads, columns, breaks of pages."""

from reviewdiff.model.document import NoteRef
from reviewdiff.model.source import Passage, SourceText
from reviewdiff.reading.formats import read
from tests.prints import Words, content, pdf

MAST = [
    Words("United Nations", y=734, size=14),
    Words("A/RES/990/1", 482, 734),
    Words("General Assembly", y=706, font="bold", size=20),
    Words("Distr.: General", 397, 706),
    Words("3 May 2090", 397, 694),
]
FULL = "the lights of all coasts that are dark at night and the horns that are heard in thick fog"


def body(*lines: str, top: float = 600, left: float = 123, step: float = 12) -> list[Words]:
    return [Words(line, left, top - step * at) for at, line in enumerate(lines)]


def source(*pages: list[Words]) -> SourceText:
    return read("a.pdf", pdf(pages))


def texts(*pages: list[Words]) -> list[str]:
    return [passage.text for passage in source(*pages).passages]


def test_a_masthead_is_read_by_its_columns() -> None:
    assert texts([*MAST, *body(FULL, FULL)])[:5] == [
        "United Nations", "A/RES/990/1", "General Assembly", "Distr.: General", "3 May 2090"
    ]  # fmt: skip


def test_a_space_that_only_the_gap_shows_is_inside_the_word() -> None:
    # Each piece is set on its own, as an editor does; the letter before ends at 138.9 and 155.3.
    page = [Words("fac", 123, 500), Words("ilitate", 136.5, 500), Words("the", 167, 500)]
    assert texts(page) == ["facilitate the"]


def test_a_raised_figure_is_a_marker_where_a_note_answers_it() -> None:
    page = [
        *body(FULL, FULL, "of the Secretary-General,"),
        Words("1", 226, 580, size=6.5),
        Words("_______________", 100, 105, size=8),
        Words("1", 117, 94, size=5.5),
        Words("See A/989/77, which goes on", 123, 91, size=8.5),
        Words("to a second line.", 123, 80, size=8.5),
    ]
    found = source(page)
    text = f"{FULL} {FULL} of the Secretary-General,"
    assert found.passages == (Passage(text, 1, 1, (NoteRef(len(text), "1"),)),)
    assert [(n.marker, n.text) for n in found.notes] == [
        ("1", "See A/989/77, which goes on to a second line.")
    ]


def test_a_raised_figure_without_a_note_stays_in_the_words() -> None:
    assert texts([*body(FULL, FULL, "of 4 km"), Words("2", 158, 580, size=6.5)])[0].endswith("km2")


def test_heads_and_feet_are_left_out_and_paragraphs_go_on_over_the_page() -> None:
    first = [*MAST, *body(FULL, FULL, FULL, top=90)]
    second = [
        Words("A/RES/990/1", 60, 733, "bold", 8.5),
        Words("Lighthouses of the world", 450, 733, "bold", 8.5),
        *body("and of the buoys.", top=709),
        Words("2. Decides to light the lamps.", 147, 691),
        Words("2/2", 60, 37, "bold", 8.5),
        Words("90-12345", 525, 37, size=7),
    ]
    found = source(first, second)
    assert [p.text for p in found.passages[5:]] == [
        f"{FULL} {FULL} {FULL} and of the buoys.", "2. Decides to light the lamps."
    ]  # fmt: skip
    assert [line.text for line in found.furniture] == [
        "2/2 90-12345", "A/RES/990/1 Lighthouses of the world"
    ]  # fmt: skip


def test_a_note_goes_on_over_the_page() -> None:
    rule = Words("_______________", 100, 105, size=8)
    first = [*MAST, *body(FULL, FULL), rule, Words("1", 117, 94, size=5.5),
             Words("See the report, chapter", 123, 91, size=8.5)]  # fmt: skip
    second = [*body(FULL, FULL), rule, Words("four, and its annex.", 123, 91, size=8.5)]
    assert [n.text for n in source(first, second).notes] == [
        "See the report, chapter four, and its annex."
    ]


def test_a_hyphen_at_the_end_of_a_line_is_whose_the_document_says() -> None:
    page = body(f"{FULL[:-3]} light-", f"houses of the sea. The lighthouses and {FULL[:50]} high-",
                "level meeting.")  # fmt: skip
    assert texts(page)[0].split("fog")[0].count("light-") == 0
    assert "lighthouses of the sea" in texts(page)[0]
    assert texts(page)[0].endswith("high-level meeting.")


def test_what_is_bold_or_centred_is_a_heading() -> None:
    page = [*body(FULL, FULL), Words("Follow-up", 123, 560, "bold"), *body(FULL, FULL, top=530)]
    assert [p.heading for p in source(page).passages] == [False, True, False]


def test_the_italics_of_an_opening_are_counted() -> None:
    page = [Words("Recalling", 147, 612, "italic"), Words("its resolutions", 190, 612),
            *body(FULL, FULL)]  # fmt: skip
    assert source(page).passages[0].italic == len("Recalling")


def test_a_table_is_rows_of_text_and_said() -> None:
    table = [Words(text, x, 400 - 12 * row)
             for row, cells in enumerate((("Light", "Range", "Keeper"), ("Cape Fog", "20", "Ada")))
             for text, x in zip(cells, (123, 260, 400), strict=True)]  # fmt: skip
    found = source([*body(FULL, FULL), *table])
    assert [p.text for p in found.passages[1:]] == ["Light Range Keeper", "Cape Fog 20 Ada"]
    assert [(r.text, r.page, r.line) for r in found.remarks] == [
        ("a table was read as rows of text", 1, 3)
    ]


def test_the_rows_of_a_cell_are_of_its_table_and_what_follows_is_not() -> None:
    table = [Words("Cape Fog", y=400), Words("Keeper of the", 260, 400), Words("Ada", 400, 400),
             Words("northern light", 260, 388),
             Words("Bell Rock", y=376), Words("Keeper", 260, 376), Words("Bo", 400, 376),
             Words("1. The lights of the coast are lit.", 123, 364)]  # fmt: skip
    assert texts([*body(FULL, FULL), *table])[1:] == [
        "Cape Fog Keeper of the Ada",
        "northern light",
        "Bell Rock Keeper Bo",
        "1. The lights of the coast are lit.",
    ]


def test_what_stands_below_a_closing_is_a_passage_of_its_own() -> None:
    page = [*body(FULL, FULL), Words("3 May 2090", 420, 550),
            Words("[Adopted by a recorded vote of 27 to 15.]", 147, 538)]  # fmt: skip
    assert texts(page)[-2:] == ["3 May 2090", "[Adopted by a recorded vote of 27 to 15.]"]


def test_a_bold_line_that_is_full_goes_on() -> None:
    bold = [Words(FULL[:85], 123, 560, "bold"), Words("Horns of the sea", 240, 547, "bold")]
    assert texts([*body(FULL, FULL), *bold, *body(FULL, FULL, top=520)])[1] == (
        f"{FULL[:85]} Horns of the sea"
    )


def test_a_reference_after_a_comma_is_no_subparagraph() -> None:
    assert len(texts([*body(FULL, f"{FULL},", "(a) and (b) above, are lit."), *body(top=500)])) == 1


def test_an_abbreviation_ends_no_paragraph() -> None:
    first = [*MAST, Words(f"(a) {FULL[:80]} chap. IV, sect.", 147, 90)]
    assert len(texts(first, [*body("A, of the report;", top=709)])) == len(MAST) + 1


def test_a_line_after_a_comma_goes_on_though_the_first_looks_centred() -> None:
    page = [*body(FULL, FULL), Words(f"2. {FULL[:70]},", 147, 550),
            *body("as long as it is dark;", top=538)]  # fmt: skip
    assert len(texts(page)) == 2


def test_two_pages_may_end_in_the_same_note() -> None:
    pages = [[*body(FULL, FULL), Words("_______________", 100, 95, size=8),
              Words(marker, 117, 84, size=5.5), Words("See the report.", 123, 81, size=8.5)]
             for marker in "12"]  # fmt: skip
    assert [n.marker for n in source(*pages).notes] == ["1", "2"]


def test_a_paragraph_begins_on_a_page_after_a_line_that_is_not_full() -> None:
    first = [*MAST, *body(FULL, "noting the lights,", top=102)]
    assert texts(first, body("Welcoming the lights,", top=709))[-1] == "Welcoming the lights,"


HANGING = [Words("(i) The lights", 171, 180), *body("of the coast;", top=168, left=195)]


def test_a_page_ends_within_an_item_that_hangs() -> None:
    first = [*MAST, *body(FULL, FULL), *HANGING, Words("(ii) The horns of", 171, 90)]
    assert texts(first, body("1890 and of 1891;", top=709, left=195))[-1] == (
        "(ii) The horns of 1890 and of 1891;"
    )


def test_a_closing_phrase_stands_at_the_top_of_a_page() -> None:
    first = [*MAST, *body(FULL, FULL), *HANGING, Words("(ii) The horns;", 171, 90)]
    assert texts(first, body("and to report on them;", top=709))[-2:] == [
        "(ii) The horns;", "and to report on them;"
    ]  # fmt: skip


def test_a_paragraph_that_is_set_in_begins_at_the_top_of_a_page() -> None:
    first = [*MAST, Words(f"noting {FULL[:80]}", 147, 102), *body(f"{FULL},", top=90)]
    assert texts(first, [Words("welcoming the lights,", 147, 709)])[-1] == "welcoming the lights,"


def test_a_heading_in_italics_stands_at_the_top_of_a_page() -> None:
    first = [*MAST, Words(f"1. {FULL[:80]}", 147, 102), *body(f"{FULL}.", top=90)]
    second = [Words("Follow-up", 123, 709, "italic"), *body(f"2. {FULL}", top=685, left=147)]
    assert "Follow-up" in texts(first, second)


def test_a_note_goes_on_below_a_rule_that_is_drawn() -> None:
    line = "q 100 100 80 0.5 re f Q\n"
    first = [*MAST, *body(FULL, FULL), Words("1", 117, 94, size=5.5),
             Words("See the report, chapter", 123, 91, size=8.5)]  # fmt: skip
    second = [*body(FULL, FULL), Words("four, and its annex.", 123, 91, size=8.5)]
    found = read("a.pdf", pdf([line + content(first), line + content(second)]))
    assert [n.text for n in found.notes] == ["See the report, chapter four, and its annex."]
