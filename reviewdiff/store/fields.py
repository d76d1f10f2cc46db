"""One JSON object whose fields are read by type, each fault with its place.

In: what the json module gave.  Out: values.
Never: a value of another type than asked for.
"""

from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from reviewdiff.errors import BrokenVersionError

_Member = TypeVar("_Member", bound=StrEnum)


class Fields:
    """One JSON object whose fields are read by type, each fault with its place."""

    def __init__(self, raw: Any, path: str, where: str) -> None:
        self.path = path
        self.where = where
        if not isinstance(raw, dict):
            raise BrokenVersionError(path, where or "the top", "an object was expected")
        self._raw = raw

    def broken(self, key: str, why: str) -> BrokenVersionError:
        """Build the error for a field."""
        return BrokenVersionError(self.path, f"{self.where}{key}", why)

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; one that is missing is an error unless there is a default."""
        value = self._raw.get(key, default)
        if not isinstance(value, str):
            raise self.broken(key, "text was expected" if key in self._raw else "it is missing")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Give a whole number; one that is missing is an error unless there is a default."""
        value = self._raw.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.broken(key, "a whole number was expected")
        return value

    def member(self, key: str, kinds: type[_Member]) -> _Member:
        """Give a member of a closed set by its value."""
        value = self.text(key)
        try:
            return kinds(value)
        except ValueError:
            raise self.broken(key, f"{value!r} is none of {', '.join(kinds)}") from None

    def day(self, key: str) -> date | None:
        """Give a day; None where it is missing."""
        value = self.text(key, "")
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            raise self.broken(key, f"{value!r} is no date such as 2014-06-13") from None

    def part(self, key: str) -> "Fields":
        """Give an object inside; an empty one where it is missing."""
        return Fields(self._raw.get(key, {}), self.path, f"{self.where}{key}.")

    def parts(self, key: str) -> list["Fields"]:
        """Give a list of objects; an empty one where it is missing, as in most clauses."""
        if key not in self._raw:
            return []
        return [
            Fields(item, self.path, f"{self.where}{key}[{index}].")
            for index, item in enumerate(self._list(key))
        ]

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; an empty one where it is missing."""
        items = self._list(key)
        if not all(isinstance(item, str) for item in items):
            raise self.broken(key, "a list of texts was expected")
        return tuple(items)

    def only(self, *keys: str) -> None:
        """Refuse a field that the stored form does not know."""
        for key in self._raw:
            if key not in keys:
                raise self.broken(str(key), "the stored form has no such field")

    def _list(self, key: str) -> list[Any]:
        value = self._raw.get(key, [])
        if not isinstance(value, list):
            raise self.broken(key, "a list was expected")
        return value
