"""The fuzz targets run, and tell a finding."""

from pathlib import Path

import pytest

from fuzz import docx, harness, html, text

TARGETS = {
    "docx": (harness.seeds("docx"), docx.mutate),
    "html": (harness.seeds("page.html"), html.mutate),
    "text": (harness.seeds("txt"), text.mutate),
}


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_runs_without_a_finding(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(harness, "FINDINGS", tmp_path)
    assert harness.run(name, *TARGETS[name], seconds=0.5) == 0, capsys.readouterr().err
    assert "no finding" in capsys.readouterr().out


def test_a_finding_is_kept_and_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise IndexError

    monkeypatch.setattr(harness, "FINDINGS", tmp_path / "findings")
    monkeypatch.setattr(harness, "parse", broken)
    assert harness.run("text", *TARGETS["text"], seconds=5) == 1
    assert "IndexError" in capsys.readouterr().err
    assert len(list((tmp_path / "findings").iterdir())) == 1
