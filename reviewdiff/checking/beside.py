"""The versions of one symbol side by side, and which of them is the odd one out.

In: a version and its folder.  Out: clauses, texts and quantities by place and language; pairs of
languages that disagree.
Never: a version read twice for the rules that compare it.

What most languages say is held to be right, English where as many say one thing as another. A
difference is told at the version that differs, or, where that is not being checked, at the one
that is.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

from reviewdiff.checking.neighbours import Folder, Stored
from reviewdiff.checking.quantities import Quantities, quantities
from reviewdiff.checking.texts import clause_texts
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.language import Language
from reviewdiff.parsing.normalization import normalize
from reviewdiff.store.layout import path_of

_PREFERENCE = (
    Language.EN, Language.FR, Language.ES, Language.RU, Language.AR, Language.ZH,
)  # fmt: skip
_SHAPED = (
    Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.HEADING, Kind.ANNEX,
)  # fmt: skip
# Those of a symbol in six languages, some hundred clauses each.
TEXTS = 4096

Says = Mapping[Language, Any]
Agree = Callable[[Language, Any, Language, Any], bool]


def _same(_one: Language, a: Any, _other: Language, b: Any) -> bool:
    return bool(a == b)


def _odd(says: Says, agree: Agree = _same) -> Iterator[tuple[Language, Language]]:
    """Give the languages that disagree, each with the one that is held to be right."""
    values = iter(says.values())
    first = next(values, None)
    if all(value == first for value in values):
        return
    known = [language for language in _PREFERENCE if language in says]
    friends = {
        one: sum(agree(one, says[one], other, says[other]) for other in known) for one in known
    }
    right = max(known, key=lambda language: friends[language])
    for language in known:
        if not agree(right, says[right], language, says[language]):
            yield language, right


def told(
    stored: Stored, folder: Folder, says: Says, agree: Agree = _same
) -> Iterator[tuple[Language, Language]]:
    """Give the disagreements to tell at this version: first its own side, then the other."""
    document = stored.document
    if document is None or document.language not in says:
        return
    for odd, right in _odd(says, agree):
        if odd is document.language:
            yield odd, right
        else:
            path = path_of(document.symbol, odd).as_posix()
            at_right = path_of(document.symbol, right).as_posix() in folder.asked
            if path not in folder.asked and (document.language is right or not at_right):
                yield document.language, odd


class Beside:
    """The versions of one symbol side by side: their clauses, texts and quantities by place."""

    def __init__(self, documents: Mapping[Language, Document]) -> None:
        self.documents = documents
        self.shapes = {language: _shape(document) for language, document in documents.items()}
        self.labels = list(dict.fromkeys(at for each in self.shapes.values() for at in each))
        each = {language: dict(clause_texts(document)) for language, document in documents.items()}
        self.texts = {
            at: {language: texts[at] for language, texts in each.items() if at in texts}
            for at in dict.fromkeys(at for texts in each.values() for at in texts)
        }

    @cached_property
    def quantities(self) -> dict[str, dict[Language, Quantities]]:
        """What the texts of each place hold."""
        return {
            at: {language: _quantities(text, language) for language, text in texts.items()}
            for at, texts in self.texts.items()
        }


def beside(stored: Stored, folder: Folder) -> Beside:
    """Lay the versions of a version's symbol side by side."""
    symbol = stored.document.symbol if stored.document else None

    def made() -> Beside:
        documents = dict(folder.languages(symbol)) if symbol else {}
        # One language has nothing to agree with, and most are alone while a store grows.
        return Beside(documents if len(documents) > 1 else {})

    return folder.once(symbol, made)


def _shape(document: Document) -> dict[str, Clause]:
    return {str(c.label): c for c in document.clauses() if c.kind in _SHAPED}


@lru_cache(maxsize=TEXTS)
def _quantities(text: str, language: Language) -> Quantities:
    """Find what a text holds, spaces that other rules tell of set right."""
    return quantities(normalize(text, language), language)
