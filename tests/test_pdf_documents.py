"""One resolution in six languages, printed to PDF by a program: the tree of its text file."""

import pytest

from tests.fixtures.documents import document, told
from tests.fixtures.sources import LANGUAGES


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "zh"])
def test_the_pdf_file_gives_the_tree_of_the_text_file(language: str) -> None:
    assert told(document(language, "pdf")) == told(document(language, "txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_odd_in_the_pdf_file(language: str) -> None:
    assert document(language, "pdf").remarks == ()
    assert document(language, "pdf").unplaced() == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_six_languages_give_trees_of_equal_shape(language: str) -> None:
    labels = [str(clause.label) for clause in document(language, "pdf").clauses()]
    assert labels == [str(clause.label) for clause in document("en", "pdf").clauses()]
