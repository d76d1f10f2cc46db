"""Processes that add at once, die while they add, or find the disk full: nothing is lost."""

import multiprocessing
import os
import resource
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewdiff.cli import main
from reviewdiff.store.codec import decode
from tests.checks import checked, clean, codes
from tests.corpus.lighthouses.lighthouses import CASE, LANGUAGES, NAMES
from tests.resolutions import PLAIN

FORK = multiprocessing.get_context("fork")


def _silent(work: Callable[[], int]) -> int:
    """Run in a child: nothing is printed, the status is the child's."""
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 1)
    os.dup2(null, 2)
    os._exit(work())


def run_at_once(works: list[Callable[[], int]]) -> list[int]:
    """Run each work in a process of its own, all let go together; give their statuses."""
    barrier = FORK.Barrier(len(works))

    def begin(work: Callable[[], int]) -> None:
        barrier.wait()
        _silent(work)

    children = [FORK.Process(target=begin, args=(work,)) for work in works]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    return [child.exitcode or 0 for child in children]


def adding(file: Path, root: Path) -> Callable[[], int]:
    return lambda: main(["add", str(file), "--versions", str(root)])


def left(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    root = tmp_path / "v"
    texts = [CASE / f"{name}.{language}.txt" for name in NAMES for language in LANGUAGES]
    assert run_at_once([adding(text, root) for text in texts]) == [0] * len(texts)
    for name in NAMES:
        assert left(root / name) == sorted(f"{language}.json" for language in LANGUAGES)
    assert codes(checked(root)) == set()


def test_of_two_texts_of_one_version_one_stays_and_the_other_is_told(tmp_path: Path) -> None:
    root, files = tmp_path / "v", []
    for verb in ("Adopts", "Endorses", "Approves", "Confirms"):
        files.append(tmp_path / f"{verb}.txt")
        files[-1].write_text(PLAIN.replace("Adopts", verb), encoding="utf-8")
    statuses = run_at_once([adding(file, root) for file in files])
    assert sorted(statuses) == [0, 2, 2, 2]
    winner = files[statuses.index(0)]
    found = decode((root / "990-1" / "en.json").read_bytes(), "en.json")
    assert found.operative[0].text.startswith(winner.stem)
    assert left(root) == ["en.json"]


def test_the_same_text_added_by_two_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(PLAIN, encoding="utf-8")
    works = [adding(tmp_path / "text.txt", tmp_path / "v")] * 4
    assert run_at_once(works) == [0] * 4
    assert left(tmp_path / "v") == ["en.json"]


@pytest.mark.parametrize("moment", ["mkstemp", "fsync", "link", "replace"])
def test_kill_9_while_adding_leaves_the_old_or_the_new(tmp_path: Path, moment: str) -> None:
    root, file = tmp_path / "v", tmp_path / "text.txt"
    file.write_text(PLAIN, encoding="utf-8")
    assert run_at_once([adding(file, root)]) == [0]
    before = (root / "990-1" / "en.json").read_bytes()
    file.write_text(PLAIN.replace("Adopts", "Endorses"), encoding="utf-8")

    def die(*_args: object, **_options: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def work() -> int:
        if moment == "mkstemp":
            tempfile.mkstemp = die  # type: ignore[assignment]
        else:
            setattr(os, moment, die)
        return main(["add", str(file), "--versions", str(root), "--replace"])

    (status,) = run_at_once([work])
    assert status == (0 if moment == "link" else -signal.SIGKILL)
    if moment != "link":
        assert (root / "990-1" / "en.json").read_bytes() == before
    assert codes(checked(root)) == set()
    assert run_at_once(
        [lambda: main(["add", str(file), "--versions", str(root), "--replace"])]
    ) == [0]
    assert b"Endorses" in (root / "990-1" / "en.json").read_bytes()


def test_kill_9_before_a_new_version_has_its_name_leaves_none(tmp_path: Path) -> None:
    root, file = tmp_path / "v", tmp_path / "text.txt"
    file.write_text(PLAIN, encoding="utf-8")

    def work() -> int:
        os.link = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
        return main(["add", str(file), "--versions", str(root)])

    assert run_at_once([work]) == [-signal.SIGKILL]
    assert "en.json" not in left(root)
    assert run_at_once([adding(file, root)]) == [0]
    assert codes(checked(root)) == set()


def _on_a_full_disk(*words: str) -> int:
    """Run words where no file may grow beyond a kilobyte, as on a full disk."""

    def work() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
        return main(list(words))

    (status,) = run_at_once([work])
    return status


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    root, file = tmp_path / "v", tmp_path / "text.txt"
    file.write_text(PLAIN, encoding="utf-8")
    assert _on_a_full_disk("add", str(file), "--versions", str(root)) == 2
    assert not root.exists()
    clean(root, names=["990-1"], languages=["en"])
    path = root / "990-1" / "en.json"
    path.write_bytes(path.read_bytes().replace(b'"title": ', b'"title":  '))
    before = path.read_bytes()
    assert _on_a_full_disk("check", "--fix", "--versions", str(root)) == 2
    assert path.read_bytes() == before
    assert main(["check", "--fix", "--versions", str(root)]) == 0
    assert path.read_bytes() != before
