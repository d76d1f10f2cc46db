"""Pairs of related resolutions made by chance, with every change a Word document must bear.

In: a seed.  Out: two documents: clauses that stayed, moved, were amended, split, merged, went and
came, at the ends too; footnotes that go along, stay behind or have other markers.
"""

import random
from dataclasses import replace

from reviewdiff.model.document import Clause, Document, Footnote, Kind, NoteRef
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.language import Language
from tests.strategies import document

_SENTENCES = (
    "Requests the Secretary-General to inspect every lamp of the northern islands each spring",
    "Urges coastal States to renew their fog horns before the winter convoys set out to sea",
    "Invites the Hydrographic Bureau to publish corrected charts of the shallow estuaries",
    "Commends the keepers who stayed at their posts through the storms of the past decade",
    "Encourages the founding of schools where the children of keepers learn navigation",
    "Decides to paint the towers of the outer bank in colours that owls & <gulls> avoid",
    "Notes that batteries of the third class have proved reliable in polar waters",
    "Condemns the theft of copper and of lamp oil from unattended stations at night",
    "Welcomes the offer of Meridia to host the first congress of pilots and keepers",
    "Calls upon donors to contribute to the fund for the repair of remote landing stages",
    "Recalls that lenses ground before 2050 lose a tenth of their light in twenty years",
    "Takes note of the tables of tides, which are to be printed anew in every third year",
)


def review(seed: int, *, noted: bool = True) -> tuple[Document, Document]:
    """Make a resolution and the one that reviews it; `noted`: with footnotes, some with stars."""
    dice = random.Random(seed)
    texts = dice.sample(_SENTENCES, dice.randint(3, 9))
    fresh = [text for text in _SENTENCES if text not in texts]
    old = _document(texts, dice, noted=noted)
    new = _document(_reviewed(texts, fresh, dice), dice, noted=noted)
    return old, replace(new, title=dice.choice((new.title, f"{new.title}: review", "Other title")))


def _reviewed(texts: list[str], fresh: list[str], dice: random.Random) -> list[str]:
    found = [text for text in texts if dice.random() < 0.8]
    for _ in range(dice.randint(0, 2)):
        found.insert(dice.randint(0, len(found)), dice.choice(fresh))
    found = list(dict.fromkeys(found))
    if len(found) > 2 and dice.random() < 0.6:
        found.insert(dice.randrange(len(found)), found.pop(dice.randrange(len(found))))
    if len(found) > 2 and dice.random() < 0.4:
        at = dice.randrange(len(found) - 1)
        found[at : at + 2] = [f"{found[at]}, and {found[at + 1].lower()}"]
    if found and dice.random() < 0.4:
        at = dice.randrange(len(found))
        words = found[at].split()
        half = len(words) // 2
        found[at : at + 1] = [" ".join(words[:half]), " ".join(words[half:])]
    return [_amended(text, dice) if dice.random() < 0.4 else text for text in found]


def _amended(text: str, dice: random.Random) -> str:
    words = text.split()
    at = dice.randrange(len(words))
    words[at : at + dice.randint(0, 2)] = dice.sample(("brass", "wooden", "seven", "buoys"), 2)
    return " ".join(words)


def _document(texts: list[str], dice: random.Random, *, noted: bool) -> Document:
    border = dice.randint(0, len(texts) // 2)
    notes: list[Footnote] = []
    preamble = [_clause(Part.PREAMBLE, at, text, dice) for at, text in enumerate(texts[:border], 1)]
    operative = [
        _clause(Part.OPERATIVE, at, text, dice) for at, text in enumerate(texts[border:], 1)
    ]
    count = 0
    for clauses in (preamble, operative):
        for at, clause in enumerate(clauses):
            if not noted or dice.random() < 0.7:
                continue
            count += 1
            marker = "*" * count if dice.random() < 0.5 else str(count)
            text = clause.text
            place = dice.choice((0, text.index(" "), len(text) // 2, len(text)))
            clauses[at] = replace(clause, notes=(NoteRef(place, marker),))
            notes.append(Footnote(marker, f"A/990/{dice.randint(1, 3)}."))
    annexes = [Clause(Label(Part.ANNEX, role=Role.HEADING), Kind.ANNEX, "Plan", "Annex")]
    lone = [Footnote("99", "See the tables.")] if noted and dice.random() < 0.2 else []
    closing = ("81st plenary meeting", f"{dice.randint(1, 28)} May 2090", "Done")
    return replace(
        document(preamble, operative, annexes if dice.random() < 0.3 else [], Language.EN),
        closing=closing[: dice.randint(0, 3)],
        footnotes=(*notes, *lone),
    )


def _clause(part: Part, at: int, words: str, dice: random.Random) -> Clause:
    preambular = part is Part.PREAMBLE
    below: tuple[Clause, ...] = ()
    if dice.random() < 0.15:
        sub = Label(part, number=str(at), subs=("a",))
        below = (Clause(sub, Kind.SUBPARAGRAPH, "To count the oars and the nets;", "(a)"),)
    return Clause(
        Label(part, number=str(at)),
        Kind.PREAMBULAR if preambular else Kind.OPERATIVE,
        f"{words}{',' if preambular else ';'}",
        "" if preambular else f"{at}.",
        words.split(maxsplit=1)[0],
        children=below,
    )
