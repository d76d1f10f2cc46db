"""Changed texts in all encodings."""

from random import Random

from fuzz.harness import main, seeds, spliced

ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "windows-1251", "windows-1256", "gb18030", "koi8-r")
TOKENS = (
    *(b"\n\n", b"\f", b"\r", b"\t", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"1. ", b"(a) "),
    *(b"Annex\n", b"The General Assembly,\n", b"\n_________\n1 ", b"[1]", b"\xc2\xb2", b"\x80"),
    *("大会，\n".encode(), "\u202e".encode(), "\ufdd0".encode(), "إن الجمعية العامة،\n".encode()),
    *(b"<html>", b"%PDF"),
)


def mutate(random: Random, data: bytes) -> bytes:
    """Change a text, before or after it is put into another encoding."""
    if random.random() < 0.5:
        data = data.decode().encode(random.choice(ENCODINGS), "replace")
        return spliced(random, data, TOKENS)
    text = spliced(random, data, TOKENS).decode("utf-8", "replace")
    return text.encode(random.choice(ENCODINGS), "replace")


if __name__ == "__main__":
    main("text", seeds("txt"), mutate)
