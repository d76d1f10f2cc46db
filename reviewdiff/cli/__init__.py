"""The command line: words in, words out, exit statuses.

0 done; 1 with --exit-code where two versions differ; 2 trouble, in one sentence on stderr.
"""

import contextlib
import sys

from reviewdiff.cli import comparing
from reviewdiff.errors import ReviewDiffError

COMMANDS = ("add", "align", "diff", "list", "show")
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
    if words and words[0] not in COMMANDS:
        asked = comparing.plain_words(words)
        if asked:
            return comparing.run(asked)
        if not _leads_with_option(words):
            words = ["diff", *words]
    elif words[:1] == ["diff"] and (asked := comparing.plain_words(words[1:])):
        return comparing.run(asked)
    from reviewdiff.cli.app import run

    return run(words)


def _leads_with_option(words: list[str]) -> bool:
    """Whether the words are for the program as a whole, such as --help or --version."""
    return all(word.startswith("-") for word in words)
