"""`reviewdiff check` as people use it: what is checked, what is declared, mended, refused."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewdiff.checking.table import RULES
from reviewdiff.cli import main
from reviewdiff.errors import ReviewDiffError, UnreadableError
from reviewdiff.model.landed import Landed
from reviewdiff.review.checking import check
from reviewdiff.store.codec import decode, encode
from tests.checks import checked, clean, codes, files, landed, swap
from tests.conftest import ROOT

EN = "990-1/en.json"


@pytest.fixture(scope="module")
def tidy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clean(tmp_path_factory.mktemp("tidy"), languages=["en", "fr"])


@pytest.fixture
def root(tidy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(tidy, tmp_path / "versions"))


def breaking(root: Path, *wanted: str) -> None:
    for code in wanted:
        swap(root, next(rule.breaks for rule in RULES if rule.rule.code == code))


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["check", *words]) == status
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(["check", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("reviewdiff: ")
    assert err.count("\n") == 1
    return err


def put(root: Path, old: str, new: str, path: str = EN) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def test_this_projects_own_versions_are_clean(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert said(capsys, "--strict") == "4 versions checked, nothing found, 5 declared\n"


# -- what is checked ------------------------------------------------------------------------------


def test_all_one_folder_one_file_or_symbols_are_checked(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys) == "5 versions checked, nothing found\n"
    for words, count in (
        (["versions"], "5 versions"),
        (["versions/990-1"], "2 versions"),
        (["versions/990-1/en.json"], "1 version"),
        (["990/1"], "2 versions"),
        (["A/RES/990/1", "992/1"], "4 versions"),
        (["990/1", "versions/990-1/en.json"], "2 versions"),
        (["versions/declared.toml"], "0 versions"),
        (["versions/990-1/990-1.en.txt"], "2 versions"),
        ([str(root / EN), "--versions", str(root)], "1 version"),
    ):
        assert said(capsys, *words) == f"{count} checked, nothing found\n"


def test_a_line_a_finding_and_exit_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    breaking(root, "TREE004", "FACT002")
    lines = said(capsys, status=1).splitlines()
    text = (root / EN).read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(text, start=1) if '"label": "OP 12"' in line)
    assert lines == [
        "versions/990-1/en.json:6: FACT002 warning: the number of the meeting is not known",
        f"versions/990-1/en.json:{at}: OP 12: TREE004 its printed number is 13.",
        "1 error, 1 warning in 1 file; 5 versions checked",
    ]


def test_warnings_fail_with_strict_and_hints_never(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    breaking(root, "TREE008")
    said(capsys, "--strict")
    breaking(root, "FACT002")
    said(capsys)
    said(capsys, "--strict", status=1)


def test_rules_are_selected_and_left_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    breaking(root, "TREE004", "TREE012", "FACT004")
    rows = json.loads(said(capsys, "--format", "json", status=1))["findings"]
    assert {row["code"] for row in rows} == {"TREE004", "TREE012", "FACT004", "LANG003"}
    assert "nothing found" in said(capsys, "--select", "form,PROV")
    assert "1 error" in said(capsys, "--select", "TREE", "--ignore", "TREE012", status=1)
    assert "nothing found" in said(capsys, "--ignore", "TREE,LANG", "--ignore", "FACT004")
    assert "'XYZ' is neither the code of a rule" in refused(capsys, "--select", "XYZ")
    assert "none of the formats text, json" in refused(capsys, "--format", "xml")


def test_a_report_goes_to_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    breaking(root, "TREE004")
    assert said(capsys, "--format", "sarif", "--output", "found.sarif", status=1) == ""
    assert '"ruleId": "TREE004"' in Path("found.sarif").read_text("utf-8")


# -- declarations ---------------------------------------------------------------------------------

DECLARED = """
[[oddity]]
symbol = "990/1"
language = "en"
code = "TREE004"
label = "OP 12"
reason = "So printed."
by = "A. Keeper"
day = 2093-02-01
"""


def declare(root: Path, words: str) -> None:
    with (root / "declared.toml").open("a", encoding="utf-8") as file:
        file.write(words)


def test_a_true_oddity_is_declared(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    breaking(root, "TREE004")
    declare(root, DECLARED)
    assert said(capsys) == "5 versions checked, nothing found, 1 declared\n"
    put(root, '"number": "11."', '"number": "10."')
    assert "OP 11: TREE004" in said(capsys, status=1)


def test_a_declaration_without_label_or_language_holds_of_all(root: Path) -> None:
    breaking(root, "TREE004")
    words = DECLARED.replace('label = "OP 12"\n', "").replace('language = "en"\n', "")
    declare(root, words)
    assert codes(checked(root)) == set()


def test_what_is_no_longer_odd_is_found(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    declare(root, DECLARED)
    found = said(capsys)
    line = (root / "declared.toml").read_text("utf-8").splitlines().index("[[oddity]]") + 1
    assert f"declared.toml:{line}: DECL003 warning: nothing of TREE004 is found in" in found
    # Whoever did not look cannot say so.
    assert "DECL003" not in said(capsys, "992/1")
    assert "DECL003" not in said(capsys, "versions/990-1/fr.json")
    assert "DECL003" in said(capsys, "versions/990-1/en.json")
    assert "DECL003" not in said(capsys, "--ignore", "TREE004")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('code = "TREE004"', 'code = "HIST001"', "DECL002 HIST001 is no oddity of a document"),
        ('code = "TREE004"', 'code = "TREE999"', "DECL002 no rule has the code TREE999"),
        ('reason = "So printed."\n', "", "DECL001 at [[oddity]] 1, reason: it is missing"),
        ('by = "A. Keeper"', 'by = " "', "DECL001 at [[oddity]] 1, by: it is empty"),
        ("2093-02-01", '"2093-02-01"', "day: a day was expected"),
        ('symbol = "990/1"', 'symbol = "lamps"', "is not a document symbol"),
        ("[[oddity]]", "[[oddities]]", "DECL001 at oddities: there is no such key"),
        ("[[oddity]]", "[[oddity", "DECL001 it is not TOML"),
        ("[[oddity]]", "<<<<<<< HEAD\n[[oddity]]", "declared.toml:3: DECL001 it is not TOML"),
    ],
)
def test_a_faulty_declaration_is_found(
    root: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, why: str
) -> None:
    assert old in DECLARED
    declare(root, DECLARED.replace(old, new))
    assert why in said(capsys, status=1)


def test_a_faulty_series_is_found(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        'members = ["990/1", "990/1"]',
        'members = ["lamps"]',
        "members = 3",
        "members =",
    ):
        text = f'format = 1\n[[series]]\nname = "Lamps"\n{words}\n'
        (root / "series.toml").write_text(text, encoding="utf-8")
        assert "series.toml:" in said(capsys, "--select", "SER", status=1)
    (root / "series.toml").write_text("format = 9\n", encoding="utf-8")
    assert "install a newer reviewdiff" in said(capsys, status=1)


# -- history --------------------------------------------------------------------------------------

CORRECTION = """
[[correction]]
symbol = "990/1"
language = "en"
sha256 = "{sha}"
{corrigendum}reason = "The printed text has “all coasts”."
by = "A. Keeper"
day = 2093-02-01
"""


def _changed(root: Path) -> tuple[dict[str, bytes], str]:
    """Change an official text; give what had landed and the hash that the finding names."""
    before = files(root)
    put(root, "safety of coasts", "safety of all coasts")
    (found,) = checked(root, landed=landed(root, before)).findings
    assert (found.rule.code, found.path) == ("HIST001", EN)
    assert "had landed at origin/main" in found.message
    return before, found.message.rsplit('"', 2)[1]


@pytest.mark.parametrize("corrigendum", ["", 'corrigendum = "A/RES/990/1/Corr.1"\n'])
def test_a_declared_correction_may_change_what_had_landed(root: Path, corrigendum: str) -> None:
    before, sha = _changed(root)
    declare(root, CORRECTION.format(sha=sha, corrigendum=corrigendum))
    assert codes(checked(root, landed=landed(root, before))) == set()
    # It holds for what it was declared of, and for nothing after it.
    put(root, "safety of all coasts", "safety of no coasts")
    assert codes(checked(root, landed=landed(root, before))) == {"HIST001"}


def test_a_text_read_from_another_source_is_said_as_such(root: Path) -> None:
    before = files(root)
    path = root / EN
    data = path.read_text(encoding="utf-8")
    path.write_text(data.replace('"name": "', '"name": "other-'), encoding="utf-8")
    (found,) = checked(root, landed=landed(root, before)).findings
    assert (found.rule.code, found.label) == ("HIST001", "")
    assert "was changed (source)" in found.message


def test_only_official_texts_are_held(root: Path) -> None:
    put(root, '"kind": "official"', '"kind": "unofficial-translation"')
    before = files(root)
    put(root, "safety of coasts", "safety of all coasts")
    assert codes(checked(root, landed=landed(root, before))) == {"PROV003"}


def test_what_is_merely_written_anew_is_no_change(root: Path) -> None:
    breaking(root, "FORM002")
    before = files(root)
    checked(root, fix=True)
    assert codes(checked(root, landed=landed(root, before))) == set()


def test_since_then_only_what_was_touched_is_checked(root: Path) -> None:
    breaking(root, "TREE004", "PROV003")
    before = files(root)
    put(root, "Décide d", "Résout d", "992-1/fr.json")
    found = checked(root, landed=landed(root, before))
    assert found.checked == ("992-1/fr.json",)
    assert check([root / "990-1"], versions=root, landed=landed(root, before)).checked == ()
    assert checked(root, landed=Landed("main", before)).checked == ()


def test_what_was_deleted_or_renamed_is_told(root: Path) -> None:
    before = files(root)
    (root / EN).unlink()
    (found,) = checked(root, landed=landed(root, before)).findings
    assert (found.rule.code, found.path) == ("HIST002", EN)
    (root / "990-2").mkdir()
    (root / "990-2" / "en.json").write_bytes(before[EN])
    moved = Landed("main", before, renamed=((EN, "990-2/en.json"),))
    report = checked(root, landed=moved)
    assert report.checked == ("990-2/en.json",)
    assert codes(report) == {"HIST002", "FORM003"}
    assert "was renamed to 990-2/en.json" in str(report.findings)


# -- mending --------------------------------------------------------------------------------------


def test_fix_writes_canonical_bytes_and_says_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / EN).read_bytes()
    (root / EN).write_text(json.dumps(json.loads(before)), encoding="utf-8")
    assert "FORM002" in said(capsys, status=1)
    assert said(capsys, "--fix").splitlines() == [
        "versions/990-1/en.json: written in canonical form",
        "5 versions checked, nothing found",
    ]
    assert (root / EN).read_bytes() == before


def test_fix_brings_words_into_normal_form_and_keeps_notes_at_theirs(root: Path) -> None:
    before = decode((root / EN).read_bytes(), EN)
    put(root, "world’s lighthouses", "world’s\u00a0 lighthouses\u200b")
    put(root, "Having considered", "Having  considered")
    (at,) = [ref.at for clause in before.preamble for ref in clause.notes]
    # A zero-width space, a space and a space came in before the marker.
    put(root, f'"at": {at}', f'"at": {at + 3}')
    assert codes(checked(root)) >= {"FORM005", "FORM007"}
    report = checked(root, fix=True)
    assert [fix.what for fix in report.fixes] == ["brought into normal form"]
    assert decode((root / EN).read_bytes(), EN) == before


def test_fix_writes_nothing_that_was_not_asked_for(root: Path) -> None:
    put(root, "light of a", "light  of a")
    text = (root / EN).read_bytes()
    assert checked(root, fix=True, select=["TREE"]).fixes == ()
    assert check([root / "992-1"], versions=root, fix=True).fixes == ()
    put(root, "light  of a", "light \ufffdof a")
    assert checked(root, fix=True).fixes == ()
    assert codes(checked(root)) == {"FORM005"}
    assert text != (root / EN).read_bytes()


# -- bad input ------------------------------------------------------------------------------------

FAULTS: dict[str, tuple[Callable[[str], str], str]] = {
    "conflict": (lambda text: text.replace('  "title"', '<<<<<<< HEAD\n  "title"', 1), "git left"),
    "half-written": (lambda text: text[: len(text) // 2], "it is not JSON"),
    "empty": (lambda _: "", "it is not JSON"),
    "newer": (
        lambda text: text.replace('"format": 1', '"format": 9'),
        "install a newer reviewdiff",
    ),
    "list": (lambda _: "[]\n", "an object was expected"),
    "deep": (lambda _: "[" * 100_000, "nested too deep"),
    "long figure": (
        lambda text: text.replace('"format": 1', '"format": ' + "1" * 5000),
        "not JSON",
    ),
    "half a pair": (lambda text: text.replace("coasts", "coasts\\ud800", 1), "lone surrogate"),
    "other field": (lambda text: text.replace('"kind": "preambular"', '"sort": "x"', 1), "no such"),
    "other kind": (lambda text: text.replace('"operative"', '"op"', 2), ""),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_is_no_version_is_one_finding(
    root: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    spoil, why = FAULTS[fault]
    (root / EN).write_text(spoil((root / EN).read_text("utf-8")), "utf-8")
    text = said(capsys, "--select", "FORM,TREE,FACT,LANG,PROV", status=1)
    assert text.startswith(f"versions/{EN}:")
    assert "FORM001" in text
    assert why in text
    assert text.endswith("1 error in 1 file; 5 versions checked\n")
    with pytest.raises(ReviewDiffError):
        decode((root / EN).read_bytes(), EN)


def test_a_fault_of_the_form_is_told_at_its_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(root, '"kind": "operative",\n      "number": "3."', '"kind": "op",\n      "number": "3."')
    lines = (root / EN).read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines, start=1) if '"kind": "op"' in line)
    assert f"{EN}:{at}: FORM001 at operative[2].kind: 'op' is none of" in said(capsys, status=1)


def test_bytes_that_are_no_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / EN).write_bytes((root / EN).read_bytes().replace(b"coasts", b"c\xffsts", 1))
    assert "it is not UTF-8 text" in said(capsys, status=1)
    (root / EN).write_bytes((root / EN).read_bytes().decode("latin-1").encode("utf-16"))
    assert "it is not UTF-8 text" in said(capsys, status=1)


def test_links_that_lead_out_are_not_read(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.json").write_text('{"format": 1, "symbol": "secret"}')
    (root / "990-1" / "es.json").symlink_to(tmp_path / "secret.json")
    (root / "991-1").symlink_to(tmp_path)
    (root / "993-1").mkdir()
    (root / "993-1" / "en.json").symlink_to("nowhere.json")
    text = said(capsys, "--fix", status=1)
    assert "990-1/es.json:1: FORM004" in text
    assert "991-1:1: FORM004" in text
    assert "993-1/en.json:1: FORM001 cannot be read" in text
    assert "secret" not in text
    kept = root / "990-1" / "990-1.en.txt"
    kept.unlink()
    kept.symlink_to(tmp_path / "secret.json")
    assert "is a link that leads out" in said(capsys, "--select", "PROV", status=1)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_leave_to_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / EN).chmod(0)
    assert "FORM001 cannot be read (Permission denied)" in said(capsys, status=1)


@pytest.mark.usefixtures("root")
def test_a_file_that_the_disk_does_not_give(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path.name == "en.json":
            raise OSError(5, "Input/output error")
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", failing)
    assert "990-1/en.json:1: FORM001 cannot be read (Input/output error)" in said(capsys, status=1)


def test_places_that_are_no_versions_are_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "notes.md").write_text("lamps")
    (tmp_path / "empty").mkdir()
    (root / "991-1").mkdir()
    assert "docs: holds no versions" in refused(capsys, "docs")
    assert "docs: holds no versions" in refused(capsys, "--versions", "docs")
    assert "991-1: holds no versions" in refused(capsys, "versions/991-1")
    assert said(capsys, "--versions", "empty") == "0 versions checked, nothing found\n"
    assert "is no folder" in refused(capsys, "--versions", "missing")
    assert "there is no such file" in refused(capsys, "versions/990-1/zh.json")
    assert "is not stored" in refused(capsys, "991/7")
    assert "is not a document symbol" in refused(capsys, "lamps")
    assert "is not in the folder of versions" in refused(
        capsys, "docs/notes.md", "--versions", "versions"
    )
    with pytest.raises(UnreadableError):
        check([tmp_path], versions=root)


def test_stray_files_are_told_where_they_look_like_versions(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(root / EN, root / "990-1" / "eng.json")
    shutil.copy(root / EN, root / "en.json")
    (root / "990-1" / ".en.json.swp").write_text("x")
    (root / ".git").mkdir()
    (root / ".git" / "x.json").write_text("x")
    text = said(capsys, "--select", "FORM", status=1)
    assert text.count("FORM003 no version is looked for at this path") == 2
    assert text.count("\n") == 3


# -- cost -----------------------------------------------------------------------------------------


def test_the_check_of_one_version_reads_no_other_whole(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    whole = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    for number in range(3, 40):
        document = decode(whole(root / EN), EN)
        (root / f"993-{number}").mkdir()
        (root / f"993-{number}" / "en.json").write_bytes(encode(document))
    check([root / EN], versions=root)
    # The declarations, the series, both languages.
    assert sorted(read) == ["declared.toml", "en.json", "fr.json", "series.toml"]


def test_the_command_loads_no_reader_and_the_main_job_no_check(root: Path) -> None:
    code = (
        "import sys; from reviewdiff.cli import main; main({words!r});"
        "sys.stderr.write(repr([name for name in {names!r} if name in sys.modules]))"
    )
    for words, names in (
        (["check", "--format", "json"], ["git", "lxml", "reviewdiff.reading.text", "httpx"]),
        (["990/1", "992/1"], ["reviewdiff.checking", "tomllib", "reviewdiff.rendering.findings"]),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code.format(words=words, names=names)],
            cwd=root.parent,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "[]"
