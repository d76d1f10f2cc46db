"""The order of the page: parts, rows, folded runs of unchanged clauses, what moved away and where.

In: a Diff and the changes to show.  Out: the items of the page in their order.
Never: a change twice, or an item of a change that was not asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reviewdiff.model.change import Change, ChangeKind, Diff, Move
from reviewdiff.model.label import Label, Part
from reviewdiff.rendering import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.page.anchors import Link
from reviewdiff.rendering.page.rows import Row, Rows, span
from reviewdiff.rendering.page.texts import tied

# As many characters as a line holds at most; the page cuts them off where its column ends.
_BEGINS = 120
_PARTS = tuple(Part)
_TITLES = {
    Part.PREAMBLE: "Preamble",
    Part.OPERATIVE: "Operative part",
    Part.ANNEX: "Annex",
}


@dataclass(frozen=True, slots=True)
class Item:
    """Something of the page.

    `shape` says what: "part" (`words` is its title), "row" (the first of `rows`), "fold" (unchanged
    clauses, the first of which `begins` with some words), "run" (clauses that moved together),
    "gone" (clauses stood here that moved away to `link`; `anchors` are the names of their old
    labels), "formula" and "closing" (words around the clauses, which are not compared).
    """

    shape: str
    words: str = ""
    was: str = ""
    kind: str = ""
    begins: str = ""
    classes: str = ""
    rows: tuple[Row, ...] = ()
    link: Link = ("", "")
    anchors: tuple[str, ...] = ()


def items(diff: Diff, changes: Sequence[Change], look: Look) -> list[Item]:
    """Put these changes in the order of the page."""
    found = list(_Flow(diff, changes, look).items())
    if len(changes) < len(diff.changes):
        return found
    annex = Part.ANNEX.value.lower()
    end = next((at for at, item in enumerate(found) if item.classes == annex), len(found))
    # The formula opens the preamble, below its title.
    start = min(int(bool(found) and found[0].classes == Part.PREAMBLE.value.lower()), end)
    return [*found[:start], Item("formula"), *found[start:end], Item("closing"), *found[end:]]


class _Flow:
    """Walks through all changes; gathers those that may fold until something comes between."""

    def __init__(self, diff: Diff, changes: Sequence[Change], look: Look) -> None:
        self._diff = diff
        self._wanted = {id(change) for change in changes}
        self._fold = any(change.kind is not ChangeKind.UNCHANGED for change in changes)
        self._rows = Rows(diff, look)
        self._runs = {label: run for run in diff.moves for label in run.new}
        self._pending: list[Change] = []
        self._part: Part | None = None
        self._run: Move | None = None

    def items(self) -> Iterator[Item]:
        parts, gone = _parts(self._diff.changes), _gone(self._diff)
        for at, change in enumerate(self._diff.changes):
            yield from self._moved_away(gone.get(at, ()))
            if id(change) in self._wanted:
                yield from self._breaks(change, parts[at])
                if self._rows.is_heading(change):
                    yield from self._flushed()
                    yield self._row(change)
                else:
                    self._pending.append(change)
        yield from self._moved_away(gone.get(len(self._diff.changes), ()))
        yield from self._flushed()

    def _breaks(self, change: Change, part: Part) -> Iterator[Item]:
        """Give what stands before a change: the title of its part, the run that it moved with."""
        run = self._runs.get(change.new[0]) if change.new else None
        if part is not self._part or run is not self._run:
            yield from self._flushed()
        if part is not self._part:
            yield Item("part", _TITLES[part], classes=part.value.lower())
        if run and run is not self._run and change.new[0] == run.new[0]:
            yield Item("run", wording.move(run).replace("  ", ": "), classes="moved")
        self._part, self._run = part, run

    def _flushed(self) -> Iterator[Item]:
        """Give the changes gathered, runs of unchanged ones folded."""
        for group in wording.groups(self._pending, fold=self._fold):
            first = group[0]
            shows = first.kind is not ChangeKind.UNCHANGED or first.crossing or first.writing
            yield self._row(first) if shows or not self._fold else self._folded(group)
        self._pending = []

    def _row(self, change: Change) -> Item:
        row = self._rows.row(change, in_run=self._run is not None)
        return Item("row", classes=row.classes, rows=(row,))

    def _folded(self, group: Sequence[Change]) -> Item:
        in_run = self._run is not None
        rows = tuple(self._rows.row(change, in_run=in_run) for change in group)
        old, new = (span([getattr(c, side)[0] for c in group]) for side in ("old", "new"))
        many = f"{len(rows)} " if len(rows) > 1 else ""
        kind = ", ".join([f"{many}unchanged", *wording.marks(group[0], in_run=in_run)])
        text = group[0].edits[0].text if group[0].edits else ""
        begins = tied(text if len(text) <= _BEGINS else f"{text[:_BEGINS]}…")
        return Item("fold", new, old if old != new else "", kind, begins, rows[0].classes, rows)

    def _moved_away(self, changes: Sequence[Change]) -> Iterator[Item]:
        """Say at the old place of a clause, or of a run, where it is now."""
        for change in changes:
            if id(change) in self._wanted:
                yield from self._flushed()
                run = self._runs.get(change.new[0])
                old, new = (run.old, run.new) if run else (change.old, change.new)
                names = tuple(self._rows.old_anchors[label][0] for label in old)
                link = self._rows.new_anchors[new[0]][0], span(new)
                yield Item("gone", span(old), classes="moved", link=link, anchors=names)


def _parts(changes: Sequence[Change]) -> list[Part]:
    """Give the part each change is shown in; a removed one stays between its neighbours."""
    found = [_PARTS.index((change.new or change.old)[0].part) for change in changes]
    limit = len(_PARTS) - 1
    for at in range(len(changes) - 1, -1, -1):
        found[at] = limit = found[at] if changes[at].new else min(found[at], limit)
    return [_PARTS[at] for at in accumulate(found, max)]


def _gone(diff: Diff) -> dict[int, list[Change]]:
    """Give the changes that moved away, by the place of the change they stood before."""
    by_old: dict[Label, int] = {
        label: at for at, change in enumerate(diff.changes) for label in change.old
    }
    found: dict[int, list[Change]] = {}
    said: set[int] = set()
    runs = {label: at for at, run in enumerate(diff.moves) for label in run.old}
    place = 0
    for clause in diff.old.clauses():
        at = by_old[clause.label]
        change = diff.changes[at]
        if not change.moved:
            place = at + 1
        elif at not in said:
            said.add(at)
            run = runs.get(clause.label)
            if run is None or diff.moves[run].old[0] == clause.label:
                found.setdefault(place, []).append(change)
    return found
