"""The one table of rules, gathered from their groups; docs/checks.md is made of it.

In: nothing.  Out: RULES, and those that are selected.
"""

from collections.abc import Sequence

from reviewdiff.checking.declared import DECLARED
from reviewdiff.checking.facts import FACTS
from reviewdiff.checking.form import FORM
from reviewdiff.checking.history import HISTORY
from reviewdiff.checking.languages import LANGUAGES
from reviewdiff.checking.notes import NOTES
from reviewdiff.checking.numbering import NUMBERING
from reviewdiff.checking.provenance import PROVENANCE
from reviewdiff.checking.rule import Check
from reviewdiff.checking.series import SERIES
from reviewdiff.checking.wording import WORDING
from reviewdiff.errors import UsageError

GROUPS: dict[str, tuple[Check, ...]] = {
    "Stored form": FORM,
    "Structure": (*NUMBERING, *WORDING, *NOTES),
    "Facts": FACTS,
    "Languages": LANGUAGES,
    "Provenance": PROVENANCE,
    "Series": SERIES,
    "History": HISTORY,
    "Declarations": DECLARED,
}
RULES: tuple[Check, ...] = tuple(rule for rules in GROUPS.values() for rule in rules)


def selected(select: Sequence[str], ignore: Sequence[str]) -> tuple[Check, ...]:
    """Give the rules whose codes begin with one of `select`, all where it is empty, less `ignore`.

    Raises UsageError for a word that begins no code.
    """
    for word in (*select, *ignore):
        if not any(rule.rule.code.startswith(word) for rule in RULES):
            raise UsageError(f"{word!r} is neither the code of a rule nor the beginning of one.")
    wanted = tuple(select) or ("",)
    return tuple(
        rule
        for rule in RULES
        if rule.rule.code.startswith(wanted) and not rule.rule.code.startswith(tuple(ignore))
    )
