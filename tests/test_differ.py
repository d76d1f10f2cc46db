"""What is said of a clause: kinds, marks, places."""

from collections.abc import Sequence

import pytest

from reviewdiff.diffing.assignment import assign
from reviewdiff.diffing.differ import diff
from reviewdiff.diffing.patching import patch
from reviewdiff.errors import FalseDiffError
from reviewdiff.model.change import Change, ChangeKind, Diff
from reviewdiff.model.document import Clause, Document, Footnote, Kind, NoteRef
from reviewdiff.model.label import Label, Part
from reviewdiff.model.value import replace
from tests.strategies import document

LAMPS = "Requests the Secretary-General to inspect every lamp of the northern islands each spring;"
HORNS = "Urges coastal States to renew their fog horns before the winter convoys set out to sea;"
CHARTS = "Invites the Hydrographic Bureau to publish corrected charts of the shallow estuaries;"
KEEPERS = "Commends the keepers who stayed at their posts through the storms of the past decade;"
SCHOOLS = "Encourages the founding of schools where the children of keepers learn navigation;"


def clauses(texts: Sequence[str], part: Part = Part.OPERATIVE) -> list[Clause]:
    kind = Kind.OPERATIVE if part is Part.OPERATIVE else Kind.PREAMBULAR
    return [Clause(Label(part, number=str(n)), kind, text) for n, text in enumerate(texts, start=1)]


def compared(old: Sequence[str], new: Sequence[str]) -> Diff:
    before, after = document([], clauses(old)), document([], clauses(new))
    found = diff(before, after)
    assert patch(before, found) == after
    return found


def told(found: Diff) -> list[tuple[str, list[str], list[str]]]:
    return [
        (change.kind.value, [str(o) for o in change.old], [str(n) for n in change.new])
        for change in found.changes
    ]


def test_an_insertion_renumbers_and_amends_nothing() -> None:
    found = compared([LAMPS, HORNS, CHARTS], [LAMPS, KEEPERS, HORNS, CHARTS])
    assert told(found) == [
        ("unchanged", ["OP 1"], ["OP 1"]),
        ("added", [], ["OP 2"]),
        ("unchanged", ["OP 2"], ["OP 3"]),
        ("unchanged", ["OP 3"], ["OP 4"]),
    ]
    assert [change.renumbered for change in found.changes] == [False, False, True, True]


def test_a_removed_clause_stands_at_its_old_place() -> None:
    found = compared([LAMPS, HORNS, CHARTS], [LAMPS, CHARTS])
    assert [kind for kind, _, _ in told(found)] == ["unchanged", "removed", "unchanged"]


def test_the_clause_that_moved_is_marked_not_those_it_passed() -> None:
    found = compared([LAMPS, HORNS, CHARTS, KEEPERS], [KEEPERS, LAMPS, HORNS, CHARTS])
    assert [str(change.new[0]) for change in found.changes if change.moved] == ["OP 1"]


def test_moved_and_amended_go_together() -> None:
    amended = KEEPERS.replace("storms", "hurricanes")
    found = compared([LAMPS, HORNS, CHARTS, KEEPERS], [amended, LAMPS, HORNS, CHARTS])
    (change,) = [change for change in found.changes if change.moved]
    assert change.kind is ChangeKind.AMENDED


def test_a_changed_opening_is_an_amendment() -> None:
    found = compared([LAMPS], [LAMPS.replace("Requests", "Also requests")])
    assert told(found) == [("amended", ["OP 1"], ["OP 1"])]


def test_a_clause_grown_to_three_times_its_length_is_amended() -> None:
    grown = f"{LAMPS[:-1]}, {HORNS[6:-1]}, and {CHARTS[8:]}"
    assert told(compared([LAMPS], [grown])) == [("amended", ["OP 1"], ["OP 1"])]


def test_unrelated_clauses_that_share_boilerplate_are_not_paired() -> None:
    frame = (
        "Calls upon Member States and relevant international organizations, as appropriate, to {}"
    )
    old = [frame.format(what) for what in ("mend lamps", "train keepers", "count ships")]
    new = [frame.format(what) for what in ("plant hedges", "brew tea", "paint fences")]
    found = compared([*old, LAMPS], [*new, LAMPS])
    assert found.count(ChangeKind.AMENDED) == 0
    assert found.count(ChangeKind.ADDED) == found.count(ChangeKind.REMOVED) == 3


def test_a_split_and_a_merge_are_found() -> None:
    both = f"{LAMPS[:-1]}, and {HORNS[0].lower()}{HORNS[1:]}"
    there = compared([both, CHARTS], [LAMPS, HORNS, CHARTS])
    assert told(there)[0] == ("split", ["OP 1"], ["OP 1", "OP 2"])
    back = compared([LAMPS, HORNS, CHARTS], [both, CHARTS])
    assert told(back)[0] == ("merged", ["OP 1", "OP 2"], ["OP 1"])


def test_crossing_into_the_preamble_is_marked() -> None:
    old = document(clauses([KEEPERS], Part.PREAMBLE), clauses([LAMPS, HORNS]))
    new = document(
        clauses([KEEPERS, LAMPS.replace("Requests", "Requesting")], Part.PREAMBLE), clauses([HORNS])
    )
    (change,) = [change for change in diff(old, new).changes if change.crossing]
    assert (str(change.old[0]), str(change.new[0])) == ("OP 1", "PP 2")
    assert not change.renumbered


def test_writing_alone_is_unchanged_but_marked_and_patched() -> None:
    found = compared([LAMPS], [LAMPS.replace("-General", "General").replace(";", ".")])
    assert told(found) == [("unchanged", ["OP 1"], ["OP 1"])]
    assert found.changes[0].writing
    assert not found.differs


def test_writing_is_an_amendment_where_it_is_asked_for() -> None:
    old = document([], clauses([LAMPS]))
    new = document([], clauses([LAMPS.replace("-General", "General")]))
    (change,) = diff(old, new, strict=True).changes
    assert (change.kind, change.writing) == (ChangeKind.AMENDED, False)


def _noted(marker: str, text: str) -> Document:
    clause = Clause(
        Label(Part.OPERATIVE, number="1"), Kind.OPERATIVE, LAMPS, notes=(NoteRef(8, marker),)
    )
    found = document([], [clause])
    return replace(found, footnotes=(Footnote(marker, text),))


def test_footnotes_are_compared_by_content_not_by_number() -> None:
    same = diff(_noted("1", "A/990/15."), _noted("4", "A/990/15."))
    assert same.changes[0].kind is ChangeKind.UNCHANGED
    changed = diff(_noted("1", "A/990/15."), _noted("1", "A/992/16."))
    assert changed.changes[0].kind is ChangeKind.AMENDED
    assert changed.changes[0].notes[0].new == Footnote("1", "A/992/16.")


def test_a_diff_that_does_not_fit_is_refused() -> None:
    old, new = document([], clauses([LAMPS, HORNS])), document([], clauses([LAMPS]))
    with pytest.raises(FalseDiffError):
        patch(new, diff(old, new))
    with pytest.raises(FalseDiffError):
        patch(old, Diff(old, new, tuple[Change, ...]()))


def test_the_assignment_prefers_the_greatest_sum() -> None:
    edges = {(0, 0): 10, (0, 1): 9, (1, 0): 9, (1, 1): 1, (2, 1): 5, (2, 2): 4}
    assert assign(edges) == [(0, 1), (1, 0), (2, 2)]


@pytest.mark.parametrize("texts", [[], [""], ["[...]"] * 300, ["x" * 50_000]])
def test_odd_documents_are_compared_with_themselves_and_with_nothing(texts: list[str]) -> None:
    assert compared(texts, texts).count(ChangeKind.UNCHANGED) == len(texts)
    assert compared(texts, []).count(ChangeKind.REMOVED) == len(texts)


@pytest.mark.parametrize("copies", [1, 2, 3, 12])
def test_a_clause_that_stands_several_times_is_amended_each_time(copies: int) -> None:
    found = compared([LAMPS] * copies, [LAMPS.replace("spring", "autumn")] * copies)
    assert told(found) == [("amended", [f"OP {n}"], [f"OP {n}"]) for n in range(1, copies + 1)]


def test_crossing_calls_no_neighbour_moved() -> None:
    old = document(clauses([KEEPERS], Part.PREAMBLE), clauses([HORNS, LAMPS, CHARTS]))
    new = document(clauses([KEEPERS, LAMPS], Part.PREAMBLE), clauses([HORNS, CHARTS]))
    found = diff(old, new)
    assert [str(c.old[0]) for c in found.changes if c.crossing] == ["OP 2"]
    assert [str(c.old[0]) for c in found.changes if c.moved] == ["OP 2"]


def _under(number: int, chapeau: str, items: Sequence[str]) -> Clause:
    label = Label(Part.OPERATIVE, number=str(number))
    below = tuple(
        Clause(Label(Part.OPERATIVE, number=str(number), subs=(name,)), Kind.SUBPARAGRAPH, text)
        for name, text in zip("abc", items, strict=False)
    )
    return Clause(label, Kind.OPERATIVE, chapeau, children=below)


def test_a_subparagraph_under_another_chapeau_is_moved() -> None:
    urges, spares = "Urges all States to:", "Calls upon all States to refrain from:"
    items = ["Publishing the registers of their keepers;", "Painting towers in red;"]
    old = document([], [_under(1, urges, [LAMPS, items[0]]), _under(2, spares, items[1:])])
    new = document([], [_under(1, urges, [LAMPS]), _under(2, spares, [*items])])
    moved = [c for c in diff(old, new).changes if c.moved]
    assert [(str(c.old[0]), str(c.new[0])) for c in moved] == [("OP 1 (b)", "OP 2 (a)")]
    back = [c for c in diff(new, old).changes if c.moved]
    assert [(str(c.old[0]), str(c.new[0])) for c in back] == [("OP 2 (a)", "OP 1 (b)")]


def test_a_footnote_at_another_place_of_the_same_text_has_moved() -> None:
    def noted(*places: tuple[int, str]) -> Document:
        refs = tuple(NoteRef(at, marker) for at, marker in places)
        clause = Clause(Label(Part.OPERATIVE, number="1"), Kind.OPERATIVE, LAMPS, notes=refs)
        notes = (Footnote("1", "A/990/15."), Footnote("2", "Meridia dissociates itself."))
        return replace(document([], [clause]), footnotes=notes)

    (change,) = diff(noted((8, "1"), (30, "2")), noted((8, "2"), (30, "1"))).changes
    assert change.kind is ChangeKind.AMENDED
    assert [note.moved for note in change.notes] == [True, True]
    (same,) = diff(noted((8, "1"), (30, "2")), noted((8, "1"), (30, "2"))).changes
    assert same.kind is ChangeKind.UNCHANGED


def test_of_two_equal_clauses_the_one_whose_neighbours_stayed_stays() -> None:
    found = compared([LAMPS, HORNS, CHARTS, LAMPS, KEEPERS], [HORNS, CHARTS, LAMPS, KEEPERS])
    assert told(found)[0] == ("removed", ["OP 1"], [])
    assert not any(change.moved for change in found.changes)


def test_one_word_replaced_in_a_clause_of_a_family_is_an_amendment() -> None:
    frame = "Commends the keepers of the lamps of {} for their service in the storms of the winter;"
    lands = ["Meridia", "Borduria", "Sylvania", "Arcadia", "Ostania"]
    old = [frame.format(land) for land in lands]
    new = [frame.format(land) for land in [*lands[:2], "Ruritania", *lands[3:]]]
    found = compared(old, new)
    assert told(found)[2] == ("amended", ["OP 3"], ["OP 3"])
    assert found.changes[2].uncertain


MEETING = "Reiterates its support for the Lamp Keepers Fund, "
HELD = (
    MEETING + "thirty-seventh meeting was held at Port Ambre "
    "and supports the plan of the northern islands for dredging, sounding and marking channels "
    "before the ice comes, "
    "as laid down under the Ambre Mandate on shallow waters and confirmed by each harbour since;"
)
HELD_AGAIN = (
    MEETING
    + "thirty-eighth was convened by the Bell Founders Guild on Cape Brume, also notes that "
    "never before had so many crews, pilots and chandlers of distant waters sent somebody there, "
    "and welcomes the proposal to cast new moulds, together with the loan which pays for bronze, "
    "tin, clay and charcoal;"
)


def test_the_next_meeting_told_in_the_same_place_is_an_amendment() -> None:
    [_, change, _] = compared([LAMPS, HELD, CHARTS], [LAMPS, HELD_AGAIN, CHARTS]).changes
    assert (change.kind.value, change.uncertain) == ("amended", True)
    between = compared([LAMPS, HELD, CHARTS], [LAMPS, HELD_AGAIN, SCHOOLS, CHARTS])
    assert [kind for kind, _, _ in told(between)][1:-1] == ["removed", "added", "added"]


def test_a_footnote_that_is_only_written_differently_is_said() -> None:
    old = _noted("1", "See the long-lasting lamps of 3–5 May.")
    new = _noted("1", "See the longlasting lamps of 3-5 May.")
    (change,) = diff(old, new).changes
    assert (change.kind, change.writing) == (ChangeKind.UNCHANGED, True)
    assert [note.writing for note in change.notes] == [True]
    (strict,) = diff(old, new, strict=True).changes
    assert strict.kind is ChangeKind.AMENDED
