"""The form of an alignment: a small TOML file that people write, told in docs/alignment.md.

In: an Alignment, or the bytes of a file.  Out: TOML text, or an Alignment.
Never: a ruling that nobody signed or gave a reason for; a key that the form does not know.
"""

import tomllib
from collections.abc import Iterator
from typing import Any

from reviewdiff.errors import BrokenAlignmentError, NewerFormatError, ReviewDiffError
from reviewdiff.model.alignment import Alignment, Ruling
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

FORMAT = 1

_TABLES = {True: "pair", False: "apart"}
_KEYS = ("old", "new", "old_hashes", "new_hashes", "by", "reason")


# -- writing ------------------------------------------------------------------------------------


def encode(alignment: Alignment) -> str:
    """Write an alignment in its one canonical form."""
    blocks = [head(alignment.old, alignment.new, alignment.language)]
    blocks += [block(ruling) for ruling in alignment.rulings]
    return "\n".join(blocks)


def head(old: Symbol, new: Symbol, language: Language) -> str:
    """Write what stands above the rulings."""
    said = {"old": str(old), "new": str(new), "language": language.value}
    return f"format = {FORMAT}\n" + _lines(said)


def block(ruling: Ruling) -> str:
    """Write one ruling; hashes that it does not have are left out."""
    said: dict[str, str | list[str]] = {
        "old": [str(label) for label in ruling.old],
        "new": [str(label) for label in ruling.new],
        **({"old_hashes": list(ruling.old_hashes)} if ruling.old_hashes else {}),
        **({"new_hashes": list(ruling.new_hashes)} if ruling.new_hashes else {}),
        "by": ruling.by,
        "reason": ruling.reason,
    }
    return f"[[{_TABLES[ruling.paired]}]]\n" + _lines(said)


def _lines(said: dict[str, Any]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in said.items())


def _value(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_string(item) for item in value)}]"
    return _string(value)


def _string(text: str) -> str:
    """Write a basic string; what has no shape to be seen is written by its number."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"  # noqa: PLR2004


# -- reading ------------------------------------------------------------------------------------


def decode(data: bytes, path: str) -> Alignment:
    """Read an alignment; `path` is named in errors.

    Raises BrokenAlignmentError with the place of the fault, NewerFormatError for a later format.
    """
    table = _Table(_parsed(data, path), path, "")
    _check_format(table)
    table.only("format", "old", "new", "language", *_TABLES.values())
    return Alignment(
        old=table.symbol("old"),
        new=table.symbol("new"),
        language=table.language("language"),
        rulings=tuple(
            _ruling(item, paired=paired)
            for paired, name in _TABLES.items()
            for item in table.tables(name)
        ),
    )


def _parsed(data: bytes, path: str) -> dict[str, Any]:
    try:
        # Some editors put a byte order mark before a text.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenAlignmentError(path, f"byte {error.start}", "it is not UTF-8 text") from None
    except RecursionError:
        raise BrokenAlignmentError(path, "", "it is nested too deep") from None
    except ValueError as error:  # TOMLDecodeError, and figures that Python cannot read
        said = str(error).rstrip(".")
        raise BrokenAlignmentError(path, "", f"it is not TOML ({said})") from None


class _Table:
    """One table whose keys are read by type, each fault with its place."""

    def __init__(self, raw: dict[str, Any], path: str, where: str) -> None:
        self.path = path
        self._raw, self._where = raw, where

    def broken(self, key: str, why: str) -> BrokenAlignmentError:
        where = ", ".join(part for part in (self._where, key) if part)
        return BrokenAlignmentError(self.path, where, why)

    def get(self, key: str) -> Any:
        if key not in self._raw:
            raise self.broken(key, "it is missing")
        return self._raw[key]

    def text(self, key: str) -> str:
        value = self.get(key)
        if not isinstance(value, str):
            raise self.broken(key, "text in quotation marks was expected")
        if not value.strip():
            raise self.broken(key, "it is empty")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.broken(key, 'a list of texts was expected, such as ["OP 1"]')
        return tuple(value)

    def symbol(self, key: str) -> Symbol:
        try:
            return Symbol.parse(self.text(key))
        except ReviewDiffError as error:
            raise self.broken(key, str(error).rstrip(".")) from None

    def language(self, key: str) -> Language:
        value = self.text(key)
        try:
            return Language(value)
        except ValueError:
            raise self.broken(key, f"{value!r} is none of {', '.join(Language)}") from None

    def labels(self, key: str) -> tuple[Label, ...]:
        try:
            found = tuple(Label.parse(text) for text in self.texts(key))
        except BrokenAlignmentError:
            raise
        except ReviewDiffError as error:
            raise self.broken(key, str(error).rstrip(".")) from None
        if not found:
            raise self.broken(key, "it names no clause")
        for label in found:
            if found.count(label) > 1:
                raise self.broken(key, f"it names {label} twice")
        return found

    def hashes(self, key: str, labels: tuple[Label, ...]) -> tuple[str, ...]:
        found = self.texts(key) if key in self._raw else ()
        if found and len(found) != len(labels):
            raise self.broken(key, f"as many hashes as labels were expected ({len(labels)})")
        return found

    def tables(self, key: str) -> Iterator["_Table"]:
        value = self._raw.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.broken(key, f"it is written as [[{key}]] above the lines of each ruling")
        for index, item in enumerate(value, start=1):
            yield _Table(item, self.path, f"[[{key}]] {index}")

    def only(self, *keys: str) -> None:
        """Refuse a key that the form does not know."""
        for key in self._raw:
            if key not in keys:
                raise self.broken(key, f"there is no such key; there are {', '.join(keys)}")


def _check_format(table: _Table) -> None:
    found = table.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise table.broken("format", f"a whole number was expected, such as {FORMAT}")
    if found > FORMAT:
        raise NewerFormatError(table.path, found, FORMAT)


def _ruling(table: _Table, *, paired: bool) -> Ruling:
    table.only(*_KEYS)
    old, new = table.labels("old"), table.labels("new")
    if len(old) > 1 and len(new) > 1:
        why = "several clauses stand on both sides; one must stand alone"
        raise table.broken("", why)
    return Ruling(
        paired=paired,
        old=old,
        new=new,
        by=table.text("by"),
        reason=table.text("reason"),
        old_hashes=table.hashes("old_hashes", old),
        new_hashes=table.hashes("new_hashes", new),
    )
