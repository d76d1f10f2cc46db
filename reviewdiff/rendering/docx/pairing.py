"""Which lines of two documents belong together, and which of these stayed in their order.

In: a Diff, the lines of its two documents.  Out: pairs of lines.
Never: a line in two pairs, or two pairs that stayed and cross.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reviewdiff.diffing.words import edits
from reviewdiff.model.change import Change, Diff, Edit, Op
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.rendering.docx.lines import Line


@dataclass(frozen=True, slots=True)
class Pair:
    """Lines that belong together by their places, the edits between them, what is said of them.

    Several lines on a side are neighbours; then the pair has stayed.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    edits: tuple[Edit, ...]
    moved: bool = False
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """All pairs, and what is said of lines that are parts of a pair elsewhere."""

    pairs: tuple[Pair, ...]
    old_parts: Mapping[int, str]
    new_parts: Mapping[int, str]


def pair(diff: Diff, olds: Sequence[Line], news: Sequence[Line]) -> Pairing:
    """Pair the lines of two documents: clauses by the changes, the others by their places."""
    return _Pairing(diff, olds, news).run()


class _Pairing:
    def __init__(self, diff: Diff, olds: Sequence[Line], news: Sequence[Line]) -> None:
        self._diff, self._olds, self._news = diff, olds, news
        self._old_at = {line.key: at for at, line in enumerate(olds)}
        self._new_at = {line.key: at for at, line in enumerate(news)}
        self._parts: tuple[dict[int, str], dict[int, str]] = {}, {}

    def run(self) -> Pairing:
        sure: list[Pair] = []
        doubtful: list[Pair] = []
        for change in self._diff.changes:
            if change.old and change.new:
                found = self._of(change)
                (sure if found.change is change else doubtful).append(found)
        doubtful += self._others()
        return Pairing(tuple(self._in_order(sure, doubtful)), *self._parts)

    def _in_order(self, sure: Sequence[Pair], doubtful: list[Pair]) -> Iterator[Pair]:
        """Mark as moved what would cross a pair that stayed; the sure ones go first."""
        kept: list[Pair] = []
        last = -1
        for item in sorted(sure, key=lambda item: item.new):
            if not item.moved and item.old[0] > last:
                last = item.old[-1]
                kept.append(item)
                yield item
            elif len(item.old) == len(item.new) == 1 or not item.change:
                yield replace(item, moved=True)
            else:
                doubtful.append(self._nearest(item.old, item.new, item.change))
        for item in doubtful:
            stays = not item.moved and all(
                (item.old < one.old) == (item.new < one.new) for one in kept
            )
            kept += [item] if stays else []
            yield replace(item, moved=not stays)

    def _of(self, change: Change) -> Pair:
        old = tuple(self._old_at[label] for label in change.old)
        new = tuple(self._new_at[label] for label in change.new)
        if len(old) == len(new) == 1 or not (
            change.moved or _torn(old) or _torn(new) or self._noted(old, new)
        ):
            return Pair(old, new, change.edits, change.moved, change)
        return self._nearest(old, new, change)

    def _noted(self, old: Iterable[int], new: Iterable[int]) -> bool:
        """Whether there are footnotes: LibreOffice would lose the marks between the parts."""
        return any(self._olds[i].notes for i in old) or any(self._news[j].notes for j in new)

    def _nearest(self, old: tuple[int, ...], new: tuple[int, ...], change: Change) -> Pair:
        """Pair the two lines that share most, where the parts cannot be one redline."""
        language = self._diff.new.language
        choices = [
            Pair((i,), (j,), edits(self._olds[i].text, self._news[j].text, language), change.moved)
            for i in old
            for j in new
        ]
        best = max(choices, key=_kept)
        whole = change.old[0] if len(old) == 1 else change.new[0]
        said = f"split from {whole}" if len(old) == 1 else f"merged into {whole}"
        self._parts[0].update((i, said) for i in old if i not in best.old)
        self._parts[1].update((j, said) for j in new if j not in best.new)
        return best

    def _others(self) -> Iterator[Pair]:
        olds, news = ({line.key: line for line in side} for side in (self._olds, self._news))
        for key, old, new, found in others(olds, news, self._diff.new.language):
            if old and new:
                yield Pair((self._old_at[key],), (self._new_at[key],), found)


def others(
    olds: Mapping[Label | str, Line], news: Mapping[Label | str, Line], language: Language
) -> Iterator[tuple[str, Line | None, Line | None, tuple[Edit, ...]]]:
    """Pair lines that are no clauses by their places: titles, formulas, closing lines."""
    for key in dict.fromkeys([*news, *olds]):
        if not isinstance(key, Label):
            old, new = olds.get(key), news.get(key)
            found = edits(old.text if old else "", new.text if new else "", language)
            yield key, old, new, found


def _torn(places: Sequence[int]) -> bool:
    return places[-1] - places[0] != len(places) - 1


def _kept(item: Pair) -> int:
    return sum(len(edit.text) for edit in item.edits if edit.op is Op.EQUAL)
