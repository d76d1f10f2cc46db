"""How right the matching is: gold alignments made by reading, and generated cases with truth.

Run with `make bench`; needs the measuring data beside the checkout for all but the invented texts.
"""

import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.generated import Case, generate
from reviewdiff.diffing.likeness import units
from reviewdiff.diffing.match import Match
from reviewdiff.diffing.matching import match
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.review import read_file, stored

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
ENGLISH = SHARED / "corpus" / "gct-strategy-en"


# Clauses that share more of their words than this are two readings of one clause.
_TWINS = 0.4


def pool_of(language: Language) -> tuple[list[str], list[str]]:
    """Give clauses to edit and clauses to add, no two of them twins."""
    if language is Language.EN:
        names = ("68_276", "60_288", "66_282", "64_297", "62_272")
        texts = _distinct([read_file(ENGLISH / f"A_RES_{name}.en.txt") for name in names])
    else:
        texts = _distinct(list(stored(ROOT / "versions"))[::-1])
    fresh = texts[:: max(len(texts) // 20, 4)]
    return [text for text in texts if text not in fresh], fresh


def _distinct(documents: Iterable[Document]) -> list[str]:
    found: list[tuple[set[str], str]] = []
    for document in documents:
        for clause in document.clauses():
            words = units(clause.text)
            pairs = {f"{one} {two}" for one, two in pairwise(words)}
            twin = any(
                len(pairs & other) > _TWINS * min(len(pairs), len(other)) for other, _ in found
            )
            if len(pairs) > 8 and not twin:
                found.append((pairs, clause.text))
    return [text for _, text in found]


def score(case: Case, found: list[Match]) -> dict[str, float]:
    """Give precision, recall and F1 of pairs, and F1 of split and merged groups."""
    truth = {(i, j) for old, new, _ in case.truth for i in old for j in new}
    pairs = {(i, j) for item in found for i in item.old for j in item.new}
    many = {(old, new) for old, new, kind in case.truth if kind in ("split", "merged")}
    grouped = {(item.old, item.new) for item in found if len(item.old) + len(item.new) > 2}
    return {
        "P": _ratio(len(truth & pairs), len(pairs)),
        "R": _ratio(len(truth & pairs), len(truth)),
        "F1": _f1(truth, pairs),
        "groups P": _ratio(len(many & grouped), len(grouped)),
        "groups R": _ratio(len(many & grouped), len(many)),
    }


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(truth: set[tuple[int, int]], found: set[tuple[int, int]]) -> float:
    return _ratio(2 * len(truth & found), len(truth) + len(found))


def generated(language: Language, seeds: int = 10) -> None:
    main, fresh = pool_of(language)
    print(len(main), len(fresh))
    for share in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
        rows = []
        for seed in range(seeds):
            case = generate(main, fresh, language, share=share, seed=seed)
            rows.append(score(case, match(case.old, case.new)))
        mean = {key: sum(row[key] for row in rows) / len(rows) for key in rows[0]}
        cells = "  ".join(f"{key} {value:.3f}" for key, value in mean.items())
        print(f"generated {language} {share:4.0%}  {cells}")


def gold() -> None:
    for path in sorted((SHARED / "gold").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        links = [item for item in truth["links"] if item["sure"]]
        pairs = {(o, n) for item in links for o in item["old"] for n in item["new"]}
        unsure = {
            (o, n) for item in truth["links"] if not item["sure"]
            for o in item["old"] for n in item["new"]
        }  # fmt: skip
        old, new = (
            list(read_file(ENGLISH / f"{name}.en.txt").clauses()) for name in path.stem.split("__")
        )
        found = {
            (str(old[i].label).replace(" ", ""), str(new[j].label).replace(" ", ""))
            for item in match([c.text for c in old], [c.text for c in new])
            for i in item.old for j in item.new
        } - unsure  # fmt: skip
        right = len(pairs & found)
        print(f"gold {path.stem}  P {_ratio(right, len(found)):.3f}  "
              f"R {_ratio(right, len(pairs)):.3f}")  # fmt: skip


def main() -> int:
    if not SHARED.is_dir():
        print("the measuring data (../shared) are not beside this checkout", file=sys.stderr)
        return 2
    gold()
    for language in (Language.EN, Language.ZH):
        generated(language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
