"""The command line: words in, words out, exit statuses.

0 done; 1 with --exit-code where two versions differ; 2 trouble, in one sentence on stderr.
"""

import contextlib
import sys
from pathlib import Path

from reviewdiff.errors import ReviewDiffError, UsageError

COMMANDS = (
    "add", "align", "check", "diff", "export", "fetch", "gitconfig", "list", "log", "show",
    "summary",
)  # fmt: skip
TROUBLE = 2
INTERRUPTED = 130


def main(words: list[str] | None = None) -> int:
    """Run a command line and give its exit status."""
    said = list(sys.argv[1:] if words is None else words)
    with contextlib.suppress(AttributeError):
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return _run(said)
    except ReviewDiffError as error:
        from reviewdiff.rendering.safe import safe

        sys.stderr.write(f"reviewdiff: {safe(str(error))}\n")
        return TROUBLE
    except KeyboardInterrupt:
        sys.stderr.write("reviewdiff: interrupted; nothing was left half-written.\n")
        return INTERRUPTED


def _run(words: list[str]) -> int:
    if words[:1] in (["git-diff"], ["git-textconv"]):
        from reviewdiff.cli import driver

        return driver.run(words)
    if words[:1] == ["check"]:
        from reviewdiff.cli import checking

        if checked := checking.plain_words(words[1:]):
            return checking.run(checked)
    from reviewdiff.cli import comparing

    if words and words[0] not in COMMANDS:
        asked = comparing.plain_words(words)
        if asked:
            return comparing.run(asked)
        if not _leads_with_option(words):
            _refuse_unknown(words)
            words = ["diff", *words]
    elif words[:1] == ["diff"] and (asked := comparing.plain_words(words[1:])):
        return comparing.run(asked)
    from reviewdiff.cli.app import run

    return run(words)


def _refuse_unknown(words: list[str]) -> None:
    """Raise UsageError for a single word that is neither a command nor a symbol."""
    from reviewdiff.model.symbol import Symbol

    if len(words) > 1 or Path(words[0]).exists():
        return
    try:
        Symbol.parse(words[0])
    except ReviewDiffError:
        said = f"{words[0]!r} is no command, and a comparison needs two names"
        raise UsageError(f"{said}; 'reviewdiff --help' tells what there is.") from None


def _leads_with_option(words: list[str]) -> bool:
    """Whether the words are for the program as a whole, such as --help or --version."""
    return all(word.startswith("-") for word in words)
