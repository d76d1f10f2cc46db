"""A benchmark with known truth: real or invented clauses, edited, moved, split, merged, renumbered.

In: a pool of clauses and a seed.  Out: an old and a new list of clauses, and what became of what.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewdiff.diffing.words import tokens
from reviewdiff.model.language import Language


@dataclass(slots=True)
class Case:
    """Two lists of clauses and their true groups: old positions, new positions, kind."""

    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    truth: list[tuple[tuple[int, ...], tuple[int, ...], str]] = field(default_factory=list)


def generate(  # noqa: PLR0913
    pool: Sequence[str],
    fresh: Sequence[str],
    language: Language,
    *,
    share: float,
    seed: int,
    groups: bool = True,
) -> Case:
    """Make a case: `pool` gives old clauses, `fresh` the added ones, `share` the words edited.

    About half of the clauses stay as they are; of the rest most are edited, some are removed,
    moved (and edited), split or merged.
    """
    dice = random.Random(seed)  # noqa: S311
    words = [word for text in pool for word in tokens(text, language) if word.strip()]
    items = list(pool)
    dice.shuffle(items)
    plan: list[tuple[list[str], list[str], str]] = []
    while items:
        plan.append(_fate(items, words, language, share, dice, groups=groups))
    for text in dice.sample(list(fresh), min(len(fresh), len(plan) // 5)):
        plan.insert(dice.randrange(len(plan)), ([], [text], "added"))
    return _laid_out(plan, dice)


def _fate(  # noqa: PLR0913
    items: list[str],
    words: Sequence[str],
    language: Language,
    share: float,
    dice: random.Random,
    *,
    groups: bool,
) -> tuple[list[str], list[str], str]:
    text = items.pop()
    draw = dice.random()
    if draw < 0.10:
        return [text], [], "removed"
    if groups and draw < 0.16 and (parts := _halves(text, language)):
        return [text], [edited(part, words, language, share / 2, dice) for part in parts], "split"
    if groups and draw < 0.22 and items:
        other = items.pop()
        joined = edited(text[:-1], words, language, share / 2, dice) + _glue(language)
        return [text, other], [joined + edited(other, words, language, share / 2, dice)], "merged"
    if draw < 0.55:
        return [text], [text], "unchanged"
    return [text], [edited(text, words, language, share, dice)], "amended"


def _glue(language: Language) -> str:
    return "，并" if language is Language.ZH else ", and "


def _halves(text: str, language: Language) -> list[str] | None:
    """Cut a long clause in two at a mark near its middle."""
    mark = "，" if language is Language.ZH else ", "
    least = 20 if language is Language.ZH else 70
    places = [at for at in range(len(text)) if text.startswith(mark, at)]
    places = [at for at in places if least < at < len(text) - least]
    if not places:
        return None
    at = min(places, key=lambda place: abs(place - len(text) // 2))
    return [text[:at] + (mark if language is Language.ZH else ";"), text[at + len(mark) :]]


def edited(
    text: str, words: Sequence[str], language: Language, share: float, dice: random.Random
) -> str:
    """Replace, drop or add words: about `share` of them, as any editor might."""
    found: list[str] = []
    space = "" if language is Language.ZH else " "
    for token in tokens(text, language):
        if not token.strip() or dice.random() >= share:
            found.append(token)
            continue
        what = dice.random()
        if what < 0.6:
            found.append(dice.choice(words))
        elif what < 0.8:
            found += [token, space, dice.choice(words)]
    return "".join(found).strip() or text


def _laid_out(plan: list[tuple[list[str], list[str], str]], dice: random.Random) -> Case:
    """Write the plan down; about one in twelve groups moves elsewhere in the new text."""
    case = Case()
    order = list(range(len(plan)))
    for at in [n for n in order if dice.random() < 0.08]:
        order.remove(at)
        order.insert(dice.randrange(len(order) + 1), at)
    new_at: dict[int, tuple[int, ...]] = {}
    for at in order:
        start = len(case.new)
        case.new += plan[at][1]
        new_at[at] = tuple(range(start, len(case.new)))
    for at, (old, _, kind) in enumerate(plan):
        start = len(case.old)
        case.old += old
        case.truth.append((tuple(range(start, len(case.old))), new_at[at], kind))
    return case
