"""Taking an ingredient of the matching away takes it away, and it comes back."""

from collections.abc import Sequence

import pytest

from benchmarks.ablation import LOSSES, Loss
from benchmarks.trials import families, thrice
from reviewdiff.diffing.matching import match
from reviewdiff.model.change import Why

_OLD = [
    (
        "Urges all keepers to light the lamps of Barcor at dusk, to trim the wicks of Dunel daily, "
        "to paint the railings of Gartor in spring, and to count the oil stores of Kelmor by May;"
    ),
    "Notes the fog of Fengar, which hid the moorings of Holix from all masters of vessels;",
]
_NEW = [
    "Notes the fog of Fengar, which hid the moorings of Holix from most masters of vessels;",
    "Urges all keepers to light the lamps of Barcor at dusk, to trim the wicks of Dunel daily;",
    "To paint the railings of Gartor in spring, and to count the oil stores of Kelmor by May;",
]


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(item.old, item.new) for item in match(old, new)]


def _fail_during(loss: Loss) -> None:
    with loss.suffered():
        match(_OLD, _NEW)
        raise KeyError


def _loss(name: str) -> Loss:
    return next(loss for loss in LOSSES if loss.name == name)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_what_is_taken_away_comes_back(loss: Loss) -> None:
    before = match(_OLD, _NEW)
    with pytest.raises(KeyError):
        _fail_during(loss)
    assert match(_OLD, _NEW) == before


def test_without_split_and_merge_there_are_only_pairs() -> None:
    assert ((0,), (1, 2)) in _pairs(_OLD, _NEW)
    with _loss("no split, no merge").suffered():
        assert all(len(old) == len(new) == 1 for old, new in _pairs(_OLD, _NEW))


def test_without_folding_a_final_mark_makes_a_difference() -> None:
    old, new = ["To light the harbours of Barcor;"], ["to light the harbours of Barcor."]
    assert match(old, new)[0].why is Why.EQUAL
    with _loss("no folding").suffered():
        assert all(item.why is not Why.EQUAL for item in match(old, new))


def test_left_over_clauses_are_paired_in_order_by_the_baseline() -> None:
    with _loss("left-over ones in order").suffered():
        assert _pairs(_OLD, _NEW) == [((0,), (0,)), ((1,), (1,))]


def test_the_cases_are_fixed_by_their_seeds() -> None:
    assert thrice(1) == thrice(1)
    assert families("ab", 3, 8, 1) == families("ab", 3, 8, 1)
