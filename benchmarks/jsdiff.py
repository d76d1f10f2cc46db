"""jsdiff, where node and npm can be had: npm's package `diff` in a temporary folder.

In: pairs of texts.  Out: how many separate edits diffWordsWithSpace makes of each.
Never: a failure where there is no node; then the answer is None.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

VERSION = "9.0.0"
_SCRIPT = """
const { diffWordsWithSpace } = require("diff");
const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
const counts = pairs.map(([old, now]) => {
  let runs = 0, within = false;
  for (const part of diffWordsWithSpace(old, now)) {
    const change = Boolean(part.added || part.removed);
    runs += change && !within;
    within = change;
  }
  return runs;
});
process.stdout.write(JSON.stringify(counts));
"""


def edit_counts(pairs: Sequence[tuple[str, str]]) -> list[int] | None:
    """Count the runs of change that jsdiff makes of each pair of texts."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "count.js"
        script.write_text(_SCRIPT, encoding="utf-8")
        wanted = [npm, "install", "--silent", "--no-audit", "--no-fund", f"diff@{VERSION}"]
        try:
            subprocess.run(wanted, cwd=folder, check=True, capture_output=True, timeout=120)
            done = subprocess.run(
                [node, str(script)], cwd=folder, check=True, capture_output=True, timeout=300,
                input=json.dumps(pairs), encoding="utf-8",
            )  # fmt: skip
        except (subprocess.SubprocessError, OSError):
            return None
    counts: list[int] = json.loads(done.stdout)
    return counts
