"""The command that gets official documents: fetch."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace as with_
from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.cli import output
from reviewdiff.cli.commands.options import VersionsOption
from reviewdiff.cli.comparing import language_of
from reviewdiff.errors import ReviewDiffError, UsageError
from reviewdiff.model.change import ChangeKind
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering import formats, plain
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe
from reviewdiff.review.comparison import compare
from reviewdiff.review.fetching import Fetched, Order, fetch

app = typer.Typer()

_TROUBLE = 2


@app.command(
    "fetch",
    epilog="""\b
Examples:
  reviewdiff fetch 75/291 77/298
  reviewdiff fetch 66/282 --all-languages
""",
)
def fetch_(
    symbols: Annotated[
        list[str], typer.Argument(help="Symbols, such as 75/291.", metavar="SYMBOL...")
    ],
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="|".join(Language), help="Language of the text; else en."),
    ] = None,
    all_languages: Annotated[
        bool, typer.Option("--all-languages", help="All six official languages.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it over another official text too.")
    ] = False,
    keep_source: Annotated[
        bool, typer.Option("--keep-source", help="Keep the file beside the version.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Fetch and show, store nothing.")
    ] = False,
    base: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where to ask; else REVIEWDIFF_ODS, else the UN's own."),
    ] = None,
    versions: VersionsOption = None,
) -> None:
    """Get official documents from the UN's Official Document System and store them.

    An unofficial text that is stored is replaced, and what differed is shown.
    """
    if lang and all_languages:
        raise UsageError("--lang and --all-languages do not go together; say one of them.")
    spoken = [*Language] if all_languages else [language_of(lang) or Language.EN]
    wanted = [(symbol, language) for symbol in map(Symbol.parse, symbols) for language in spoken]
    order = Order(base, versions, replace, keep_source, dry_run)
    failed = [error for pair in wanted if (error := _tried(*pair, order))]
    if failed:
        raise typer.Exit(_TROUBLE)


def fetch_one(symbol: str, language: str, versions: Path | None) -> None:
    """Fetch a version that a comparison wants, and say so on stderr."""
    with _progress(f"{symbol} {language}") as told:
        done = fetch(Symbol.parse(symbol), Language(language), Order(versions=versions, told=told))
    sys.stderr.write(_said(done, dry=False))


def _tried(symbol: Symbol, language: Language, order: Order) -> ReviewDiffError | None:
    """Fetch one document and tell; where that fails say why at once, and go on with the next."""
    try:
        with _progress(f"{symbol} {language}") as told:
            done = fetch(symbol, language, with_(order, told=told))
    except ReviewDiffError as error:
        sys.stderr.write(f"reviewdiff: {safe(str(error))}\n")
        return error
    output.write(_said(done, dry=order.dry))
    return None


def _said(done: Fetched, *, dry: bool) -> str:
    document, added = done.added.document, done.added
    word = "is already" if added.already_there else "would be" if dry else "is now"
    said = f"{plain.summary_text(document)}  {word} stored at {safe(str(added.path))}\n"
    if not done.before:
        return said
    found = compare(done.before, document)
    changed = [change for change in found.changes if change.kind is not ChangeKind.UNCHANGED]
    look = Look(output.width(), colour=output.colour())
    kind = done.before.provenance.kind.value
    report = str(formats.render("terminal", found, changed, look))
    return f"{said}\nWhat differs from the text stored before ({kind}):\n{report}"


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int | None], None] | None]:
    """Show on stderr how much has come, where a person watches."""
    if not sys.stderr.isatty():
        yield None
        return
    with typer.progressbar(length=1, label=label, file=sys.stderr, show_eta=False) as bar:

        def told(done: int, of: int | None) -> None:
            bar.length = of or done
            bar.update(done - bar.pos)

        yield told
