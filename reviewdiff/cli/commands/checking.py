"""The command that checks stored versions."""

from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli.checking import Check, run
from reviewdiff.cli.commands.options import VersionsOption
from reviewdiff.rendering import findings

app = typer.Typer()


@app.command(
    epilog="""\b
Examples:
  reviewdiff check
  reviewdiff check 68/276 versions/66-282/zh.json
  reviewdiff check --since origin/main
  reviewdiff check --select TREE,LANG --ignore TREE008 --format sarif --output found.sarif
  reviewdiff check --fix
"""
)
def check(
    places: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders or symbols; else all versions.", metavar="PATH|SYMBOL"),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="REF", help="Only what is new or changed against this revision."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(findings.FORMS), help="Form of the report.")
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only rules whose codes begin so, commas between."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="No rules whose codes begin so.")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write anew what is safe: form, not words.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    output_file: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="Write the report to a file.")
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Check stored versions against the rules of docs/checks.md.

    Exits with 0 where no error is found, with 1 where one is, with 2 for trouble.
    """
    asked = Check(
        tuple(places or ()),
        since,
        form,
        ",".join(select or ()),
        ",".join(ignore or ()),
        str(output_file) if output_file else None,
        str(versions) if versions else None,
        fix,
        strict,
    )
    raise typer.Exit(run(asked))
