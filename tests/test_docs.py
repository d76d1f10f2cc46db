"""What the documents show is what the code does; `pytest --accept` writes the shown parts anew."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from reviewdiff.cli import main
from reviewdiff.diffing.differ import diff
from reviewdiff.model.document import Document
from reviewdiff.parsing.normalization import STEPS
from reviewdiff.rendering import formats, report
from reviewdiff.rendering.look import Look
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses.lighthouses import compared
from tests.strategies import pairs

SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))
# The changes that the README shows: each of these lines with what follows up to an empty line.
SHOWN = ("old ", "new ", "23 unchanged", "~ PP 1 ", "= PP 2 ", "~ OP 12 ", "- OP 15", "~ OP 28 ")


def test_the_readme_shows_what_the_main_job_says(
    golden: Golden, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "90")
    assert main(["66/282", "68/276"]) == 0
    said = capsys.readouterr().out.rstrip().split("\n\n")
    blocks = [block for block in said if block.startswith(SHOWN)]
    assert len(blocks) == len(SHOWN)
    _check_fenced(golden, ROOT / "README.md", "What `reviewdiff 66/282 68/276` says", blocks)


# Pages of forms show these changes of the pair on lighthouses: what stands before the example, the
# form, how it looks, the beginnings of the paragraphs.
FORMS = (
    (
        "what came is `**bold**`:",
        "markdown",
        Look(),
        ("**PP 4 ", "> Deeply", "**OP 10 ", "> Urges"),
    ),
    ("as in `git diff --word-diff`:", "text", Look(), ("~ PP 4 ", "- OP 5 ")),
    (
        "the new ones on the right:",
        "terminal",
        Look(88, layout="table"),
        ("A/RES", "~ PP 4 ", "- OP 5"),
    ),
)


@pytest.mark.parametrize(
    ("after", "form", "look", "shown"), FORMS, ids=lambda value: str(value)[:9]
)
def test_the_page_of_forms_shows_what_they_write(
    after: str, form: str, look: Look, shown: tuple[str, ...], golden: Golden
) -> None:
    found = compared("en")
    said = str(formats.render(form, found, found.changes, look)).rstrip().split("\n\n")
    blocks = [block for block in said if block.startswith(shown)]
    assert len(blocks) == len(shown)
    _check_fenced(golden, ROOT / "docs" / "forms.md", after, blocks)


def _check_fenced(golden: Golden, path: Path, after: str, blocks: list[str]) -> None:
    text = path.read_text(encoding="utf-8")
    shown = "```\n" + "\n\n".join(blocks) + "\n```"
    head, rest = text.split(after, maxsplit=1)
    fresh = re.sub(r"```\n.*?\n```", lambda _: shown, rest, count=1, flags=re.DOTALL)
    golden.check(path, head + after + fresh)


def test_the_stored_form_lists_every_step(golden: Golden) -> None:
    path = ROOT / "docs" / "stored-form.md"
    head = path.read_text(encoding="utf-8").split("| step |", maxsplit=1)[0]
    rows = [
        f"| {step.name} | {_visible(step.before)} | {_visible(step.after)} | {step.drops} |"
        for step in STEPS
    ]
    table = "\n".join(["| step | before | after | drops |", "|---|---|---|---|", *rows])
    golden.check(path, f"{head}{table}\n")


def _visible(text: str) -> str:
    """Show a line end as ⏎ and a character without a shape of its own by its number."""
    hidden = "\u00a0\u00ad\u0301\u200b\u2011\u202e"
    shown = "".join(f"⟨U+{ord(char):04X}⟩" if char in hidden else char for char in text)
    return shown.replace("\n", " ⏎ ")


@given(pairs())
def test_reports_keep_to_their_schema(both: tuple[Document, Document]) -> None:
    found = diff(*both)
    whole = json.loads(report.render(found, found.changes))
    jsonschema.validate(whole, SCHEMA)
    jsonschema.validate(json.loads(report.render(found, None)), SCHEMA)
    jsonschema.validate(json.loads(report.render(found, [])), SCHEMA)


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", *PAGES])
def test_links_between_documents_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert all((ROOT / name).parent.joinpath(link).exists() for link in links), links
    named = re.findall(r"`(reviewdiff/[a-z/_.]+\.py|reviewdiff/[a-z/]+/)`", text)
    assert all((ROOT / path).exists() for path in named), named
