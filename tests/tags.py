"""The paragraphs that a tagged PDF file names itself, as pdfinfo prints them.

In: a path.  Out: their words without spaces, notes left out; nothing where it is not tagged.
"""

import re
import subprocess
from pathlib import Path

_BLOCKS = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "LI", "Lbl", "TD")


def tagged(path: Path) -> list[str]:
    command = ["pdfinfo", "-struct-text", str(path)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: list[str] = []
    open_: list[tuple[int, str, list[str]]] = []

    def close(depth: int) -> None:
        while open_ and open_[-1][0] >= depth:
            _, _, pieces = open_.pop()
            text = re.sub(r"[\s\u00ad]", "", "".join(pieces)).replace("\u2011", "-")
            in_note = any(name == "Note" for _, name, _ in open_)
            # A character of private use is a mark of the page's design.
            if text and not in_note and not "\ue000" <= text[0] <= "\uf8ff":
                found.append(text)

    for line in filter(str.strip, printed.splitlines()):
        depth, words = len(line) - len(line.lstrip()), line.strip()
        close(depth)
        if words.startswith('"'):
            block = next((item for item in reversed(open_) if item[1] in _BLOCKS), None)
            (block[2] if block else []).append(words[1:].removesuffix('"'))
        elif name := re.match(r"\w+", words):
            open_.append((depth, name[0], []))
    close(0)
    return found
