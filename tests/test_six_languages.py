"""One invented pair of resolutions in the six languages: the same tree and the same changes.

The files of tests/corpus/lighthouses differ in layout as extractors give them; what all of them
must give stands once, in truth.json.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from reviewdiff import Change, Document, Language, Op, patch
from tests.corpus.lighthouses.lighthouses import (
    ANNEX,
    BODY,
    LANGUAGES,
    NAMES,
    TRUTH,
    Told,
    clauses,
    compared,
    document,
    each,
    each_document,
    expected,
    labels,
    measures,
    part_of,
    read,
    source,
    told,
)

# -- each document -----------------------------------------------------------------------------


@each()
@each_document
def test_the_title_is_read(name: str, language: str) -> None:
    number = name.replace("-", "/")
    (line,) = re.findall(rf"^ ?{number}(?:\.| -) (.*)", source(name, language), re.MULTILINE)
    assert document(name, language).title.split() == line.split()


@each()
@each_document
def test_the_body_has_its_shape(name: str, language: str) -> None:
    found = document(name, language)
    assert found.language is Language(language)
    assert labels(found, BODY) == [
        label for label in TRUTH["documents"][name]["shape"] if part_of(label) == BODY
    ]


@each()
@each_document
def test_the_annex_has_its_shape(name: str, language: str) -> None:
    assert labels(document(name, language), ANNEX) == [
        label for label in TRUTH["documents"][name]["shape"] if part_of(label) == ANNEX
    ]


@each()
@each_document
def test_the_facts_of_adoption_are_read(name: str, language: str) -> None:
    found = document(name, language)
    facts = TRUTH["documents"][name]["facts"]
    assert str(found.symbol) == facts["symbol"]
    assert str(found.facts.adopted) == facts["adopted"]
    assert (found.facts.meeting, found.facts.session) == (facts["meeting"], facts["session"])


@each()
@each_document
def test_the_agenda_item_is_read(name: str, language: str) -> None:
    found = document(name, language).facts.agenda_item
    assert found == TRUTH["documents"][name]["facts"]["agenda_item"]


@each()
@each_document
def test_the_draft_is_read(name: str, language: str) -> None:
    found = document(name, language).facts.draft
    assert found == TRUTH["documents"][name]["facts"]["draft"]


def _notes(found: Document, part: str) -> dict[str, str]:
    return {ref.marker: str(c.label) for c in clauses(found, part) for ref in c.notes}


@each()
@each_document
def test_the_footnotes_of_the_body_stand_at_their_places(name: str, language: str) -> None:
    wanted = TRUTH["documents"][name]["notes"]
    found = document(name, language)
    assert _notes(found, BODY) == {m: at for m, at in wanted.items() if part_of(at) == BODY}
    assert [note.marker for note in found.footnotes] == list(wanted)


@each()
@each_document
def test_the_footnotes_of_the_annex_stand_at_their_places(name: str, language: str) -> None:
    wanted = TRUTH["documents"][name]["notes"]
    found = _notes(document(name, language), ANNEX)
    assert found == {m: at for m, at in wanted.items() if part_of(at) == ANNEX}


@each_document
def test_arabic_markers_in_brackets_are_lifted(name: str) -> None:
    text = re.sub(r"(?<=[^\W\d_])([123])(?=[ ،])", r"(\1)", source(name, "ar"))
    text = re.sub(r"^([123])(?= [^-])", r"(\1)", text, flags=re.MULTILINE)
    assert read(name, "ar", text).footnotes == document(name, "ar").footnotes


@each()
@each_document
def test_no_remark_is_made_but_of_furniture(name: str, language: str) -> None:
    said = [remark.text for remark in document(name, language).remarks]
    assert [text for text in said if not text.startswith("left out as page furniture")] == []


@each(without=["zh"])
def test_no_word_is_cut_or_glued(language: str) -> None:
    for name in NAMES:
        known = set(source(name, language).split())
        known |= {re.sub(r"(?<=[^\W\d_])[123](?=[,،]?$)|(?<=,)[123]$", "", word) for word in known}
        words = (word for c in document(name, language).clauses() for word in c.text.split())
        assert [word for word in words if word not in known] == []


# -- the six together --------------------------------------------------------------------------


def _compare_with_english(name: str, language: str, part: str) -> None:
    english, other = (clauses(document(name, spoken), part) for spoken in ("en", language))
    for one, same in zip(english, other, strict=True):
        assert (one.label, one.kind) == (same.label, same.kind)
        assert len(one.children) == len(same.children)
        wanted = measures(one.text, "en")
        assert measures(same.text, language) == wanted, str(one.label)


@each(without=["en"])
@each_document
def test_the_bodies_are_alike_clause_by_clause(name: str, language: str) -> None:
    _compare_with_english(name, language, BODY)


@each(without=["en"])
@each_document
def test_the_annexes_are_alike_clause_by_clause(name: str, language: str) -> None:
    _compare_with_english(name, language, ANNEX)


@each(without=["en"])
@each_document
def test_the_footnotes_are_alike(name: str, language: str) -> None:
    english, other = (document(name, spoken).footnotes for spoken in ("en", language))
    wanted = [measures(note.text, "en") for note in english]
    assert [measures(note.text, language) for note in other] == wanted


def test_the_measures_are_not_empty() -> None:
    text = " ".join(clause.text for clause in document(NAMES[0], "en").clauses())
    assert {"984/31", "4120(2087)", "A/989/15", "2084-12-14", "1200"} <= set(measures(text, "en"))


# -- the changes -------------------------------------------------------------------------------


def _body_changes() -> Iterator[Any]:
    for language in LANGUAGES:
        for change in expected(BODY):
            old, new = ("+".join(side) for side in change[1:3])
            yield pytest.param(language, change, id=f"{language}: {old} {change[0]} {new}")


@pytest.mark.parametrize(("language", "change"), list(_body_changes()))
def test_a_change_of_the_body_is_told(language: str, change: Told) -> None:
    assert change in [told(item) for item in compared(language).changes]


@each()
def test_the_changes_of_the_annex_are_told(language: str) -> None:
    found = [told(item) for item in compared(language).changes]
    assert [row for row in found if part_of((row[1] or row[2])[0]) == ANNEX] == expected(ANNEX)


@each()
def test_the_patch_gives_the_new_document(language: str) -> None:
    old, new = (document(name, language) for name in NAMES)
    assert patch(old, compared(language)) == new


def _change(language: str, label: str) -> Change:
    found = compared(language).changes
    return next(item for item in found if label in map(str, item.new))


@each()
def test_of_the_clause_with_a_footnote_the_note_alone_changed(language: str) -> None:
    change = _change(language, "PP 4")
    assert [edit.op for edit in change.edits] == [Op.EQUAL]
    (note,) = change.notes
    assert note.old
    assert note.new
    assert ("A/989/412" in note.old.text, "A/991/518" in note.new.text) == (True, True)


@each()
def test_the_other_footnotes_did_not_change(language: str) -> None:
    assert [str(item.new[0]) for item in compared(language).changes if item.notes] == ["PP 4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_cut(language: str) -> None:
    edits = _change(language, "PP 5").edits
    for op, figures in ((Op.DELETE, {"37", "1200", "2088"}), (Op.INSERT, {"41", "1450", "2091"})):
        found = [measures(edit.text, language) for edit in edits if edit.op is op]
        assert {figure for item in found for figure in item} == figures
