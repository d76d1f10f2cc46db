"""The file of an alignment: written and read, its faults named by their place, its path."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.errors import (
    BrokenAlignmentError,
    NewerFormatError,
    ReviewDiffError,
    UnreadableError,
)
from reviewdiff.model.alignment import Alignment, Ruling
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store import alignments
from reviewdiff.store.alignment_form import decode, encode
from reviewdiff.store.layout import alignment_path_of
from tests.test_symbol_and_label import SYMBOLS, labels

OLD, NEW = Symbol.parse("990/1"), Symbol.parse("992/1")

SYMBOL = st.sampled_from([Symbol.parse(said) for said, _ in SYMBOLS])
SAID = st.text(min_size=1).filter(str.strip)


@st.composite
def rulings(draw: st.DrawFn, *, paired: bool) -> Ruling:
    sides = [[draw(labels())], draw(st.lists(labels(), min_size=1, max_size=3, unique=True))]
    if draw(st.booleans()):
        sides.reverse()
    ruled = [draw(st.sampled_from([(), tuple(SAMPLE[: len(side)])])) for side in sides]
    old, new = (tuple(side) for side in sides)
    return Ruling(paired, old, new, draw(SAID), draw(SAID), ruled[0], ruled[1])


SAMPLE = ("548b0fd5e173", "c885cc392ce1", "a93b81ece09d")


@st.composite
def whole_alignments(draw: st.DrawFn) -> Alignment:
    together = draw(st.lists(rulings(paired=True), max_size=3))
    apart = draw(st.lists(rulings(paired=False), max_size=3))
    language = draw(st.sampled_from(Language))
    return Alignment(draw(SYMBOL), draw(SYMBOL), language, (*together, *apart))


@given(whole_alignments())
def test_an_alignment_written_and_read_is_the_same(one: Alignment) -> None:
    assert decode(encode(one).encode("utf-8"), "x.toml") == one


@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_but_a_sentence(data: bytes) -> None:
    with pytest.raises(ReviewDiffError):
        decode(data, "x.toml")


HEAD = 'format = 1\nold = "990/1"\nnew = "992/1"\nlanguage = "en"\n'
PAIR = '[[pair]]\nold = ["OP 1"]\nnew = ["OP 2"]\nby = "A. Keeper"\nreason = "Read."\n'
FAULTS = [
    ("", "at format: it is missing"),
    ("format = 1", "at old: it is missing"),
    ("format = 'one'", "at format: a whole number"),
    ("format = true", "at format: a whole number"),
    ("format = 0", "at format: a whole number"),
    ("format 1", r"not TOML \(.*at line 1, column 8"),
    ("a = " + "9" * 5000, "not TOML"),
    ("a = " + "[" * 100_000, "nested too deep|not TOML"),
    (HEAD.replace("990/1", "../x"), "at old: '../x' is not a document symbol"),
    (HEAD.replace('"en"', '"xx"'), "at language: 'xx' is none of ar, en"),
    (HEAD + "colour = 1", "at colour: there is no such key"),
    (HEAD + "pair = 1", r"at pair: it is written as \[\[pair\]\]"),
    (HEAD + "[apart]", r"at apart: it is written as \[\[apart\]\]"),
    (HEAD + PAIR + 'because = "x"', r"at \[\[pair\]\] 1, because: there is no such key"),
    (HEAD + PAIR + PAIR.replace('"A. Keeper"', "7"), r"at \[\[pair\]\] 2, by: text"),
    (HEAD + PAIR.replace('by = "A. Keeper"\n', ""), r"\[\[pair\]\] 1, by: it is missing"),
    (HEAD + PAIR.replace("A. Keeper", " "), r"\[\[pair\]\] 1, by: it is empty"),
    (HEAD + PAIR.replace('reason = "Read."\n', ""), "reason: it is missing"),
    (HEAD + PAIR.replace("Read.", ""), "reason: it is empty"),
    (HEAD + PAIR.replace('["OP 1"]', '"OP 1"'), r"old: a list of texts .* \[\"OP 1\"\]"),
    (HEAD + PAIR.replace('"OP 1"', "1"), "old: a list of texts"),
    (HEAD + PAIR.replace('"OP 1"', ""), "old: it names no clause"),
    (HEAD + PAIR.replace('"OP 1"', '"OP 1", "op1"'), "old: it names OP 1 twice"),
    (HEAD + PAIR.replace("OP 1", "XX 1"), r"old: 'XX 1' is not the label of a clause.*I\.4'\.$"),
    (
        HEAD + PAIR.replace('"OP 1"', '"OP 1", "OP 2"').replace('["OP 2"]', '["OP 3", "OP 4"]'),
        r"at \[\[pair\]\] 1: several clauses stand on both sides",
    ),
    (HEAD + PAIR + 'old_hashes = ["a", "b"]', r"old_hashes: as many .* \(1\)"),
    (HEAD + PAIR + "new_hashes = [1]", "new_hashes: a list of texts"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS)
def test_a_fault_is_one_sentence_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BrokenAlignmentError, match=said) as caught:
        decode(text.encode(), "from-990-1.en.toml")
    assert str(caught.value).startswith("from-990-1.en.toml is not a valid alignment")
    assert "\n" not in str(caught.value)


def test_what_is_no_text_and_a_later_format_are_said() -> None:
    with pytest.raises(BrokenAlignmentError, match="at byte 1: it is not UTF-8 text"):
        decode(b"a\xff", "x.toml")
    with pytest.raises(NewerFormatError, match="install a newer reviewdiff"):
        decode(b"format = 2\nkeys = 'to come'", "x.toml")


def test_a_file_saved_on_another_system_is_read() -> None:
    data = (HEAD + PAIR).replace("\n", "\r\n").encode("utf-8-sig")
    assert len(decode(data, "x.toml").rulings) == 1


BOTH = st.tuples(SYMBOL, SYMBOL, st.sampled_from(Language))


@given(BOTH, BOTH)
def test_no_two_pairs_of_versions_share_a_path(
    one: tuple[Symbol, Symbol, Language], other: tuple[Symbol, Symbol, Language]
) -> None:
    assert (alignment_path_of(*one) == alignment_path_of(*other)) == (one == other)


def test_an_alignment_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / alignment_path_of(NEW, OLD, Language.EN)
    alignments.write(path, HEAD)
    with pytest.raises(BrokenAlignmentError, match="from A/RES/990/1 to A/RES/992/1 in en, but"):
        alignments.load(tmp_path, NEW, OLD, Language.EN)
    assert alignments.load(tmp_path, OLD, NEW, Language.EN) is None


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / alignment_path_of(OLD, NEW, Language.EN)).mkdir(parents=True)
    with pytest.raises(UnreadableError, match="Is a directory"):
        alignments.load(tmp_path, OLD, NEW, Language.EN)


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        alignments.write(tmp_path / alignment_path_of(OLD, NEW, Language.EN), HEAD)
    assert list(tmp_path.rglob("*")) == []
