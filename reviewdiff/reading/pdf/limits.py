"""How much of a PDF file is read, and what stops it.

In: nothing.  Out: numbers, and PdfError, which says by a word why a file is not read.
"""

# The longest resolution at hand has 59 pages, 220,000 characters and 500 objects a page; ten times
# that is no resolution.
MOST_PAGES = 600
MOST_CHARACTERS = 3_000_000
MOST_OBJECTS = 100_000
LARGEST = 100_000_000  # bytes; the largest at hand has 0.8 million
SECONDS = 60  # the longest takes half a second
MEMORY = 1_500_000_000  # bytes of address space; the longest takes 60 million


class PdfError(Exception):
    """Why a file is not read: `reason` is a word that `reading.pdf` has a sentence for."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason, self.detail = reason, detail
