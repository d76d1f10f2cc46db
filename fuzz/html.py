"""Changed web files."""

import re
from random import Random

from fuzz.harness import main, seeds, spliced

TOKENS = (
    *(b"<p>", b"</p>", b"<div hidden>", b"</div>", b"<table><tr><td>", b"</table>", b"<br><br>"),
    *(b"<ol start=-3 type=i>", b"<li value=9>", b"</ol>", b"<pre>", b"<script>", b"<!--", b"-->"),
    *(b"<a href='#_ftn1'>1</a>", b"<a name=_ftn1 href='#_ftnref1'>1</a>", b"<sup>2</sup>", b"<q>"),
    *(b"<div id=ftn1>", b"<del>", b"<main>", b"<svg><title>", b"<template>", b"&#0;", b"&#x202e;"),
    *(b"<meta charset=utf-16>", b"<![CDATA[", b"<?x", b"\0", b"\xff\xfe", b"<th align=center>"),
)
_PIECE = re.compile(rb"<[^>]*>|[^<]+")


def mutate(random: Random, data: bytes) -> bytes:
    """Change bytes, or the order and the number of tags."""
    if random.random() < 0.5:
        return spliced(random, data, TOKENS)
    pieces = _PIECE.findall(data)
    for _ in range(random.randint(1, 30)):
        at, other = random.randrange(len(pieces)), random.randrange(len(pieces))
        if random.random() < 0.3:
            pieces[at] *= random.randint(0, 200)
        else:
            pieces[at] = random.choice((pieces[other], random.choice(TOKENS)))
    return b"".join(pieces)


if __name__ == "__main__":
    main("html", [*seeds("page.html"), *seeds("saved.html")], mutate)
