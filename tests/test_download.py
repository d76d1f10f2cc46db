"""Downloads from a real server on this machine that serves files and misbehaves."""

import time
from email.utils import formatdate

import pytest

from reviewdiff.errors import FetchError, UsageError
from reviewdiff.fetching.address import BASE, VARIABLE, base, may_lead_to
from reviewdiff.fetching.download import Downloader, Limits
from tests.servers import Answer, Handler, Server, serving

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
WHAT = "A/RES/990/1 in en"
QUICK = Limits(connect=2, read=0.5, whole=1, largest=50_000, first_wait=0.01, longest_wait=3)


def get(server: Server, limits: Limits = QUICK) -> tuple[bytes, list[float]]:
    waits: list[float] = []
    downloader = Downloader(server.base, limits, sleep=waits.append)
    return downloader.get(server.base, WHAT), waits


def refused(answer: Answer, why: str, limits: Limits = QUICK) -> Server:
    with serving(answer) as server, pytest.raises(FetchError, match=why) as caught:
        get(server, limits)
    assert str(caught.value).startswith(f"{WHAT} was not fetched: ")
    assert "\n" not in str(caught.value)
    return server


def first(*answers: Answer) -> Answer:
    """Give one answer after the other, the last for ever."""
    left = list(answers)

    def answer(handler: Handler) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(handler)

    return answer


def good(handler: Handler) -> None:
    handler.give(PDF, Content_Type="application/pdf")


def test_a_file_comes_as_it_is_and_the_agent_is_honest() -> None:
    told: list[tuple[int, int | None]] = []
    with serving(good) as server:
        got = Downloader(server.base, QUICK, lambda *said: told.append(said)).get(server.base, WHAT)
    assert got == PDF
    assert server.asked[0].headers["User-Agent"].startswith("reviewdiff/")
    assert told[-1] == (len(PDF), len(PDF))


def test_what_is_not_there_is_asked_once() -> None:
    server = refused(lambda h: h.give(b"", 404), "no such document in that language")
    assert len(server.asked) == 1


def test_a_refusal_is_said_with_its_status() -> None:
    server = refused(lambda h: h.give(b"", 403), r"answers with 403 \(Forbidden\)")
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_passing_trouble_is_tried_again_with_longer_waits(status: int) -> None:
    bad: Answer = lambda h: h.give(b"", status)  # noqa: E731
    with serving(first(bad, bad, good)) as server:
        assert get(server) == (PDF, [0.01, 0.02])


def test_lasting_trouble_ends_after_some_tries() -> None:
    server = refused(lambda h: h.give(b"", 503), "503 .*, 4 times; try again later")
    assert len(server.asked) == 4


@pytest.mark.parametrize("said", ["2", formatdate(time.time() + 2.5, usegmt=True)])
def test_a_server_says_how_long_to_wait(said: str) -> None:
    with serving(first(lambda h: h.give(b"", 429, Retry_After=said), good)) as server:
        data, waits = get(server)
    assert data == PDF
    assert 0 <= waits[0] <= 3
    assert said != "2" or waits == [2]


def test_a_wait_too_long_is_left_to_the_person() -> None:
    server = refused(lambda h: h.give(b"", 429, Retry_After="3600"), "come back in 3600 seconds")
    assert len(server.asked) == 1


@pytest.mark.parametrize("said", ["soon", "-5", "1e9"])
def test_a_wait_that_makes_no_sense_is_our_own(said: str) -> None:
    with serving(first(lambda h: h.give(b"", 503, Retry_After=said), good)) as server:
        assert get(server) == (PDF, [0.01])


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><title>Error</title>", b"\n <HTML><body>No document</body></HTML>"]
)
def test_a_web_page_in_place_of_the_document(page: bytes) -> None:
    refused(lambda h: h.give(page, Content_Type="application/pdf"), "a web page in place of")


@pytest.mark.parametrize("data", [b"", b"GIF89a....", b'{"error": 1}', b"x" * 2000 + PDF])
def test_a_wrong_type_of_file(data: bytes) -> None:
    refused(lambda h: h.give(data), "neither a PDF nor a Word file")


def test_a_pdf_may_begin_after_some_bytes() -> None:
    with serving(lambda h: h.give(b"\r\n" + PDF)) as server:
        assert get(server)[0] == b"\r\n" + PDF


def test_an_endless_body_ends_at_the_largest_size() -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(PDF)

    refused(endless, "larger than 0 MB")


def test_a_size_too_large_is_refused_before_it_comes() -> None:
    def large(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "60000000000")
        handler.end_headers()
        time.sleep(0.1)

    refused(large, "larger than 50 MB", Limits(read=0.05))


def test_a_slow_body_ends_at_the_deadline() -> None:
    def slow(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PDF)))
        handler.end_headers()
        for index in range(len(PDF)):
            handler.wfile.write(PDF[index : index + 1])
            handler.wfile.flush()
            time.sleep(0.02)

    started = time.monotonic()
    refused(slow, "took more than 1 seconds")
    assert time.monotonic() - started < 10


def test_silence_is_tried_again() -> None:
    with serving(first(lambda _h: time.sleep(1), good)) as server:
        assert get(server) == (PDF, [0.01])


def test_a_cut_connection_is_tried_again_and_never_half_a_file() -> None:
    def cut(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PDF)))
        handler.end_headers()
        handler.wfile.write(PDF[:500])
        handler.close_connection = True

    with serving(first(cut, good)) as server:
        assert get(server) == (PDF, [0.01])
    refused(cut, r"the connection failed \(.*\), 4 times")


def test_nobody_listens() -> None:
    with serving(good) as server:
        pass
    with pytest.raises(FetchError, match="the connection failed"):
        get(server)


def test_a_redirect_on_the_same_host_is_followed() -> None:
    def redirecting(handler: Handler) -> None:
        if handler.path == "/doc":
            good(handler)
        else:
            handler.give(b"", 302, Location="/doc")

    with serving(redirecting) as server:
        got = Downloader(server.base, QUICK).get(server.base, WHAT)
    assert got == PDF
    assert [handler.path for handler in server.asked] == ["/api/symbol/access", "/doc"]


def test_a_redirect_loop_ends() -> None:
    server = refused(lambda h: h.give(b"", 302, Location=h.path), "redirects more than 5 times")
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "there", ["http://localhost:{port}/", "https://un.example/doc", "http://127.0.0.2:{port}/"]
)
def test_a_redirect_to_another_host_is_not_followed(there: str) -> None:
    def away(handler: Handler) -> None:
        handler.give(b"", 302, Location=there.format(port=handler.server.server_port))

    server = refused(away, "redirects to .*, which is not of http://127")
    assert len(server.asked) == 1


@pytest.mark.parametrize("there", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://[::1"])
def test_a_redirect_to_no_web_address(there: str) -> None:
    refused(lambda h: h.give(b"", 302, Location=there), "redirects to|failed")


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://documents.un.org/doc/a.pdf", True),
        ("https://undocs.un.org/a", True),
        ("http://documents.un.org/a", False),
        ("https://un.org.example/a", False),
        ("https://evilun.org/a", False),
        ("http://127.0.0.1/a", False),
        ("https://127.0.0.1/a", False),
        ("https://169.254.169.254/latest", False),
        ("https://localhost/a", False),
    ],
)
def test_where_the_official_system_may_send_us(url: str, *, may: bool) -> None:
    assert may_lead_to(BASE, url) is may


@pytest.mark.parametrize(
    "said",
    ["http://documents.un.org/api", "ftp://un.org/", "documents.un.org", "https://", "https://[",
     "https://user@un.org/api", "https://un.org/api?s=1", "file:///etc/passwd", "https://un.org:x/"],
)  # fmt: skip
def test_a_base_that_is_no_address(said: str) -> None:
    with pytest.raises(UsageError, match="no address of the Official Document System"):
        base(said)


def test_the_base_is_the_named_one_or_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert base() == BASE
    monkeypatch.setenv(VARIABLE, "https://mirror.example/ods")
    assert base() == "https://mirror.example/ods"
    assert base("http://localhost:8000/x") == "http://localhost:8000/x"
