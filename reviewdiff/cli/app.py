"""The program as Typer reads it: its commands gathered, its words run.

In: the words of the command line.  Out: calls of use cases, their results written.
"""

from typing import Annotated

import typer

from reviewdiff.cli.commands import checking, comparison, exporting, fetching, git, versions
from reviewdiff.cli.commands.options import EXAMPLES
from reviewdiff.errors import UsageError

# What Typer gives where a person pressed Ctrl-C.
_INTERRUPTED = 130

app = typer.Typer(
    name="reviewdiff",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Tell what changed from one review resolution of the United Nations to the next, "
    "clause by clause. `reviewdiff OLD NEW` is short for `reviewdiff diff OLD NEW`.",
    epilog=EXAMPLES,
)
for group in (
    comparison.app, exporting.app, fetching.app, versions.app, checking.app, git.app,
):  # fmt: skip
    app.add_typer(group)


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
