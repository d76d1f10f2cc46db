"""What tests share: the folder of measuring data beside the checkout, golden files, settings."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reviewdiff.cli import main
from tests.resolutions import NEXT, PLAIN

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

# In CI the same examples every time, so that a change is judged by itself; elsewhere new ones.
settings.register_profile(
    "check",
    max_examples=60,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("check")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write golden files anew, then read them"
    )


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REVIEWDIFF_VERSIONS", "FORCE_COLOR", "COLUMNS", "PAGER"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with versions/ that holds 990/1 and 992/1 in English."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "versions").mkdir()
    for name, text in (("old.txt", PLAIN), ("new.txt", NEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert main(["add", name]) == 0
    return tmp_path


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the measuring data are not beside this checkout (../shared)")
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> "Golden":
    return Golden(accept=bool(request.config.getoption("--accept")))


class Golden:
    """Compares a text with a file, or writes the file with --accept."""

    def __init__(self, *, accept: bool) -> None:
        self._accept = accept

    def check(self, path: Path, text: str) -> None:
        if self._accept:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; see --accept"
