"""A benchmark with known truth: clauses edited, moved, split, merged, renumbered, added, removed.

In: a pool of clauses, a mix of fates, a seed.  Out: old and new clauses, and what became of what.
Never: chance that a seed does not fix.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewdiff.diffing.words import tokens
from reviewdiff.model.language import Language


@dataclass(frozen=True, slots=True)
class Group:
    """Old positions that became new positions; `moved` where it was taken elsewhere."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: str
    moved: bool = False


@dataclass(slots=True)
class Case:
    """Two lists of clauses and their true groups."""

    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    truth: list[Group] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mix:
    """The shares of fates; what is left over is amended. `added` is a share of the old clauses.

    The defaults are those of a lively review: half of the clauses stay or change little.
    """

    removed: float = 0.10
    split: float = 0.06
    merged: float = 0.06
    unchanged: float = 0.33
    moved: float = 0.08
    added: float = 0.20


@dataclass(frozen=True, slots=True)
class _Plan:
    old: list[str]
    new: list[str]
    kind: str


class Editor:
    """Changes words as any editor might: about a share of them, with words of the pool."""

    def __init__(self, pool: Sequence[str], language: Language, dice: random.Random) -> None:
        self._words = [word for text in pool for word in tokens(text, language) if word.strip()]
        self._language = language
        self._dice = dice

    def edited(self, text: str, share: float) -> str:
        """Replace, drop or add words: six, two and two in ten of those touched."""
        found: list[str] = []
        space = "" if self._language is Language.ZH else " "
        for token in tokens(text, self._language):
            if not token.strip() or self._dice.random() >= share:
                found.append(token)
                continue
            what = self._dice.random()
            if what < 0.6:
                found.append(self._dice.choice(self._words))
            elif what < 0.8:
                found += [token, space, self._dice.choice(self._words)]
        return "".join(found).strip() or text

    def halves(self, text: str) -> list[str]:
        """Cut a long clause in two at a mark near its middle; [] where it is too short."""
        chinese = self._language is Language.ZH
        mark, least = ("，", 20) if chinese else (", ", 70)
        places = [at for at in range(len(text)) if text.startswith(mark, at)]
        places = [at for at in places if least < at < len(text) - least]
        if not places:
            return []
        at = min(places, key=lambda place: abs(place - len(text) // 2))
        return [text[:at] + (mark if chinese else ";"), text[at + len(mark) :]]

    def joined(self, one: str, other: str, share: float) -> str:
        """Make one clause of two."""
        glue = "，并" if self._language is Language.ZH else ", and "
        return self.edited(one[:-1], share) + glue + self.edited(other, share)


def generate(  # noqa: PLR0913
    pool: Sequence[str],
    fresh: Sequence[str],
    language: Language,
    *,
    share: float,
    seed: int,
    mix: Mix | None = None,
) -> Case:
    """Make a case: `pool` gives old clauses, `fresh` the added ones, `share` the words edited."""
    dice = random.Random(seed)  # noqa: S311
    mix = mix or Mix()
    editor = Editor(pool, language, dice)
    items = list(pool)
    dice.shuffle(items)
    plan: list[_Plan] = []
    while items:
        plan.append(_fate(items, editor, share, mix, dice))
    for text in dice.sample(list(fresh), min(len(fresh), round(len(plan) * mix.added))):
        plan.insert(dice.randrange(len(plan)), _Plan([], [text], "added"))
    return _laid_out(plan, mix.moved, dice)


def _fate(items: list[str], editor: Editor, share: float, mix: Mix, dice: random.Random) -> _Plan:
    text = items.pop()
    draw = dice.random() - mix.removed
    if draw < 0:
        return _Plan([text], [], "removed")
    draw -= mix.split
    # Both halves and both parts are edited half as much, so that a part can still be known.
    if draw < 0 and (parts := editor.halves(text)):
        return _Plan([text], [editor.edited(part, share / 2) for part in parts], "split")
    draw -= mix.merged
    if draw < 0 and items:
        other = items.pop()
        return _Plan([text, other], [editor.joined(text, other, share / 2)], "merged")
    if draw < mix.unchanged:
        return _Plan([text], [text], "unchanged")
    return _Plan([text], [editor.edited(text, share)], "amended")


def _laid_out(plan: list[_Plan], moved: float, dice: random.Random) -> Case:
    """Write the plan down; some groups move elsewhere in the new text."""
    case = Case()
    order = list(range(len(plan)))
    goers = [n for n in order if dice.random() < moved and plan[n].old and plan[n].new]
    for at in goers:
        order.remove(at)
        order.insert(dice.randrange(len(order) + 1), at)
    new_at: dict[int, tuple[int, ...]] = {}
    for at in order:
        start = len(case.new)
        case.new += plan[at].new
        new_at[at] = tuple(range(start, len(case.new)))
    for at, item in enumerate(plan):
        start = len(case.old)
        case.old += item.old
        old_at = tuple(range(start, len(case.old)))
        case.truth.append(Group(old_at, new_at[at], item.kind, moved=at in set(goers)))
    return case
