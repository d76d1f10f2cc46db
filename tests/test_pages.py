"""Texts as extractors give them: pages with heads, feet and notes, with and without indents."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from reviewdiff.model.document import Document, Kind
from reviewdiff.model.language import Language
from tests.drafts import DRAFTS, ENGLISH
from tests.pages import Draft
from tests.resolutions import labels, read, shape

WAYS: dict[str, Callable[[Draft], str]] = {
    "raw": lambda draft: draft.raw(),
    "layout": lambda draft: draft.layout(),
    "raw without gaps": lambda draft: draft.raw(gaps=False),
    "layout without gaps": lambda draft: draft.layout(gaps=False),
    "raw without form feeds": lambda draft: draft.raw(form_feeds=False, gaps=False),
    "layout without form feeds": lambda draft: draft.layout(form_feeds=False, gaps=False),
    "layout stripped": lambda draft: re.sub(r"(?m)^ +| +$", "", draft.layout()),
}


def noted(document: Document) -> list[tuple[str, str, str]]:
    """Give each marker with its clause and the words before it."""
    return [
        (ref.marker, str(clause.label), clause.text[: ref.at][-12:])
        for clause in document.clauses()
        for ref in clause.notes
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", DRAFTS)
def test_printing_does_not_change_the_tree(language: Language, way: str) -> None:
    draft = DRAFTS[language]
    document = read(WAYS[way](draft))
    assert document.language is language
    assert shape(document) == shape(read(draft.plain()))
    assert document.title == draft.title
    # Only a printed page bears a job number.
    assert replace(document.facts, job="") == read(draft.plain()).facts
    assert {note.marker: note.text for note in document.footnotes} == draft.notes
    assert [marker for marker, _, _ in noted(document)] == list(draft.notes)


@pytest.mark.parametrize("size", [(48, 9), (60, 13), (84, 18), (98, 60)], ids=str)
@pytest.mark.parametrize("language", DRAFTS)
def test_the_size_of_a_page_does_not_change_the_tree(
    language: Language, size: tuple[int, int]
) -> None:
    draft = DRAFTS[language]
    for text in (draft.raw(size=size), draft.layout(size=size), draft.raw(size=size, gaps=False)):
        document = read(text)
        assert shape(document) == shape(read(draft.plain()))
        assert [marker for marker, _, _ in noted(document)] == list(draft.notes)


@pytest.mark.parametrize("way", WAYS)
def test_notes_stand_where_they_were_printed(way: str) -> None:
    assert noted(read(WAYS[way](ENGLISH))) == [
        ("1", "PP 1", "lighthouses,"),
        ("2", "PP 1", "d since 2079"),
        ("3", "PP 3", " of Harbours"),
        ("4", "PP 5", "ary-General,"),
        ("5", "OP 3", " resolutions"),
    ]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_left_out_is_furniture_and_is_said(way: str) -> None:
    said = [remark.text for remark in read(WAYS[way](ENGLISH)).remarks]
    assert said
    assert all(text.startswith("left out as page furniture: ") for text in said)


def test_the_facts_of_a_masthead() -> None:
    facts = read(ENGLISH.layout()).facts
    assert facts.adopted == date(2090, 5, 3)
    assert (facts.meeting, facts.session, facts.agenda_item) == ("81", "990", "12 (b)")
    assert facts.draft == ""


@pytest.mark.parametrize("language", DRAFTS)
def test_the_printed_drafts_have_the_parts_they_should(language: Language) -> None:
    document = read(DRAFTS[language].plain())
    kinds = [clause.kind for clause in document.clauses()]
    paragraphs = DRAFTS[language].paragraphs
    assert kinds.count(Kind.PREAMBULAR) == (5 if language is Language.EN else 3)
    assert kinds.count(Kind.OPERATIVE) == (5 if language is Language.EN else 3)
    assert len(kinds) == len(paragraphs)
    assert labels(document)[-1] == ("OP 5" if language is Language.EN else "OP 3")
