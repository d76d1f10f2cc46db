"""What stands before the operative text and after it: symbol, title, front lines, facts.

In: the paragraphs of a source before its enacting formula.  Out: a Heading; Facts.
Never: a fact that the source does not state.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reviewdiff.errors import BadSymbolError
from reviewdiff.model.document import Facts
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing import closings, grammar

_DRAFT = re.compile(r"\b[AES]/(?:[A-Z0-9.]+/)*L\.\d+(?:/(?:Rev|Add)\.\d+)*")
_REPORT = re.compile(
    r"[(（]([AES]/[A-Z0-9][^()（）]*(?:\([^()]*\)[^()（）]*)?)[)）] ?[^()（）]{0,6}\]$"
)
_DISTRIBUTED = re.compile(
    r"Distr\.?:? ?(?:General|Limited|générale|limitée|general|limitada)?", re.IGNORECASE
)
_JOB = re.compile(r"(?<![\d/-])\d{2}-\d{5}(?![\d/-])")


# "A and B", "A à D": the symbol has a hyphen.
_PARTS = re.compile(r"(?<=[A-Z])(?:–| \w{1,3} )(?=[A-Z]$)")


@dataclass(frozen=True, slots=True)
class Heading:
    """The symbol found (None where there is none), the title, and the other lines, as read.

    `printed` is the number before the title ("68/276. "), which the symbol stands for. `part` is
    the letter of the first part of a resolution "A and B", and the part's title.
    """

    symbol: Symbol | None
    title: str
    front: tuple[str, ...]
    printed: str = ""
    part: tuple[str, ...] = ()


def read_heading(words: Sequence[str]) -> Heading:
    """Find symbol and title in the normalized paragraphs before the enacting formula."""
    for index in range(len(words) - 1, -1, -1):
        found = grammar.TITLE.fullmatch(words[index])
        symbol = _numbered(found["number"], words) if found else None
        if found and symbol:
            front, after = tuple(words[:index]), tuple(words[index + 1 :])
            printed = words[index][: found.start("title")]
            if after and grammar.PART_LETTER.fullmatch(after[0]):
                return Heading(symbol, found["title"], front, printed, after)
            return Heading(symbol, found["title"], (*front, *after), printed)
    symbol = first_symbol(words)
    title = next((index for index in range(len(words) - 1, -1, -1) if _is_title(words[index])), -1)
    if title < 0:
        return Heading(symbol, "", tuple(words))
    return Heading(symbol, words[title], (*words[:title], *words[title + 1 :]))


def _numbered(number: str, words: Iterable[str]) -> Symbol | None:
    """Give the symbol that the number of a title stands for, as the masthead prints it whole.

    "54/1" is A/RES/54/1, but A/HRC/RES/54/1 below a masthead of the Human Rights Council, and
    A/RES/54/1 A-B where the masthead names the parts.
    """
    short = _PARTS.sub("-", number.replace(" /", "/").replace("/ ", "/"))
    ending = re.compile(rf".*/RES/{re.escape(short)}(?: [A-Z]-[A-Z])?")
    whole = (_symbol(line) for line in words if grammar.SYMBOL.fullmatch(line))
    printed = (symbol for symbol in whole if symbol and ending.fullmatch(str(symbol)))
    return next(printed, None) or _symbol(short)


def first_symbol(lines: Iterable[str]) -> Symbol | None:
    """Give the symbol of the first line that holds nothing else, or None."""
    symbols = (_symbol(line) for line in lines if grammar.SYMBOL.fullmatch(line.strip()))
    return next((symbol for symbol in symbols if symbol), None)


def _symbol(text: str) -> Symbol | None:
    try:
        return Symbol.parse(text)
    except BadSymbolError:
        return None


def _is_title(text: str) -> bool:
    return not (
        text.startswith("[") or grammar.ADOPTED.match(text) or grammar.SYMBOL.fullmatch(text)
    )


def read_facts(
    symbol: Symbol,
    front: Iterable[str],
    closing: Iterable[str],
    language: Language,
    furniture: Iterable[str] = (),
) -> Facts:
    """Read the facts of adoption from the lines before the title and after the operative part.

    `furniture`: what was left out of the pages, where the job number stands.
    """
    front, closing = tuple(front), tuple(closing)
    adopted_by = [line for line in front if grammar.ADOPTED.match(line)]
    dates = (closings.find_date(line, language) for line in (*closing, *adopted_by))
    meetings = (closings.find_meeting(line, language) for line in (*closing, *adopted_by))
    drafts = (_DRAFT.search(line) for line in front if line.startswith("["))
    agenda = (grammar.AGENDA.match(line) for line in front)
    return Facts(
        adopted=next((day for day in dates if day), None),
        meeting=next((meeting for meeting in meetings if meeting), ""),
        session=symbol.session or _session(symbol),
        agenda_item=next((found[1].strip() for found in agenda if found), ""),
        draft=next((found[0] for found in drafts if found), ""),
        report=_report(front),
        issued=_issued(front, language),
        job=next((found[0] for found in map(_JOB.search, (*front, *furniture)) if found), ""),
    )


def _report(front: Iterable[str]) -> str:
    """Give the report in the line "[on the report of the Sixth Committee (A/79/477, para. 9)]"."""
    for line in front:
        found = _REPORT.search(line) if line.startswith("[") else None
        if found and not _DRAFT.search(found[1]):
            return found[1]
    return ""


def _issued(front: Sequence[str], language: Language) -> date | None:
    """Give the date below "Distr.: General", which many languages print in English."""
    for index, line in enumerate(front):
        if not _DISTRIBUTED.match(line):
            continue
        for below in front[index : index + 4]:
            for spoken in dict.fromkeys((language, Language.EN)):
                if closings.is_date(_DISTRIBUTED.sub("", below), spoken):
                    return closings.find_date(below, spoken)
    return None


def _session(symbol: Symbol) -> str:
    """Give the session in the symbol of a draft: "80" of A/80/L.5 and of A/C.3/80/L.64."""
    parts = (part for part in symbol.parts[1:-1] if part.isdigit())
    return next(parts, "") if symbol.is_draft and symbol.parts[0] == "A" else ""
