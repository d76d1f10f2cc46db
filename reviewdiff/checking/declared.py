"""Rules on declarations: each keeps to its form, names a rule, and is still needed.

In: a folder.  Out: findings, and DECLARED, the table of these rules.
"""

from collections.abc import Iterator

from reviewdiff.checking.neighbours import Folder
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.finding import Severity
from reviewdiff.store.declarations import DECLARED as FILE
from reviewdiff.store.layout import path_of

# What is declared otherwise, or not at all.
_NEVER = ("HIST", "DECL")


def broken(folder: Folder) -> Iterator[Found]:
    """Tell what is wrong with the file of declarations."""
    fault = folder.declared[1]
    if fault:
        yield fault


def unknown(folder: Folder) -> Iterator[Found]:
    """Tell declarations of codes that no rule has, and corrections of what is not stored."""
    for item in folder.declared[0].oddities:
        if item.code.startswith(_NEVER):
            yield Found(f"{item.code} is no oddity of a document", path=FILE, line=item.line)
        elif item.code not in folder.codes:
            yield Found(f"no rule has the code {item.code}", path=FILE, line=item.line)
    for correction in folder.declared[0].corrections:
        path = path_of(correction.symbol, correction.language).as_posix()
        if correction.sha256 != "removed" and not folder.holds(path):
            yield Found(f"{path} is not stored", path=FILE, line=correction.line)


def unused(folder: Folder) -> Iterator[Found]:
    """Tell declarations that declare nothing that was found."""
    for item in folder.unused:
        where = " ".join(filter(None, (item.symbol.short, item.language, item.label)))
        said = f"nothing of {item.code} is found in {where} any more"
        yield Found(said, path=FILE, line=item.line)


_HEAD = '\n[[oddity]]\nsymbol = "990/1"\nlanguage = "en"\n'
_TAIL = 'reason = "So printed."\nby = "A. Keeper"\nday = 2093-02-01\n'
_ERROR = Severity.ERROR
DECLARED = (
    check(
        "DECL001", "broken-declaration", _ERROR, Scope.FOLDER, broken,
        "A declaration needs a reason, a name and a day, or nobody answers for it.",
        (FILE, "", _HEAD + 'code = "TREE001"\nreason = "So printed."\n'),
        (FILE, "", _HEAD + 'code = "TREE001"\n' + _TAIL),
    ),
    check(
        "DECL002", "unknown-declaration", _ERROR, Scope.FOLDER, unknown,
        "What names no rule declares nothing.",
        (FILE, "", _HEAD + 'code = "TREE999"\n' + _TAIL),
        (FILE, "", _HEAD + 'code = "TREE001"\n' + _TAIL),
    ),
    check(
        "DECL003", "unused-declaration", Severity.WARNING, Scope.FOLDER, unused,
        "A declaration that is no longer needed would hide the next fault of its kind.",
        (FILE, "", _HEAD + 'code = "TREE001"\nlabel = "OP 5"\n' + _TAIL),
        (FILE, "", "# TREE001 is declared nowhere.\n"),
    ),
)  # fmt: skip
