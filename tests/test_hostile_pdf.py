"""PDF files that are broken, locked, empty, huge or made to mislead: each is said in a sentence."""

import re

import pytest

from reviewdiff.errors import ReviewDiffError, UnreadableError
from reviewdiff.model.source import SourceText
from reviewdiff.parsing.parser import parse
from reviewdiff.reading.formats import read
from reviewdiff.reading.pdf import limits
from tests.prints import Words, pdf

PAGE = [
    Words("United Nations", y=734, size=14),
    Words("A/RES/990/1", 482, 734),
    Words("990/1. Lighthouses", 72, 560, "bold", 12),
    Words("The General Assembly,", 147, 530, "italic"),
    Words("Recalling its resolutions on lamps,", 147, 512),
    Words("1. Decides to light the lamps of all coasts that are", 147, 494),
    Words("dark at night.", 123, 482),
]


def source(data: bytes) -> SourceText:
    return read("a.pdf", data)


def texts(data: bytes) -> list[str]:
    return [passage.text for passage in source(data).passages]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        source(data)
    said = str(caught.value)
    assert "Traceback" not in said
    assert said.endswith(".")
    return said


def test_a_page_reads() -> None:
    found = parse(source(pdf([PAGE])))
    assert [clause.text for clause in found.clauses()] == [
        "Recalling its resolutions on lamps,",
        "Decides to light the lamps of all coasts that are dark at night.",
    ]


def test_an_encrypted_file_that_asks_for_a_password_is_refused() -> None:
    assert "asks for a password; save a copy" in refused(pdf([PAGE], password=b"secret"))


def test_a_file_that_only_its_owner_has_locked_reads() -> None:
    assert texts(pdf([PAGE], password=b"")) == texts(pdf([PAGE]))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_truncated_file_reads_as_far_as_it_goes_or_is_said(part: float) -> None:
    data = pdf([PAGE, PAGE])
    try:
        assert texts(data[: int(len(data) * part)])
    except UnreadableError as error:
        assert re.search(r"broken|cut short|no pages|no text layer", str(error))  # noqa: PT017


def test_a_file_of_images_says_what_to_do() -> None:
    said = refused(pdf(["0 0 100 100 re f"]))
    assert "no text layer" in said
    assert "OCR" in said


def test_no_pages() -> None:
    assert "has no pages" in refused(pdf([]))


def test_five_thousand_pages() -> None:
    assert f"no more than {limits.MOST_PAGES}" in refused(pdf([PAGE] * 5000))


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    from reviewdiff.reading.pdf import pdfium

    monkeypatch.setattr(pdfium, "MOST_CHARACTERS", 500)
    with pytest.raises(limits.PdfError, match="characters"):
        pdfium.sheets(pdf([PAGE] * 5))


def test_a_file_without_a_resolution() -> None:
    with pytest.raises(ReviewDiffError, match="no line holds an enacting formula"):
        parse(source(pdf([[Words("A letter to the keeper.")]])))


@pytest.mark.parametrize(
    ("turn", "rotate"), [("0 1 -1 0", 90), ("-1 0 0 -1", 180), ("0 -1 1 0", 270)]
)
def test_a_turned_page_reads_as_it_is_shown(turn: str, rotate: int) -> None:
    turned = []
    for item in PAGE:
        at = {90: (792 - item.y, item.x), 180: (612 - item.x, 792 - item.y)}
        x, y = at.get(rotate, (item.y, 612 - item.x))
        turned.append(Words(item.text, x, y, item.font, item.size, turn=turn))
    box = "0 0 612 792" if rotate == 180 else "0 0 792 612"
    assert texts(pdf([turned], rotate=rotate, box=box)) == texts(pdf([PAGE]))


def test_words_outside_the_page_are_said_and_left_out() -> None:
    found = source(pdf([[*PAGE, Words("Beside the page.", 900, 400)]]))
    assert "Beside" not in " ".join(passage.text for passage in found.passages)
    assert any("Beside the page." in remark.text for remark in found.remarks)


def test_words_without_ink_are_said_and_left_out() -> None:
    found = source(pdf([[*PAGE, Words("2. Decides in secret.", 147, 464, mode=3)]]))
    assert "secret" not in " ".join(passage.text for passage in found.passages)
    assert any("Decides in secret" in remark.text for remark in found.remarks)


def test_a_layer_of_recognized_text_is_read_and_said() -> None:
    layer = [Words(w.text, w.x, w.y, w.font, w.size, mode=3) for w in PAGE]
    found = source(pdf([layer]))
    assert [passage.text for passage in found.passages] == texts(pdf([PAGE]))
    assert "recognized from images" in found.remarks[0].text


def test_letters_that_nobody_can_tell_are_refused() -> None:
    encoding = "<< /Differences [65 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8] >>"
    said = refused(pdf([[Words("ABCDEFGH" * 4)]], encoding=encoding))
    assert "which letters it prints" in said


def test_a_hostile_word_stays_out_of_the_tree() -> None:
    page = [*PAGE, Words("2. Decides \x1b[31mto paint\x07 them.", 147, 464)]
    found = parse(source(pdf([page])))
    assert all(c.text.isprintable() for c in found.clauses())


def test_a_child_that_dies_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewdiff.reading.pdf.apart.MODULE", "no.such.module")
    assert "failed to read" in refused(pdf([PAGE]))


def test_a_file_larger_than_any_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewdiff.reading.pdf.reader.LARGEST", 1000)
    assert "larger than" in refused(pdf([PAGE]))
