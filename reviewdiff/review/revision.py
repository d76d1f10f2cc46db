"""Versions as git keeps them: one at a revision (SYMBOL@REV), and the history of one.

In: a symbol, the name of a revision, a language.  Out: documents, Touches.
Never: a path that a revision's name leads to; it is made from the symbol alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reviewdiff.errors import NoRepositoryError, ReviewDiffError, UnreadableError, UsageError
from reviewdiff.model.document import Document
from reviewdiff.model.history import Commit, Touch
from reviewdiff.model.language import PREFERENCE, Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.review.comparison import compare
from reviewdiff.store import revisions
from reviewdiff.store.codec import decode
from reviewdiff.store.gitwords import REGULAR, Step
from reviewdiff.store.layout import folder_of, path_of
from reviewdiff.store.library import Library
from reviewdiff.store.location import carried, folders_to_read
from reviewdiff.store.repository import Repository


class Past:
    """The versions of a symbol as they were at a revision; `name` is SYMBOL@REV."""

    def __init__(self, name: str, versions: Path | None) -> None:
        """Find the commit; raises BadSymbolError and what `Repository` and `commit` raise."""
        symbol, _, self._ref = name.partition("@")
        self.symbol = Symbol.parse(symbol)
        if not self._ref:
            raise UsageError(f"{name!r} names no revision; write one after the @, such as @HEAD~1.")
        self._repository = repository_of(versions)
        at = revisions.commit(self._repository, self._ref)
        self._called = revisions.called(self._repository, at)
        entries = revisions.tree(self._repository, at, folder_of(self.symbol))
        self._entries = {
            lang: entries[f"{lang}.json"] for lang in Language if f"{lang}.json" in entries
        }

    @property
    def languages(self) -> list[Language]:
        """The languages the symbol was stored in, by their codes."""
        return list(self._entries)

    def load(self, language: Language | None) -> Document:
        """Read one version, its provenance saying when it was so; raises UnreadableError."""
        where = f"{self._repository.folder} at {self._called}"
        if language not in self._entries:
            what = f"{self.symbol} in {language}" if language else str(self.symbol)
            others = f"; it was in {', '.join(self._entries)}" if self._entries else ""
            raise UnreadableError(what, f"was not stored in {where}{others}.")
        mode, name = self._entries[language]
        path = f"{path_of(self.symbol, language)} in {where}"
        if mode not in REGULAR:
            raise UnreadableError(path, "is a link or a submodule, not a version.")
        document = decode(revisions.blobs(self._repository, [name])[name], path)
        if (document.symbol, document.language) != (self.symbol, language):
            raise UnreadableError(path, f"holds {document.symbol} in {document.language}.")
        said = f"as it was at {self._called} ({self._ref})"
        remark = "; ".join(part for part in (said, document.provenance.remark) if part)
        return replace(document, provenance=replace(document.provenance, remark=remark))


def repository_of(versions: Path | None) -> Repository:
    """Give the repository of the versions folder; in a bare one that is where we stand."""
    folder = folders_to_read(versions)[0]
    if versions is None and folder == carried():
        try:
            here = Repository(Path.cwd())
        except NoRepositoryError:
            return Repository(folder)
        if not here.has_work_tree:
            return here
    return Repository(folder)


def history(
    symbol: Symbol, language: Language | None, versions: Path | None
) -> tuple[Language, Iterator[Touch]]:
    """Give the commits that touched a version, newest first, with what each did to its clauses.

    Where no language is named it is the most read one of those stored, now or before.
    """
    repository = repository_of(versions)
    stored = Library(folders_to_read(versions)).languages(symbol)
    asked = [language] if language else sorted(PREFERENCE, key=lambda item: item not in stored)
    for spoken in asked:
        found = list(revisions.log(repository, path_of(symbol, spoken).as_posix()))
        if found:
            return spoken, _touches(repository, found, versions)
    what = f"{symbol} in {language}" if language else str(symbol)
    raise UnreadableError(what, f"is in no commit of the repository of {repository.folder}.")


def _touches(
    repository: Repository, found: list[tuple[Commit, Step]], versions: Path | None
) -> Iterator[Touch]:
    kept = revisions.blobs(
        repository, [name for _, step in found for name in _hashes(step) if name]
    )
    for commit, step in found:
        was_at = step.old_path if step.old_path != step.new_path else ""
        try:
            old, new = (
                decode(kept[name], commit.hash[:10]) if name else None for name in _hashes(step)
            )
            diff = compare(old, new, versions=versions) if old and new else None
            yield Touch(commit, old, new, diff, was_at)
        except ReviewDiffError as error:
            yield Touch(commit, was_at=was_at, trouble=str(error))


def _hashes(step: Step) -> tuple[str, str]:
    """Give the hashes of both sides; "" for a side that was no file."""
    return (
        step.old_hash if step.old_mode in REGULAR else "",
        step.new_hash if step.new_mode in REGULAR else "",
    )
