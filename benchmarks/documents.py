"""Bare documents around lists of clauses: numbered operative paragraphs and nothing else.

In: texts.  Out: a Document, and the position of a clause from its label.
Never: a real symbol.
"""

from collections.abc import Sequence
from datetime import date

from reviewdiff.model.document import Clause, Document, Facts, Kind, Provenance, SourceKind
from reviewdiff.model.label import Label, Part
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol


def document(texts: Sequence[str], language: Language, symbol: str = "990/1") -> Document:
    """Make a resolution whose paragraphs are `texts`, numbered from 1."""
    paragraphs = tuple(
        Clause(
            Label(Part.OPERATIVE, number=str(at)), Kind.OPERATIVE, " ".join(text.split()), f"{at}."
        )
        for at, text in enumerate(texts, 1)
    )
    return Document(
        symbol=Symbol.parse(symbol),
        language=language,
        title="The Universal Lighthouse Strategy",
        facts=Facts(),
        provenance=Provenance(
            SourceKind.DRAFT, "invented.txt", "text/plain", "0" * 64, date(2090, 1, 1)
        ),
        formula="The General Assembly,",
        operative=paragraphs,
    )


def position(label: Label) -> int:
    """Give the position of a paragraph of `document`."""
    return int(label.number) - 1
