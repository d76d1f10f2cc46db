"""Where output goes: a file, a pipe, or a person at a terminal.

In: text.  Out: the text written.
Never: a half-written file; colour where nobody looks or NO_COLOR is set.
"""

import os
import sys
from pathlib import Path

from reviewdiff.errors import UnreadableError, UsageError

# Lines longer than this are hard to read; in a pipe this is the width.
_WIDEST = 100
# Two such lines side by side.
_WIDEST_TABLE = 200

# What stands for standard output, as in other commands.
_OUTPUT = Path("-")


def width(*, table: bool = False) -> int:
    """Give the columns to write in."""
    import shutil

    widest = _WIDEST_TABLE if table else _WIDEST
    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, widest)


def colour() -> bool:
    """Tell whether colours are wanted (no-color.org): a terminal, or FORCE_COLOR; not NO_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool(sys.stdout) and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def agrees(question: str) -> bool:
    """Ask a person who watches; False where nobody does, or the answer is not yes."""
    from reviewdiff.rendering.safe import safe

    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    sys.stderr.write(f"{safe(question)} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def write(text: str | bytes, file: Path | None = None) -> None:
    """Write to a file, to a pager when a person watches a long text, else to standard output.

    A file named "-" is standard output too.
    """
    if file and file != _OUTPUT:
        from reviewdiff.store.atomic import write_whole

        write_whole(file, text.encode("utf-8") if isinstance(text, str) else text)
    elif isinstance(text, bytes):
        _print_bytes(text)
    elif not (sys.stdout and sys.stdout.isatty() and _paged(text)):
        _print(text)


def _print_bytes(data: bytes) -> None:
    if sys.stdout and sys.stdout.isatty():
        raise UsageError("this format is no text for a terminal; name a file with --output FILE.")
    _print(data)


def _print(text: str | bytes) -> None:
    """Write to standard output; raises UnreadableError where that cannot be done."""
    try:
        if isinstance(text, bytes):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()  # the reader of the pipe has gone (| head)
    except OSError as error:
        _close_quietly()
        why = f"cannot be written ({error.strerror})."
        raise UnreadableError("standard output", why) from None
    except AttributeError:
        raise UnreadableError("standard output", "is closed.") from None


def _close_quietly() -> None:
    """Keep Python from writing what is left at exit, and from saying that it cannot."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _paged(text: str) -> bool:
    """Show a text in the user's pager; False where none is needed or there is none."""
    import shutil
    import subprocess

    if text.count("\n") < shutil.get_terminal_size().lines or not sys.stdin.isatty():
        return False
    command = os.environ.get("PAGER", "less").split()
    if not command or not shutil.which(command[0]):
        return False
    environment = {"LESS": "FRX", **os.environ}
    subprocess.run(command, input=text, text=True, encoding="utf-8", check=False, env=environment)  # noqa: S603
    return True
