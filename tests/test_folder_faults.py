"""A hundred seeded faults of each kind in what lies beside versions: files, series, declarations.

Those in the versions themselves are in test_check_faults.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from reviewdiff.checking.neighbours import Folder
from reviewdiff.checking.runner import run
from reviewdiff.checking.table import RULES, selected
from reviewdiff.model.landed import Landed
from reviewdiff.model.language import Language
from tests.checks import DECLARED, SERIES, clean, files, landed, sha_of

Spoil = Callable[[Path, Random], None]
HUNDRED = 100
MEMBERS = '"990/1", "992/1"'
CODES = [rule.rule.code for rule in RULES if not rule.rule.code.startswith(("HIST", "DECL"))]


def versions(root: Path) -> list[Path]:
    return sorted(root.glob("*/*.json"))


def led_out(root: Path, chance: Random) -> None:
    """Put a link for a version or beside the folders, to what lies elsewhere or nowhere."""
    out = chance.choice(["..", "../..", str(root.parent), f"../{chance.random()}", "/etc/hosts"])
    if Path(root / out).is_dir() and chance.random() < 0.5:
        (root / f"99{chance.randint(3, 9)}-{chance.randint(1, 99)}").symlink_to(out)
        return
    path = chance.choice(versions(root))
    path.unlink()
    path.symlink_to(Path("..") / out if out.startswith("..") else out)


def same_source(root: Path, chance: Random) -> None:
    one, other = chance.sample(versions(root), 2)
    one.write_text(one.read_text("utf-8").replace(sha_of(one), sha_of(other)), "utf-8")


def predecessor_missing(root: Path, chance: Random) -> None:
    """Lose one, or name one that never was."""
    if chance.random() < 0.5:
        chance.choice(sorted((root / "990-1").glob("*.json"))).unlink()
        return
    between = f'"990/1", "991/{chance.randint(1, 300)}", "992/1"'
    (root / "series.toml").write_text(SERIES.replace(MEMBERS, between), "utf-8")


def series_broken(root: Path, chance: Random) -> None:
    sessions = chance.sample(range(50, 999), chance.randint(2, 7))
    while sessions == sorted(sessions):
        chance.shuffle(sessions)
    disordered = ", ".join(f'"{session}/{chance.randint(1, 300)}"' for session in sessions)
    twice = f'{MEMBERS}, "{chance.choice(["990/1", "A/RES/992/1"])}"'
    lines = SERIES.splitlines(keepends=True)
    lost = chance.choice([line for line in lines if "=" in line])
    quotes = [at for at, char in enumerate(SERIES) if char == '"']
    torn = SERIES[: chance.choice(quotes)]
    text = chance.choice([
        SERIES.replace(MEMBERS, disordered), SERIES.replace(MEMBERS, twice),
        SERIES.replace(lost, ""), f"{torn}\n[[" if torn.endswith("= ") else torn,
        SERIES.replace('"992/1"', chance.choice(['"992"', '"lamp"', "992.1", "true", '""'])),
    ])  # fmt: skip
    (root / "series.toml").write_text(text, "utf-8")


def removed(root: Path, chance: Random) -> None:
    """Delete an official version, or call it otherwise."""
    path = chance.choice(versions(root))
    if chance.random() < 0.5:
        path.unlink()
    else:
        path.rename(path.with_name(f"{chance.choice('abcd')}{path.name}"))


def _oddity(**said: str) -> str:
    """Write a declaration; a key that is said to be empty is left out."""
    keys = {
        "symbol": '"990/1"', "language": '"en"', "code": '"TREE001"',
        "reason": '"So printed."', "by": '"A. Keeper"', "day": "2093-02-01",
    } | said  # fmt: skip
    rows = "".join(f"{key} = {value}\n" for key, value in keys.items() if value)
    return f"{DECLARED}\n[[oddity]]\n{rows}"


def _correction(symbol: str, sha: str) -> str:
    said = _oddity(symbol=f'"{symbol}"', code="", sha256=f'"{sha}"')
    return said.replace("[[oddity]]", "[[correction]]")


def declaration_broken(root: Path, chance: Random) -> None:
    key = chance.choice(["symbol", "code", "reason", "by", "day"])
    wrong = ["", '""', '" "', "1", "true", "[]", "2093-02-31", "2093-02-01T10:00:00", '"lamp']
    texts = [
        _oddity(**{key: chance.choice(wrong)}),
        _oddity(language=chance.choice(['"xx"', '"EN"', "1"])),
        _oddity(**{chance.choice(["labels", "why", "Reason", "to"]): '"a lamp"'}),
        _oddity().replace("format = 1", chance.choice(["", "format = 0", 'format = "1"'])),
        _oddity().replace("oddity", chance.choice(["oddities", "odd", "Oddity"])),
        _correction("990/1", chance.choice(["", "12ab", "gone", "x" * 12])),
    ]
    (root / "declared.toml").write_text(chance.choice(texts), "utf-8")


def declaration_unknown(root: Path, chance: Random) -> None:
    family = chance.choice(["TREE", "FORM", "LANG", "PROV", "LAMP", "tree", ""])
    texts = [
        _oddity(code=f'"{family}{chance.randint(40, 999):03}"'),
        _oddity(code=f'"{chance.choice(["HIST001", "HIST002", "DECL001", "DECL003"])}"'),
        _correction(f"{chance.randint(60, 989)}/{chance.randint(1, 300)}", "ab" * 6),
    ]
    (root / "declared.toml").write_text(chance.choice(texts), "utf-8")


def declaration_unused(root: Path, chance: Random) -> None:
    said = {"code": f'"{chance.choice(CODES)}"', "symbol": f'"{chance.choice(["990", "992"])}/1"'}
    said["language"] = chance.choice(["", *(f'"{language}"' for language in Language)])
    said["label"] = chance.choice(["", '"OP 1"', '"PP 2"', f'"OP {chance.randint(30, 99)}"'])
    (root / "declared.toml").write_text(_oddity(**said), "utf-8")


KINDS: dict[str, Spoil] = {
    "FORM004": led_out,
    "PROV004": same_source,
    "SER001": predecessor_missing,
    "SER004": series_broken,
    "HIST002": removed,
    "DECL001": declaration_broken,
    "DECL002": declaration_unknown,
    "DECL003": declaration_unused,
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a clean folder that is small enough to be spoilt and mended a hundred times."""
    root = tmp_path / "here" / "versions"
    root.mkdir(parents=True)
    return clean(root, languages=("en", "fr"))


@pytest.mark.parametrize("code", KINDS)
def test_a_hundred_faults_of_a_folder_are_caught(code: str, place: Path) -> None:
    before = files(place)
    kept = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    assert code not in _codes(place, code, before)
    for seed in range(HUNDRED):
        KINDS[code](place, Random(f"{code} {seed}"))
        assert code in _codes(place, code, before), f"seed {seed}"
        _restore(place, kept)
    assert code not in _codes(place, code, before)


def _codes(root: Path, code: str, before: dict[str, bytes]) -> set[str]:
    """Check the folder against one rule, and against all where what is unused is asked for."""
    folder = Folder(root, _landed(root, before) if code == "HIST002" else None)
    rules = selected([] if code == "DECL003" else [code], [])
    return {finding.rule.code for finding in run(folder, folder.paths, rules)[0]}


def _landed(root: Path, before: dict[str, bytes]) -> Landed:
    """Give what has become of the folder; git would call a lost and a found file a renamed one."""
    found = landed(root, before)
    if not (found.added and found.deleted):
        return found
    return Landed(found.ref, before, renamed=((found.deleted[0], found.added[0]),))


def _restore(root: Path, kept: dict[Path, bytes]) -> None:
    for path in _strangers(root, kept):
        path.unlink()
    for path, data in kept.items():
        path.write_bytes(data)


def _strangers(root: Path, kept: dict[Path, bytes]) -> Iterator[Path]:
    """Give the links and the files that were not there."""
    for path in [*root.iterdir(), *root.glob("*/*")]:
        if path.is_symlink() or (path.is_file() and path not in kept):
            yield path
