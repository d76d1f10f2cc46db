"""What is known of two documents where an amendment may only follow from others.

In: two Documents and what the old operative paragraphs became.  Out: how far things have moved.
Never: a guess; where a session or a date of adoption is not known, nothing has moved.
"""

import re
from collections.abc import Iterable, Mapping

from reviewdiff.model.document import Document, Kind
from reviewdiff.model.value import value


@value
class Setting:
    """Two documents, and the numbers of old operative paragraphs with those that they became.

    `preambular`: the clause asked about recalls; an operative one acts on what it names.
    """

    old: Document
    new: Document
    became: Mapping[str, frozenset[str]]
    preambular: bool = True

    def became_just(self, old: str, new: str) -> bool:
        """Whether an old operative paragraph became this one and no other."""
        return self.became.get(old) == frozenset({new})

    def cites_first(self, cited: str) -> bool:
        """Whether a resolution is what the old document replaced, as far as the two can tell.

        Its predecessor is recalled where a resolution begins, and no longer named by the next one.
        """
        heads = [clause.text for clause in self.old.preamble if clause.kind is Kind.PREAMBULAR][:2]
        return _any_names(heads, cited) and not self.names(cited)

    def names(self, symbol: str) -> bool:
        """Whether a symbol stands anywhere in the new document."""
        texts = [clause.text for clause in self.new.clauses()]
        return _any_names([*texts, *(note.text for note in self.new.footnotes)], symbol)

    def rolls_session(self, old: int, new: int) -> bool:
        """Whether a session has moved with the documents', and lies within one cycle of its own."""
        return _rolls((old, new), _session(self.old), _session(self.new))

    def rolls_year(self, old: int, new: int) -> bool:
        """Whether a year has moved with those of adoption, and lies within one cycle of its own."""
        return _rolls((old, new), _year(self.old), _year(self.new))

    def is_of_last_cycle(self, session: int) -> bool:
        """Whether the old document's predecessor may be of this session.

        One session more than the two documents are apart is allowed, since a review may be held
        over for one: three sessions lie between the sixth and the seventh review of the
        counter-terrorism strategy, two between the seventh and the eighth.
        """
        own, next_one = _session(self.old), _session(self.new)
        if own is None or next_one is None or next_one <= own:
            return False
        return 0 <= own - session <= next_one - own + 1


def _any_names(texts: Iterable[str], symbol: str) -> bool:
    # With "A/RES/" or without, and not as the start of a longer one ("A/68/15/Add.1").
    form = re.compile(rf"(?<![A-Za-z\d.-])(?:A/RES/)?{re.escape(symbol)}(?![A-Za-z\d/])")
    return any(symbol in text and form.search(text) for text in texts)


def _session(document: Document) -> int | None:
    """Give the regular session of a document; special ones ("S-26") do not count with the rest."""
    session = document.facts.session or document.symbol.session
    return int(session) if session.isdecimal() else None


def _year(document: Document) -> int | None:
    return document.facts.adopted.year if document.facts.adopted else None


def _rolls(pair: tuple[int, int], own: int | None, own_next: int | None) -> bool:
    if own is None or own_next is None:
        return False
    old, new = pair
    cycle = own_next - own
    return cycle > 0 and new - old == cycle and abs(old - own) <= cycle
