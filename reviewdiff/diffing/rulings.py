"""What a reviewed alignment means for two documents: pairs to force, pairs to forbid.

In: an Alignment, two Documents.  Out: Rulings, as positions in their clauses.
Never: a ruling followed on a text that has changed since; two rulings of which one is ignored.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from reviewdiff.errors import BadRulingError, ContradictoryRulingsError
from reviewdiff.model.alignment import Alignment, Ruling, clause_hash
from reviewdiff.model.document import Clause, Document
from reviewdiff.model.label import Label
from reviewdiff.model.value import value


@value
class Rulings:
    """Which clauses are held together and which apart, by position in `clauses()`.

    `forced` has one group for each ruling that pairs, one clause or several on a side. `honoured`
    are the rulings behind both; `stale` those that are not followed, each with a label whose text
    has changed since.
    """

    forced: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()
    forbidden: frozenset[tuple[int, int]] = frozenset()
    honoured: tuple[Ruling, ...] = ()
    stale: tuple[tuple[Ruling, Label], ...] = ()


def apply(alignment: Alignment, old: Document, new: Document) -> Rulings:
    """Find the clauses that rulings name.

    Raises BadRulingError for a label that is not there or a hash that is missing, and
    ContradictoryRulingsError where two rulings cannot both be followed.
    """
    _refuse_contradictions(alignment.rulings)
    before, after = _Side(old, "old_hashes"), _Side(new, "new_hashes")
    stale = tuple(
        (ruling, label)
        for ruling in alignment.rulings
        for label in (
            *before.changed(ruling, ruling.old, ruling.old_hashes),
            *after.changed(ruling, ruling.new, ruling.new_hashes),
        )
    )
    lapsed = {ruling for ruling, _ in stale}
    honoured = tuple(ruling for ruling in alignment.rulings if ruling not in lapsed)
    return Rulings(
        forced=tuple(
            (before.positions(ruling.old), after.positions(ruling.new))
            for ruling in honoured
            if ruling.paired
        ),
        forbidden=frozenset(
            pair
            for ruling in honoured
            if not ruling.paired
            for pair in product(before.positions(ruling.old), after.positions(ruling.new))
        ),
        honoured=honoured,
        stale=stale,
    )


class _Side:
    """One of the two documents: where its clauses stand, and what their texts are now."""

    def __init__(self, document: Document, key: str) -> None:
        self._symbol, self._key = str(document.symbol), key
        self._places: dict[Label, tuple[int, Clause]] = {
            clause.label: (at, clause) for at, clause in enumerate(document.clauses())
        }

    def positions(self, labels: Sequence[Label]) -> tuple[int, ...]:
        return tuple(sorted(self._places[label][0] for label in labels))

    def changed(
        self, ruling: Ruling, labels: Sequence[Label], hashes: Sequence[str]
    ) -> Iterator[Label]:
        """Give the labels whose text is no longer the one ruled on."""
        now = [self._hash(ruling, label) for label in labels]
        if not hashes:
            said = ", ".join(f'"{value}"' for value in now)
            why = f"it does not say on which text of {self._symbol}; add {self._key} = [{said}]"
            raise BadRulingError(_named(ruling), why)
        return (
            label for label, found, ruled in zip(labels, now, hashes, strict=True) if found != ruled
        )

    def _hash(self, ruling: Ruling, label: Label) -> str:
        if label not in self._places:
            raise BadRulingError(_named(ruling), f"{self._symbol} has no clause {label}")
        return clause_hash(self._places[label][1])


def _named(ruling: Ruling) -> str:
    return f"{ruling} (by {ruling.by})"


def _refuse_contradictions(rulings: Sequence[Ruling]) -> None:
    _refuse_repeated(rulings)
    pairing = _pairing([ruling for ruling in rulings if ruling.paired])
    for ruling in (ruling for ruling in rulings if not ruling.paired):
        for one, other in product(ruling.old, ruling.new):
            holder = pairing.get(("old", one))
            if holder and holder is pairing.get(("new", other)):
                raise _contradiction(holder, ruling, f"{one} and {other} cannot be both")


def _pairing(rulings: Sequence[Ruling]) -> dict[tuple[str, Label], Ruling]:
    """Give which ruling pairs a clause; a split or a merger is one ruling, so there is only one."""
    found: dict[tuple[str, Label], Ruling] = {}
    for ruling in rulings:
        sides = (("old", ruling.old), ("new", ruling.new))
        for key in ((side, label) for side, labels in sides for label in labels):
            if key in found:
                raise _contradiction(found[key], ruling, f"both pair the {key[0]} {key[1]}")
            found[key] = ruling
    return found


def _refuse_repeated(rulings: Sequence[Ruling]) -> None:
    seen: dict[tuple[bool, frozenset[Label], frozenset[Label]], Ruling] = {}
    for ruling in rulings:
        key = ruling.paired, frozenset(ruling.old), frozenset(ruling.new)
        if key in seen:
            raise _contradiction(seen[key], ruling, "they say the same")
        seen[key] = ruling


def _contradiction(one: Ruling, other: Ruling, why: str) -> ContradictoryRulingsError:
    return ContradictoryRulingsError(_named(one), _named(other), why)
