"""A folder of versions on disk: which there are, one read, one put in.

In: a folder, documents.  Out: documents.
Never: a file half-written; a version is written beside its place and then moved there at once.
"""

import contextlib
from pathlib import Path

from reviewdiff.errors import (
    BrokenVersionError,
    NotStoredError,
    UnreadableError,
    WouldOverwriteError,
)
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.model.value import replace as replace_
from reviewdiff.store.codec import decode, encode
from reviewdiff.store.layout import order_of, path_of, symbol_of


class Shelf:
    """The versions folder at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def symbols(self) -> list[Symbol]:
        """Give the symbols stored, in the order of sessions and numbers."""
        if not self.root.is_dir():
            return []
        try:
            names = sorted(entry.name for entry in self.root.iterdir() if entry.is_dir())
        except OSError as error:
            raise _unreadable(self.root, error) from None
        found = [symbol for name in names if (symbol := symbol_of(name))]
        return sorted((s for s in found if self.languages(s)), key=order_of)

    def languages(self, symbol: Symbol) -> list[Language]:
        """Give the languages a symbol is stored in, by their codes."""
        return [lang for lang in Language if (self.root / path_of(symbol, lang)).is_file()]

    def load(self, symbol: Symbol, language: Language) -> Document:
        """Read one version; raises NotStoredError and what `decode` raises."""
        path = self.root / path_of(symbol, language)
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            what = f"{symbol} in {language}"
            short = symbol.short
            raise NotStoredError(what, str(self.root), symbol=short, language=language) from None
        except OSError as error:
            raise _unreadable(path, error) from None
        document = decode(data, str(path))
        if (document.symbol, document.language) != (symbol, language):
            what = f"it holds {document.symbol} in {document.language}"
            raise BrokenVersionError(
                str(path), "", f"its name says {symbol} in {language}, but {what}"
            )
        return document

    def path(self, document: Document) -> Path:
        """Give where a document's version lies."""
        return self.root / path_of(document.symbol, document.language)

    def holds_text_of(self, document: Document) -> bool:
        """Tell whether the version of a document is here already, be it added on another day."""
        if document.language not in self.languages(document.symbol):
            return False
        try:
            there = self.load(document.symbol, document.language)
        except BrokenVersionError:
            return False
        day = there.provenance.added
        return there == replace_(document, provenance=replace_(document.provenance, added=day))

    def put(self, document: Document, *, replace: bool = False) -> Path:
        """Store a version; raises WouldOverwriteError unless `replace`, or UnreadableError."""
        if not replace:
            self.refuse_another(document)
        path = self.path(document)
        try:
            self._write(path, encode(document), replace=replace)
        except WouldOverwriteError:
            # Another process was faster; that is no fault where it brought the same text.
            if not self.holds_text_of(document):
                raise
        return path

    def refuse_another(self, document: Document) -> None:
        """Raise WouldOverwriteError where there is a version of that symbol and language."""
        path = self.path(document)
        if not path.exists():
            return
        with contextlib.suppress(BrokenVersionError):
            there = self.load(document.symbol, document.language)
            alike = replace_(there, provenance=document.provenance, remarks=document.remarks)
            if alike == document:
                name = there.provenance.name
                raise WouldOverwriteError(str(path), f"this text as read from {name}")
        raise WouldOverwriteError(str(path))

    def keep(self, document: Document, source: bytes) -> Path:
        """Keep the bytes of a source beside its version, under the name its provenance gives."""
        path = self.path(document).parent / Path(document.provenance.name).name
        if path.suffix in {".json", ".toml"}:
            why = "is a name for versions and alignments; rename the source."
            raise UnreadableError(str(path), why)
        self._write(path, source)
        return path

    def _write(self, path: Path, data: bytes, *, replace: bool = True) -> None:
        from reviewdiff.store.atomic import write_whole

        new = [folder for folder in (self.root, path.parent) if not folder.exists()]
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data, replace=replace)
        except OSError as error:
            raise UnreadableError(str(path), f"cannot be written ({error.strerror}).") from None
        finally:
            # Folders made for a file that was not written are empty, and only such are removed.
            for folder in reversed(new):
                with contextlib.suppress(OSError):
                    folder.rmdir()


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    return UnreadableError(str(path), f"cannot be read ({error.strerror}).")
