"""Where a version or an alignment lies: pure paths; that of a version has an inverse.

In: symbols and languages.  Out: relative paths such as 68-276/zh.json.
Never: two symbols with one path, or a path that leads out of the folder.

A resolution of the General Assembly has its short symbol with "-" for "/" (68/276 in 68-276,
67/40 A in 67-40A); every other symbol has "_" for "/" (A/C.3/78/L.41 in A_C.3_78_L.41), which
no short symbol holds. Spaces are left out. Names differ in more than their capitals.
"""

import re
from pathlib import PurePosixPath

from reviewdiff.errors import BadSymbolError
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

_SHORT = re.compile(r"((?:E?S-)?\d{1,4})-(\d{1,4})([A-Z](?:-[A-Z])?)?")
_OLD = re.compile(r"(\d{1,4})([A-Z])?\(((?:E?S-)?[IVXLC]+)\)")


def folder_of(symbol: Symbol) -> str:
    """Give the name of the folder of a symbol.

    >>> folder_of(Symbol.parse("68/276")), folder_of(Symbol.parse("A/C.3/78/L.41/Rev.1"))
    ('68-276', 'A_C.3_78_L.41_Rev.1')
    """
    if symbol.parts[:2] == ("A", "RES"):
        name = "-".join(symbol.parts[2:]).replace(" ", "")
        if _SHORT.fullmatch(name) or _OLD.fullmatch(name):
            return name
    return "_".join(symbol.parts).replace(" ", "")


def symbol_of(folder: str) -> Symbol | None:
    """Give the symbol whose folder has this name, None where the name is not one.

    >>> str(symbol_of("S_RES_1373(2001)")), symbol_of("notes")
    ('S/RES/1373 (2001)', None)
    """
    if found := _SHORT.fullmatch(folder):
        words = f"A/RES/{found[1]}/{found[2]} {found[3] or ''}"
    elif found := _OLD.fullmatch(folder):
        words = f"A/RES/{found[1]} {found[2] or ''} ({found[3]})"
    else:
        words = folder.replace("_", "/")
    try:
        symbol = Symbol.parse(words)
    except BadSymbolError:
        return None
    return symbol if folder_of(symbol) == folder else None


def path_of(symbol: Symbol, language: Language) -> PurePosixPath:
    """Give the path of a version below the versions folder.

    >>> str(path_of(Symbol.parse("68/276"), Language.ZH))
    '68-276/zh.json'
    """
    return PurePosixPath(folder_of(symbol)) / f"{language.value}.json"


def alignment_path_of(old: Symbol, new: Symbol, language: Language) -> PurePosixPath:
    """Give the path of the alignment of two versions below the versions folder: beside the new one.

    >>> str(alignment_path_of(Symbol.parse("66/282"), Symbol.parse("68/276"), Language.ZH))
    '68-276/from-66-282.zh.toml'
    """
    return PurePosixPath(folder_of(new)) / f"from-{folder_of(old)}.{language.value}.toml"


def order_of(symbol: Symbol) -> tuple[tuple[int, str], ...]:
    """Give the key that sorts symbols by session and number."""
    name = folder_of(symbol)
    pieces = name.replace("_", "-").split("-")
    return tuple((int(piece), "") if piece.isdigit() else (10**6, piece) for piece in pieces)
