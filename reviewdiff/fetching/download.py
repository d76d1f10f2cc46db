"""One file got over HTTP, within bounds of time, size, redirects and tries; httpx's only door.

In: an address, limits.  Out: the bytes.
Never: more bytes than the limit in memory; a wait without end; an answer that is no document.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from itertools import count

import httpx

from reviewdiff.errors import FetchError
from reviewdiff.fetching.address import may_lead_to

# Passing troubles of a server; everything else stays as it is however often we ask.
_PASSING = {408, 425, 429, 500, 502, 503, 504}
# How documents begin: PDF (whose mark may stand after some bytes: within the first 1,024, says
# annex H of ISO 32000), old Word, and Word.
_PDF, _HEAD = b"%PDF-", 1024
_WORD = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04")

Told = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a download, in seconds, bytes and counts.

    The largest resolutions at hand take 0.8 MB as PDF, so that 50 MB is no document of that kind.
    A server may ask for a wait of `longest_wait`; a longer one is said to the person instead.
    """

    connect: float = 15.0
    read: float = 30.0
    whole: float = 180.0
    largest: int = 50_000_000
    redirects: int = 5
    tries: int = 4
    first_wait: float = 1.0
    longest_wait: float = 60.0


@dataclass(slots=True)
class _PassingError(Exception):
    """A trouble that may be gone at the next try, and how long the server asks to wait."""

    why: str
    wait: float | None = None


@dataclass(slots=True)
class Downloader:
    """Downloads over one connection; `told` hears of bytes that came and how many there will be."""

    base: str
    limits: Limits = field(default_factory=Limits)
    told: Told | None = None
    sleep: Callable[[float], None] = time.sleep

    def get(self, url: str, what: str) -> bytes:
        """Get one document; raises FetchError, which names it by `what`."""
        with _client(self.limits) as client:
            for turn in count(1):
                try:
                    return self._once(client, url, what)
                except _PassingError as trouble:
                    wait = self._wait(trouble, turn, what)
                self.sleep(wait)
        raise AssertionError  # count does not end

    def _wait(self, trouble: _PassingError, turn: int, what: str) -> float:
        """Give the seconds to wait before the next try; raises FetchError after the last."""
        if turn == self.limits.tries:
            raise FetchError(what, f"{trouble.why}, {turn} times; try again later.")
        if trouble.wait is None:
            return min(self.limits.first_wait * 2.0 ** (turn - 1), self.limits.longest_wait)
        if trouble.wait > self.limits.longest_wait:
            raise FetchError(
                what, f"{trouble.why} and asks to come back in {trouble.wait:.0f} seconds."
            )
        return trouble.wait

    def _once(self, client: httpx.Client, url: str, what: str) -> bytes:
        deadline = time.monotonic() + self.limits.whole
        for _ in range(self.limits.redirects + 1):
            with _told_plainly(what), client.stream("GET", url) as answer:
                if not answer.has_redirect_location:
                    return self._body(answer, what, deadline)
                url = self._next(answer, what)
        raise FetchError(what, f"the server redirects more than {self.limits.redirects} times.")

    def _next(self, answer: httpx.Response, what: str) -> str:
        there = answer.next_request
        if there is None or not may_lead_to(self.base, str(there.url)):
            host = there.url.host if there else "nowhere"
            raise FetchError(what, f"the server redirects to {host}, which is not of {self.base}.")
        return str(there.url)

    def _body(self, answer: httpx.Response, what: str, deadline: float) -> bytes:
        self._judge(answer, what)
        length = _length(answer)
        if length and length > self.limits.largest:
            raise FetchError(what, _too_large(self.limits))
        body = bytearray()
        for chunk in answer.iter_bytes():
            body += chunk
            if self.told:
                self.told(len(body), length)
            if len(body) > self.limits.largest:
                raise FetchError(what, _too_large(self.limits))
            if time.monotonic() > deadline:
                raise FetchError(what, f"it took more than {self.limits.whole:.0f} seconds.")
        head = bytes(body[:_HEAD])
        if not (_PDF in head or head.startswith(_WORD)):
            raise FetchError(what, _no_document(head))
        return bytes(body)

    def _judge(self, answer: httpx.Response, what: str) -> None:
        status = answer.status_code
        if status in _PASSING:
            raise _PassingError(f"the server answers with {_named(status)}", _retry_after(answer))
        if status == HTTPStatus.NOT_FOUND:
            raise FetchError(
                what, "the server has no such document in that language; check the symbol."
            )
        if not answer.is_success:
            raise FetchError(what, f"the server answers with {_named(status)}.")


def _client(limits: Limits) -> httpx.Client:
    from importlib.metadata import version

    agent = f"reviewdiff/{version('reviewdiff')} (compares resolutions; python-httpx)"
    return httpx.Client(
        headers={"User-Agent": agent, "Accept": "application/pdf, application/msword;q=0.5"},
        timeout=httpx.Timeout(limits.read, connect=limits.connect),
        follow_redirects=False,
    )


@contextmanager
def _told_plainly(what: str) -> Iterator[None]:
    """Turn httpx's errors into our own: most may pass, an address that cannot be asked will not."""
    try:
        yield
    except httpx.TimeoutException:
        raise _PassingError("the server does not answer in time") from None
    except httpx.UnsupportedProtocol as error:
        raise FetchError(what, f"{error}.") from None
    except httpx.DecodingError:
        raise FetchError(what, "the server's answer cannot be unpacked.") from None
    except (httpx.NetworkError, httpx.RemoteProtocolError, httpx.ProxyError) as error:
        raise _PassingError(f"the connection failed ({error or type(error).__name__})") from None


def _length(answer: httpx.Response) -> int | None:
    said = answer.headers.get("Content-Length", "")
    is_packed = "Content-Encoding" in answer.headers
    return int(said) if said.isdecimal() and not is_packed else None


def _retry_after(answer: httpx.Response) -> float | None:
    """Read Retry-After (RFC 9110, 10.2.3): seconds, or a date."""
    said = answer.headers.get("Retry-After", "").strip()
    if said.isdecimal():
        return float(said)
    try:
        return max(parsedate_to_datetime(said).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError):
        return None


def _no_document(head: bytes) -> str:
    is_page = b"<html" in head.lower() or b"<!doctype" in head.lower()
    got = "a web page" if is_page else "neither a PDF nor a Word file"
    return f"the server gave {got} in place of the document; try again later, or check the symbol."


def _too_large(limits: Limits) -> str:
    return f"the answer is larger than {limits.largest / 1_000_000:.0f} MB; no resolution is."


def _named(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
