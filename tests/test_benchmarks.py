"""The benchmark's own measures are right: least churn, truth of generated cases, scores, peers."""

from itertools import chain, combinations

import pytest

from benchmarks.generated import Case, Group, Mix, generate
from benchmarks.invented import clauses, family
from benchmarks.least import least_churn
from benchmarks.peers import TOOLS
from benchmarks.scoring import Tally
from benchmarks.tables import Measure, bars
from reviewdiff.model.language import Language


def _least_by_trying(old: list[str], new: list[str]) -> int:
    """Try every choice of kept tokens."""

    def kept(words: list[str]) -> set[tuple[str, ...]]:
        sizes = range(len(words) + 1)
        return set(chain.from_iterable(combinations(words, size) for size in sizes))

    most = max(len("".join(words)) for words in kept(old) & kept(new))
    return len("".join([*old, *new])) - 2 * most


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("light all lamps by night", "by night light lamps"),
        ("a b a c b", "b a b a"),
        ("fog", "bell"),
        ("keepers", "keepers"),
    ],
)
def test_least_churn_is_the_least(old: str, new: str) -> None:
    left, right = old.split(), new.split()
    assert least_churn(left, right, left, right) == _least_by_trying(left, right)


def test_least_churn_keeps_tokens_of_one_key_that_differ_in_length() -> None:
    assert least_churn(["co-operate"], ["cooperate"], ["k"], ["k"]) == 0


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_every_clause_of_a_generated_case_is_in_one_group(language: Language) -> None:
    case = _case(language)
    assert sorted(i for group in case.truth for i in group.old) == list(range(len(case.old)))
    assert sorted(j for group in case.truth for j in group.new) == list(range(len(case.new)))
    kinds = {group.kind for group in case.truth}
    assert kinds == {"unchanged", "amended", "added", "removed", "split", "merged"}
    for group in case.truth:
        if group.kind == "unchanged":
            assert case.old[group.old[0]] == case.new[group.new[0]]


def test_a_case_is_fixed_by_its_seed() -> None:
    assert _case(Language.EN) == _case(Language.EN)


def test_a_tally_counts_pairs_and_kinds() -> None:
    tally = Tally()
    truth = [
        Group((0,), (0,), "unchanged"),
        Group((1,), (2,), "amended", moved=True),
        Group((2,), (), "removed"),
        Group((), (1,), "added"),
    ]
    tally.add(truth, {(0, 0), (2, 1)}, frozenset({2}))
    assert (tally.right, tally.found, tally.true) == (1, 2, 2)
    assert (tally.groups["moved"], tally.groups_right["moved"]) == (1, 0)
    assert (tally.groups_right["unchanged"], tally.groups_right["removed"]) == (1, 0)
    assert (tally.groups["renumbered"], tally.groups_right["renumbered"]) == (2, 2)


@pytest.mark.parametrize("name", TOOLS)
def test_each_tool_finds_equal_clauses_and_one_added(name: str) -> None:
    if name in ("xmldiff", "redlines"):
        pytest.importorskip(name, reason="the peers are installed by `make bench` alone")
    old = clauses(Language.EN, 6, 200, seed=5)
    new = [*old[:3], family(1, "xyz", 1)[0], *old[3:]]
    answer = TOOLS[name](old, new, Language.EN)
    assert answer.pairs == {(0, 0), (1, 1), (2, 2), (3, 4), (4, 5), (5, 6)}
    assert answer.churn == pytest.approx(len(new[3]), abs=2)


def test_a_bar_is_missed_above_it_and_without_a_value() -> None:
    text = bars([Measure("one", 2.0, 1.7), Measure("two", None, 4), Measure("three", 12, 10, True)])
    assert [line.split()[-1] for line in text.splitlines()[2:]] == ["MISSED", "MISSED", "met"]


def _case(language: Language) -> Case:
    pool = clauses(language, 80, 200, seed=1)
    fresh = clauses(language, 20, 200, seed=2)
    return generate(pool, fresh, language, share=0.2, seed=3, mix=Mix(split=0.2, merged=0.2))
