"""What a check found, in the forms that people and machines read: one table, a module a form.

In: a Report, how to show it.  Out: text.
Never: a character of a document or of a file's name that steers a terminal or breaks a form.
"""

from importlib import import_module

from reviewdiff.errors import UsageError
from reviewdiff.model.finding import Report
from reviewdiff.rendering.look import Look

# A form's name and the module that writes it.
FORMS = {
    "text": "lines",
    "json": "records",
    "github": "workflow",
    "sarif": "sarif",
    "junit": "junit",
}


def known(form: str) -> None:
    """Raise UsageError for a form that is not in the table."""
    if form not in FORMS:
        raise UsageError(f"{form!r} is none of the formats {', '.join(FORMS)}.")


def render(form: str, report: Report, look: Look) -> str:
    """Write a report in a form of the table; raises UsageError for any other."""
    known(form)
    module = import_module(f"reviewdiff.rendering.findings.{FORMS[form]}")
    written: str = module.render(report, look)
    return written
