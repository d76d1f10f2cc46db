"""What the page of a large comparison costs: time beside the JSON report, bytes, a smooth scroll.

In: two stored versions of 430 clauses and 210,000 characters, all clauses amended but a few.
Out: measures and bars.
Never: a version outside a temporary folder; a scroll where there is no browser.
"""

import shutil
import statistics
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measure import cost
from benchmarks.size import MIXES, large, stored
from benchmarks.tables import Measure, bars

RUNS = 9
# Scrolls from top to bottom by a tenth of a window a frame; gives what each frame took.
SCROLL = """() => new Promise((done) => {
  const took = [];
  let before = performance.now();
  const frame = (now) => {
    took.push(now - before);
    before = now;
    const top = scrollY;
    scrollBy(0, innerHeight / 10);
    if (scrollY > top) requestAnimationFrame(frame); else done(took.slice(1));
  };
  requestAnimationFrame(frame);
})"""


def measures() -> Iterator[Measure]:
    """Measure the page of two versions of each mix."""
    for name, mix in MIXES.items():
        with stored(large(mix)) as (folder, command):
            yield from _of_page(name, folder, command)


def _of_page(name: str, folder: Path, command: Sequence[str]) -> Iterator[Measure]:
    page = folder / "page.html"
    ours = [*command, "--output", str(page)]
    theirs = [*command, "--output", str(folder / "report.json")]
    times = [(cost(ours), cost(theirs)) for _ in range(RUNS + 1)][1:]
    html, json = (statistics.median(column) for column in zip(*times, strict=True))
    note = f"{html:.2f} s by {json:.2f} s"
    yield Measure(f"page: two stored versions, {name}, × JSON", html / json, 1.5, note=note)
    yield Measure(f"page: {name}, megabytes", page.stat().st_size / 1e6, 3)
    took = _scrolled(page)
    if took:
        late = sum(frame > 50 for frame in took) / len(took)
        note = f"{len(took)} frames, median {statistics.median(took):.0f} ms, worst {max(took):.0f}"
        yield Measure(f"page: {name}, % of frames over 50 ms", late * 100, 5, note=note)


def _scrolled(page: Path) -> list[float]:
    """Give the milliseconds of the frames of a scroll; none where there is no browser."""
    chromium = shutil.which("chromium")
    if not (chromium and find_spec("playwright")):
        return []
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.goto(page.as_uri())
        took: list[float] = tab.evaluate(SCROLL)
        browser.close()
    return took


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
