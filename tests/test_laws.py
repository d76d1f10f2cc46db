"""The laws of the differ and of the forms, on generated documents in six scripts."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.diffing.differ import diff
from reviewdiff.diffing.patching import patch
from reviewdiff.model.change import ChangeKind, Op
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.label import Label, Part
from reviewdiff.model.language import Language
from reviewdiff.parsing.normalization import normalize
from reviewdiff.store.codec import decode, encode
from tests.strategies import document, documents, pairs, texts

ANY = st.sampled_from(Language).flatmap(documents)


@given(ANY)
def test_a_document_does_not_differ_from_itself(one: Document) -> None:
    found = diff(one, one)
    assert all(change.kind is ChangeKind.UNCHANGED for change in found.changes)
    assert not found.differs


@given(pairs())
def test_the_patch_gives_the_new_document(both: tuple[Document, Document]) -> None:
    old, new = both
    assert patch(old, diff(old, new)) == new


@given(pairs())
def test_every_clause_stands_in_exactly_one_change(both: tuple[Document, Document]) -> None:
    old, new = both
    changes = diff(old, new).changes
    assert Counter(label for c in changes for label in c.old) == Counter(
        clause.label for clause in old.clauses()
    )
    assert Counter(label for c in changes for label in c.new) == Counter(
        clause.label for clause in new.clauses()
    )


@given(pairs())
def test_backwards_added_and_removed_are_exchanged(both: tuple[Document, Document]) -> None:
    old, new = both
    there, back = diff(old, new), diff(new, old)
    assert there.count(ChangeKind.ADDED) == back.count(ChangeKind.REMOVED)
    assert there.count(ChangeKind.REMOVED) == back.count(ChangeKind.ADDED)


@given(pairs())
def test_backwards_the_same_clauses_are_paired(both: tuple[Document, Document]) -> None:
    old, new = both
    there = {(c.old, c.new, c.moved, c.uncertain) for c in diff(old, new).changes}
    back = {(c.new, c.old, c.moved, c.uncertain) for c in diff(new, old).changes}
    assert there == back


@given(pairs())
def test_edits_are_the_two_texts(both: tuple[Document, Document]) -> None:
    old, new = both
    words = {True: {c.label: c.text for c in old.clauses()}}
    words[False] = {c.label: c.text for c in new.clauses()}
    for change in diff(old, new).changes:
        before = "".join(edit.text for edit in change.edits if edit.op is not Op.INSERT)
        after = "".join(edit.text for edit in change.edits if edit.op is not Op.DELETE)
        assert before == "\n".join(words[True][label] for label in change.old)
        assert after == "\n".join(words[False][label] for label in change.new)


def _operative(items: list[str]) -> list[Clause]:
    return [
        Clause(Label(Part.OPERATIVE, number=str(n)), Kind.OPERATIVE, text, f"{n}.")
        for n, text in enumerate(items, start=1)
    ]


@given(st.data())
def test_one_clause_inserted_is_one_added_and_none_amended(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(Language))
    items = data.draw(st.lists(texts(language, 5), min_size=1, max_size=8, unique=True))
    fresh = data.draw(texts(language, 5).filter(lambda text: text not in items))
    place = data.draw(st.integers(0, len(items)))
    longer = [*items[:place], fresh, *items[place:]]
    old = document([], _operative(items), language=language)
    found = diff(old, document([], _operative(longer), language=language))
    assert found.count(ChangeKind.ADDED) == 1
    assert found.count(ChangeKind.UNCHANGED) == len(items)
    assert [c.renumbered for c in found.changes if c.old] == [n >= place for n in range(len(items))]
    assert not any(change.moved for change in found.changes)


@given(ANY)
def test_renumbering_alone_is_only_renumbering(one: Document) -> None:
    def later(clause: Clause) -> Clause:
        label = clause.label
        if label.part is not Part.OPERATIVE or not label.number:
            return replace(clause, children=tuple(later(c) for c in clause.children))
        shifted = replace(label, number=str(int(label.number) + 7))
        return replace(clause, label=shifted, children=tuple(later(c) for c in clause.children))

    new = replace(one, operative=tuple(later(clause) for clause in one.operative))
    for change in diff(one, new).changes:
        assert change.kind is ChangeKind.UNCHANGED
        assert change.renumbered == (change.old != change.new)


@given(ANY)
def test_json_out_and_in_is_the_same_document(one: Document) -> None:
    data = encode(one)
    assert decode(data, "x.json") == one
    assert encode(decode(data, "x.json")) == data


@given(st.text() | st.text("“灯 ，A1(”—-."), st.sampled_from([None, *Language]))
def test_normalizing_twice_is_normalizing_once(text: str, language: Language | None) -> None:
    once = normalize(text, language)
    assert normalize(once, language) == once
