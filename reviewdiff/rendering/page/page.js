// What a reader can do without: steps from change to change, the search, folds opened for paper.
"use strict";
{
  const byId = (id) => document.getElementById(id);
  const main = byId("changes");
  const visible = (element) => element.checkVisibility();

  const open = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("details:not([open])")) {
      open(target);
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.fold:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });

  if (main) {
    for (const control of document.querySelectorAll(".scripted")) control.hidden = false;

    let current = null;
    const step = (way) => {
      const stops = [...main.querySelectorAll(".item.changed")].filter(visible);
      if (!stops.length) return;
      const line = byId("before").closest(".bar-of-controls").getBoundingClientRect().bottom;
      let at = stops.indexOf(current);
      if (at < 0 || !near(current, line)) {
        // The reader has scrolled: go on from where the page is.
        const below = stops.findIndex((stop) => stop.getBoundingClientRect().top > line + 4);
        at = way > 0 ? (below < 0 ? stops.length : below) - 1 : below < 0 ? stops.length : below;
      }
      current = stops[Math.min(Math.max(at + way, 0), stops.length - 1)];
      byId("place").textContent = `${stops.indexOf(current) + 1} of ${stops.length}`;
      const place = current.querySelector("summary, .label a");
      current.scrollIntoView({ block: "start" });
      place.focus({ preventScroll: true });
    };
    const near = (element, line) => {
      const box = element.getBoundingClientRect();
      return box.bottom > line && box.top < innerHeight;
    };
    byId("before").addEventListener("click", () => step(-1));
    byId("after").addEventListener("click", () => step(1));
    addEventListener("keydown", (event) => {
      const typing = event.target.matches("input[type=search], textarea");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") step(1);
      else if (event.key === "p") step(-1);
      else if (event.key === "/") {
        event.preventDefault();
        byId("sought").focus();
      }
    });

    // Search: ranges are marked without a change to the page, so that its text stays as it is.
    const sought = byId("sought");
    const marks = window.Highlight && CSS.highlights;
    let hits = [];
    let at = -1;
    const folded = (text) => {
      const lower = text.toLocaleLowerCase();
      return lower.length === text.length ? lower : text;
    };
    const find = () => {
      const words = folded(sought.value.trim());
      hits = [];
      at = -1;
      if (words) for (const cell of main.querySelectorAll(".old p, .new p")) hits.push(...inCell(cell, words));
      byId("hits").textContent = words ? `${hits.length} found` : "";
      if (!marks) return;
      CSS.highlights.delete("here");
      CSS.highlights.set("found", new Highlight(...hits));
    };
    const inCell = (cell, words) => {
      if (getComputedStyle(cell).display === "none" || getComputedStyle(cell.parentElement).display === "none") return [];
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const nodes = [];
      let text = "";
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const around = node.parentElement;
        if (around.closest("sup, .said") || getComputedStyle(around.closest("del") || around).display === "none") continue;
        nodes.push([text.length, node]);
        text += node.data;
      }
      const found = [];
      const all = folded(text);
      const place = (index) => {
        const [start, node] = nodes.findLast(([start]) => start <= index);
        return [node, index - start];
      };
      for (let from = all.indexOf(words); from >= 0; from = all.indexOf(words, from + words.length)) {
        const range = new Range();
        range.setStart(...place(from));
        const [node, offset] = place(from + words.length - 1);
        range.setEnd(node, offset + 1);
        found.push(range);
      }
      return found;
    };
    const go = (way) => {
      if (!hits.length) return;
      at = (at + way + hits.length) % hits.length;
      const around = hits[at].startContainer.parentElement;
      open(around);
      around.closest("p").scrollIntoView({ block: "center" });
      byId("hits").textContent = `${at + 1} of ${hits.length}`;
      if (marks) CSS.highlights.set("here", new Highlight(hits[at]));
    };
    sought.addEventListener("input", find);
    sought.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    });
    document.addEventListener("change", (event) => {
      if (event.target !== sought) find();
    });
  }
}
