"""Layout: a trailing space ends a paragraph only where wrapped lines have none."""

from collections.abc import Callable

import pytest

from reviewdiff.model.language import Language
from reviewdiff.model.source import SourceText
from reviewdiff.parsing.layout import Layout, is_marked, layout_of
from reviewdiff.reading.text import read as read_text
from tests.corpus.lighthouses.lighthouses import each_document, read, source
from tests.resolutions import PLAIN, shape

WIDE = "to light every harbour before nightfall and to keep every lamp in\ngood repair;"
# Every paragraph ends in a space; four of five lines are paragraphs by themselves.
SHORT = PLAIN.replace("the Universal Lighthouse Strategy;", WIDE).replace("\n", " \n").replace(
    " \n \n", " \n\n"
)  # fmt: skip


def _text(text: str) -> SourceText:
    return read_text("text.txt", text.encode())


def test_short_paragraphs_do_not_hide_the_marks() -> None:
    text = _text(SHORT.replace("lamp in \n", "lamp in\n"))
    assert is_marked(text.lines)
    assert layout_of(text.lines, Language.EN) is Layout.MARKED


def test_a_space_at_the_end_of_every_line_marks_nothing() -> None:
    assert not is_marked(_text(SHORT).lines)


def test_a_text_without_wrapped_lines_is_not_told_by_marks() -> None:
    lines = [f"{line} " for line in PLAIN.split("\n") if line]
    assert not is_marked(_text("\n".join(lines)).lines)


STRIPPED: dict[str, Callable[[str], str]] = {
    "at their ends": str.rstrip,
    "at both ends": str.strip,
    "but one space at each end": lambda line: f"{line.rstrip()} " if line.strip() else "",
}


@each_document
@pytest.mark.parametrize("empty", [True, False], ids=["", "without empty lines"])
@pytest.mark.parametrize("how", STRIPPED)
def test_the_sense_tells_what_the_marks_told(name: str, how: str, *, empty: bool) -> None:
    marked = source(name, "zh")
    lines = [STRIPPED[how](line) for line in marked.split("\n") if empty or line.strip()]
    assert shape(read(name, "zh", "\n".join(lines))) == shape(read(name, "zh", marked))
