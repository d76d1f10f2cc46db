"""Reviewed alignments: what rulings mean for two documents, and the draft."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from reviewdiff.diffing.differ import diff
from reviewdiff.diffing.rulings import Rulings, apply
from reviewdiff.errors import (
    BadRulingError,
    ContradictoryRulingsError,
)
from reviewdiff.model.alignment import Alignment, Ruling, clause_hash
from reviewdiff.model.document import Document
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.alignment_draft import draft
from reviewdiff.store.alignment_form import decode
from tests.resolutions import NEXT, PLAIN, read
from tests.strategies import pairs

OLD, NEW = Symbol.parse("990/1"), Symbol.parse("992/1")


def ruling(old: str, new: str, *, paired: bool = True, by: str = "A. Keeper") -> Ruling:
    """Rule on clauses of PLAIN and NEXT, several on a side with "+" between."""
    before = tuple(Label.parse(label) for label in old.split("+"))
    after = tuple(Label.parse(label) for label in new.split("+"))
    return Ruling(paired, before, after, by, "Read.", hashes(PLAIN, before), hashes(NEXT, after))


def hashes(text: str, wanted: tuple[Label, ...]) -> tuple[str, ...]:
    found = {clause.label: clause_hash(clause) for clause in read(text).clauses()}
    return tuple(found.get(label, "0" * 12) for label in wanted)


def applied(*rulings: Ruling, old: str = PLAIN, new: str = NEXT) -> Rulings:
    return apply(Alignment(OLD, NEW, Language.EN, rulings), read(old), read(new))


def at(text: str, label: str) -> int:
    return [str(clause.label) for clause in read(text).clauses()].index(label)


# -- what it means for two documents ------------------------------------------------------------


def test_rulings_become_positions() -> None:
    together = ruling("OP 2 (c)", "PP 2")
    apart = ruling("OP 1", "OP 1", paired=False)
    assert applied(together, apart) == Rulings(
        forced=(((at(PLAIN, "OP 2 (c)"),), (at(NEXT, "PP 2"),)),),
        forbidden=frozenset({(at(PLAIN, "OP 1"), at(NEXT, "OP 1"))}),
        honoured=(together, apart),
    )


def test_a_split_and_a_merger_are_one_group_in_reading_order() -> None:
    split, merger = ruling("OP 1", "OP 3+PP 2"), ruling("OP 2 (b) (ii)+OP 2 (a)", "OP 2 (a)")
    assert applied(split, merger).forced == (
        ((at(PLAIN, "OP 1"),), (at(NEXT, "PP 2"), at(NEXT, "OP 3"))),
        ((at(PLAIN, "OP 2 (a)"), at(PLAIN, "OP 2 (b) (ii)")), (at(NEXT, "OP 2 (a)"),)),
    )


def test_no_rulings_mean_nothing() -> None:
    assert applied() == Rulings()


def test_clauses_that_change_places_are_an_answer() -> None:
    assert len(applied(ruling("OP 1", "OP 3"), ruling("OP 3", "OP 1")).forced) == 2


def test_a_ruling_on_a_text_that_changed_since_is_stale() -> None:
    together, apart = ruling("OP 1", "OP 1"), ruling("OP 3", "OP 1", paired=False)
    found = applied(together, apart, old=PLAIN.replace("Adopts", "Endorses"))
    assert found.stale == ((together, Label.parse("OP 1")),)
    assert found.honoured == (apart,)
    assert found.forced == ()
    both = applied(
        together,
        old=PLAIN.replace("Adopts", "Endorses"),
        new=NEXT.replace("Reaffirms", "Endorses"),
    )
    assert [str(label) for _, label in both.stale] == ["OP 1", "OP 1"]


def test_a_label_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(BadRulingError, match=r"pair OP 1 with OP 9 .* A/RES/992/1 has no clause"):
        applied(ruling("OP 1", "OP 9"))
    with pytest.raises(BadRulingError, match=r"keep OP 9 apart .* A/RES/990/1 has no clause"):
        applied(ruling("OP 9", "OP 1", paired=False))


def test_a_hash_that_is_missing_is_told() -> None:
    bare = replace(ruling("OP 1", "PP 2+OP 1"), new_hashes=())
    with pytest.raises(BadRulingError, match=re.escape("992/1; add new_hashes = [")) as caught:
        applied(bare)
    assert all(f'"{found}"' in str(caught.value) for found in hashes(NEXT, bare.new))


CONTRADICTIONS = {
    "paired twice": (ruling("OP 1", "OP 1"), ruling("OP 1", "PP 2", by="B. Keeper")),
    "merged twice": (ruling("OP 1+OP 3", "OP 1"), ruling("PP 1", "OP 1")),
    "both at once": (ruling("OP 1", "PP 2+OP 1"), ruling("OP 1", "PP 2", paired=False)),
    "split in two rulings": (ruling("OP 1", "OP 1"), ruling("OP 1", "OP 3")),
    "said twice": (ruling("OP 1", "OP 1", paired=False), ruling("OP 1", "OP 1", paired=False)),
    "paired the same twice": (ruling("OP 1", "OP 1"), ruling("OP 1", "OP 1", by="B. Keeper")),
    "in a chain": (ruling("OP 1", "PP 2+OP 1"), ruling("OP 3", "PP 2")),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_contradictions_are_an_error_that_names_both(name: str) -> None:
    one, other = CONTRADICTIONS[name]
    with pytest.raises(ContradictoryRulingsError) as caught:
        applied(other, one)
    for item in (one, other):
        assert f"{item} (by {item.by})" in str(caught.value)


# -- the draft for a person ---------------------------------------------------------------------


def uncommented(text: str, tables: str = "pair") -> str:
    """Do what a person does: take the "# " from the blocks, fill in by and reason."""
    lines: list[str] = []
    for part in text.split("\n\n"):
        active = f"\n# [[{tables}]]\n" in f"\n{part}"
        lines += [line.removeprefix("# ") if active else line for line in part.splitlines()]
    said = "\n".join(lines) + "\n"
    return said.replace('by = ""', 'by = "A. Keeper"').replace('reason = ""', 'reason = "Read."')


@given(pairs())
def test_a_draft_means_nothing_until_it_is_edited(both: tuple[Document, Document]) -> None:
    old, new = both
    found = diff(old, new)
    text = draft(old, new, found)
    empty = decode(text.encode(), "x.toml")
    assert empty == Alignment(old.symbol, new.symbol, old.language)
    edited = decode(uncommented(text).encode(), "x.toml")
    rulings = apply(edited, old, new)
    assert rulings.honoured == edited.rulings
    paired = [(c.old, c.new) for c in found.changes if c.old and c.new and not c.writing]
    assert {(item.old, item.new) for item in edited.rulings} <= set(paired)
    parted = decode(uncommented(text, "apart").encode(), "x.toml").rulings
    assert [item.paired for item in parted] == [False]


def test_a_draft_shows_likeness_words_and_clauses_in_no_pair() -> None:
    old, new = read(PLAIN), read(NEXT)
    text = draft(old, new, diff(old, new))
    assert "# # old OP 1: Adopts the Universal Lighthouse Strategy;\n" in text
    assert re.search(r"# # likeness 0\.\d\d\n# # old PP 1: Recalling", text)
    assert '# # To count the ships that pass;\n# old = ["OP 2 (c)"]\n# old_hashes' in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_words_of_a_hostile_text_stay_in_their_comment() -> None:
    def hostile(document: Document) -> Document:
        bad = "\x1b[2J\n[[pair]]\r\u2028by = 1\u202e\x00\ud800 {}"
        texts = {c.label: bad.format(document.symbol) for c in document.clauses()}
        return document.with_texts(texts)

    old, new = hostile(read(PLAIN)), hostile(read(NEXT))
    text = draft(old, new, diff(old, new))
    assert "\ufffd[2J [[pair]]" in text
    assert not set(text) & set("\x1b\r\u2028\u202e\x00\ud800")
    assert decode(text.encode(), "x.toml").rulings == ()
    assert decode(uncommented(text).encode(), "x.toml").rulings
