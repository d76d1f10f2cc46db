"""The form of an alignment: a small TOML file that people write, told in docs/alignment.md.

In: an Alignment, or the bytes of a file.  Out: TOML text, or an Alignment.
Never: a ruling that nobody signed or gave a reason for; a key that the form does not know.
"""

from typing import Any

from reviewdiff.errors import BrokenAlignmentError, NewerFormatError
from reviewdiff.model.alignment import Alignment, Ruling
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.tables import Table, parsed

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
    table = Table(parsed(data, path, BrokenAlignmentError), path, "", BrokenAlignmentError)
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


def _hashes(table: Table, key: str, labels: tuple[Label, ...]) -> tuple[str, ...]:
    found = table.texts(key) if table.has(key) else ()
    if found and len(found) != len(labels):
        raise table.broken(key, f"as many hashes as labels were expected ({len(labels)})")
    return found


def _check_format(table: Table) -> None:
    found = table.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise table.broken("format", f"a whole number was expected, such as {FORMAT}")
    if found > FORMAT:
        raise NewerFormatError(table.path, found, FORMAT)


def _ruling(table: Table, *, paired: bool) -> Ruling:
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
        old_hashes=_hashes(table, "old_hashes", old),
        new_hashes=_hashes(table, "new_hashes", new),
    )
