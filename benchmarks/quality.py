"""How right the matching is, side by side with difflib, xmldiff and redlines.

In: the gold alignments and generated cases with known truth.  Out: one table; with --wrong also the
clauses that reviewdiff got wrong.
Never: a figure of one tool on other cases than those of the rest.

Columns: precision, recall and F1 of pairs; the share of clauses handled right by kind of edit
(scoring.py says what right is); churn as a share of the characters of both texts; processor seconds
and peak memory of the process, all cases of the row together.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.generated import Case, generate
from benchmarks.gold import golds
from benchmarks.measure import Session, ask
from benchmarks.peers import TOOLS, Pairs
from benchmarks.pools import MISSING, SHARED, pool_of
from benchmarks.scoring import KINDS, Tally, share
from benchmarks.tables import table
from reviewdiff.model.language import Language

SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
SEEDS = 10
HEAD = ("cases", "tool", "P", "R", "F1", *KINDS, "churn", "seconds", "MB")


@dataclass(frozen=True, slots=True)
class Row:
    """Cases measured together, and pairs of theirs that do not count."""

    name: str
    language: Language
    cases: list[Case]
    unsure: Pairs = field(default_factory=set)


def rows() -> Iterator[Row]:
    """Give the gold pairs, then the generated cases by language and share of words edited."""
    for gold in golds():
        yield Row(f"gold {gold.name}", Language.EN, [gold.case], gold.unsure)
    for language in (Language.EN, Language.ZH):
        pool, fresh = pool_of(language)
        for part in SHARES:
            cases = [
                generate(pool, fresh, language, share=part, seed=seed) for seed in range(SEEDS)
            ]
            yield Row(f"{language} {part:.0%} of words", language, cases)


def figures(row: Row, tool: str) -> tuple[list[str], Session]:
    """Ask one tool for all cases of a row and give its line of the table."""
    session = ask(tool, [(case.old, case.new, row.language.value) for case in row.cases])
    if session.failure:
        return [row.name, tool, *[session.failure, *["-"] * (len(HEAD) - 3)]], session
    tally = Tally()
    for case, run in zip(row.cases, session.runs, strict=True):
        tally.add(case.truth, run.pairs - row.unsure, run.renumbered)
    size = sum(len(text) for case in row.cases for text in (*case.old, *case.new))
    churn = share(sum(run.churn for run in session.runs), size)
    seconds = sum(run.seconds for run in session.runs)
    line = [row.name, tool, *tally.cells(), f"{churn:.3f}", f"{seconds:.2f}", f"{session.peak:.0f}"]
    return line, session


def wrong(row: Row, session: Session) -> Iterator[str]:
    """Say which clauses were handled wrong: case, kind, truth and what was found."""
    for seed, (case, run) in enumerate(zip(row.cases, session.runs, strict=True)):
        pairs = run.pairs - row.unsure
        for group in case.truth:
            want = {(i, j) for i in group.old for j in group.new}
            got = {(i, j) for i, j in pairs if i in group.old or j in group.new}
            if got != want:
                yield f"{row.name}, seed {seed}, {group.kind}: {sorted(want)} found {sorted(got)}"
                yield from (
                    f"    old {i}: {case.old[i]}" for i in sorted({i for i, _ in got | want})
                )
                yield from (
                    f"    new {j}: {case.new[j]}" for j in sorted({j for _, j in got | want})
                )


def main(words: Sequence[str]) -> int:
    if not SHARED.is_dir():
        print(MISSING)
    lines: list[list[str]] = []
    faults: list[str] = []
    for row in rows():
        for tool in TOOLS:
            line, session = figures(row, tool)
            lines.append(line)
            if tool == "reviewdiff":
                faults += wrong(row, session)
    print(table(HEAD, lines, left=(0, 1)))
    if "--wrong" in words:
        print("\n".join(faults))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
