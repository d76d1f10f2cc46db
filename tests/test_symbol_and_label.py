"""Symbols and labels: what is accepted, what is refused, str and parse as inverses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.errors import BadLabelError, BadSymbolError
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.layout import folder_of, symbol_of

SYMBOLS = (
    ("68/276", "A/RES/68/276"),
    ("a/res/68/276", "A/RES/68/276"),
    ("A/RES/68/276*", "A/RES/68/276"),
    ("ES-10/17", "A/RES/ES-10/17"),
    ("67/40 A", "A/RES/67/40 A"),
    ("69/96 A-B", "A/RES/69/96 A-B"),
    ("217 A (III)", "A/RES/217 A (III)"),
    ("2345(XXII)", "A/RES/2345(XXII)"),
    ("1373 (2001)", "S/RES/1373 (2001)"),
    ("A/C.3/78/L.41/Rev.1", "A/C.3/78/L.41/Rev.1"),
    ("A/CONF.219/7", "A/CONF.219/7"),
    ("TD/B/1(XX)", "TD/B/1 (XX)"),
    ("a/60/l.62/add.1", "A/60/L.62/Add.1"),
)
REFUSED = (
    "", " ", "1", "foo", "../../etc/passwd", "/etc/passwd", "A/../B/1", "A/./1", "-x/1", "A//1",
    "A/RES/68/276\n--", "A\\RES\\1", "C:/1", "A/\x1b[31m/1", "A/RES/" + "9" * 90, "~/1", "A/RES/..",
    "A/1 1",
)  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), SYMBOLS)
def test_a_symbol_is_read_as_people_write_it(said: str, meant: str) -> None:
    symbol = Symbol.parse(said)
    assert str(symbol) == meant
    assert Symbol.parse(str(symbol)) == Symbol.parse(symbol.short) == symbol
    assert symbol_of(folder_of(symbol)) == symbol


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_symbol_is_refused(said: str) -> None:
    with pytest.raises(BadSymbolError):
        Symbol.parse(said)


def test_symbols_that_look_alike_have_paths_of_their_own() -> None:
    folders = [folder_of(Symbol.parse(s)) for s in ("S-26/2", "S/26/2", "A/S-26/2", "26/2")]
    assert len({name.lower() for name in folders}) == len(folders)


@given(st.text(alphabet="AS/RE.L-_()12 ", max_size=14))
def test_no_two_symbols_share_a_path_and_none_leads_out(said: str) -> None:
    try:
        symbol = Symbol.parse(said)
    except BadSymbolError:
        return
    folder = folder_of(symbol)
    assert symbol_of(folder) == symbol
    assert "/" not in folder
    assert not folder.startswith((".", "-"))


SECTIONS = st.lists(st.sampled_from(["I", "IV", "A", "XII"]), max_size=2).map(tuple)


@st.composite
def labels(draw: st.DrawFn) -> Label:
    part = draw(st.sampled_from(Part))
    role = draw(st.sampled_from(Role))
    number = draw(st.sampled_from(["", "1", "12", "3 bis"]))
    annex = draw(st.sampled_from(["", "I", "II"])) if part is Part.ANNEX else ""
    if not number and role is Role.PARAGRAPH:
        number = "7"
    subs = draw(st.lists(st.sampled_from(["a", "ii", "aa"]), max_size=3)) if number else []
    count = draw(st.integers(1, 12))
    return Label(part, annex, draw(SECTIONS), number, tuple(subs), role, count)


@given(labels())
def test_a_label_printed_and_read_is_the_same(label: Label) -> None:
    assert Label.parse(str(label)) == label


@pytest.mark.parametrize(
    ("said", "meant"),
    [("OP12(a)", "OP 12 (a)"), ("pp3", "PP 3"), ("op 12 (a)(i)", "OP 12 (a) (i)")],
)
def test_a_label_is_read_as_people_write_it(said: str, meant: str) -> None:
    assert str(Label.parse(said)) == meant


@pytest.mark.parametrize("said", ["", "OP", "12", "XX 3", "OP (a)", "OP 12 (A)", "OP 12; rm"])
def test_what_is_no_label_is_refused(said: str) -> None:
    with pytest.raises(BadLabelError):
        Label.parse(said)
