"""Redlines: what changes whole, what is only writing, and that no letter is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.diffing.folding import fold_clause
from reviewdiff.diffing.words import edits, tokens
from reviewdiff.model.change import Edit, Op
from reviewdiff.model.language import Language
from tests.strategies import texts

EN, FR, ES, RU, ZH, AR = (
    Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR,
)  # fmt: skip
MARKS = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}


def redline(found: tuple[Edit, ...]) -> str:
    return "".join(MARKS[edit.op].format(edit.text) for edit in found)


@pytest.mark.parametrize(
    ("language", "old", "new", "shown"),
    [
        (EN, "resolution 66/282 of", "resolution 68/276 of", "resolution [-66/282-]{+68/276+} of"),
        (EN, "on 3 May 2090,", "on 4 June 2092,", "on [-3 May 2090-]{+4 June 2092+},"),
        (EN, "Calls upon States", "Urges States", "[-Calls upon-]{+Urges+} States"),
        (EN, "non-State actors", "State actors", "[-non-State-]{+State+} actors"),
        (EN, "the 1st and 2nd", "the 1st and 3rd", "the 1st and [-2nd-]{+3rd+}"),
        (FR, "du 1er mai 2090", "du 4 juin 2092", "du [-1er mai 2090-]{+4 juin 2092+}"),
        (FR, "l’Assemblée prie", "l’Organe prie", "[-l’Assemblée-]{+l’Organe+} prie"),
        (ES, "3 de mayo de 2090", "4 de junio de 2092",
         "[-3 de mayo de 2090-]{+4 de junio de 2092+}"),
        (RU, "от 3 мая 2090 года", "от 4 июня 2092 года",
         "от [-3 мая 2090-]{+4 июня 2092+} года"),
        (ZH, "于2090年5月3日通过", "于2092年6月4日通过", "于[-2090年5月3日-]{+2092年6月4日+}通过"),
        (ZH, "第1373(2001)号", "第1624(2005)号", "第[-1373(2001)-]{+1624(2005)+}号"),
        (ZH, "第六十八届会议", "第七十届会议", "第[-六十八-]{+七十+}届会议"),
        (ZH, "6月28日和29日", "6月12日和13日", "[-6月28日和29日-]{+6月12日和13日+}"),
        (FR, "de 1 200 feux", "de 1 450 feux", "de [-1 200-]{+1 450+} feux"),
        (EN, "for the remote stations,", "as agreed, for the remote stations, each year,",
         "{+as agreed, +}for the remote stations,{+ each year,+}"),
        (AR, "في 3 أيار/مايو 2090", "في 4 حزيران/يونيه 2092",
         "في [-3 أيار/مايو 2090-]{+4 حزيران/يونيه 2092+}"),
        (EN, "in A/C.3/90/L.4/Rev.1", "in A/C.3/92/L.4",
         "in [-A/C.3/90/L.4/Rev.1-]{+A/C.3/92/L.4+}"),
    ],
)  # fmt: skip
def test_words_dates_figures_and_symbols_change_whole(
    language: Language, old: str, new: str, shown: str
) -> None:
    assert redline(edits(old, new, language)) == shown


@given(st.data())
def test_tokens_joined_are_the_text(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(Language))
    text = data.draw(texts(language) | st.text())
    assert "".join(tokens(text, language)) == text


@given(st.data())
def test_edits_lose_no_letter(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(Language))
    old, new = (data.draw(texts(language) | st.text(max_size=40)) for _ in range(2))
    found = edits(old, new, language)
    assert "".join(edit.text for edit in found if edit.op is not Op.INSERT) == old
    assert "".join(edit.text for edit in found if edit.op is not Op.DELETE) == new
    assert all(edit.text for edit in found)
    assert all(one.op is not two.op for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“the Strategy”", '"the Strategy"'),
        ("États’", "États'"),
        ("1990–1995", "1990-1995"),
        ("人权法,", "人权法，"),
        ("（甲）；", "(甲);"),
        ("re\u0301solution", "résolution"),
        ("第 66/282 号", "第66/282号"),
        ("To light the harbours", "to light the harbours"),
        ("counterterrorism", "counter-terrorism"),
        ("Openended talks", "Open-ended talks"),
        ("counter\u00adterrorism", "counter-terrorism"),
        ("the Strategy;", "the Strategy."),
        ("« la brume »", '"la brume"'),
    ],
)
def test_writing_alone_is_no_difference(one: str, other: str) -> None:
    folded = [fold_clause(text).replace('" ', '"').replace(' "', '"') for text in (one, other)]
    assert folded[0] == folded[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1990", "1991"),
        ("shall", "should"),
        ("a, b", "a b"),
        ("the State", "the state"),
        ("5-6", "56"),
    ],
)
def test_words_and_figures_are_a_difference(one: str, other: str) -> None:
    assert fold_clause(one) != fold_clause(other)
