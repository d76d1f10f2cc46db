"""Rules on series: reviews of one strategy, each after its predecessor and out of its text.

In: a version and its folder.  Out: findings, and SERIES, the table of these rules.
"""

from collections.abc import Iterator
from functools import lru_cache

from reviewdiff.checking.neighbours import Folder, Stored
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.document import Document
from reviewdiff.model.finding import Severity
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.layout import order_of

# The runs of words that texts are compared by: five words, or as much in Chinese. Shorter ones are
# shared by all resolutions ("welcomes the efforts of").
_RUN = {Language.ZH: 8}
_WORDS = 5
# Of the shorter of two texts. Measured: the reviews of the strategy against terrorism share 0.20
# (the first, with the strategy itself) to 0.85 with their predecessors; of 500 pairs of resolutions
# on other matters 97 in a hundred share less than 0.10.
_LEAST = 0.1


def _predecessors(symbol: Symbol, folder: Folder) -> list[Symbol]:
    found = (series.predecessor(symbol) for series in folder.series[0])
    return [symbol for symbol in found if symbol]


def no_predecessor(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell a review whose predecessor is not stored."""
    document = stored.document
    if document is None:
        return
    for before in _predecessors(document.symbol, folder):
        if not folder.document(before, document.language):
            said = f"its predecessor {before.short} is not stored in {document.language}"
            yield Found(said, "#symbol")


def implausible(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell a review that shares next to nothing with its predecessor, or everything."""
    document = stored.document
    if document is None:
        return
    for before in _predecessors(document.symbol, folder):
        if not (other := folder.document(before, document.language)):
            continue
        share = shared(document, other)
        if share < _LEAST:
            yield Found(f"it shares {share:.0%} of its words with {before.short}", "#symbol")
        elif _texts(document) == _texts(other):
            yield Found(f"its text is that of {before.short}, word for word", "#symbol")


def shared(one: Document, other: Document) -> float:
    """Give the share of the shorter document's runs of words that the other has too.

    >>> from reviewdiff import parse, read
    >>> text = "990/1. Lamps" + chr(10) + "The General Assembly," + chr(10) + "1. Lights a lamp."
    >>> shared(*2 * [parse(read("lamps.txt", text.encode()))])
    1.0
    """
    mine, others = (_runs(document.language, _texts(document)) for document in (one, other))
    return len(mine & others) / max(min(len(mine), len(others)), 1)


@lru_cache(maxsize=24)
def _runs(language: Language, texts: tuple[str, ...]) -> frozenset[str]:
    size = _RUN.get(language, _WORDS)
    found: set[str] = set()
    for text in texts:
        pieces = list(text) if language is Language.ZH else text.split()
        found.update(
            " ".join(pieces[at : at + size]) for at in range(max(len(pieces) - size + 1, 1))
        )
    return frozenset(found)


def _texts(document: Document) -> tuple[str, ...]:
    return tuple(clause.text for clause in document.clauses())


def out_of_order(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell a review that was adopted before its predecessor."""
    document = stored.document
    if document is None or document.facts.adopted is None:
        return
    for before in _predecessors(document.symbol, folder):
        other = folder.document(before, document.language)
        day = other.facts.adopted if other else None
        if day and day >= document.facts.adopted:
            yield Found(f"its predecessor {before.short} was adopted on {day}", "#adopted")


def broken(folder: Folder) -> Iterator[Found]:
    """Tell what is wrong with the file of series."""
    found, fault = folder.series
    if fault:
        yield fault
    for series in found:
        if list(series.members) != sorted(series.members, key=order_of):
            yield Found(
                f"the members of “{series.name}” are not in their order", path="series.toml"
            )


_ERROR = Severity.ERROR
_ONE, _FILE = "992-1/en.json", "series.toml"
SERIES = (
    check(
        "SER001", "no-predecessor", Severity.WARNING, Scope.NEIGHBOURS, no_predecessor,
        "A review is read against the one before; while that is not stored it cannot be.",
        (_FILE, '["990/1", "992/1"]', '["990/1", "991/5", "992/1"]'),
        (_FILE, '["990/1", "992/1"]', '["990/1", "992/1", "994/7"]'),
    ),
    check(
        "SER002", "implausible-share", _ERROR, Scope.NEIGHBOURS, implausible,
        "A review that shares nothing with its predecessor, or everything, is the wrong file.",
        (_FILE, '["990/1", "992/1"]', '["90/1", "992/1"]'),
        (_FILE, '["990/1", "992/1"]', '["992/1"]'),
    ),
    check(
        "SER003", "out-of-order", _ERROR, Scope.NEIGHBOURS, out_of_order,
        "A review is adopted after the one it reviews.",
        (_ONE, '"adopted": "2092-06-04"', '"adopted": "2029-06-04"'),
        (_ONE, '"adopted": "2092-06-04"', '"adopted": "2091-06-04"'),
    ),
    check(
        "SER004", "broken-series", _ERROR, Scope.FOLDER, broken,
        "A series that cannot be read, or is not in its order, checks nothing.",
        (_FILE, '["990/1", "992/1"]', '["992/1", "990/1"]'),
        (_FILE, '["990/1", "992/1"]', '["990/1", "990/2", "992/1"]'),
    ),
)  # fmt: skip
