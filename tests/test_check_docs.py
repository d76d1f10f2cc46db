"""docs/checks.md is what the table of rules says; `pytest --accept` writes it anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewdiff.checking.rule import Check, Swap
from reviewdiff.checking.table import GROUPS, RULES
from reviewdiff.cli import main
from tests.checks import clean, swap
from tests.conftest import ROOT, Golden

PAGE = ROOT / "docs" / "checks.md"
SHOWN = ("TREE004", "FACT002", "LANG005", "SER001", "FORM007")


def test_the_page_lists_every_rule(golden: Golden) -> None:
    head = PAGE.read_text(encoding="utf-8").split("## Rules\n", maxsplit=1)[0]
    golden.check(PAGE, f"{head}## Rules\n{''.join(_groups())}")


def _groups() -> Iterator[str]:
    for name, rules in GROUPS.items():
        yield f"\n### {name}\n"
        for rule in rules:
            yield "\n" + "\n".join(_rule(rule)) + "\n"


def _rule(rule: Check) -> Iterator[str]:
    mends = ", mended by `--fix`" if rule.fixable else ""
    yield f"**{rule.rule.code}** {rule.rule.name} ({rule.rule.severity}{mends}). {rule.rule.why}"
    yield ""
    yield f"- caught: {_swaps(rule.breaks)}"
    yield f"- let through: {_swaps(rule.near)}"


def _swaps(swaps: tuple[Swap, ...]) -> str:
    return "; ".join(_swap(item) for item in swaps)


def _swap(item: Swap) -> str:
    said = {
        "->": f"is a link to {_code(item.new)}",
        "=removed": "is removed",
        "=sha256": f"has the hash of {_code(item.new)}",
        "": f"has {_code(item.new)} at its end",
    }
    if item.new == "":
        said.setdefault(item.old, f"lacks {_code(item.old)}")
    change = f"has {_code(item.new)} for {_code(item.old)}"
    return f"{_code(item.file)} {said.get(item.old, change)}"


def _code(text: str) -> str:
    """Show a line end as ⏎ and a character without a shape of its own by its number."""
    words = re.sub(r"\s*\n\s*", " ⏎ ", text).strip()
    shown = "".join(f"⟨U+{ord(char):04X}⟩" if char in "\u0301\u202e" else char for char in words)
    return f"`{shown}`"


def test_the_page_shows_what_the_command_says(
    golden: Golden,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = clean(tmp_path / "versions")
    monkeypatch.chdir(tmp_path)
    for code in SHOWN:
        swap(root, next(rule.breaks for rule in RULES if rule.rule.code == code))
    assert main(["check"]) == 1
    _check_fenced(golden, PAGE, "What it says of faulty versions", capsys.readouterr().out)


def test_the_readme_shows_what_the_command_says(
    golden: Golden, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["check"]) == 0
    _check_fenced(golden, ROOT / "README.md", "`reviewdiff check` says", capsys.readouterr().out)


def _check_fenced(golden: Golden, path: Path, after: str, said: str) -> None:
    head, rest = path.read_text(encoding="utf-8").split(after, maxsplit=1)
    shown = f"```\n{said}```"
    golden.check(
        path, head + after + re.sub(r"```\n.*?```", lambda _: shown, rest, count=1, flags=re.DOTALL)
    )
