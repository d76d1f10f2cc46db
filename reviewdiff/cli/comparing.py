"""The main job: what to compare and how to show it, read from words without Typer where possible.

In: the words of the command line.  Out: a report, an exit status.
Never: a check of options that Typer's own reading would answer otherwise; whatever is not plain
goes to Typer, which costs as much time to import as all the rest together.
"""

from datetime import date
from pathlib import Path
from typing import Any

from reviewdiff.cli import output
from reviewdiff.errors import NotStoredError, UsageError
from reviewdiff.model.change import Change, ChangeKind, Mark
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.model.value import value
from reviewdiff.rendering import formats
from reviewdiff.rendering.look import Look
from reviewdiff.review.comparison import compare
from reviewdiff.review.naming import two_versions

_PAGE = "html"


@value
class Comparison:
    """The options of a comparison, as words."""

    old: str
    new: str
    lang: str | None = None
    format: str | None = None
    only: str | None = None
    stat: bool = False
    exit_code: bool = False
    explain: bool = False
    strict: bool = False
    fetch: bool = False
    open: bool = False
    layout: str | None = None
    author: str | None = None
    date: str | None = None
    output: str | None = None
    versions: str | None = None


def plain_words(words: list[str]) -> Comparison | None:
    """Read `OLD NEW [options]`; None where Typer had better read it: help, doubts, faults."""
    names: list[str] = []
    options: dict[str, str | bool] = {}
    kinds = Comparison.__annotations__
    known = {f"--{name.replace('_', '-')}": name for name in list(kinds)[2:]}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, given, value = word.partition("=")
        if word == "-" or not word.startswith("-"):
            names.append(word)
        elif name not in known:
            return None
        elif kinds[known[name]] is bool:
            if given:
                return None
            options[known[name]] = True
        elif given or (rest and not rest[0].startswith("-")):
            options[known[name]] = value if given else rest.pop(0)
        else:
            return None
    if len(names) != 2 or not all(names):  # noqa: PLR2004
        return None
    return Comparison(*names, **options)  # type: ignore[arg-type]


def run(asked: Comparison) -> int:
    """Compare, write the report, give the exit status: with --exit-code 1 where they differ."""
    form = _form(asked)
    look = _look(asked, form)
    language = language_of(asked.lang)
    only = _only(asked.only)
    versions = Path(asked.versions) if asked.versions else None
    old, new = _two_versions(asked, language, versions)
    found = compare(old, new, versions=versions, strict=asked.strict)
    changes = [change for change in found.changes if not only or _is_asked(change, only)]
    report = formats.render(form, found, None if asked.stat else changes, look)
    path = Path(asked.output) if asked.output else None
    if path or not asked.open:
        output.write(report, path)
    if asked.open:
        from reviewdiff.cli import browser

        pair = f"{old.symbol.short} {new.symbol.short} {old.language}"
        browser.show(path or browser.new_file(report, pair))
    return 1 if asked.exit_code and found.differs else 0


def _two_versions(
    asked: Comparison, language: Language | None, versions: Path | None
) -> tuple[Document, Document]:
    """Give the two documents; what is not stored is fetched with --fetch, or where a person agrees.

    A version is fetched once at most, so that this ends.
    """
    fetched: set[str] = set()
    while True:
        try:
            return two_versions(asked.old, asked.new, language=language, versions=versions)
        except NotStoredError as missing:
            if missing.symbol in fetched or not (asked.fetch or output.agrees(missing.question)):
                raise
            from reviewdiff.cli.commands.fetching import fetch_one

            fetch_one(missing.symbol, missing.language, versions)
            fetched.add(missing.symbol)


def language_of(code: str | None) -> Language | None:
    """Read a language code; raises UsageError."""
    if code is None:
        return None
    try:
        return Language(code.lower())
    except ValueError:
        known = ", ".join(Language)
        raise UsageError(f"{code!r} is none of the languages {known}.") from None


def _form(asked: Comparison) -> str:
    """Give the form of the report; what is to be opened without a file's name is a page."""
    if asked.open and asked.output == "-":
        raise UsageError("--open shows a file, and standard output is none; leave out --output -.")
    if not asked.open or asked.output:
        return formats.chosen(asked.format, Path(asked.output).suffix if asked.output else "")
    if formats.chosen(asked.format, ".html") != _PAGE:
        said = "--open shows a page, so leave out --format or name a file with --output FILE"
        raise UsageError(f"{said}.")
    return _PAGE


def _look(asked: Comparison, form: str) -> Look:
    layout = formats.layout(form, asked.layout)
    return Look(
        output.width(table=layout == formats.TABLE),
        colour=output.colour() and not asked.output,
        explain=asked.explain,
        strict=asked.strict,
        layout=layout,
        **_signature(asked, form),
    )


def _signature(asked: Comparison, form: str) -> dict[str, Any]:
    """Read who signs the changes and when; raises UsageError where the form has no signatures."""
    if (asked.author or asked.date) and form not in formats.SIGNED:
        having = " or ".join(sorted(formats.SIGNED))
        raise UsageError(f"--author and --date are for tracked changes; say --format {having}.")
    found: dict[str, Any] = {"author": asked.author} if asked.author else {}
    if asked.date:
        try:
            found["day"] = date.fromisoformat(asked.date)
        except ValueError:
            raise UsageError(f"--date {asked.date!r} is no day such as 2014-06-13.") from None
    return found


def _only(words: str | None) -> set[str]:
    asked = {word.strip() for word in (words or "").split(",")} - {""}
    known = [*ChangeKind, *Mark]
    for word in sorted(asked):
        if word not in known:
            raise UsageError(f"--only {word!r} is none of {', '.join(known)}.")
    return asked


def _is_asked(change: Change, only: set[str]) -> bool:
    return change.kind.value in only or any(mark.value in only for mark in change.marks)
