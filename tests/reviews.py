"""Pairs of related resolutions made by chance, with every change a Word document must bear.

In: a seed.  Out: two documents: clauses that stayed, moved, were amended, split, merged, went and
came, at the ends too; footnotes that go along, stay behind or have other markers.
"""

import random
from collections.abc import Iterator
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


def review(seed: int) -> tuple[Document, Document]:
    """Make a resolution and the one that reviews it."""
    dice = random.Random(seed)  # noqa: S311
    texts = dice.sample(_SENTENCES, dice.randint(3, 9))
    fresh = [text for text in _SENTENCES if text not in texts]
    old = _document(texts, dice)
    new = _document(_reviewed(texts, fresh, dice), dice)
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


def _document(texts: list[str], dice: random.Random) -> Document:
    border = dice.randint(0, len(texts) // 2)
    parts = (Part.PREAMBLE, texts[:border]), (Part.OPERATIVE, texts[border:])
    marks = iter(range(1, 100))
    notes: list[Footnote] = []
    sides = [_clauses(part, items, dice, marks, notes) for part, items in parts]
    annexes = [Clause(Label(Part.ANNEX, role=Role.HEADING), Kind.ANNEX, "Plan", "Annex")]
    lone = [Footnote("99", "See the tables.")] if dice.random() < 0.2 else []
    found = document(*sides, annexes if dice.random() < 0.3 else [], Language.EN)
    closing = ("81st plenary meeting", f"{dice.randint(1, 28)} May 2090", "Done")
    closing = closing[: dice.randint(0, 3)]
    return replace(found, closing=closing, footnotes=(*notes, *lone))


def _clauses(
    part: Part, texts: list[str], dice: random.Random, marks: Iterator[int], notes: list[Footnote]
) -> list[Clause]:
    found: list[Clause] = []
    for at, words in enumerate(texts, start=1):
        text = f"{words}{',' if part is Part.PREAMBLE else ';'}"
        refs: list[NoteRef] = []
        if dice.random() < 0.3:
            marker = dice.choice(("*" * (len(notes) + 1), str(next(marks))))
            place = dice.choice((0, text.index(" "), len(text) // 2, len(text)))
            refs.append(NoteRef(place, marker))
            notes.append(Footnote(marker, f"A/990/{dice.randint(1, 3)}."))
        label = Label(part, number=str(at))
        kind = Kind.PREAMBULAR if part is Part.PREAMBLE else Kind.OPERATIVE
        below: tuple[Clause, ...] = ()
        if dice.random() < 0.15:
            sub = Label(part, number=str(at), subs=("a",))
            below = (Clause(sub, Kind.SUBPARAGRAPH, "To count the oars and the nets;", "(a)"),)
        number = "" if part is Part.PREAMBLE else f"{at}."
        opening = words.split()[0]
        found.append(Clause(label, kind, text, number, opening, tuple(refs), below))
    return found
