"""Rules on facts: the day, the session and the meeting of adoption, and what is cited.

In: a document, or it and its folder.  Out: findings, and FACTS, the table of these rules.

The Assembly's sessions open in September; the first opened in 1946, the resumed ones of a year end
before the next opens. A session after the 120th is not of the Assembly's time so far, and its
years are not known.
"""

import re
from collections.abc import Iterator
from datetime import date

from reviewdiff.checking.neighbours import Folder, Stored
from reviewdiff.checking.quantities import Day, dated_citations, loose_days, symbols_in
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.checking.texts import clause_texts
from reviewdiff.diffing.following.ordinals import LAST
from reviewdiff.model.document import Document, SourceKind
from reviewdiff.model.finding import Severity
from reviewdiff.model.symbol import Symbol

_FOUNDED = 1945
# The sessions of the Human Rights Council lag the Assembly's by more, and will until 2031.
_NEAR = 10


def undated(document: Document) -> Iterator[Found]:
    """Tell an official resolution that does not say when it was adopted."""
    if document.facts.adopted is None and _is_adopted(document):
        yield Found("the day of adoption is not known", "#facts")


def no_meeting(document: Document) -> Iterator[Found]:
    """Tell an official resolution that does not say at which meeting it was adopted."""
    if not document.facts.meeting and _is_adopted(document):
        yield Found("the number of the meeting is not known", "#facts")


def _is_adopted(document: Document) -> bool:
    return document.provenance.kind is not SourceKind.DRAFT and not document.symbol.is_draft


def out_of_session(document: Document) -> Iterator[Found]:
    """Tell a day of adoption outside the symbol's session or year, or after it was added."""
    adopted, symbol = document.facts.adopted, document.symbol
    if adopted is None:
        return
    years = re.search(r"\((\d{4})\)$", str(symbol))
    if years and int(years[1]) != adopted.year:
        yield Found(f"{adopted} is not in {years[1]}", "#adopted")
    session = _session(symbol)
    if session and not _in_session(adopted, session):
        yield Found(f"{adopted} is not in the session {session}", "#adopted")
    if (session or years) and adopted > document.provenance.added:
        yield Found(f"{adopted} is after the day it was added", "#adopted")


def _session(symbol: Symbol) -> int:
    """Give the regular session of a symbol as far as its years are known; else 0."""
    return int(symbol.session) if symbol.session.isdecimal() and int(symbol.session) <= LAST else 0


def _in_session(day: date, session: int) -> bool:
    # In the first days of September one session ends, and some years the next has begun.
    return date(_FOUNDED + session, 9, 1) <= day <= date(_FOUNDED + session + 1, 9, 30)


def other_session(document: Document) -> Iterator[Found]:
    """Tell a session among the facts that is not the symbol's."""
    said, own = document.facts.session, document.symbol.session
    if said and own and said != own:
        yield Found(f"the session is {said}, the symbol says {own}", "#session")


def impossible_date(document: Document) -> Iterator[Found]:
    """Tell dates that no calendar has."""
    for at, text in clause_texts(document):
        for words, day in loose_days(text, document.language):
            if not _exists(day):
                yield Found(f"there is no such day: {words}", at)


def _exists(day: Day) -> bool:
    try:
        date(day[0] or 2000, day[1], day[2] or 1)  # 2000 had a 29 February
    except ValueError:
        return False
    return True


# A gap or a doubled stroke in a symbol; a number of a resolution without its stroke.
_TORN = re.compile(
    r"(?<![A-Za-z\d/])(?:A|S|E|ST|T)(?:/[A-Z\d][A-Za-z\d.()-]*)*(?:/ | /|//)[A-Z\d][A-Za-z\d./]*"
    r"|(?<![\d/.,-])\d{1,3}(?: /|/ |//| / )\d{1,3}(?![\d/])"
    r"|(?<![A-Za-z\d/])A/RES/?\d{1,3}(?![\d/ ])"
    r"|(?<![A-Za-z\d/])A/(?:RES/)?\d{1,3}/(?=[\s,;.，；。])"
    r"|(?:[Rr]esolutions?|[Rr]ésolutions?|[Rr]esoluci(?:ón|ones)|[Рр]езолюци[а-я]+|القرار)"
    r" (?:\d{1,3}[-–]\d{2,3}|\d{5,6})(?![\d/(]| \()"
    r"|第(?:\d{1,3}[-–]\d{2,3}|\d{5,6})号(?:和|、|决议)"
)


# What all of these hold; most clauses do not, and are not searched further.
_MARK = re.compile(r"[/\d]")


def torn_citation(document: Document) -> Iterator[Found]:
    """Tell symbols that are no symbols: torn, doubled, cut off."""
    for at, text in clause_texts(document):
        if _MARK.search(text) and (found := _TORN.search(text)):
            yield Found(f"“{found[0].strip()}” is no symbol of a document", at)


# "MSC 108/8" is a document of the Maritime Safety Committee.
_OTHER_ORGAN = re.compile(r"[A-Z]{2} $")


def later_citation(document: Document) -> Iterator[Found]:
    """Tell citations of resolutions of a later session, or of a later year."""
    own, adopted = document.symbol.session, document.facts.adopted
    for at, text in clause_texts(document):
        for symbol in symbols_in(text):
            session = re.match(r"(?:A/RES/)?(\d{1,3})/\d", symbol[0])
            year = re.search(r"\((\d{4})\)$", symbol[0])
            if _OTHER_ORGAN.search(text, 0, symbol.start()):
                continue
            if own.isdecimal() and session and int(session[1]) > int(own):
                yield Found(f"{symbol[0]} is of a later session", at)
            elif adopted and year and int(year[1]) > adopted.year:
                yield Found(f"{symbol[0]} is of a later year", at)


def misdated_citation(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell citations with a date that is not the day of adoption.

    The day is known where the resolution is stored; else its session tells from when to when.
    """
    document = stored.document
    if document is None:
        return
    for at, text in clause_texts(document):
        for symbol, day in dated_citations(text, document.language):
            known = _adopted(symbol, folder)
            session = _session(symbol)
            if known and known != day:
                yield Found(f"{symbol.short} was adopted on {known}, not on {day}", at)
            elif not known and _is_near(day, session) and not _in_session(day, session):
                yield Found(f"{symbol.short} cannot be of {day}", at)
            elif document.facts.adopted and day > document.facts.adopted:
                yield Found(f"{symbol.short} of {day} is later than this document", at)


def _is_near(day: date, session: int) -> bool:
    """Whether a session may be the Assembly's: those of other organs count from later years."""
    return bool(session) and abs(day.year - _FOUNDED - session) <= _NEAR


def _adopted(symbol: Symbol, folder: Folder) -> date | None:
    days = (document.facts.adopted for _, document in folder.languages(symbol))
    return next((day for day in days if day), None)


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_ONE = "990-1/en.json"
FACTS = (
    check(
        "FACT001", "undated", _WARNING, Scope.DOCUMENT, undated,
        "The day of adoption tells which review came first.",
        (_ONE, '    "adopted": "2090-05-03",\n', ""),
        (_ONE, '    "agenda_item": "14",\n', ""),
    ),
    check(
        "FACT002", "no-meeting", _WARNING, Scope.DOCUMENT, no_meeting,
        "The number of the meeting is part of how a resolution is closed; without it the end of "
        "the text may be lost.",
        (_ONE, '    "meeting": "81",\n', ""),
        (_ONE, '"meeting": "81"', '"meeting": "81 (resumed)"'),
    ),
    check(
        "FACT003", "out-of-session", _ERROR, Scope.DOCUMENT, out_of_session,
        "A resolution is adopted in its session, from September to September, and before it is "
        "stored.",
        ("90-1/en.json", '"adopted": "2036-05-03"', '"adopted": "2063-05-03"'),
        ("90-1/en.json", '"adopted": "2036-05-03"', '"adopted": "2035-09-20"'),
    ),
    check(
        "FACT004", "other-session", _ERROR, Scope.DOCUMENT, other_session,
        "The session is in the symbol, and cannot be another.",
        (_ONE, '"session": "990"', '"session": "909"'),
        (_ONE, '    "session": "990",\n', ""),
    ),
    check(
        "FACT005", "impossible-date", _ERROR, Scope.DOCUMENT, impossible_date,
        "A day that no calendar has was misread.",
        (_ONE, "2 November 2086", "31 November 2086"),
        (_ONE, "2 November 2086", "30 November 2086"),
    ),
    check(
        "FACT006", "torn-citation", _ERROR, Scope.DOCUMENT, torn_citation,
        "A symbol that is torn or cut off leads to no document.",
        (_ONE, "document A/989/15", "document A/ 989/15"),
        (_ONE, "document A/989/15", "document A/989/15/Add.1"),
    ),
    check(
        "FACT007", "later-citation", _ERROR, Scope.DOCUMENT, later_citation,
        "No resolution cites one that was not yet there.",
        (_ONE, "986/40 of", "996/40 of"),
        (_ONE, "986/40 of", "968/40 of"),
    ),
    check(
        "FACT008", "misdated-citation", _ERROR, Scope.NEIGHBOURS, misdated_citation,
        "A citation names the day on which the resolution was adopted.",
        ("992-1/en.json", "990/1 of 3 May 2090", "990/1 of 30 May 2090"),
        ("992-1/en.json", "990/1 of 3 May 2090", "990/2 of 30 May 2090"),
    ),
)  # fmt: skip
