"""Commands on stored versions: add, list, show."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli import output
from reviewdiff.cli.commands.options import LanguageOption, VersionsOption, stored_symbols
from reviewdiff.cli.comparing import language_of
from reviewdiff.errors import ReviewDiffError, UsageError
from reviewdiff.model.document import SourceKind
from reviewdiff.model.symbol import Symbol
from reviewdiff.review import versions as shelf
from reviewdiff.review.files import INPUT, bytes_of, read_file

app = typer.Typer()


@app.command(epilog="Example: reviewdiff add 70-291.pdf --lang en")
def add(
    file: Annotated[
        Path,
        typer.Argument(
            help="PDF, Word, web, Akoma Ntoso or text; - is standard input.", metavar="FILE"
        ),
    ],
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
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse a text that has unplaced paragraphs.")
    ] = False,
    versions: VersionsOption = None,
) -> None:
    """Read a resolution from a file and store it."""
    named = Symbol.parse(symbol) if symbol else None
    if keep_source and file == INPUT:
        raise UsageError("--keep-source keeps a file, and standard input is none; name the file.")
    document = read_file(
        file, symbol=named, language=language_of(lang), kind=source_kind, remark=remark
    )
    source = bytes_of(file) if keep_source else None
    parts = (document,) if named else shelf.parts_of(document)
    add_each = partial(shelf.add, versions=versions, replace=replace, source=source, strict=strict)
    done = [add_each(part, dry=True) for part in parts]  # all can be stored, or none is
    if not dry_run:
        done = [add_each(part) for part in parts]
    from reviewdiff.rendering.plain import summary_text

    for added in done:
        word = "is already" if added.already_there else "would be" if dry_run else "is now"
        output.write(f"{summary_text(added.document)}  {word} stored at {added.path}\n")


@app.command("list", epilog="Example: reviewdiff list")
def list_(versions: VersionsOption = None) -> None:
    """List the stored versions."""
    from reviewdiff.rendering.plain import list_text

    faults: list[ReviewDiffError] = []
    found = list(shelf.stored(versions, faults))
    if found or not faults:
        output.write(list_text(found))
    if faults:
        raise faults[0]


@app.command(epilog='Example: reviewdiff show 68/276 "OP 12"')
def show(
    symbol: Annotated[
        str, typer.Argument(help="Symbol or file.", metavar="SYMBOL", autocompletion=stored_symbols)
    ],
    label: Annotated[
        str | None, typer.Argument(help='A clause, such as "OP 12 (a)".', metavar="LABEL")
    ] = None,
    lang: LanguageOption = None,
    versions: VersionsOption = None,
) -> None:
    """Show a version, or one clause of it."""
    from reviewdiff.rendering.plain import clause_text, document_text

    document = shelf.show(symbol, language=language_of(lang), versions=versions)
    if label:
        clause = shelf.clause_of(document, label)
        output.write(clause_text(document, clause, output.width()))
    else:
        output.write(document_text(document, output.width()))
