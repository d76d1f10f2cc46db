"""The place of a run on its page as it is shown: turned, and measured from the page's corner.

In: a Raw, placed as the file places it.  Out: a Run.
Never: a run left out because it lies beside the page.
"""

from reviewdiff.reading.pdf.sheets import Run

# Left, foot, right, head.
Box = tuple[float, float, float, float]


class Raw:
    """A run in the making, as the file places it; `followed`: PDFium set a space after it."""

    __slots__ = (
        *("angle", "bold", "followed", "hidden", "italic", "size", "spaced", "text", "unmapped"),
        *("x", "x_end", "y", "y_end"),
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.x = self.x_end = self.y = self.y_end = self.size = 0.0
        self.angle = 0
        self.bold = self.italic = self.hidden = self.unmapped = False
        self.spaced = self.followed = False


def placed(run: Raw, box: Box, turn: int) -> Run:
    """Turn the place of a run so that its page is as shown, and give the angle it is read at."""
    left, low, right, high = box
    if not turn:
        return Run(
            run.text, round(run.x - left, 2), round(run.x_end - left, 2), round(run.y - low, 2),
            round(run.size, 2), run.bold, run.italic, run.spaced, run.angle, run.hidden,
            run.unmapped,
        )  # fmt: skip
    angle = (run.angle - turn) % 4
    ends = ((run.x, run.y), (run.x_end, run.y_end))
    turned = []
    for x, y in ends:
        if turn == 1:
            turned.append((y - low, right - x))
        elif turn == 2:  # noqa: PLR2004
            turned.append((right - x, high - y))
        elif turn == 3:  # noqa: PLR2004
            turned.append((high - y, x - left))
        else:
            turned.append((x - left, y - low))
    (x, y), (x_end, _) = turned
    return Run(
        run.text, round(min(x, x_end), 2), round(max(x, x_end), 2), round(y, 2),
        round(run.size, 2), run.bold, run.italic, run.spaced, angle, run.hidden, run.unmapped,
    )  # fmt: skip
