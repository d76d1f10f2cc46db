"""Whatever stands where on whatever pages: nothing raises, and no word is lost."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.model.source import SourceText
from reviewdiff.reading.pdf.bidi import Glyph, in_reading_order
from reviewdiff.reading.pdf.reader import source_of
from reviewdiff.reading.pdf.sheets import Rule, Run, Sheet

WORDS = st.sampled_from(
    (
        *("1", "12", "*", "A/RES/990/1", "2/3", "90-12345", "_______________", "high-", "level "),
        *(
            "The General Assembly,",
            "1. Decides ",
            "(a)",
            "Annex",
            "灯塔，",
            "منارة",
            "(منارة ",
            " ",
        ),
        *("of the sea;",),
    )
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    left = draw(st.sampled_from([60.0, 100.0, 123.0, 147.0, 300.0, 480.0]))
    text = draw(WORDS)
    size = draw(st.sampled_from([5.5, 6.5, 8.5, 10.0, 12.0, 20.0]))
    base = draw(st.sampled_from([37.0, 60.0, 63.5, 80.0, 400.0, 403.5, 412.0, 430.0, 733.0]))
    right = left + 0.5 * size * len(text)
    return Run(
        text, left, right, base, size, draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    )


SHEETS = st.lists(
    st.builds(
        Sheet,
        st.just(612.0),
        st.just(792.0),
        st.lists(runs(), max_size=14).map(tuple),
        st.lists(st.builds(Rule, st.just(60.0), st.just(180.0), st.just(90.0)), max_size=1).map(
            tuple
        ),
    ),
    min_size=1,
    max_size=3,
)


def letters(texts: list[str]) -> Counter[str]:
    return Counter("".join("".join(texts).split()))


def told(source: SourceText) -> list[str]:
    found = [*source.texts(), *(line.text for line in source.furniture)]
    found += [ref.marker for passage in source.passages for ref in passage.notes]
    return found + [text for note in source.notes for text in (note.marker, note.text)]


@given(SHEETS)
def test_no_word_of_a_page_is_lost(sheets: list[Sheet]) -> None:
    source = source_of("a.pdf", b"", sheets)
    stands = letters([run.text for sheet in sheets for run in sheet.runs])
    # A hyphen at the end of a line may be the break's; a note without a marker is given a star.
    lost = stands - letters(told(source))
    assert set(lost) <= {"-"}
    for passage in source.passages:
        assert all(0 <= ref.at <= len(passage.text) for ref in passage.notes)


@given(st.lists(st.sampled_from("با()[]12A./- "), max_size=20))
def test_the_order_of_reading_loses_no_character(chars: list[str]) -> None:
    line = [Glyph(char, at, at + 1) for at, char in enumerate(chars)]
    brackets = str.maketrans("()[]", "((((")
    ordered = "".join(glyph.text for glyph in in_reading_order(line)).translate(brackets)
    assert sorted(ordered) == sorted("".join(chars).translate(brackets))
