"""A comparison as CSV (RFC 4180) for spreadsheets and scripts, told in docs/forms.md.

In: a Diff, the changes to show, how to show them.  Out: text with a byte order mark and CRLF.
Never: a cell that a spreadsheet would run as a formula.
"""

import re
from collections.abc import Iterable, Sequence

from reviewdiff.model.change import Change, Diff
from reviewdiff.rendering import redline, rows
from reviewdiff.rendering.look import Look

# Without it Excel reads UTF-8 as the code page of its country.
_MARK = "\ufeff"
# What begins a formula (OWASP, CSV injection), at the start of a cell or after a separator that a
# spreadsheet of another country may cut at; full-width forms count as well.
_FORMULA = re.compile(r"(?:^|(?<=;))(\s*)(?=[-=+@＝＋－＠])")


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> str:
    """Write a row for each of these changes; with None a row for each count."""
    if changes is None:
        return _written([("what", "count"), *rows.counts(diff)])
    told = (rows.row(change, look) for change in changes)
    return _written([rows.COLUMNS, *(_cells(row) for row in told)])


def _cells(row: rows.Row) -> tuple[str | float, ...]:
    return (
        row.kind, row.marks, row.old_label, row.new_label, row.old_text, row.new_text,
        redline.bracketed(row.redline), row.similarity, row.reasons, row.footnotes,
    )  # fmt: skip


def _written(table: Iterable[Iterable[str | float]]) -> str:
    lines = (",".join(_cell(value) for value in cells) for cells in table)
    return _MARK + "".join(f"{line}\r\n" for line in lines)


def _cell(value: str | float) -> str:
    if not isinstance(value, str):
        return str(value)
    text = _FORMULA.sub(r"\1'", value)
    return '"' + text.replace('"', '""') + '"'
