"""The gold alignments made by reading, as cases with truth.

In: the files of ../shared/gold.  Out: texts of two documents, true groups, and pairs not sure.
Never: a pair judged that the reader was not sure of.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.generated import Case, Group
from benchmarks.peers import Pairs
from benchmarks.pools import SHARED, english
from reviewdiff.model.document import Document


@dataclass(frozen=True, slots=True)
class Gold:
    """One pair of documents aligned by a reader."""

    name: str
    old: Document
    new: Document
    case: Case
    unsure: Pairs


def golds() -> Iterator[Gold]:
    """Give every gold pair, the oldest first; none where the data are missing."""
    for path in sorted((SHARED / "gold").glob("*.json")):
        names = path.stem.split("__")
        old, new = english(names[0]), english(names[1])
        raw = json.loads(path.read_text(encoding="utf-8"))
        case = Case([c.text for c in old.clauses()], [c.text for c in new.clauses()])
        at = _Positions(old, new)
        case.truth += [at.group(link) for link in raw["links"] if link["sure"]]
        case.truth += [Group((at.old[name],), (), "removed") for name in raw["removed"]]
        case.truth += [Group((), (at.new[name],), "added") for name in raw["added"]]
        unsure = {
            (i, j) for link in raw["links"] if not link["sure"]
            for i in at.group(link).old for j in at.group(link).new
        }  # fmt: skip
        yield Gold(f"{old.symbol.short} {new.symbol.short}", old, new, case, unsure)


class _Positions:
    """Finds clauses by the reader's names, which have no spaces."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = (
            {str(clause.label).replace(" ", ""): at for at, clause in enumerate(side.clauses())}
            for side in (old, new)
        )

    def group(self, link: dict[str, Any]) -> Group:
        old = tuple(self.old[name] for name in link["old"])
        new = tuple(self.new[name] for name in link["new"])
        if len(new) > len(old):
            kind = "split"
        elif len(old) > len(new):
            kind = "merged"
        else:
            kind = "unchanged" if link["rel"] == "same" else "amended"
        return Group(old, new, kind)
