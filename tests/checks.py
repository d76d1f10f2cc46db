"""A folder of fictional versions that is clean, and what tests do to it.

In: the lighthouses in six languages.  Out: a folder, its faults, the codes that a check finds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from reviewdiff.checking.rule import Swap
from reviewdiff.model.document import Document
from reviewdiff.model.finding import Report
from reviewdiff.model.landed import Landed
from reviewdiff.review.checking import check
from reviewdiff.store.codec import encode
from reviewdiff.store.layout import path_of
from tests.corpus.lighthouses.lighthouses import LANGUAGES, NAMES, document, source
from tests.resolutions import PLAIN, read

ADDED = date(2093, 1, 1)
SERIES = """\
format = 1

[[series]]
name = "The Universal Lighthouse Strategy"
members = ["990/1", "992/1"]
"""
DECLARED = "format = 1\n"
# Of a session whose years are known, and on another matter.
OTHER = (
    PLAIN.replace("990", "90")
    .replace("2090", "2036")
    .replace("985/12 of 9 March 2085", "85/12 of 9 March 2031")
    .replace("Lighthouse Strategy", "Dredging Compact")
)


def added(found: Document) -> Document:
    """Give a document as added on a day after its adoption."""
    return replace(found, provenance=replace(found.provenance, added=ADDED))


def clean(root: Path, names: Sequence[str] = NAMES, languages: Sequence[str] = LANGUAGES) -> Path:
    """Write the lighthouses with one kept source, a series and declarations of nothing."""
    for name in names:
        for language in languages:
            put(root, added(document(name, language)))
    put(root, added(read(OTHER)))
    kept = root / "990-1" / "990-1.en.txt"
    kept.write_text(source("990-1", "en"), encoding="utf-8")
    (root / "series.toml").write_text(SERIES, encoding="utf-8")
    (root / "declared.toml").write_text(DECLARED, encoding="utf-8")
    return root


def put(root: Path, found: Document) -> Path:
    path = root / path_of(found.symbol, found.language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encode(found))
    return path


def files(root: Path) -> dict[str, bytes]:
    """Give the versions of a folder as git would know them."""
    paths = (path for path in root.rglob("*.json") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def landed(root: Path, before: dict[str, bytes]) -> Landed:
    """Give what has become of a folder since it held these files."""
    after = files(root)
    return Landed(
        "origin/main",
        before,
        added=tuple(sorted(set(after) - set(before))),
        changed=tuple(
            sorted(path for path in before if after.get(path, before[path]) != before[path])
        ),
        deleted=tuple(sorted(set(before) - set(after))),
    )


def swap(root: Path, swaps: Iterable[Swap]) -> None:
    """Put words for others; "->" makes a link, "=removed" and "=sha256" are what they say."""
    for item in swaps:
        path = root / item.file
        if item.old == "->":
            path.symlink_to(item.new)
        elif item.old == "=removed":
            path.unlink()
        elif item.old == "=sha256":
            ours, theirs = (sha_of(one) for one in (path, root / item.new))
            path.write_text(path.read_text("utf-8").replace(ours, theirs), "utf-8")
        else:
            text = path.read_text("utf-8") if path.exists() else ""
            assert item.old in text, f"{item.file} has no {item.old!r}"
            at = text.rindex(item.old) if item.old == "" else text.index(item.old)
            path.write_text(text[:at] + item.new + text[at + len(item.old) :], "utf-8")


def sha_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.partition('"sha256": "')[2][:64]


def codes(report: Report) -> set[str]:
    return {finding.rule.code for finding in report.findings}


def checked(root: Path, **options: object) -> Report:
    return check([], versions=root, **options)  # type: ignore[arg-type]
