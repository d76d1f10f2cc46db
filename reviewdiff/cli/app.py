"""The commands, as Typer reads them; the only door of Typer.

In: the words of the command line.  Out: calls of use cases, their results written.
"""

from pathlib import Path
from typing import Annotated

import typer

from reviewdiff import review
from reviewdiff.cli import comparing, output
from reviewdiff.cli.comparing import FORMATS, Comparison, language_of
from reviewdiff.errors import ReviewDiffError, UsageError
from reviewdiff.model.document import SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering.safe import safe

# What Typer gives where a person pressed Ctrl-C.
_INTERRUPTED = 130

# The backspace keeps the lines of a paragraph as they are.
_EPILOG = """\b
Examples:
  reviewdiff 66/282 68/276
  reviewdiff 66/282 68/276 --only added,removed
  reviewdiff draft.txt 68/276 --format json --output changes.json
  reviewdiff show 68/276 "OP 12"
  reviewdiff align 66/282 68/276
"""

app = typer.Typer(
    name="reviewdiff",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Tell what changed from one review resolution of the United Nations to the next, "
    "clause by clause. `reviewdiff OLD NEW` is short for `reviewdiff diff OLD NEW`.",
    epilog=_EPILOG,
)

VersionsOption = Annotated[
    Path | None,
    typer.Option(
        "--versions",
        metavar="DIR",
        help="Folder of versions; else REVIEWDIFF_VERSIONS, versions/ here or above, the carried.",
    ),
]
LanguageOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="|".join(Language), help="Language of the text."),
]


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"reviewdiff {version('reviewdiff')}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Hold the options that go before any command."""


def run(words: list[str]) -> int:
    """Run the words as a command; raises UsageError where they do not fit, KeyboardInterrupt."""
    try:
        done = app(words or ["--help"], prog_name="reviewdiff", standalone_mode=False)
    except typer.TyperException as error:
        message = getattr(error, "format_message", error.__str__)()
        said = message.replace("Value error, ", "").rstrip(".")
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "reviewdiff"
        raise UsageError(f"{said}; '{command} --help' tells what there is.") from None
    if done == _INTERRUPTED:
        raise KeyboardInterrupt
    return done if isinstance(done, int) else 0


@app.command(epilog=_EPILOG)
def diff(
    old: Annotated[str, typer.Argument(help="Symbol (68/276) or file.", metavar="OLD")],
    new: Annotated[str, typer.Argument(help="Symbol or file.", metavar="NEW")],
    lang: LanguageOption = None,
    form: Annotated[
        str | None, typer.Option("--format", metavar="|".join(FORMATS), help="Form of the report.")
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
    output_file: Annotated[
        str | None, typer.Option("--output", metavar="FILE", help="Write the report to a file.")
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Compare two versions."""
    folder = str(versions) if versions else None
    asked = Comparison(
        old, new, lang, form, only, stat, exit_code, explain, strict, output_file, folder
    )
    raise typer.Exit(comparing.run(asked))


@app.command(epilog="Example: reviewdiff add 70-291.txt --lang en")
def add(
    file: Annotated[Path, typer.Argument(help="A plain text file.", metavar="FILE")],
    symbol: Annotated[
        str | None, typer.Option(metavar="SYMBOL", help="Symbol, where the text has none.")
    ] = None,
    lang: LanguageOption = None,
    source_kind: Annotated[
        SourceKind | None,
        typer.Option(
            help="How far the text can be trusted; a draft's symbol says draft by itself."
        ),
    ] = None,
    remark: Annotated[str, typer.Option(help="A sentence on where the text came from.")] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Put it over another text.")] = False,
    keep_source: Annotated[
        bool, typer.Option("--keep-source", help="Keep the file beside the version.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Read and show, store nothing.")
    ] = False,
    versions: VersionsOption = None,
) -> None:
    """Read a resolution from a file and store it."""
    named = Symbol.parse(symbol) if symbol else None
    document = review.read_file(
        file, symbol=named, language=language_of(lang), kind=source_kind, remark=remark
    )
    source = file if keep_source else None
    done = review.add(document, versions=versions, replace=replace, source=source, dry=dry_run)
    from reviewdiff.rendering.plain import summary_text

    word = "is already" if done.already_there else "would be" if dry_run else "is now"
    output.write(f"{summary_text(document)}  {word} stored at {done.path}\n")


@app.command(
    epilog="""\b
Examples:
  reviewdiff align 66/282 68/276
  reviewdiff align 66/282 68/276 --lang zh --output rulings.toml
"""
)
def align(
    old: Annotated[str, typer.Argument(help="Symbol (66/282) or file.", metavar="OLD")],
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
    before, after = review.two_versions(old, new, language=language_of(lang), versions=versions)
    found = review.compare(before, after, versions=versions)
    path = output_file or review.alignment_place(before, after, versions=versions)
    review.align(before, after, found, path, replace=replace)
    output.write(f"an alignment for editing is now at {safe(str(path))}\n")


@app.command("list", epilog="Example: reviewdiff list")
def list_(versions: VersionsOption = None) -> None:
    """List the stored versions."""
    from reviewdiff.rendering.plain import list_text

    faults: list[ReviewDiffError] = []
    found = list(review.stored(versions, faults))
    if found or not faults:
        output.write(list_text(found))
    if faults:
        raise faults[0]


@app.command(epilog='Example: reviewdiff show 68/276 "OP 12"')
def show(
    symbol: Annotated[str, typer.Argument(help="Symbol or file.", metavar="SYMBOL")],
    label: Annotated[
        str | None, typer.Argument(help='A clause, such as "OP 12 (a)".', metavar="LABEL")
    ] = None,
    lang: LanguageOption = None,
    versions: VersionsOption = None,
) -> None:
    """Show a version, or one clause of it."""
    from reviewdiff.rendering.plain import clause_text, document_text

    document = review.show(symbol, language=language_of(lang), versions=versions)
    if label:
        clause = review.clause_of(document, label)
        output.write(clause_text(document, clause, output.width()))
    else:
        output.write(document_text(document, output.width()))
