"""Seeded faults: one thing at a time put wrong in a clean version, as readers and people do it.

In: a document, a source of chance.  Out: the document with the fault, or None where it has no
place for it.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from reviewdiff.checking.quantities import loose_days, symbols_in
from reviewdiff.diffing.following.references import citation_form
from reviewdiff.model.document import Clause, Document, Kind, SourceKind
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

Fault = Callable[[Document, Random], Document | None]
PARTS = ("preamble", "operative", "annexes")
NUMBERED = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH)


def rewritten(document: Document, change: Callable[[Clause], list[Clause]]) -> Document:
    """Put for each clause those that `change` gives; for children too."""

    def walked(clause: Clause) -> list[Clause]:
        children = tuple(new for child in clause.children for new in walked(child))
        return change(replace(clause, children=children))

    parts: dict[str, Any] = {
        name: tuple(new for clause in getattr(document, name) for new in walked(clause))
        for name in PARTS
    }
    return replace(document, **parts)


def put(document: Document, at: Label, **fields: Any) -> Document:
    """Give a clause other fields."""
    return rewritten(document, lambda c: [replace(c, **fields) if c.label == at else c])


def some(
    document: Document,
    chance: Random,
    fits: Callable[[Clause], object] = lambda clause: clause.text,
) -> Clause | None:
    found = [clause for clause in document.clauses() if fits(clause)]
    return chance.choice(found) if found else None


def in_text(spoil: Callable[[str, Random, Language], str | None]) -> Fault:
    """Make a fault of the words of a clause; notes stay where they are as far as they can."""

    def fault(document: Document, chance: Random) -> Document | None:
        clauses = [clause for clause in document.clauses() if clause.text]
        chance.shuffle(clauses)
        for clause in clauses:
            text = spoil(clause.text, chance, document.language)
            if text is not None and text != clause.text:
                notes = tuple(replace(ref, at=min(ref.at, len(text))) for ref in clause.notes)
                return put(document, clause.label, text=text, notes=notes)
        return None

    return fault


def inserted(words: Callable[[Random], str], *, at_gap: bool = False) -> Fault:
    def spoil(text: str, chance: Random, language: Language) -> str | None:
        gaps = list(range(1, len(text)))
        if at_gap:
            # A foot of a page stands between words, in Chinese between any two characters.
            form = (
                r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])" if language is Language.ZH else "(?<= )"
            )
            gaps = [found.end() for found in re.finditer(form, text)]
        at = chance.choice(gaps) if gaps else 0
        return text[:at] + words(chance) + text[at:]

    return in_text(spoil)


def spaced(text: str, chance: Random, language: Language) -> str | None:
    """Widen a space; in Chinese put one between two Han characters."""
    form = r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])" if language is Language.ZH else "(?<= )"
    places = [found.end() for found in re.finditer(form, text)]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + chance.choice([" ", "\u00a0", "\u2009"]) + text[at:]


def decomposed(text: str, _chance: Random, _language: Language) -> str | None:
    return unicodedata.normalize("NFD", text)


def wrapped(text: str, chance: Random, language: Language) -> str | None:
    words = list(re.finditer(r"[^\W\d_]{6,}", text))
    if language is Language.ZH or not words:
        return None
    word = chance.choice(words)
    at = chance.randint(word.start() + 2, word.end() - 2)
    return f"{text[:at]}- {text[at:]}"


def lost(document: Document, chance: Random) -> Document | None:
    """Leave out a numbered clause that another follows."""
    runs: dict[tuple[object, ...], list[Label]] = {}
    for clause in document.clauses():
        label = clause.label
        if clause.kind in NUMBERED:
            runs.setdefault((clause.kind, label.section, label.annex, label.number if label.subs
                             else "", label.subs[:-1]), []).append(label)  # fmt: skip
    found = [label for run in runs.values() for label in run[:-1]]
    gone = chance.choice(found)
    return rewritten(document, lambda c: [] if c.label == gone else [c])


def lost_anywhere(document: Document, chance: Random) -> Document | None:
    gone = some(document, chance, lambda c: c.kind in NUMBERED)
    return rewritten(document, lambda c: [] if c.label == gone.label else [c]) if gone else None


def misread_number(document: Document, chance: Random) -> Document | None:
    """Give a paragraph the number of the one before."""
    clause = some(document, chance, lambda c: c.kind is Kind.OPERATIVE and c.label.number != "1")
    if clause is None:
        return None
    before = str(int(clause.label.number) - 1)
    label = replace(clause.label, number=before, count=2)
    return put(document, clause.label, label=label, number=f"{before}.")


def shared_label(document: Document, chance: Random) -> Document | None:
    one, other = chance.sample([c.label for c in document.clauses() if c.kind in NUMBERED], 2)
    return put(document, one, label=other)


def misprinted(document: Document, chance: Random) -> Document | None:
    clause = some(document, chance, lambda c: c.kind is Kind.OPERATIVE and c.number)
    number = clause and f"{int(clause.label.number) + chance.randint(1, 30)}."
    return put(document, clause.label, number=number) if clause else None


def in_other_part(document: Document, chance: Random) -> Document | None:
    moved = chance.choice(document.preamble)
    rest = tuple(clause for clause in document.preamble if clause is not moved)
    return replace(document, preamble=rest, operative=(*document.operative, moved))


def beheaded(document: Document, chance: Random) -> Document | None:
    """Cut the opening off a paragraph, as a lost line does."""
    clause = some(document, chance, lambda c: c.opening and "…" not in c.opening)
    if clause is None:
        return None
    text = clause.text[len(clause.opening) :].strip()
    return put(document, clause.label, text=text, opening="", notes=())


def other_opening(document: Document, chance: Random) -> Document | None:
    one = some(document, chance, lambda c: c.opening)
    other = one and some(
        document, chance, lambda c: c.opening and not one.text.startswith(c.opening)
    )
    return put(document, one.label, opening=other.opening) if one and other else None


def other_end(document: Document, chance: Random) -> Document | None:
    fits = (Kind.PREAMBULAR, Kind.OPERATIVE)
    clause = some(document, chance, lambda c: c.kind in fits and not c.children and not c.notes)
    end = chance.choice(["", ":", "…", "-"])
    return put(document, clause.label, text=clause.text[:-1] + end) if clause else None


def emptied(document: Document, chance: Random) -> Document | None:
    clause = some(document, chance, lambda c: c.kind in NUMBERED)
    return put(document, clause.label, text="", opening="", notes=()) if clause else None


def unreferenced(document: Document, chance: Random) -> Document | None:
    clause = some(document, chance, lambda c: c.notes)
    return put(document, clause.label, notes=()) if clause else None


def lost_note(document: Document, chance: Random) -> Document | None:
    if not document.footnotes:
        return None
    gone = chance.choice(document.footnotes)
    return replace(document, footnotes=tuple(n for n in document.footnotes if n is not gone))


def misread_marker(document: Document, chance: Random) -> Document | None:
    if len(document.footnotes) < 2:
        return None
    notes = list(document.footnotes)
    at = chance.randrange(1, len(notes))
    notes[at] = replace(notes[at], marker=str(int(notes[at].marker) + chance.randint(1, 9)))
    return replace(document, footnotes=tuple(notes))


def other_adoption(document: Document, chance: Random) -> Document | None:
    """Misread the year of adoption."""
    day = document.facts.adopted
    if day is None:
        return None
    years = chance.choice([-1, 1]) * chance.randint(2, 60)
    return replace(
        document, facts=replace(document.facts, adopted=day.replace(year=day.year + years))
    )


def other_fact(document: Document, chance: Random) -> Document | None:
    facts = document.facts
    changed = [
        replace(facts, meeting=str(int(facts.meeting) + chance.randint(1, 9))),
        replace(facts, agenda_item=f"{chance.randint(20, 90)}"),
        replace(facts, draft=f"{facts.draft}{chance.randint(1, 9)}"),
    ]
    if facts.adopted:
        moved = facts.adopted + timedelta(days=chance.randint(1, 20))
        changed.append(replace(facts, adopted=moved))
    return replace(document, facts=chance.choice(changed))


def no_such_day(text: str, chance: Random, language: Language) -> str | None:
    """Misread the day of a date."""
    found = [words for words, day in loose_days(text, language) if day[2]]
    if not found:
        return None
    words = chance.choice(found)
    form = r"\d{1,2}(?=日)" if language is Language.ZH else r"\b\d{1,2}\b"
    return text.replace(words, re.sub(form, str(chance.randint(32, 99)), words, count=1), 1)


def other_year(text: str, chance: Random, language: Language) -> str | None:
    """Misread the year of a date."""
    found = [words for words, day in loose_days(text, language) if day[0] and day[2]]
    words = chance.choice(found) if found else ""
    year = re.search(r"\d{4}", words)
    if not year:
        return None
    other = str(int(year[0]) + chance.choice([-1, 1]) * chance.randint(2, 9))
    return text.replace(words, words.replace(year[0], other), 1)


def other_citation_year(text: str, chance: Random, language: Language) -> str | None:
    """Misread the year of a citation."""
    found = list(re.finditer(citation_form(language), text))
    if not found:
        return None
    at = chance.choice(found)
    other = other_year(at[0], chance, language)
    return other and text[: at.start()] + other + text[at.end() :]


def other_symbol(text: str, chance: Random, _language: Language) -> str | None:
    """Misread a figure of a symbol."""
    found = list(symbols_in(text))
    if not found:
        return None
    at = chance.choice(found)
    figures = list(re.finditer(r"\d+", at[0]))
    figure = chance.choice(figures)
    start = at.start() + figure.start()
    value = str(int(figure[0]) + chance.randint(1, 40))
    return text[:start] + value + text[start + len(figure[0]) :]


def later_symbol(text: str, chance: Random, _language: Language) -> str | None:
    found = [at for at in symbols_in(text) if re.fullmatch(r"\d{2,3}/\d+", at[0])]
    if not found:
        return None
    at = chance.choice(found)
    session, number = at[0].split("/")
    later = int(session) + 9  # more than any document here looks back
    return f"{text[: at.start()]}{later}/{number}{text[at.end() :]}"


def other_figure(text: str, chance: Random, language: Language) -> str | None:
    """Misread a figure that is of no date and no symbol."""
    taken = [(at.start(), at.end()) for at in symbols_in(text)]
    for words, _ in loose_days(text, language):
        start = text.find(words)
        taken.append((start, start + len(words)))
    form = r"(?<![\d.,/])(?<!\d )\d{1,4}(?![\d.,/])(?! \d)(?!年|月)"
    found = [at for at in re.finditer(form, text)
             if not any(a <= at.start() < b for a, b in taken)]  # fmt: skip
    if not found:
        return None
    at = chance.choice(found)
    return text[: at.start()] + str(int(at[0]) * 10 + chance.randint(3, 9)) + text[at.end() :]


def other_text(document: Document, _chance: Random) -> Document | None:
    """Put a text on another matter under a symbol."""
    from tests.resolutions import PLAIN, read

    other = read(PLAIN.replace("ighthouse", "aundry").replace("the keepers of", "all"))
    words = [clause.text[::-1] for clause in other.clauses()]
    labels = (Label(Part.OPERATIVE, number=str(n)) for n in range(1, 99))
    clauses = (
        Clause(label, Kind.OPERATIVE, text, f"{label.number}.")
        for label, text in zip(labels, words, strict=False)
    )
    return replace(document, preamble=(), operative=tuple(clauses), annexes=(), footnotes=())


def torn_symbol(text: str, chance: Random, _language: Language) -> str | None:
    """Tear a symbol at a stroke, or lose the stroke of a resolution."""
    found = [at for at in symbols_in(text) if "/" in at[0]]
    if not found:
        return None
    at = chance.choice(found)
    stroke = chance.choice([one.start() for one in re.finditer("/", at[0])])
    torn = at[0][:stroke] + chance.choice(["/ ", " /", "//"]) + at[0][stroke + 1 :]
    return text[: at.start()] + torn + text[at.end() :]


def lost_fact(name: str) -> Fault:
    def fault(document: Document, _chance: Random) -> Document | None:
        none: dict[str, Any] = {name: None if name == "adopted" else ""}
        return replace(document, facts=replace(document.facts, **none))

    return fault


def other_session(document: Document, chance: Random) -> Document | None:
    session = str(chance.randint(1, 60))
    return replace(document, facts=replace(document.facts, session=session))


def unplaced(document: Document, chance: Random) -> Document | None:
    clause = some(document, chance, lambda c: c.kind is Kind.OPERATIVE and not c.children)
    label = Label(Part.OPERATIVE, role=Role.TEXT)
    fields: dict[str, Any] = {"label": label, "kind": Kind.TEXT, "number": "", "opening": ""}
    return put(document, clause.label, **fields) if clause else None


def adopted_early(document: Document, chance: Random) -> Document | None:
    day = document.facts.adopted
    years = chance.randint(3, 60)
    early = day and day.replace(year=day.year - years)
    return replace(document, facts=replace(document.facts, adopted=early))


def translated(document: Document, _chance: Random) -> Document | None:
    kind = SourceKind.TRANSLATION
    return replace(document, provenance=replace(document.provenance, kind=kind))


def other_place(document: Document, chance: Random) -> Document | None:
    symbol = Symbol.parse(f"{chance.randint(10, 60)}/{chance.randint(1, 300)}")
    return replace(document, symbol=symbol)


def bad_hash(document: Document, chance: Random) -> Document | None:
    sha = document.provenance.sha256[: chance.randint(0, 63)]
    return replace(document, provenance=replace(document.provenance, sha256=sha))
