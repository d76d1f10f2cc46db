"""Commands that compare two versions: diff, align."""

from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli import comparing, output
from reviewdiff.cli.commands.options import (
    EXAMPLES,
    LanguageOption,
    VersionsOption,
    stored_symbols,
)
from reviewdiff.cli.comparing import Comparison, language_of
from reviewdiff.rendering.formats import FORMATS, LAYOUTS
from reviewdiff.rendering.safe import safe
from reviewdiff.review import alignment
from reviewdiff.review.comparison import compare
from reviewdiff.review.naming import two_versions

app = typer.Typer()


@app.command(epilog=EXAMPLES)
def diff(
    old: Annotated[
        str,
        typer.Argument(
            help="Symbol (68/276), symbol at a git revision (68/276@HEAD~1), file, or - for "
            "standard input.",
            metavar="OLD",
            autocompletion=stored_symbols,
        ),
    ],
    new: Annotated[
        str, typer.Argument(help="The same.", metavar="NEW", autocompletion=stored_symbols)
    ],
    lang: LanguageOption = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="Form of the report; else by the ending of --output, else terminal.",
            autocompletion=lambda: [*FORMATS],
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            help="Show only these, with commas between: unchanged, amended, added, removed, split, "
            "merged; moved, renumbered, crossing, writing, consequential, uncertain.",
        ),
    ] = None,
    stat: Annotated[bool, typer.Option("--stat", help="Show the counts alone.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where they differ.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why clauses were paired.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Count differences of writing only as amendments.")
    ] = False,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch from the UN what is not stored.")
    ] = False,
    open_it: Annotated[
        bool, typer.Option("--open", help="Show the report in the browser, as a page.")
    ] = False,
    layout: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(LAYOUTS), help="One marked text, or two side by side (docx, terminal)."
        ),
    ] = None,
    author: Annotated[
        str | None, typer.Option(metavar="NAME", help="Author of tracked changes (docx).")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Day of tracked changes (docx); else that of NEW's adoption."
        ),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="Write the report to a file, in the form of its ending.",
        ),
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Compare two versions."""
    folder = str(versions) if versions else None
    asked = Comparison(
        old,
        new,
        lang=lang,
        format=form,
        only=only,
        stat=stat,
        exit_code=exit_code,
        explain=explain,
        strict=strict,
        fetch=fetch,
        open=open_it,
        layout=layout,
        author=author,
        date=date,
        output=output_file,
        versions=folder,
    )
    raise typer.Exit(comparing.run(asked))


@app.command(
    epilog="""\b
Examples:
  reviewdiff align 66/282 68/276
  reviewdiff align 66/282 68/276 --lang zh --output rulings.toml
"""
)
def align(
    old: Annotated[
        str,
        typer.Argument(
            help="Symbol (66/282) or file.", metavar="OLD", autocompletion=stored_symbols
        ),
    ],
    new: Annotated[str, typer.Argument(help="Symbol or file.", metavar="NEW")],
    lang: LanguageOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Write one that is there anew; its rulings stay.")
    ] = False,
    output_file: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="Write there, not beside the new version."),
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Write what was found to a file, for a person to overrule it.

    The file pairs clauses or keeps them apart, each with a reason and a name. It lies beside the
    new version and is kept in git with it.
    """
    before, after = two_versions(old, new, language=language_of(lang), versions=versions)
    found = compare(before, after, versions=versions)
    path = output_file or alignment.alignment_place(before, after, versions=versions)
    alignment.align(before, after, found, path, replace=replace)
    output.write(f"an alignment for editing is now at {safe(str(path))}\n")
