"""The command that writes a version in a form for other programs: export."""

from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli import output
from reviewdiff.cli.commands.options import LanguageOption, VersionsOption, stored_symbols
from reviewdiff.cli.comparing import language_of
from reviewdiff.rendering.formats import EXPORTS, export
from reviewdiff.review.versions import show

app = typer.Typer()


@app.command("export", epilog="Example: reviewdiff export 68/276 --format akn --output 68-276.xml")
def export_(
    symbol: Annotated[
        str, typer.Argument(help="Symbol or file.", metavar="SYMBOL", autocompletion=stored_symbols)
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(EXPORTS), help="Form: Akoma Ntoso.")
    ] = "akn",
    lang: LanguageOption = None,
    output_file: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="Write to a file.")
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Write a version as Akoma Ntoso (XML), which `add` reads back."""
    document = show(symbol, language=language_of(lang), versions=versions)
    output.write(export(form, document), output_file)
