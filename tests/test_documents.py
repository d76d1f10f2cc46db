"""One resolution in six languages as text, Word, web and PDF file: one tree in all of them."""

from datetime import date

import pytest

from reviewdiff.model.document import Facts, Kind
from reviewdiff.reading import formats
from tests.fixtures.documents import FORMS, document, shape, told
from tests.fixtures.sources import FOLDER, LANGUAGES

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_the_six_languages_give_trees_of_equal_shape(language: str) -> None:
    assert shape(document(language)) == shape(document("en"))
    assert document(language).facts == document("en").facts


@each_language
@pytest.mark.parametrize("form", FORMS)
def test_a_document_is_the_same_in_every_form(language: str, form: str) -> None:
    assert told(document(language, form)) == told(document(language))


@each_language
def test_the_third_level_is_placed(language: str) -> None:
    labels = [label for label, _, _ in shape(document(language)) if label.startswith("OP 4 (b)")]
    assert labels == [f"OP 4 (b){deep}" for deep in ("", " (i)", " (ii)", " (ii) (a)", " (ii) (b)")]


def test_the_tree_is_as_written() -> None:
    found = document("en")
    labels = [str(clause.label) for clause in found.clauses()]
    assert labels[:10] == [*(f"PP {at}" for at in range(1, 9)), "OP 1", "OP 2"]
    assert labels[-9:] == [
        *("Annex II, heading", "Annex II, A heading", "Annex II, 1", "Annex II, 2"),
        *("Annex II, 2 (a)", "Annex II, 2 (b)", "Annex II, B heading"),
        *("Annex II, 3", "Annex II, 4"),
    ]
    assert found.count(Kind.OPERATIVE) == 18
    assert [note.marker for note in found.footnotes] == ["1", "2", "3", "4"]


def test_the_facts_are_read() -> None:
    issued = date(2094, 6, 15)
    assert document("en").facts == Facts(
        date(2094, 6, 4), "97", "994", "14", "A/994/L.9", issued=issued, job="94-08813"
    )


def test_a_pdf_is_known_after_other_bytes() -> None:
    data = (FOLDER / "en.pdf").read_bytes()
    assert formats.read("a.txt", b"\r\n\r\n" + data).passages == formats.read("a", data).passages
