"""Footnote markers in round brackets: lifted where the notes have them, else left to the text."""

import pytest

from tests.resolutions import PLAIN, labels, read

NOTES = "\n_______________\n(1) A/990/15.\n(2) See resolution 985/12, annex.\n"
TEXT = PLAIN.replace("keepers of lighthouses,", "keepers(1) of lighthouses,").replace(
    "Lighthouse Strategy;", "Lighthouse Strategy; (2)"
)
HEAD = "A/RES/990/1\nThe Universal Lighthouse Strategy\n"


@pytest.mark.parametrize(
    "text",
    [
        TEXT + NOTES,
        TEXT + NOTES.replace(") ", ")\n"),
        TEXT.replace("81st", f"{NOTES.lstrip()}\f{HEAD}81st") + "\n",
        TEXT.replace("\n\n2. ", f"\n{NOTES}\n1/2 90-12345\n\f\n{HEAD}2. "),
    ],
    ids=["at the end", "alone on their lines", "on a page", "before a page"],
)
def test_they_are_lifted(text: str) -> None:
    document = read(text)
    assert labels(document) == labels(read(PLAIN))
    clauses = {str(clause.label): clause for clause in document.clauses()}
    assert clauses["PP 1"].text.endswith("the keepers of lighthouses,")
    assert [(ref.at, ref.marker) for ref in clauses["PP 1"].notes] == [(62, "1")]
    assert [ref.marker for ref in clauses["OP 1"].notes] == ["2"]
    assert [document.footnote(m) for m in "12"] == [
        "A/990/15.", "See resolution 985/12, annex."
    ]  # fmt: skip
    assert [r.text for r in document.remarks if "furniture" not in r.text] == []


def test_subparagraphs_numbered_so_are_no_markers() -> None:
    text = PLAIN.replace("(a) To", "(1) To").replace("(b) To", "(2) To").replace("(c)", "(3)")
    text = text.replace("keepers of lighthouses,", "keepers1 of lighthouses,")
    document = read(text + "\n_______________\n1 A/990/15.\n")
    clauses = {str(clause.label): clause for clause in document.clauses()}
    assert [ref.marker for ref in clauses["PP 1"].notes] == ["1"]
    assert "OP 2 (i)" in clauses
