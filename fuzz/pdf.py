"""Changed PDF files: their objects and operators, in files written by hand and by a program."""

from random import Random

from fuzz.harness import main, seeds, spliced
from tests.prints import Words, pdf

TOKENS = tuple(
    text.encode()
    for text in (
        *("BT", "ET", "q", "Q", "3 Tr", "0 Tr", "7 Tr", "/F0 0 Tf", "/F1 1e9 Tf", "/F9 10 Tf"),
        *("0 0 0 0 0 0 Tm", "0 1 -1 0 300 300 Tm", "1e30 0 0 1e30 0 0 Tm", "-1 0 0 1 500 90 Tm"),
        *(
            "(1) Tj",
            "(_______________) Tj",
            "(\\002\\377\\376) Tj",
            "[(a) -9999999 (b)] TJ",
            "() Tj",
        ),
        *("99999999999", "-1", "0", "null", "<< >>", "endstream", "endobj", "stream", "xref"),
        *("/Rotate 90", "/Rotate 45", "/MediaBox [0 0 0 0]", "/MediaBox [0 0 1e9 1e9]"),
        *("/Count 99999", "/Kids [2 0 R]", "/Encrypt 1 0 R", "2 0 R", "1 0 R", "9 0 R"),
        *("0 0 500 0.5 re f", "1000 Tc", "-1000 Tw", "500 TL T*", "/Filter /FlateDecode"),
    )
)
_LINES = (
    "The General Assembly,",
    "Recalling its resolutions,",
    "1. Decides to light",
    "(a) lamps;",
)
BY_HAND = [
    pdf(
        [
            [Words(line, 123 + 24 * (at % 2), 700 - 14 * at) for at, line in enumerate(_LINES)],
            [
                Words("_____________", 100, 90),
                Words("1", 117, 83, size=6),
                Words("See 990/1.", y=80),
            ],
        ]
    )
]


def mutate(random: Random, data: bytes) -> bytes:
    """Change a file that a program wrote, or, more often, one whose operators are plain."""
    return spliced(random, random.choice(BY_HAND) if random.random() < 0.7 else data, TOKENS)


if __name__ == "__main__":
    main("pdf", seeds("pdf"), mutate)
