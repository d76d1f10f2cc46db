"""Rules asked about versions, their findings placed, and what is declared left out.

In: a folder, the paths to check, rules.  Out: findings, and how many were declared.
"""

from collections.abc import Iterable, Iterator, Sequence

from reviewdiff.checking.neighbours import Folder, Stored, named
from reviewdiff.checking.places import Places
from reviewdiff.checking.rule import Check, Found, Scope
from reviewdiff.checking.table import RULES
from reviewdiff.model.declaration import Oddity
from reviewdiff.model.finding import Finding
from reviewdiff.model.language import Language
from reviewdiff.store.layout import path_of


def run(
    folder: Folder, paths: Sequence[str], rules: Sequence[Check]
) -> tuple[tuple[Finding, ...], int]:
    """Ask the rules about the versions at some paths, and about their folder."""
    folder.asked = frozenset(paths)
    folder.codes = frozenset(rule.rule.code for rule in RULES)
    kept: list[Finding] = []
    spent: set[Oddity] = set()
    declared = 0
    oddities = folder.declared[0].oddities
    for path in paths:
        for finding in _of_version(folder.stored(path), folder, rules):
            if item := next((item for item in oddities if _declares(item, finding)), None):
                spent.add(item)
                declared += 1
            else:
                kept.append(finding)
    asked = {rule.rule.code for rule in rules}
    folder.unused = tuple(
        item
        for item in oddities
        if item.code in asked and item not in spent and _was_checked(item, folder)
    )
    kept += _of_folder(folder, rules)
    return tuple(sorted(kept, key=lambda item: (item.path, item.line, item.rule.code))), declared


def _of_version(stored: Stored, folder: Folder, rules: Iterable[Check]) -> Iterator[Finding]:
    places: Places | None = None
    for rule in rules:
        for found in _asked(rule, stored, folder):
            places = places or Places(stored.data)
            line = found.line or places.line(found.at)
            label = "" if found.at.startswith("#") else found.at
            yield Finding(rule.rule, stored.path, line, label, found.message)


def _asked(rule: Check, stored: Stored, folder: Folder) -> Iterable[Found]:
    if rule.scope is Scope.FILE:
        return rule.run(stored)
    if stored.document is not None and rule.scope is Scope.DOCUMENT:
        return rule.run(stored.document)
    if stored.document is not None and rule.scope is Scope.NEIGHBOURS:
        return rule.run(stored, folder)
    return ()


def _of_folder(folder: Folder, rules: Iterable[Check]) -> Iterator[Finding]:
    for rule in rules:
        if rule.scope is Scope.FOLDER:
            for found in rule.run(folder):
                yield Finding(rule.rule, found.path, max(found.line, 1), "", found.message)


def _declares(item: Oddity, finding: Finding) -> bool:
    at = named(finding.path)
    return (
        at is not None
        and item.symbol == at[0]
        and item.language in (None, at[1])
        and item.code == finding.rule.code
        and item.label in ("", finding.label)
    )


def _was_checked(item: Oddity, folder: Folder) -> bool:
    """Whether all that a declaration speaks of was checked; what is not stored was, with all."""
    languages = [item.language] if item.language else Language
    paths = (path_of(item.symbol, language).as_posix() for language in languages)
    meant = [path for path in paths if folder.holds(path)]
    if meant:
        return folder.asked.issuperset(meant)
    return folder.asked.issuperset(folder.paths)
