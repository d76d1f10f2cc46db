"""A folder of versions as rules see it: each file as it is, read once and only when asked for.

In: a folder, what had landed.  Out: Stored versions, declarations, series.
Never: a file read through a link that leads out of the folder, or one read that no rule needs.
"""

import os
import re
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from reviewdiff.checking.rule import Found
from reviewdiff.errors import (
    BrokenDeclarationError,
    BrokenVersionError,
    ReviewDiffError,
    UnreadableError,
)
from reviewdiff.model.declaration import Declarations, Oddity, Series
from reviewdiff.model.document import Document
from reviewdiff.model.landed import Landed
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store import declarations as forms
from reviewdiff.store.codec import decode
from reviewdiff.store.layout import path_of, symbol_of

# So many documents are kept; a symbol has six, and its predecessor as many.
_KEPT = 24
# The hash of a source stands in the first lines of a version.
_HEAD = 4096
# Only a file of the folder itself is opened; a pipe in its place is not waited for.
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
_SHA = re.compile(rb'"sha256"\s*:\s*"([^"]*)"')

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Stored:
    """The file of a version: its path in the folder, its bytes, its document or what is wrong."""

    path: str
    data: bytes = b""
    document: Document | None = None
    fault: ReviewDiffError | None = None
    leads_out: bool = False

    @property
    def named(self) -> tuple[Symbol, Language] | None:
        """The symbol and language that the path says; None where it says none."""
        return named(self.path)


def named(path: str) -> tuple[Symbol, Language] | None:
    """Read the path of a version; None where no version is looked for there."""
    parts = PurePosixPath(path)
    symbol = symbol_of(parts.parent.name) if len(parts.parts) == 2 else None  # noqa: PLR2004
    language = next((lang for lang in Language if parts.name == f"{lang.value}.json"), None)
    return (symbol, language) if symbol and language else None


class Folder:
    """A folder of versions, and what had landed of it.

    `asked` are the paths that are checked; `codes` and `unused`, the declarations that declared
    nothing, are for the rules on declarations, and said by the runner.
    """

    def __init__(self, root: Path, landed: Landed | None = None) -> None:
        self.root = root
        self.landed = landed
        self.asked: frozenset[str] = frozenset()
        self.codes: frozenset[str] = frozenset()
        self.unused: tuple[Oddity, ...] = ()
        self._last: tuple[object, Any] | None = None
        self._kept: OrderedDict[str, Stored] = OrderedDict()

    @cached_property
    def paths(self) -> list[str]:
        """The paths of all files that are versions or look like such."""
        return sorted(_json_below(f"{self.root}/", ""))

    def stored(self, path: str) -> Stored:
        """Read a file; what is wrong with it is kept with it."""
        if path in self._kept:
            self._kept.move_to_end(path)
        else:
            self._kept[path] = self._read(path)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[path]

    def document(self, symbol: Symbol, language: Language) -> Document | None:
        """Give a neighbour's document; None where it is not stored or cannot be read."""
        path = path_of(symbol, language).as_posix()
        return self.stored(path).document if self.holds(path) else None

    def holds(self, path: str) -> bool:
        """Whether a file is there and within the folder."""
        return (self.root / path).is_file() and self.is_within(path)

    def is_within(self, path: str) -> bool:
        """Whether a path does not lead out of the folder by a link."""
        return (self.root / path).resolve().is_relative_to(self._real)

    def languages(self, symbol: Symbol) -> Iterator[tuple[Language, Document]]:
        """Give the versions of a symbol that can be read."""
        for language in Language:
            if found := self.document(symbol, language):
                yield language, found

    def once(self, key: object, make: Callable[[], _Made]) -> _Made:
        """Give what is made for a key, the last one made as long as the key stays the same."""
        if self._last is None or self._last[0] != key:
            self._last = (key, make())
        made: _Made = self._last[1]
        return made

    @cached_property
    def sources(self) -> dict[str, list[str]]:
        """The paths of files by the hash of their source, read from their first lines.

        A store is large and read whole for this, so that nothing else is asked of a file here.
        """
        found: dict[str, list[str]] = defaultdict(list)
        for path in self.paths:
            try:
                number = os.open(f"{self.root}/{path}", _OPEN)
            except OSError:
                continue  # the file's own check says so
            try:
                sha = _SHA.search(os.read(number, _HEAD))
            except OSError:
                continue
            finally:
                os.close(number)
            if sha:
                found[sha[1].decode("utf-8", "replace")].append(path)
        return found

    @cached_property
    def declared(self) -> tuple[Declarations, Found | None]:
        """What is declared, or what is wrong with it."""
        try:
            data = self._bytes(forms.DECLARED)
            said = forms.declarations(data, forms.DECLARED) if data else Declarations()
        except ReviewDiffError as error:
            return Declarations(), _broken(error, forms.DECLARED)
        return said, None

    @cached_property
    def series(self) -> tuple[tuple[Series, ...], Found | None]:
        """The series that are declared, or what is wrong with them."""
        try:
            data = self._bytes(forms.SERIES)
            return (forms.series(data, forms.SERIES) if data else ()), None
        except ReviewDiffError as error:
            return (), _broken(error, forms.SERIES)

    @cached_property
    def _real(self) -> Path:
        return self.root.resolve()

    def _bytes(self, path: str) -> bytes:
        if not (self.root / path).exists():
            return b""
        try:
            return (self.root / path).read_bytes()
        except OSError as error:
            raise UnreadableError(path, f"cannot be read ({error.strerror}).") from None

    def _read(self, path: str) -> Stored:
        if not self.is_within(path):
            return Stored(path, leads_out=True)
        try:
            data = (self.root / path).read_bytes()
        except OSError as error:
            why = f"cannot be read ({error.strerror})"
            return Stored(path, fault=BrokenVersionError(path, "", why))
        try:
            return Stored(path, data, decode(data, path, unique=False))
        except ReviewDiffError as error:
            return Stored(path, data, fault=error)


def _broken(error: ReviewDiffError, path: str) -> Found:
    if isinstance(error, BrokenDeclarationError):
        line = re.search(r"line (\d+)", error.why)
        where = f"at {error.where}: " if error.where else ""
        return Found(f"{where}{error.why}", path=path, line=int(line[1]) if line else 1)
    return Found(str(error).rstrip("."), path=path, line=1)


def _json_below(top: str, below: str) -> Iterator[str]:
    """Give the files that are versions or look like such, and links to folders, unfollowed."""
    try:
        entries = list(os.scandir(top + below))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = below + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _json_below(top, f"{path}/")
        elif entry.name.endswith(".json") or (entry.is_symlink() and entry.is_dir()):
            yield path
