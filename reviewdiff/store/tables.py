"""TOML that people write, read by type, each fault with its place.

In: the bytes of a file.  Out: tables and their values.
Never: a value of another type than asked for, a text that is empty, a key that is not known.
"""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from reviewdiff.errors import ReviewDiffError
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

# Builds the error of a kind of file from its path, the place in it, and the reason.
Refusal = Callable[[str, str, str], ReviewDiffError]


def parsed(data: bytes, path: str, refuse: Refusal) -> dict[str, Any]:
    """Read TOML; raises what `refuse` builds."""
    try:
        # Some editors put a byte order mark before a text.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise refuse(path, f"byte {error.start}", "it is not UTF-8 text") from None
    except RecursionError:
        raise refuse(path, "", "it is nested too deep") from None
    except ValueError as error:  # TOMLDecodeError, and figures that Python cannot read
        said = str(error).rstrip(".")
        raise refuse(path, "", f"it is not TOML ({said})") from None


class Table:
    """One table whose keys are read by type, each fault with its place."""

    def __init__(self, raw: dict[str, Any], path: str, where: str, refuse: Refusal) -> None:
        self.path = path
        self._raw, self._where, self._refuse = raw, where, refuse

    def broken(self, key: str, why: str) -> ReviewDiffError:
        """Build the error for a key."""
        where = ", ".join(part for part in (self._where, key) if part)
        return self._refuse(self.path, where, why)

    def has(self, key: str) -> bool:
        """Whether a key is there."""
        return key in self._raw

    def get(self, key: str) -> Any:
        """Give the value of a key that must be there."""
        if key not in self._raw:
            raise self.broken(key, "it is missing")
        return self._raw[key]

    def text(self, key: str) -> str:
        """Give a text that says something."""
        value = self.get(key)
        if not isinstance(value, str):
            raise self.broken(key, "text in quotation marks was expected")
        if not value.strip():
            raise self.broken(key, "it is empty")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts."""
        value = self.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.broken(key, 'a list of texts was expected, such as ["OP 1"]')
        return tuple(value)

    def day(self, key: str) -> date:
        """Give a day, written without quotation marks."""
        value = self.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.broken(key, "a day was expected, such as 2014-06-13")
        return value

    def symbol(self, key: str) -> Symbol:
        """Give a symbol."""
        return self.symbol_of(key, self.text(key))

    def symbol_of(self, key: str, text: str) -> Symbol:
        """Read a text that stands at a key as a symbol."""
        try:
            return Symbol.parse(text)
        except ReviewDiffError as error:
            raise self.broken(key, str(error).rstrip(".")) from None

    def language(self, key: str) -> Language:
        """Give a language by its code."""
        value = self.text(key)
        try:
            return Language(value)
        except ValueError:
            raise self.broken(key, f"{value!r} is none of {', '.join(Language)}") from None

    def labels(self, key: str) -> tuple[Label, ...]:
        """Give a list of labels that names each once, and some."""
        texts = self.texts(key)
        try:
            found = tuple(Label.parse(text) for text in texts)
        except ReviewDiffError as error:
            raise self.broken(key, str(error).rstrip(".")) from None
        if not found:
            raise self.broken(key, "it names no clause")
        for label in found:
            if found.count(label) > 1:
                raise self.broken(key, f"it names {label} twice")
        return found

    def tables(self, key: str) -> "Iterator[Table]":
        """Give the tables that are written as [[key]]; none where the key is missing."""
        value = self._raw.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.broken(key, f"it is written as [[{key}]] above the lines of each")
        for index, item in enumerate(value, start=1):
            yield Table(item, self.path, f"[[{key}]] {index}", self._refuse)

    def only(self, *keys: str) -> None:
        """Refuse a key that the form does not know."""
        for key in self._raw:
            if key not in keys:
                raise self.broken(key, f"there is no such key; there are {', '.join(keys)}")
