"""A hundred seeded faults of each kind in stored versions: all are caught, no clean one is."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest

from reviewdiff.checking.neighbours import Folder, Stored, named
from reviewdiff.checking.runner import run
from reviewdiff.checking.table import selected
from reviewdiff.errors import ReviewDiffError
from reviewdiff.model.document import Document
from reviewdiff.model.landed import Landed
from reviewdiff.store.codec import decode, encode
from tests import faults
from tests.checks import clean, files
from tests.conftest import ROOT

HUNDRED = 100
HOSTILE = "\u202e\u2066\u200b\ufffd\x07\u00ad\ufeff\u200f\ue000\ufdd0"
FOOTS = ("2/5 90-07812", "90-07812 (E)", "*9007812*", "90-07812 3/5", "Please recycle")
# The kinds of faults, each with the code that catches it, and whether only some stores have it.
KINDS: dict[str, tuple[str, faults.Fault]] = {
    "hostile character": ("FORM005", faults.inserted(lambda chance: chance.choice(HOSTILE))),
    "decomposed accent": ("FORM006", faults.in_text(faults.decomposed)),
    "wide space": ("FORM007", faults.in_text(faults.spaced)),
    "other symbol": ("FORM003", faults.other_place),
    "lost clause": ("TREE001", faults.lost),
    "number twice": ("TREE002", faults.misread_number),
    "label twice": ("TREE003", faults.shared_label),
    "misprinted number": ("TREE004", faults.misprinted),
    "other part": ("TREE005", faults.in_other_part),
    "lost opening": ("TREE006", faults.beheaded),
    "other opening": ("TREE007", faults.other_opening),
    "other end": ("TREE008", faults.other_end),
    "empty clause": ("TREE009", faults.emptied),
    "page furniture": ("TREE011", faults.inserted(lambda c: f"{c.choice(FOOTS)} ", at_gap=True)),
    "footnote rule": ("TREE012", faults.inserted(lambda c: "_" * c.randint(5, 30) + " ")),
    "hard wrap": ("TREE013", faults.in_text(faults.wrapped)),
    "lost reference": ("TREE014", faults.unreferenced),
    "lost footnote": ("TREE015", faults.lost_note),
    "misread marker": ("TREE016", faults.misread_marker),
    "kept as text": ("TREE010", faults.unplaced),
    "lost day": ("FACT001", faults.lost_fact("adopted")),
    "lost meeting": ("FACT002", faults.lost_fact("meeting")),
    "other session": ("FACT004", faults.other_session),
    "torn citation": ("FACT006", faults.in_text(faults.torn_symbol)),
    "translation": ("PROV003", faults.translated),
    "before its predecessor": ("SER003", faults.adopted_early),
    "year of adoption": ("FACT003", faults.other_adoption),
    "no such day": ("FACT005", faults.in_text(faults.no_such_day)),
    "later citation": ("FACT007", faults.in_text(faults.later_symbol)),
    "date of a citation": ("FACT008", faults.in_text(faults.other_citation_year)),
    "clause lost in one": ("LANG001", faults.lost_anywhere),
    "note lost in one": ("LANG002", faults.unreferenced),
    "other facts in one": ("LANG003", faults.other_fact),
    "other date in one": ("LANG004", faults.in_text(faults.other_year)),
    "other figure in one": ("LANG005", faults.in_text(faults.other_figure)),
    "other citation in one": ("LANG006", faults.in_text(faults.other_symbol)),
    "hash of the source": ("PROV001", faults.bad_hash),
    "other source": ("PROV002", faults.bad_hash),
    "text of another": ("SER002", faults.other_text),
    "changed after landing": ("HIST001", faults.inserted(lambda _: "¡")),
}
# What needs neighbours in other languages or is declared of the stored versions, and what needs
# sessions whose years are known.
SIX, REAL = ("LANG", "PROV003"), ("FACT003", "FACT008")


class Altered(Folder):
    """A folder in which one version is another."""

    def __init__(self, base: Folder, altered: Stored) -> None:
        super().__init__(base.root, base.landed)
        self._base, self._altered = base, altered

    def stored(self, path: str) -> Stored:
        return self._altered if path == self._altered.path else self._base.stored(path)


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    root = clean(tmp_path_factory.mktemp("six"))
    return Folder(root, Landed("origin/main", files(root)))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Give the stored versions, whose translations count as official here."""
    root = Path(shutil.copytree(ROOT / "versions", tmp_path_factory.mktemp("real") / "versions"))
    for path in root.glob("*/*.json"):
        text = path.read_text("utf-8").replace('"unofficial-translation"', '"official"')
        path.write_text(text, "utf-8")
    return Folder(root, Landed("origin/main", files(root)))


def _codes(base: Folder, path: str, code: str, document: Document | None) -> set[str]:
    stored = Stored(path, encode(document), document) if document else base.stored(path)
    found, _ = run(Altered(base, stored), [path], selected([code], []))
    return {finding.rule.code for finding in found}


def _stores(code: str, six: Folder, real: Folder) -> list[Folder]:
    return [six] if code.startswith(SIX) else [real] if code in REAL else [six, real]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_faults_of_each_kind_are_caught(kind: str, six: Folder, real: Folder) -> None:
    code, fault = KINDS[kind]
    caught = 0
    stores = _stores(code, six, real)
    for seed in range(20 * HUNDRED):
        chance = Random(f"{kind} {seed}")
        base = chance.choice(stores)
        path = chance.choice([path for path in base.paths if _fits(base, path, code)])
        document = base.stored(path).document
        assert document is not None
        altered = fault(document, chance)
        if altered is None or altered == document:
            continue
        assert code in _codes(base, path, code, altered), f"{path}, seed {seed}"
        caught += 1
        if caught == HUNDRED:
            break
    assert caught == HUNDRED


def _fits(base: Folder, path: str, code: str) -> bool:
    """Whether a version can have the fault: a kept source, other languages, a predecessor."""
    at = named(path)
    assert at is not None
    if code == "PROV002":
        return any((base.root / path).parent.glob(f"*.{at[1].value}.txt"))
    if code.startswith("SER"):
        return (
            any(series.predecessor(at[0]) for series in base.series[0]) and at[0].short != "62/272"
        )
    return at[0].short != "90/1"


@pytest.mark.parametrize("code", sorted({code for code, _ in KINDS.values()}))
def test_no_clean_version_is_flagged(code: str, six: Folder, real: Folder) -> None:
    for base in (six, real):
        for path in base.paths:
            assert _codes(base, path, code, None) == set(), path


def test_a_hundred_torn_files_are_caught(six: Folder, real: Folder) -> None:
    """A file cut off anywhere, with marks of a conflict anywhere, or written in another form."""
    chance = Random("torn")
    for _ in range(HUNDRED):
        base = chance.choice([six, real])
        path = chance.choice(base.paths)
        data = base.stored(path).data
        lines = data.splitlines(keepends=True)
        at = chance.randrange(1, len(lines) - 1)
        conflict = [b"<<<<<<< HEAD\n", lines[at], b"=======\n", lines[at], b">>>>>>> lamp\n"]
        for torn in (
            data[: chance.randrange(len(data) - 2)],
            b"".join([*lines[:at], *conflict, *lines[at + 1 :]]),
        ):
            assert _of_bytes(base, path, torn) == {"FORM001"}
        other = json.dumps(json.loads(data), indent=chance.choice([None, 1, 3, 4]))
        assert _of_bytes(base, path, other.encode()) == {"FORM002"}


def _of_bytes(base: Folder, path: str, data: bytes) -> set[str]:
    try:
        stored = Stored(path, data, decode(data, path))
    except ReviewDiffError as error:
        stored = Stored(path, data, fault=error)
    found, _ = run(Altered(base, stored), [path], selected(["FORM"], []))
    return {finding.rule.code for finding in found}
