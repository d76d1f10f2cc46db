"""What people wrote about versions in two files beside them: declared.toml and series.toml.

In: the bytes of a file.  Out: Declarations, or Series.
Never: a declaration that nobody signed or gave a reason for. docs/checks.md tells the forms.
"""

import re

from reviewdiff.errors import BrokenDeclarationError, NewerFormatError
from reviewdiff.model.declaration import Correction, Declarations, Oddity, Series
from reviewdiff.store.tables import Table, parsed

FORMAT = 1
DECLARED = "declared.toml"
SERIES = "series.toml"

_ODDITY, _CORRECTION = "oddity", "correction"
_SIGNED = ("reason", "by", "day")
# Six bytes of a hash tell apart all that will ever be declared of one version.
_HASH = re.compile(r"[0-9a-f]{12,64}|removed")


def declarations(data: bytes, path: str) -> Declarations:
    """Read declared.toml; raises BrokenDeclarationError, NewerFormatError."""
    table, lines = _opened(data, path), data.decode("utf-8-sig").splitlines()
    table.only("format", _ODDITY, _CORRECTION)
    return Declarations(
        tuple(
            _oddity(item, line)
            for item, line in zip(table.tables(_ODDITY), _heads(lines, _ODDITY), strict=False)
        ),
        tuple(
            _correction(item, line)
            for item, line in zip(
                table.tables(_CORRECTION), _heads(lines, _CORRECTION), strict=False
            )
        ),
    )


def series(data: bytes, path: str) -> tuple[Series, ...]:
    """Read series.toml; raises BrokenDeclarationError, NewerFormatError."""
    table = _opened(data, path)
    table.only("format", "series")
    found = tuple(_series(item) for item in table.tables("series"))
    known = [member for one in found for member in one.members]
    for member in known:
        if known.count(member) > 1:
            raise table.broken("series", f"{member} stands in it twice")
    return found


def _opened(data: bytes, path: str) -> Table:
    table = Table(parsed(data, path, BrokenDeclarationError), path, "", BrokenDeclarationError)
    found = table.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise table.broken("format", f"a whole number was expected, such as {FORMAT}")
    if found > FORMAT:
        raise NewerFormatError(path, found, FORMAT)
    return table


def _heads(lines: list[str], key: str) -> list[int]:
    """Give the lines where the tables of a key begin; 1 for such as are written otherwise."""
    form = re.compile(rf"\s*\[\[\s*{key}\s*\]\]")
    return [at for at, line in enumerate(lines, start=1) if form.match(line)] or [1] * len(lines)


def _oddity(table: Table, line: int) -> Oddity:
    table.only("symbol", "language", "code", "label", *_SIGNED)
    return Oddity(
        symbol=table.symbol("symbol"),
        language=table.language("language") if table.has("language") else None,
        code=table.text("code"),
        label=table.text("label") if table.has("label") else "",
        reason=table.text("reason"),
        by=table.text("by"),
        day=table.day("day"),
        line=line,
    )


def _correction(table: Table, line: int) -> Correction:
    table.only("symbol", "language", "sha256", "corrigendum", *_SIGNED)
    if not _HASH.fullmatch(table.text("sha256")):
        why = "twelve or more figures of the file's sha256 were expected, or “removed”"
        raise table.broken("sha256", why)
    return Correction(
        symbol=table.symbol("symbol"),
        language=table.language("language"),
        sha256=table.text("sha256"),
        corrigendum=table.symbol("corrigendum") if table.has("corrigendum") else None,
        reason=table.text("reason"),
        by=table.text("by"),
        day=table.day("day"),
        line=line,
    )


def _series(table: Table) -> Series:
    table.only("name", "members")
    members = tuple(table.symbol_of("members", text) for text in table.texts("members"))
    return Series(table.text("name"), members)
