"""Official documents fetched by symbol and language, and stored.

In: a symbol, a language, where to ask.  Out: what was stored, and what it replaced.
Never: a document stored under a symbol or in a language that it does not bear itself.

What speaks HTTP is imported where it is used, since the command line loads all commands at once.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewdiff.errors import FetchError, ReviewDiffError
from reviewdiff.fetching.address import address, base
from reviewdiff.model.document import Document, Provenance, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import replace
from reviewdiff.review.versions import Added, add, parts_of
from reviewdiff.store.library import Library
from reviewdiff.store.location import folders_to_read

if TYPE_CHECKING:
    from reviewdiff.fetching.download import Limits, Told


@dataclass(frozen=True, slots=True)
class Order:
    """How to fetch: where from and to, what to do with another text that is stored already."""

    base: str | None = None
    versions: Path | None = None
    replace: bool = False
    keep_source: bool = False
    dry: bool = False
    limits: "Limits | None" = None
    told: "Told | None" = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was stored, and the other text that was there before (None where there was none)."""

    added: Added
    before: Document | None = None


def fetch(symbol: Symbol, language: Language, order: Order) -> Fetched:
    """Fetch one document and store it; an unofficial text is replaced, another only if asked.

    Raises FetchError, and what reading and storing raise.
    """
    from reviewdiff.fetching.download import Downloader, Limits

    home = base(order.base)
    what = f"{symbol} in {language}"
    url = address(home, symbol, language)
    data = Downloader(home, order.limits or Limits(), order.told).get(url, what)
    document = _read(data, url, symbol, language)
    before = _before(symbol, language, order.versions)
    if before and _is_official(before) and _with(before.provenance, document) == before:
        document = before  # the same text, be it from a file or from another day
    over = order.replace or (before is not None and not _is_official(before))
    source = data if order.keep_source else None
    added = add(document, versions=order.versions, replace=over, source=source, dry=order.dry)
    return Fetched(added, None if added.already_there else before)


def _read(data: bytes, url: str, symbol: Symbol, language: Language) -> Document:
    from reviewdiff.parsing.parser import parse
    from reviewdiff.reading.formats import is_pdf, read

    ending = "pdf" if is_pdf(data) else "doc"
    name = f"{symbol}.{language}.{ending}".replace("/", "_").replace(" ", "_")
    try:
        whole = parse(read(name, data))
        document = next((part for part in parts_of(whole) if part.symbol == symbol), whole)
    except ReviewDiffError as error:
        raise FetchError(
            f"{symbol} in {language}", f"{url} gave what cannot be read: {error}"
        ) from None
    if (document.symbol, document.language) != (symbol, language):
        got = f"{document.symbol} in {document.language}"
        raise FetchError(f"{symbol} in {language}", f"{url} gave {got}; check the symbol.")
    return _with(replace(document.provenance, address=url), document)


def _with(provenance: Provenance, document: Document) -> Document:
    return replace(document, provenance=provenance)


def _before(symbol: Symbol, language: Language, versions: Path | None) -> Document | None:
    """Give the text stored so far, None where there is none; a broken one counts as none."""
    try:
        return Library(folders_to_read(versions)).load(symbol, language)
    except ReviewDiffError:
        return None


def _is_official(document: Document) -> bool:
    return document.provenance.kind is SourceKind.OFFICIAL
