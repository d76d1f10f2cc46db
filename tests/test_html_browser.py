"""The page in a real browser: clicked, filtered, searched, stepped through, printed, looked at.

Skipped where there is no Chromium. Nothing here reaches the network, and every page that is opened
must ask for nothing, say nothing on the console and open no dialog.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from reviewdiff.diffing.differ import diff
from reviewdiff.model.change import Diff
from reviewdiff.rendering import html
from reviewdiff.rendering.look import Look
from tests.corpus.lighthouses.lighthouses import compared
from tests.strategies import document
from tests.test_differ import CHARTS, HORNS, KEEPERS, LAMPS, SCHOOLS, clauses
from tests.test_html import HOSTILE, hostile, megabyte

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
SIZES = {"phone": (390, 780), "laptop": (1280, 800)}

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # Chromium refuses to run its sandbox for root, as in a container.
    words = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=words)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Diff], Path]:
    folder = tmp_path_factory.mktemp("pages")
    made: dict[int, tuple[Diff, Path]] = {}

    def file(found: Diff) -> Path:
        if id(found) not in made:
            made[id(found)] = found, folder / f"{len(made)}.html"
            made[id(found)][1].write_bytes(html.render(found, found.changes, Look()))
        return made[id(found)][1]

    return file


@pytest.fixture
def opened(chromium: Browser, files: Callable[[Diff], Path]) -> Iterator[Opener]:
    """Open pages; at the end none of them may have asked for or said anything."""
    said: list[str] = []
    pages: list[Page] = []

    def give(found: Diff, fragment: str = "", **settings: Any) -> Page:
        page = chromium.new_context(**settings).new_page()
        place = files(found).as_uri() + fragment
        sent: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("request", lambda request: sent.append(request.url))
        page.goto(place)
        assert sent == [place.partition("#")[0]]
        page.on("request", lambda request: said.append(request.url))
        pages.append(page)
        return page

    yield give
    for page in pages:
        page.context.close()
    assert said == []


def shown(page: Page, selector: str) -> int:
    return page.locator(selector).locator("visible=true").count()


def size(name: str) -> dict[str, Any]:
    width, height = SIZES[name]
    return {"viewport": {"width": width, "height": height}}


def test_the_views_are_switched_without_a_script(opened: Opener) -> None:
    page = opened(compared("en"), java_script_enabled=False)
    row = page.locator("article:has(#op-3)")
    expect(row.locator(".old")).to_be_visible()
    expect(row.locator(".new del").first).to_be_hidden()
    old, new = (row.locator(side).bounding_box() for side in (".old", ".new"))
    assert old
    assert new
    assert old["x"] + old["width"] <= new["x"]
    assert old["y"] == new["y"]
    page.get_by_label("Redline").check()
    expect(row.locator(".old")).to_be_hidden()
    expect(row.locator(".new del").first).to_be_visible()
    expect(page.locator("article:has(#old-op-5) .new")).to_contain_text("theft of copper")
    assert shown(page, "#sought, #after") == 0


def test_kinds_and_marks_are_filtered_without_a_script(opened: Opener) -> None:
    page = opened(compared("en"), java_script_enabled=False)
    page.get_by_text("Filter", exact=True).click()
    before = shown(page, ".item.amended")
    assert before == 12
    page.get_by_label("amended (11)").uncheck()
    assert shown(page, ".item.amended") == 1
    page.get_by_label("amended in consequence").uncheck()
    page.get_by_label("unchanged (23)").uncheck()
    assert shown(page, ".item.amended, details.fold.unchanged") == 0
    for name in ("amended (11)", "amended in consequence", "unchanged (23)"):
        page.get_by_label(name).check()
    page.get_by_role("radio", name="moved (3)").check()
    assert shown(page, "article.item:not(.heading)") == 2
    assert shown(page, "details.fold") == 1
    assert shown(page, ".gone") == 3
    page.get_by_label("crossing between parts").check()
    assert shown(page, ".item:not(.heading)") == 1


def test_keys_and_buttons_step_from_change_to_change(opened: Opener) -> None:
    page = opened(compared("en"), **size("laptop"))
    whole = page.locator(".item.changed").count()
    focused = "document.activeElement.closest('.item').querySelector('[id]').id"
    page.keyboard.press("n")
    assert page.evaluate(focused) == "pp-2"
    page.keyboard.press("n")
    assert page.evaluate(focused) == "pp-4"
    expect(page.locator("#place")).to_have_text(f"2 of {whole}")
    page.keyboard.press("p")
    assert page.evaluate(focused) == "pp-2"
    page.get_by_role("button", name="Next change").click()
    assert page.evaluate(focused) == "pp-4"
    page.evaluate("document.getElementById('op-16').scrollIntoView()")
    page.keyboard.press("n")
    assert page.evaluate(focused) in ("op-16", "op-17")
    bar = page.locator(".bar-of-controls").bounding_box()
    stop = page.locator(":focus").bounding_box()
    assert bar
    assert stop
    assert stop["y"] >= bar["y"] + bar["height"]


@pytest.mark.parametrize(
    ("language", "words", "folded", "many"),
    [
        ("en", "Weather Maps", "op-4-b-ii", 2),
        ("zh", "气象图", "op-4-b-ii", 2),
        ("ar", "الطقس", "op-4-b-ii", 2),
    ],
)
def test_the_search_marks_and_opens_what_it_finds(
    opened: Opener, language: str, words: str, folded: str, many: int
) -> None:
    page = opened(compared(language), **size("laptop"))
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator("#hits")).to_have_text(f"{many} found")
    assert page.evaluate("CSS.highlights.get('found').size") == many
    expect(page.locator(f"#{folded}")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator("#hits")).to_have_text(f"1 of {many}")
    expect(page.locator(f"#{folded}")).to_be_in_viewport()
    page.get_by_label("Redline").check()
    expect(page.locator("#hits")).to_have_text(f"{many // 2} found")
    page.locator("#sought").fill("")
    expect(page.locator("#hits")).to_have_text("")


def test_the_search_reads_over_the_borders_of_marks_and_notes(opened: Opener) -> None:
    page = opened(compared("en"))
    for words, many in (
        ("lighthouses, and the", 2),
        ("hold three spare", 1),
        ("hold two spare", 1),
    ):
        page.locator("#sought").fill(words)
        expect(page.locator("#hits")).to_have_text(f"{many} found")


@pytest.mark.parametrize(("scripted", "width"), [(True, "laptop"), (False, "phone")])
def test_permalinks_lead_to_clauses_also_into_folds(
    opened: Opener, scripted: bool, width: str
) -> None:
    page = opened(compared("en"), java_script_enabled=scripted, **size(width))
    for name in ("op-12", "op-4-a", "annex-i-3", "old-op-12", "pp-1"):
        page.get_by_label("Two columns").check()  # as one who reads would, away from the address
        page.goto(page.url.partition("#")[0] + f"#{name}")
        row = page.locator(f"article:has(#{name}), .fold .row:has(#{name}), .gone:has(#{name})")
        expect(row).to_be_in_viewport()
        bar, box = page.locator(".bar-of-controls").bounding_box(), row.bounding_box()
        assert bar
        assert box
        assert box["y"] >= bar["y"] + bar["height"] - 12


def test_links_lead_from_where_a_clause_is_to_where_it_was_and_back(opened: Opener) -> None:
    page = opened(compared("en"), **size("laptop"))
    page.get_by_role("link", name="moved from OP 12").click()
    expect(page.get_by_role("link", name="moved to OP 3")).to_be_in_viewport()
    page.get_by_role("link", name="moved to OP 3").click()
    expect(page.locator("#op-3")).to_be_in_viewport()
    page.locator(".strip a[href='#annex-i-3'] rect").click()
    expect(page.locator("#annex-i-3")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "view"), [("en", "Two columns"), ("zh", "Redline"), ("ar", "Two columns")]
)
def test_it_prints_on_clean_pages(opened: Opener, language: str, view: str) -> None:
    page = opened(compared(language), java_script_enabled=False)
    page.get_by_label(view).check()
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [sheet.get_textpage().get_text_range() for sheet in pdf]
    assert 3 <= len(texts) <= 7
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [210, 297]
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text
        assert ("Old: A/RES/990/1" if view == "Two columns" else "Changes from A/RES/990/1") in text
    whole = " ".join(texts)
    assert "Search" not in whole
    assert "Filter" not in whole
    assert "[deleted" not in whole
    # An unchanged clause, folded on the screen.
    assert {"en": "weather", "zh": "气象图", "ar": "OP 4 (b) (ii)"}[language] in whole


@pytest.mark.parametrize(
    ("language", "scheme", "view", "name"),
    [
        ("en", "light", "Two columns", "laptop"),
        ("zh", "dark", "Two columns", "laptop"),
        ("ar", "light", "Redline", "laptop"),
        ("en", "dark", "Redline", "phone"),
    ],
)
def test_axe_finds_nothing(
    opened: Opener, language: str, scheme: str, view: str, name: str
) -> None:
    page = opened(compared(language), "#op-3", color_scheme=scheme, **size(name))
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.get_by_label(view).check()
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize(("language", "scheme"), [("en", "dark"), ("zh", "light"), ("ar", "dark")])
def test_it_fits_every_width(opened: Opener, language: str, scheme: str, tmp_path: Path) -> None:
    page = opened(compared(language), color_scheme=scheme)
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=tmp_path / f"{name}.png")
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.screenshot(path=tmp_path / "print.png", full_page=True)
    assert shown(page, ".bar-of-controls, .strip") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 794


LEFT = """(element, [from, to]) => {
  const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  const range = new Range();
  range.setStart(node, from); range.setEnd(node, to);
  return range.getBoundingClientRect().left;
}"""


def test_arabic_runs_from_right_to_left_with_its_figures_right(opened: Opener) -> None:
    page = opened(compared("ar"), **size("laptop"))
    page.get_by_label("Redline").check()
    figure = page.locator("article:has(#pp-5) .new ins bdi")
    assert figure.evaluate(LEFT, [0, 1]) < figure.evaluate(LEFT, [2, 3])
    symbol = page.locator("article:has(#op-17) .new ins").get_by_text("A/991/27")
    assert symbol.evaluate(LEFT, [0, 1]) < symbol.evaluate(LEFT, [6, 7])
    pair = [
        page.locator(f"article:has(#pp-5) .new {tag}").first.bounding_box()
        for tag in ("del", "ins")
    ]
    assert pair[0]
    assert pair[1]
    assert pair[0]["x"] > pair[1]["x"]
    number = page.locator("article:has(#op-1) .new b").bounding_box()
    cell = page.locator("article:has(#op-1) .new").bounding_box()
    assert number
    assert cell
    assert number["x"] + number["width"] == pytest.approx(cell["x"] + cell["width"], abs=1)


def test_a_reader_by_ear_or_keyboard_is_served(opened: Opener) -> None:
    page = opened(compared("en"))
    told = page.locator("article:has(#pp-5)").aria_snapshot()
    assert "[deleted: " in told
    assert "[inserted: " in told
    assert 'heading "PP 5 amended" [level=3]' in told
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the changes")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    for role in ("banner", "main", "contentinfo", "search"):
        expect(page.get_by_role(role)).to_have_count(1)
    expect(page.get_by_role("navigation", name="Where the changes are")).to_be_visible()


def test_marks_are_seen_where_the_system_chooses_the_colours(opened: Opener) -> None:
    page = opened(compared("en"), forced_colors="active")
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator("article:has(#pp-5) .old del").first.evaluate(line) == "line-through"
    assert page.locator("article:has(#pp-5) .new ins").first.evaluate(line) == "underline"


def test_runs_that_moved_lead_to_their_new_place(opened: Opener) -> None:
    old = document([], clauses([LAMPS, HORNS, CHARTS, KEEPERS, SCHOOLS]))
    new = document([], clauses([KEEPERS, SCHOOLS, LAMPS, HORNS, CHARTS]))
    page = opened(diff(old, new))
    page.get_by_role("link", name="moved to OP 1 to OP 2").click()
    expect(page.locator("#op-1")).to_be_visible()


def test_hostile_text_does_nothing_in_a_browser(opened: Opener) -> None:
    text = " ".join(HOSTILE)
    page = opened(diff(hostile(text), hostile(f"{text} and {text}")))
    page.get_by_label("Redline").check()
    page.locator("#sought").fill("<script>")
    expect(page.locator("#hits")).to_have_text(re.compile(r"^\d+ found$"))
    assert page.locator("script").count() == page.locator("style").count() == 1
    assert page.title() == "Changes from A/RES/990/1 to A/RES/990/1"


def test_a_clause_of_a_megabyte_opens(opened: Opener) -> None:
    page = opened(megabyte(), "#op-1")
    expect(page.locator("#op-1")).to_be_in_viewport()
    page.locator("#sought").fill("horn 999")
    expect(page.locator("#hits")).to_have_text("1 found")
