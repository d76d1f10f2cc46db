"""The house: one door for each guest, files of a size that can be read, modules that say what for.

Who may import whom is checked by import-linter; its contracts are in pyproject.toml.
"""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "reviewdiff").rglob("*.py"))
# The modules of commands.
COMMANDS = ("checking", "comparison", "exporting", "fetching", "git", "options", "versions")
# Each library that is not Python's own, and the only modules that may import it.
DOORS = {
    "diff_match_patch": {"diffing/least.py"},
    "charset_normalizer": {"reading/decoding.py"},
    "git": {"store/repository.py"},
    "httpx": {"fetching/download.py"},
    "jinja2": {"rendering/html.py"},
    "lxml": {
        "reading/akn.py",
        "reading/akn_clauses.py",
        "reading/docx/archive.py",
        "reading/html/page.py",
        "rendering/akn/__init__.py",
        "rendering/akn/body.py",
        "rendering/akn/inline.py",
        "rendering/akn/meta.py",
    },
    "pypdfium2_raw": {"reading/pdf/pdfium.py"},
    "xlsxwriter": {"rendering/table_xlsx.py"},
    "typer": {"cli/app.py", *(f"cli/commands/{name}.py" for name in COMMANDS)},
    "rich": set[str](),
}
LONGEST = 250


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("guest", DOORS)
def test_each_guest_has_one_door(guest: str) -> None:
    doors = {p.relative_to(ROOT / "reviewdiff").as_posix() for p in MODULES if guest in imported(p)}
    assert doors == DOORS[guest]


def test_nothing_but_the_standard_library_comes_in_elsewhere() -> None:
    import sys

    known = set(sys.stdlib_module_names) | set(DOORS) | {"reviewdiff"}
    assert {name for path in MODULES for name in imported(path)} <= known


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for_and_stays_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= LONGEST
