"""Where the clauses come from: the measuring data beside the checkout, or invention.

In: a language.  Out: clauses to edit and clauses to add, no two of them twins.
Never: a twin, since then the truth of a generated case would not be one.
"""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.invented import clauses
from reviewdiff.diffing.likeness import units
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.review.files import read_file
from reviewdiff.review.versions import stored

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
ENGLISH = SHARED / "corpus" / "gct-strategy-en"
MISSING = "The measuring data (../shared) are not beside this checkout: invented clauses only."

# Clauses that share more of their word pairs than this are two readings of one clause.
_TWINS = 0.4
# Fewer word pairs than this tell nothing.
_FEWEST = 8


def english(name: str) -> Document:
    """Read a document of the English series, such as A_RES_68_276."""
    return read_file(ENGLISH / f"{name}.en.txt")


def pool_of(language: Language) -> tuple[list[str], list[str]]:
    """Give clauses to edit and clauses to add."""
    texts = _distinct(_texts(language))
    fresh = texts[:: max(len(texts) // 20, 4)]
    return [text for text in texts if text not in fresh], fresh


def _texts(language: Language) -> Iterable[str]:
    if language is Language.ZH:
        documents: list[Document] = list(stored(ROOT / "versions"))[::-1]
    elif ENGLISH.is_dir():
        names = ("68_276", "60_288", "66_282", "64_297", "62_272")
        documents = [english(f"A_RES_{name}") for name in names]
    else:
        return clauses(language, 130, 350, seed=1)
    return [clause.text for document in documents for clause in document.clauses()]


def _distinct(texts: Iterable[str]) -> list[str]:
    found: list[tuple[set[str], str]] = []
    for text in texts:
        pairs = {f"{one} {two}" for one, two in pairwise(units(text))}
        twin = any(len(pairs & other) > _TWINS * min(len(pairs), len(other)) for other, _ in found)
        if len(pairs) > _FEWEST and not twin:
            found.append((pairs, text))
    return [text for _, text in found]
