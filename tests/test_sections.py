"""Annexes and sections: their numbers in the six languages, and what begins them."""

import pytest

from reviewdiff.parsing import grammar


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Annex", ""), ("Annexe", ""), ("ANNEXE", ""), ("Anexo", ""), ("Приложение", ""),
        ("附件", ""), ("المرفق", ""), ("Annexe II", "II"), ("Annex A", "A"), ("Anexo 3", "3"),
        ("附件二", "II"), ("附件A", "A"), ("附件 一", "I"), ("المرفق الثاني", "II"),
        ("المرفق السادس", "VI"),
    ],
)  # fmt: skip
def test_an_annex_is_known_with_its_number(line: str, number: str) -> None:
    found = grammar.ANNEX.fullmatch(line)
    assert found
    assert grammar.annex_number(found["number"] or "") == number


@pytest.mark.parametrize("line", ["Annexed", "AnnexII", "Anexos", "Annexe et carte"])
def test_no_other_line_is_an_annex(line: str) -> None:
    assert not grammar.ANNEX.fullmatch(line)


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("II. Fog signals", "II", "Fog signals"),
        ("B. Horns", "B", "Horns"),
        ("二、雾号", "II", "雾号"),
        ("十二. 雾号", "XII", "雾号"),
        ("أولا - المصابيح", "I", "المصابيح"),
        ("ثانياً: المصابيح", "II", "المصابيح"),
        ("ثاني عشر – المصابيح", "XII", "المصابيح"),
        ("باء - المصابيح", "B", "المصابيح"),
    ],
)
def test_a_section_is_known_with_its_number(line: str, number: str, text: str) -> None:
    found = grammar.SECTION.fullmatch(line)
    assert found
    assert (grammar.section_name(found["printed"]), found["text"]) == (number, text)


@pytest.mark.parametrize(
    ("line", "number"), [("IV", "IV"), ("B.", "B"), ("رابعا", "IV"), ("ألف", "A")]
)
def test_a_section_may_stand_alone(line: str, number: str) -> None:
    assert grammar.SECTION_ALONE.fullmatch(line)
    assert grammar.section_name(line) == number
