"""The stored form and the folder: schema, canonical bytes, faults named by place, atomic writes."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.errors import (
    BrokenVersionError,
    NewerFormatError,
    NotStoredError,
    ReviewDiffError,
    UnreadableError,
    WouldOverwriteError,
)
from reviewdiff.model.document import Document
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.codec import decode, encode
from reviewdiff.store.layout import path_of
from reviewdiff.store.library import Library
from reviewdiff.store.location import folder_to_write, folders_to_read
from reviewdiff.store.shelf import Shelf
from tests.conftest import ROOT
from tests.resolutions import PLAIN, read
from tests.strategies import documents

SCHEMA = json.loads((ROOT / "docs" / "version.schema.json").read_text(encoding="utf-8"))
STORED = sorted((ROOT / "versions").glob("*/*.json"))


def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(encode(read(PLAIN)))
    return raw


def _bytes(raw: object) -> bytes:
    return json.dumps(raw).encode()


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_stored_versions_are_valid_and_canonical(path: Path) -> None:
    data = path.read_bytes()
    jsonschema.validate(json.loads(data), SCHEMA)
    document = decode(data, str(path))
    assert encode(document) == data
    assert path.relative_to(ROOT / "versions") == Path(path_of(document.symbol, document.language))


@given(st.sampled_from(Language).flatmap(documents))
def test_what_is_written_keeps_to_the_schema(document: Document) -> None:
    jsonschema.validate(json.loads(encode(document)), SCHEMA)


def test_a_clause_is_one_line_of_text() -> None:
    lines = encode(read(PLAIN)).decode().split("\n")
    assert '      "text": "Adopts the Universal Lighthouse Strategy;"' in lines
    assert lines[-1] == ""


Spoil = Callable[[dict[str, Any]], object]
FAULTS: list[tuple[Spoil, str]] = [
    (lambda raw: raw.pop("title"), "title: it is missing"),
    (lambda raw: raw.update(title=7), "title: text was expected"),
    (lambda raw: raw.update(symbol="../../etc/passwd"), "symbol"),
    (lambda raw: raw.update(language="xx"), "none of ar, en"),
    (lambda raw: raw.update(preamble={}), "preamble: a list was expected"),
    (lambda raw: raw.update(preamble=["x"]), "an object was expected"),
    (lambda raw: raw["preamble"][0].update(label="XX 1"), r"preamble\[0\].label"),
    (lambda raw: raw["preamble"][0].update(label="PP 2"), "PP 2 stands twice"),
    (lambda raw: raw["preamble"][0].update(kind="odd"), r"preamble\[0\].kind"),
    (lambda raw: raw["preamble"][0].update(text="a\nb"), "one line"),
    (lambda raw: raw["preamble"][0].update(colour="red"), "no such field"),
    (lambda raw: raw["preamble"][0].update(notes=[{"at": 999, "marker": "1"}]), "outside"),
    (lambda raw: raw["facts"].update(adopted="2090-13-40"), "no date"),
    (lambda raw: raw["provenance"].pop("added"), "provenance.added: it is missing"),
    (lambda raw: raw.update(front=[1]), "a list of texts"),
    (lambda raw: raw.update(format="one"), "a whole number"),
    (lambda raw: raw.update(format=0), "less than 1"),
]


@pytest.mark.parametrize(("spoil", "said"), FAULTS)
def test_a_fault_is_named_by_its_place(spoil: Spoil, said: str) -> None:
    raw = _raw()
    spoil(raw)
    with pytest.raises(BrokenVersionError, match=said):
        decode(_bytes(raw), "versions/990-1/en.json")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"format": 1}', b"[" * 100_000])
def test_rubbish_is_a_broken_version(data: bytes) -> None:
    with pytest.raises(BrokenVersionError):
        decode(data, "x.json")


@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with pytest.raises(ReviewDiffError):
        decode(data, "x.json")


def test_a_later_format_is_said() -> None:
    with pytest.raises(NewerFormatError, match="install a newer reviewdiff"):
        decode(_bytes(_raw() | {"format": 2}), "x.json")


def test_a_version_is_stored_read_and_listed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "versions")
    document = read(PLAIN)
    path = shelf.put(document)
    assert path == tmp_path / "versions" / "990-1" / "en.json"
    assert shelf.load(document.symbol, Language.EN) == document
    assert shelf.symbols() == [document.symbol]
    assert shelf.languages(document.symbol) == [Language.EN]


def test_another_text_is_not_overwritten_unasked(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put(read(PLAIN))
    other = read(PLAIN.replace("Adopts", "Endorses"))
    with pytest.raises(WouldOverwriteError, match="--replace"):
        shelf.put(other)
    shelf.put(other, replace=True)
    assert shelf.load(other.symbol, Language.EN) == other


def test_symbols_are_listed_by_session_and_number(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for name in ("990/10", "990/9", "989/300", "A/C.9/990/L.2"):
        shelf.put(replace(read(PLAIN), symbol=Symbol.parse(name)))
    (tmp_path / "notes").mkdir()
    assert [s.short for s in shelf.symbols()] == ["989/300", "990/9", "990/10", "A/C.9/990/L.2"]


def test_a_file_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    path = shelf.put(read(PLAIN))
    shutil.copytree(path.parent, tmp_path / "990-2")
    with pytest.raises(BrokenVersionError, match="its name says A/RES/990/2 in en"):
        shelf.load(Symbol.parse("990/2"), Language.EN)


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    shelf = Shelf(tmp_path / "versions")
    with pytest.raises(KeyboardInterrupt):
        shelf.put(read(PLAIN))
    assert list(tmp_path.rglob("*")) == []


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "versions").write_text("x")
    with pytest.raises(UnreadableError, match="cannot be written"):
        Shelf(tmp_path / "versions").put(read(PLAIN))


def test_the_folder_is_found_upwards_then_carried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    here, carried = tmp_path / "versions", ROOT / "versions"
    assert folders_to_read(None) == (carried,)
    assert folder_to_write(None) == Path("versions")
    here.mkdir()
    assert folders_to_read(None) == (here, carried)
    assert folder_to_write(None) == here
    (here / "of-something-else").mkdir()
    assert folders_to_read(None) == (carried,)
    monkeypatch.setenv("REVIEWDIFF_VERSIONS", str(tmp_path))
    assert folders_to_read(None) == (tmp_path,)
    assert folders_to_read(below) == (below,)
    with pytest.raises(UnreadableError, match="is no folder"):
        folders_to_read(tmp_path / "missing")


def test_several_folders_are_read_as_one(tmp_path: Path) -> None:
    first, second = Shelf(tmp_path / "first"), Shelf(tmp_path / "second")
    both = read(PLAIN), replace(read(PLAIN), symbol=Symbol.parse("989/7"))
    for document in both:
        second.put(document)
    mine = read(PLAIN.replace("Adopts", "Endorses"))
    first.put(mine)
    library = Library([first.root, second.root])
    assert library.symbols() == [both[1].symbol, both[0].symbol]
    assert library.load(mine.symbol, Language.EN) == mine
    assert library.load(both[1].symbol, Language.EN) == both[1]
    with pytest.raises(NotStoredError, match="did you mean 989/7"):
        raise library.not_stored(Symbol.parse("989/8"))
    with pytest.raises(NotStoredError, match="it is in en"):
        library.load(mine.symbol, Language.FR)
