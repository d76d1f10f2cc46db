"""The forms a comparison can be written in: one table, a line a form.

In: a Diff, the changes to show, how to show them.  Out: text, or bytes where the form is no text.

A form's module has one public function `render(diff, changes, look)` and is imported when it is
asked for, so that a form costs nothing where another is wanted.
"""

from collections.abc import Sequence
from importlib import import_module

from reviewdiff.errors import UsageError
from reviewdiff.model.change import Change, Diff
from reviewdiff.model.document import Document
from reviewdiff.rendering.look import Look

# A form's name, the module that writes it, and the endings of files that ask for it.
FORMATS: dict[str, tuple[str, tuple[str, ...]]] = {
    "terminal": ("terminal", ()),
    "json": ("report", (".json",)),
    "docx": ("docx", (".docx",)),
    "html": ("html", (".html", ".htm")),
    "markdown": ("markdown", (".md", ".markdown")),
    "comment": ("comment", ()),
    "text": ("redline_text", (".txt",)),
    "csv": ("table_csv", (".csv",)),
    "xlsx": ("table_xlsx", (".xlsx",)),
}
# The forms in which a document is written, apart from its comparison with another.
EXPORTS = {"akn": "akn"}

# Endings by which a person means a form that is not written here.
_UNWRITTEN = (".pdf", ".doc", ".rtf", ".odt", ".xls", ".ods", ".xml")

# How changes are laid out: words marked in one text, or the two texts side by side in a table.
REDLINE, TABLE = LAYOUTS = ("redline", "table")
# The forms that are written in the second way too.
TABLES = frozenset({"docx", "terminal"})
# The forms whose changes bear an author and a date.
SIGNED = frozenset({"docx"})


def layout(form: str, name: str | None) -> str:
    """Give the layout that is named, if the form has it; raises UsageError."""
    if name not in (None, *LAYOUTS):
        raise UsageError(f"{name!r} is none of the layouts {', '.join(LAYOUTS)}.")
    if name == TABLE and form not in TABLES:
        having = " or ".join(sorted(TABLES))
        raise UsageError(f"the format {form} has no layout {TABLE}; say --format {having}.")
    return name or REDLINE


def chosen(name: str | None, ending: str = "") -> str:
    """Give the form that is named, or that the ending of a file asks for; raises UsageError."""
    if name is not None and name not in FORMATS:
        raise UsageError(f"{name!r} is none of the formats {', '.join(FORMATS)}.")
    if name is None and ending.lower() in _UNWRITTEN:
        written = ", ".join(endings[0] for _, endings in FORMATS.values() if endings)
        raise UsageError(
            f"no report is written as {ending.lower()}; name a file that ends in {written}."
        )
    by_ending = (form for form, (_, endings) in FORMATS.items() if ending.lower() in endings)
    return name or next(by_ending, "terminal")


def render(form: str, diff: Diff, changes: Sequence[Change] | None, look: Look) -> str | bytes:
    """Write a comparison in a form of the table; with `changes` None only its head and counts."""
    module = import_module(f"reviewdiff.rendering.{FORMATS[form][0]}")
    written: str | bytes = module.render(diff, changes, look)
    return written


def export(form: str, document: Document) -> str:
    """Write a document in a form of EXPORTS."""
    if form not in EXPORTS:
        raise UsageError(f"{form!r} is none of the formats {', '.join(EXPORTS)}.")
    written: str = import_module(f"reviewdiff.rendering.{EXPORTS[form]}").render(document)
    return written
