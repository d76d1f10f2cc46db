"""What git calls to show versions: `git-textconv FILE`, and `git-diff` with git's seven words.

In: the words git gives (gitattributes(5), git(1) GIT_EXTERNAL_DIFF).  Out: text on standard output.
Never: a failure on a file that is no version, at which git would stop its whole diff; its lines are
shown as they are. Never Typer, which would double the time that each file takes.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reviewdiff.cli import output
from reviewdiff.errors import ReviewDiffError, UsageError
from reviewdiff.model.document import Document
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe
from reviewdiff.store.codec import decode


def run(words: list[str]) -> int:
    """Answer git; raises UsageError for what git never says."""
    command, *rest = words
    if command == "git-textconv" and len(rest) == 1:
        output.write(_text(_read(rest[0])))
    elif command == "git-diff" and len(rest) == 1:
        output.write(f"{safe(rest[0])}  unmerged; resolve its conflict first\n")
    elif command == "git-diff" and len(rest) in {7, 9}:
        output.write("\n".join(_difference(rest)) + "\n")
    else:
        raise UsageError(f"{command!r} is called by git, with words of its own; see docs/git.md.")
    return 0


def _read(path: str) -> bytes:
    return b"" if path == os.devnull else Path(path).read_bytes()


def _text(data: bytes) -> str:
    from reviewdiff.rendering import lines

    document, _ = _document(data)
    return lines.render(document) if document else _plain(data)


def _plain(data: bytes) -> str:
    return "".join(f"{safe(line)}\n" for line in data.decode("utf-8", "replace").splitlines())


def _document(data: bytes) -> tuple[Document | None, str]:
    """Read a version; where it is none, say why."""
    try:
        return decode(data, "it"), ""
    except ReviewDiffError as error:
        return None, str(error).partition(";")[0]


def _difference(words: list[str]) -> Iterator[str]:
    """Show one file as git names it: path, then file, hash and mode of each side, a new path."""
    path, old_file, new_file = words[0], words[1], words[4]
    before, after = _read(old_file), _read(new_file)
    name = f"{path} → {words[7]}" if words[7:] else path
    yield _styled("1", f"{safe(name)}  {_became(old_file, new_file)}")
    (old, why_old), (new, why_new) = _document(before), _document(after)
    if old and new:
        yield from _clauses(old, new)
        return
    if before and why_old:
        yield _styled("33", f"! before: {safe(why_old)}")
    if after and why_new:
        yield _styled("33", f"! now: {safe(why_new)}")
    yield from _lines(_text(before), _text(after))


def _became(old_file: str, new_file: str) -> str:
    return {old_file: "added", new_file: "deleted"}.get(os.devnull, "changed")


def _clauses(old: Document, new: Document) -> Iterator[str]:
    """Show what changed clause by clause, then what else is another, as lines."""
    from reviewdiff.rendering import lines, terminal
    from reviewdiff.review.comparison import compare

    try:
        found = compare(old, new)
    except ReviewDiffError as error:
        yield _styled("33", f"! {safe(str(error))}")
        yield from _lines(lines.render(old), lines.render(new))
        return
    if found.differs or any(change.writing for change in found.changes):
        look = Look(output.width(), colour=_colour(), strict=True)
        yield terminal.render(found, found.changes, look).rstrip("\n")
        old, new = (replace(side, preamble=(), operative=(), annexes=()) for side in (old, new))
    yield from _lines(lines.render(old), lines.render(new))


def _lines(before: str, after: str) -> Iterator[str]:
    """Give a line diff without its head; nothing where there is none."""
    from difflib import unified_diff

    styles = {"-": "31", "+": "32", "@": "36"}
    found = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1)
    for line in list(found)[2:]:
        yield _styled(styles.get(line[:1], ""), line)


def _styled(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style and _colour() else text


def _colour() -> bool:
    """Whether a person looks: at this output, or at git's own pager that it goes to."""
    at_pager = "GIT_PAGER_IN_USE" in os.environ and not os.environ.get("NO_COLOR")
    return at_pager or output.colour()
