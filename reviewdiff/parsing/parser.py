"""Source text to Document: the stations of parsing, one after the other.

In: a SourceText, and what the user said of it.  Out: a Document.
Never: a word lost without a remark. A text without an enacting formula is no resolution and is
refused; everything after the formula finds a place.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reviewdiff.errors import NotAResolutionError
from reviewdiff.model.document import Document, Provenance, Remark, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.source import SourceText
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing import oddities
from reviewdiff.parsing.detection import detect_language, language_remarks
from reviewdiff.parsing.heading import Heading, first_symbol, read_facts
from reviewdiff.parsing.labelling import Labeller
from reviewdiff.parsing.nodes import Tree
from reviewdiff.parsing.prepared import all_words, from_lines, from_passages, without_sentinels
from reviewdiff.parsing.tree import grow
from reviewdiff.parsing.unplaced import unplaced


def parse(  # noqa: PLR0913
    source: SourceText,
    *,
    symbol: Symbol | None = None,
    language: Language | None = None,
    kind: SourceKind | None = None,
    added: date | None = None,
    remark: str = "",
) -> Document:
    """Read a resolution.

    `symbol` and `language` are found in the text where they are None; `kind` is then "draft" for
    the symbol of a draft and else "official". `added` is the day of today where it is None.
    Raises NotAResolutionError where no formula, no symbol or no clause is found.
    """
    source = without_sentinels(source)
    spoken = language or detect_language("\n".join(source.texts()))

    def name(heading: Heading) -> Symbol:
        return _named(symbol, heading, source)

    prepare = from_passages if source.passages else from_lines
    ready = prepare(source, spoken, name)
    heading = ready.heading
    if ready.is_unplaced:
        tree = unplaced(ready.paragraphs, spoken)
    else:
        tree = grow(ready.paragraphs, spoken, formula=ready.formula, part=heading.part)
    if not (tree.preamble or tree.operative):
        raise NotAResolutionError(source.name, "no paragraph follows the enacting formula.")
    labeller = Labeller(tree, spoken)
    document = Document(
        symbol=ready.symbol,
        language=spoken,
        title=heading.title,
        facts=read_facts(ready.symbol, heading.front, tree.closing, spoken, ready.known),
        provenance=Provenance(
            kind=kind or (SourceKind.DRAFT if ready.symbol.is_draft else SourceKind.OFFICIAL),
            name=source.name,
            media_type=source.media_type,
            sha256=source.sha256,
            added=added or date.today(),  # noqa: DTZ011
            remark=remark,
        ),
        formula=ready.formula,
        front=heading.front,
        preamble=labeller.preamble(),
        operative=labeller.operative(),
        closing=tuple(tree.closing),
        annexes=labeller.annexes(),
        footnotes=tuple(ready.footnotes),
    )
    # A draft is not adopted, and the Security Council's heading says when a resolution was.
    is_open = ready.symbol.is_draft or ready.is_unplaced or document.facts.adopted is not None
    remarks = [*ready.remarks, *_said_twice(symbol, heading), *_oddities(tree, is_draft=is_open)]
    remarks += oddities.lost_words(all_words(source), [heading.printed, *ready.known], document)
    remarks += language_remarks(source.texts(), spoken)
    ordered = sorted(set(remarks), key=lambda item: (item.page, item.line, item.text))
    return _with_remarks(document, ordered)


def _named(symbol: Symbol | None, heading: Heading, source: SourceText) -> Symbol:
    found = symbol or heading.symbol or first_symbol(source.texts())
    if found is None:
        raise NotAResolutionError(
            source.name,
            "no symbol was found in it; write one above its title, or add it with --symbol.",
        )
    return found


def _said_twice(symbol: Symbol | None, heading: Heading) -> list[Remark]:
    if symbol and heading.symbol and symbol != heading.symbol:
        return [Remark(0, f"the text bears the symbol {heading.symbol}, not {symbol}")]
    return []


def _oddities(tree: Tree, *, is_draft: bool) -> list[Remark]:
    found = [*tree.remarks]
    found += oddities.odd_numbers(tree.operative)
    for annex in tree.annexes:
        found += oddities.odd_numbers([annex])
    found += oddities.odd_ends([*tree.preamble, *tree.operative])
    if not (tree.closing or is_draft):
        found.append(Remark(0, "no closing line with meeting and date was found"))
    return found


def _with_remarks(document: Document, remarks: Sequence[Remark]) -> Document:
    return replace(document, remarks=tuple(remarks))
