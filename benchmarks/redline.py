"""How good redlines are: churn against the least possible, separate edits against other differs.

In: every amended pair of the gold documents in English and of the stored versions in Chinese, as
reviewdiff matches them.  Out: measures beside their bars, and the five worst clauses.
Never: another tokenizing for difflib or the least churn than that of `diffing.words`.

A separate edit is a run of change between equal text. difflib is SequenceMatcher(autojunk=False)
over folded tokens; jsdiff (see jsdiff.py for its version) cuts words by itself.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from benchmarks.gold import golds
from benchmarks.jsdiff import VERSION, edit_counts
from benchmarks.least import least_churn
from benchmarks.pools import MISSING, ROOT, SHARED
from benchmarks.tables import Measure, bars, table
from reviewdiff.diffing.folding import fold
from reviewdiff.diffing.words import edits, tokens
from reviewdiff.model.change import ChangeKind, Op
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.review.comparison import compare
from reviewdiff.review.versions import stored

CHURN = 1.25
WORST = 5


@dataclass(frozen=True, slots=True)
class Redline:
    """One amended clause: its churn and the least, its separate edits and difflib's."""

    where: str
    old: str
    new: str
    churn: int
    least: int
    ours: int
    difflib: int

    @property
    def ratio(self) -> float:
        """Churn by the least churn."""
        return self.churn / self.least if self.least else 1.0

    @property
    def marked(self) -> str:
        """The redline as text: [-gone-]{+come+}."""
        marks = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
        language = Language.ZH if self.where.startswith("zh") else Language.EN
        return "".join(marks[e.op].format(e.text) for e in edits(self.old, self.new, language))


def documents() -> Iterator[tuple[str, Document, Document]]:
    """Give the pairs of documents: the gold ones, and neighbours among the stored ones."""
    for gold in golds():
        yield f"en {gold.name}", gold.old, gold.new
    chinese = [item for item in stored(ROOT / "versions") if item.language is Language.ZH]
    for old, new in pairwise(chinese):
        yield f"zh {old.symbol.short} {new.symbol.short}", old, new


def redlines(name: str, old: Document, new: Document) -> list[Redline]:
    """Give the redlines of all amended pairs of two documents."""
    before = {clause.label: clause.text for clause in old.clauses()}
    after = {clause.label: clause.text for clause in new.clauses()}
    return [
        redline(
            f"{name}, {change.old[0]} to {change.new[0]}",
            before[change.old[0]], after[change.new[0]], old.language,
        )
        for change in compare(old, new).changes
        if change.kind is ChangeKind.AMENDED and before[change.old[0]] != after[change.new[0]]
    ]  # fmt: skip


def redline(where: str, old: str, new: str, language: Language) -> Redline:
    """Measure one pair of texts."""
    found = edits(old, new, language)
    left, right = tokens(old, language), tokens(new, language)
    left_keys, right_keys = [fold(word) for word in left], [fold(word) for word in right]
    codes = SequenceMatcher(None, left_keys, right_keys, autojunk=False).get_opcodes()
    return Redline(
        where, old, new,
        churn=sum(len(edit.text) for edit in found if edit.op is not Op.EQUAL),
        least=least_churn(left, right, left_keys, right_keys),
        ours=sum(not equal for equal, _ in groupby(found, lambda edit: edit.op is Op.EQUAL)),
        difflib=sum(code[0] != "equal" for code in codes),
    )  # fmt: skip


def all_redlines() -> dict[str, list[Redline]]:
    """Give the redlines of every pair of documents by its name."""
    return {name: redlines(name, old, new) for name, old, new in documents()}


def measures(found: dict[str, list[Redline]] | None = None) -> Iterator[Measure]:
    """Give churn and separate edits of each pair of documents."""
    found = all_redlines() if found is None else found
    for name, items in found.items():
        total = sum(item.churn for item in items)
        least = sum(item.least for item in items)
        ours = sum(item.ours for item in items)
        yield Measure(
            f"redline: {name}, churn × least", total / least if least else 1.0, CHURN,
            note=f"{total} by {least} characters, {len(items)} clauses",
        )  # fmt: skip
        peers = {
            "difflib": sum(item.difflib for item in items),
            f"jsdiff {VERSION}": _jsdiff(items),
        }
        for peer, theirs in peers.items():
            title = f"redline: {name}, separate edits, bar {peer}"
            note = "" if theirs is not None else "no node, npm or package here"
            yield Measure(title, ours, theirs, note=note)


def _jsdiff(items: Sequence[Redline]) -> int | None:
    counts = edit_counts([(item.old, item.new) for item in items])
    return None if counts is None else sum(counts)


def worst(found: dict[str, list[Redline]]) -> str:
    """List the clauses with most churn too many, and those with most edits too many."""
    items = [item for group in found.values() for item in group]
    by_churn = sorted(items, key=lambda item: item.least * CHURN - item.churn)[:WORST]
    chatty = [item for item in items if item.ours > item.difflib]
    by_edits = sorted(chatty, key=lambda item: item.difflib - item.ours)[:WORST]
    rows = [
        [item.where, str(item.churn), str(item.least), f"{item.ratio:.2f}", str(item.ours),
         str(item.difflib)]
        for item in (*by_churn, *(item for item in by_edits if item not in by_churn))
    ]  # fmt: skip
    head = ("worst clauses, by churn, then by edits", "churn", "least", "×", "edits", "difflib")
    return table(head, rows)


def main(words: Sequence[str]) -> int:
    if not SHARED.is_dir():
        print(MISSING)
    found = all_redlines()
    print(bars(list(measures(found))))
    print(worst(found))
    if "--show" in words:
        items = [item for group in found.values() for item in group]
        for item in sorted(items, key=lambda item: item.least * CHURN - item.churn)[:WORST]:
            print(f"\n{item.where}\n{item.marked}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
