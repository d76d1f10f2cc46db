"""A Diff as the paragraphs of one Word document: the old text with its changes tracked.

In: a Diff.  Out: paragraphs in order.
Never: a paragraph that accepting all would lose or leave, or one that rejecting all would.
"""

from collections.abc import Iterator

from reviewdiff.model.change import ChangeKind, Diff, Op
from reviewdiff.rendering import wording
from reviewdiff.rendering.docx.lines import lines, texts
from reviewdiff.rendering.docx.marks import settle
from reviewdiff.rendering.docx.pairing import Pair, pair
from reviewdiff.rendering.docx.pieces import Fate, Paragraph
from reviewdiff.rendering.docx.redline import as_fate, redline, whole


def weave(diff: Diff, *, explain: bool) -> list[Paragraph]:
    """Give the paragraphs of both documents as one text; `explain`: with the reasons of pairs."""
    return list(settle(list(_Weaving(diff, explain=explain).paragraphs())))


class _Weaving:
    def __init__(self, diff: Diff, *, explain: bool) -> None:
        self._olds = lines(diff.old, texts(diff, Op.DELETE))
        self._news = lines(diff.new, texts(diff, Op.INSERT))
        self._explain = explain
        self._pairing = pair(diff, self._olds, self._news)
        moved = [item for item in self._pairing.pairs if item.moved]
        self._sources = {item.old[0]: (at, item) for at, item in enumerate(moved, start=1)}
        self._targets = {item.new[0]: (at, item) for at, item in enumerate(moved, start=1)}
        self._kept = {item.new[0]: item for item in self._pairing.pairs if not item.moved}

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give new lines in their order, and old ones that do not stay after what precedes them."""
        i = j = 0
        stays = {item.old[0] for item in self._kept.values()}
        while i < len(self._olds) or j < len(self._news):
            if i < len(self._olds) and i not in stays:
                yield self._leaving(i)
                i += 1
            elif j not in self._kept:
                yield self._coming(j)
                j += 1
            else:
                item = self._kept[j]
                yield from self._staying(item)
                i, j = item.old[-1] + 1, item.new[-1] + 1

    def _staying(self, item: Pair) -> list[Paragraph]:
        olds = [self._olds[i] for i in item.old]
        news = [self._news[j] for j in item.new]
        found = redline(olds, news, item.edits)
        found[0].remark = self._reasons(item)
        return found

    def _leaving(self, i: int) -> Paragraph:
        if i in self._sources:
            number, item = self._sources[i]
            return self._moved(number, item, Fate.LEAVES)
        found = whole(self._olds[i], Fate.GONE)
        found.remark = self._pairing.old_parts.get(i, "")
        return found

    def _coming(self, j: int) -> Paragraph:
        if j in self._targets:
            number, item = self._targets[j]
            return self._moved(number, item, Fate.ARRIVES)
        found = whole(self._news[j], Fate.COMES)
        found.remark = self._pairing.new_parts.get(j, "")
        return found

    def _moved(self, number: int, item: Pair, mark: Fate) -> Paragraph:
        """Give one end of a move: the words that both ends have move, the others go or come.

        Deletions inside what arrives would be shown at both ends, but LibreOffice accepts a change
        within a change only on a second try.
        """
        old, new = self._olds[item.old[0]], self._news[item.new[0]]
        (found,) = redline([old], [new], item.edits)
        other = Fate.COMES if mark is Fate.LEAVES else Fate.GONE
        found.pieces = [
            as_fate(piece, mark) if piece.fate is Fate.STAYS else piece
            for piece in found.pieces
            if piece.fate is not other
        ]
        # LibreOffice loses a mark that does not share the fate of the words before it.
        found.mark = found.pieces[-1].fate if found.pieces else mark
        found.lone, found.move, found.end = True, number, mark
        if mark is Fate.LEAVES:
            found.style = old.style
            return found
        amended = item.change and item.change.kind is not ChangeKind.UNCHANGED
        told = f"moved from {old.key}; what was deleted is struck there" if amended else ""
        found.remark = self._reasons(item) or told
        return found

    def _reasons(self, item: Pair) -> str:
        if not (self._explain and item.change and (said := wording.reasons(item.change))):
            return ""
        return f"{wording.title(item.change)}: {said}"
