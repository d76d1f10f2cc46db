"""Commands that ask git, or tell it how to show versions: log, summary, gitconfig."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli import output
from reviewdiff.cli.commands.options import LanguageOption, VersionsOption, stored_symbols
from reviewdiff.cli.comparing import language_of
from reviewdiff.errors import UsageError
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering import formats
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe

app = typer.Typer()

# The forms that can follow one another in one text.
WRITTEN = "terminal|markdown"


class Form(StrEnum):
    """The forms a history can be written in."""

    TEXT = "text"
    JSON = "json"


@app.command(epilog="Example: reviewdiff log 68/276 --lang zh")
def log(
    symbol: Annotated[
        str,
        typer.Argument(
            help="Symbol of a version.", metavar="SYMBOL", autocompletion=stored_symbols
        ),
    ],
    lang: LanguageOption = None,
    form: Annotated[Form, typer.Option("--format", help="Form of the history.")] = Form.TEXT,
    versions: VersionsOption = None,
) -> None:
    """Tell the commits that touched a version, and what each did to its clauses."""
    from reviewdiff.rendering import history as writing
    from reviewdiff.review import revision

    named = Symbol.parse(symbol)
    language, touches = revision.history(named, language_of(lang), versions)
    if form is Form.JSON:
        output.write(writing.as_json(named, language, touches))
    else:
        output.write(writing.text(touches, Look(output.width(), colour=output.colour())))


@app.command(
    epilog="""\b
Examples:
  reviewdiff summary --since main
  reviewdiff summary --since origin/main --format markdown >> "$GITHUB_STEP_SUMMARY"
"""
)
def summary(
    since: Annotated[
        str, typer.Option("--since", metavar="REF", help="What is new against this revision.")
    ],
    form: Annotated[
        str | None, typer.Option("--format", metavar=WRITTEN, help="Form of the comparisons.")
    ] = None,
    output_file: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="Write to a file.")
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Compare each new version with its predecessor, each changed one with what it was.

    New is what was added or changed since the last commit shared with REF, staged or not.
    """
    from reviewdiff.rendering import summary as writing
    from reviewdiff.review import novelties

    chosen = formats.chosen(form, output_file.suffix if output_file else "")
    if chosen not in WRITTEN.split("|"):
        raise UsageError(f"a summary is written as one of {WRITTEN}, not as {chosen}.")
    landed = novelties.since(since, versions)
    look = Look(output.width(), colour=output.colour() and not output_file)
    found = novelties.novelties(landed, versions)
    output.write(writing.render(chosen, since, found, look), output_file)


@app.command(epilog="Example: reviewdiff gitconfig --install")
def gitconfig(
    install: Annotated[
        bool, typer.Option("--install", help="Set it, in this repository alone.")
    ] = False,
    versions: VersionsOption = None,
) -> None:
    """Tell how git diff and git log -p show versions clause by clause."""
    from reviewdiff.review import gitdriver

    if install:
        path = gitdriver.install(versions)
        output.write(f"git diff shows versions clause by clause here, by {safe(str(path))}\n")
    else:
        output.write(gitdriver.told(versions))
