"""The check: what to check and how to tell it, read from words without Typer where possible.

In: the words of the command line.  Out: a report, an exit status.
Never: a check of options that Typer's own reading would answer otherwise; whatever is not plain
goes to Typer, whose start costs more than the check of ten new versions.
"""

from dataclasses import dataclass, fields
from pathlib import Path

from reviewdiff.cli import output
from reviewdiff.rendering import findings
from reviewdiff.rendering.look import Look


@dataclass(frozen=True, slots=True)
class Check:
    """The places and the options of a check, as words; codes have commas between them."""

    places: tuple[str, ...] = ()
    since: str | None = None
    format: str = "text"
    select: str = ""
    ignore: str = ""
    output: str | None = None
    versions: str | None = None
    fix: bool = False
    strict: bool = False


def plain_words(words: list[str]) -> Check | None:
    """Read `[PLACE...] [options]`; None where Typer had better read it: help, doubts, faults."""
    known = {f"--{item.name}": item for item in fields(Check)[1:]}
    places: list[str] = []
    options: dict[str, str | bool] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, given, value = word.partition("=")
        if not word.startswith("-"):
            places.append(word)
        elif name not in known or known[name].name in options:
            return None
        elif known[name].type is bool and not given:
            options[known[name].name] = True
        elif known[name].type is not bool and given:
            options[known[name].name] = value
        elif known[name].type is not bool and rest and not rest[0].startswith("-"):
            options[known[name].name] = rest.pop(0)
        else:
            return None
    return Check(tuple(places), **options)  # type: ignore[arg-type]


def run(asked: Check) -> int:
    """Check, write the report, give the exit status: 1 where the check fails."""
    # Imported here, since each command's help loads this module too.
    from reviewdiff.review import checking

    findings.known(asked.format)
    versions = Path(asked.versions) if asked.versions else None
    where = checking.places_of(asked.places, versions)
    landed = None if asked.since is None else checking.landed(where, asked.since, versions)
    codes = (_codes(asked.select), _codes(asked.ignore))
    report = checking.check(
        where, versions=versions, landed=landed, select=codes[0], ignore=codes[1], fix=asked.fix
    )
    look = Look(output.width(), colour=output.colour() and not asked.output)
    written = findings.render(asked.format, report, look)
    output.write(written, Path(asked.output) if asked.output else None)
    return 1 if report.fails(strict=asked.strict) else 0


def _codes(words: str) -> tuple[str, ...]:
    codes = (code.strip().upper() for code in words.split(","))
    return tuple(code for code in codes if code)
