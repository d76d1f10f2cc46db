"""The cases of the ablation: gold, generated, families of one boilerplate, ways of writing.

In: nothing.  Out: Trials, the same on every run.
Never: a family whose tails meet, save where they are drawn by chance.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generated import Case, Editor, Group, Mix, generate
from benchmarks.gold import golds
from benchmarks.invented import chance_family, clauses, family
from benchmarks.peers import Pairs
from benchmarks.pools import pool_of
from reviewdiff.model.language import Language

SHARES = (0.1, 0.3, 0.4, 0.5)
SEEDS = 5


@dataclass(frozen=True, slots=True)
class Trials:
    """All cases by column; `unsure` are pairs of the gold cases that do not count."""

    gold: list[tuple[Case, Pairs]]
    generated: dict[str, list[Case]]
    others: dict[str, list[Case]]
    strangers: dict[str, tuple[list[str], list[str]]]
    writing: list[tuple[list[str], list[str]]]


def trials() -> Trials:
    generated: dict[str, list[Case]] = {}
    for language in (Language.EN, Language.ZH):
        pool, fresh = pool_of(language)
        for part in SHARES:
            generated[f"{language} {part:.0%}"] = [
                generate(pool, fresh, language, share=part, seed=seed) for seed in range(SEEDS)
            ]
    kin = families("abcdefghijk", 25, 3, seed=3)
    mix = Mix(unchanged=0, split=0, merged=0)
    return Trials(
        gold=[(item.case, item.unsure) for item in golds()],
        generated=generated,
        others={
            "kin": [
                generate(kin[:200], kin[200:], Language.EN, share=0.5, seed=seed, mix=mix)
                for seed in range(SEEDS)
            ],
            "thrice": [thrice(seed) for seed in range(SEEDS)],
        },
        strangers={
            "one": (family(200, "abcdefghijk", 1), family(200, "lmnopqrstuvw", 2)),
            "ten": (families("abcdefghijk", 20, 8, 1), families("lmnopqrstuvw", 20, 8, 2)),
            "chance 1": (chance_family(200, 1_000, 1), chance_family(200, 1_000, 2)),
            "chance 10": (_by_chance(20, 1), _by_chance(20, 2)),
        },
        writing=[_written(Language.EN), _written(Language.ZH)],
    )


def families(alphabet: str, count: int, tail: int, seed: int) -> list[str]:
    """Give families of ten: the same boilerplate, then words of the alphabet's own."""
    tails = [" ".join(text[:-1].split()[-tail:]) for text in family(10 * count, alphabet, seed)]
    return _headed(count, tails)


def _by_chance(count: int, seed: int) -> list[str]:
    """Give families of ten whose tails are twice eight words of a vocabulary of 2,000."""
    texts = chance_family(20 * count, 2_000, seed)
    tails = [text[:-1].rpartition(" in ")[2] for text in texts]
    return _headed(
        count, [f"{one} {two}" for one, two in zip(tails[::2], tails[1::2], strict=True)]
    )


def _headed(count: int, tails: Sequence[str]) -> list[str]:
    heads = [text.rstrip(";") for text in clauses(Language.EN, count, 220, seed=7)]
    return [f"{heads[at % count]}, in {tail};" for at, tail in enumerate(tails)]


def thrice(seed: int) -> Case:
    """Make a case of clauses that stand three times, each time amended alike."""
    texts = clauses(Language.EN, 20, 300, seed)
    editor = Editor(texts, Language.EN, random.Random(seed))  # noqa: S311
    case = Case()
    for text in texts:
        start = len(case.old)
        case.truth += [Group((at,), (at,), "amended") for at in range(start, start + 3)]
        case.old += [text] * 3
        case.new += [editor.edited(text, 0.2)] * 3
    return case


def _written(language: Language) -> tuple[list[str], list[str]]:
    """Give clauses in two ways of writing: quotation marks, hyphens, widths, the final mark."""
    ends = (
        ("，并点亮“第１２号”浮标（西）；", ', 并点亮"第12号"浮标(西)。')
        if language is Language.ZH
        else (
            ", and the “shore‐based” buoys – all of them;",
            ', and the "shorebased" buoys - all of them.',
        )
    )
    texts = [text[:-1] for text in clauses(language, 40, 200, seed=9)]
    return [text + ends[0] for text in texts], [text + ends[1] for text in texts]
