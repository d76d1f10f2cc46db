"""Folders of versions that are read as one: what the first holds goes before the rest.

In: folders.  Out: documents.
Never: a write.
"""

from collections.abc import Sequence
from pathlib import Path

from reviewdiff.errors import NotStoredError
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.layout import order_of
from reviewdiff.store.shelf import Shelf


class Library:
    """The versions below several folders."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._shelves = [Shelf(folder) for folder in folders]

    def symbols(self) -> list[Symbol]:
        """Give the symbols stored anywhere, in the order of sessions and numbers."""
        found = {symbol for shelf in self._shelves for symbol in shelf.symbols()}
        return sorted(found, key=order_of)

    def languages(self, symbol: Symbol) -> list[Language]:
        """Give the languages a symbol is stored in, by their codes."""
        found = {language for shelf in self._shelves for language in shelf.languages(symbol)}
        return [language for language in Language if language in found]

    def load(self, symbol: Symbol, language: Language) -> Document:
        """Read one version from the first folder that has it; raises as `Shelf.load` does."""
        for shelf in self._shelves:
            if language in shelf.languages(symbol):
                return shelf.load(symbol, language)
        raise self.not_stored(symbol, language)

    def not_stored(self, symbol: Symbol, language: Language | None = None) -> NotStoredError:
        """Build the error for what is in no folder, with near symbols."""
        from difflib import get_close_matches

        where = " or ".join(str(shelf.root) for shelf in self._shelves)
        if language and (others := self.languages(symbol)):
            what = f"{symbol} in {language} (it is in {', '.join(others)})"
            return NotStoredError(what, where, symbol=symbol.short, language=language)
        shorts = [known.short for known in self.symbols()]
        near = get_close_matches(symbol.short, shorts, n=3)
        spoken = language or Language.EN
        return NotStoredError(str(symbol), where, near, symbol=symbol.short, language=spoken)
