"""The address of a document in the Official Document System, and where an answer may lead.

In: a base address, a symbol, a language.  Out: an address.
Never: plain HTTP but to this machine itself; a redirect to a host that has nothing to do with the
base, so that no answer can send us to a machine inside somebody's network.

The form of the address is the system's own: documents.un.org/api/symbol/access?s=SYMBOL&l=en&t=pdf.
"""

import os
from ipaddress import ip_address
from urllib.parse import urlencode, urlsplit

from reviewdiff.errors import UsageError
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

BASE = "https://documents.un.org/api/symbol/access"
VARIABLE = "REVIEWDIFF_ODS"


def base(named: str | None = None) -> str:
    """Give the base address: the named one, else that of REVIEWDIFF_ODS, else the UN's own.

    Raises UsageError where it is no HTTPS address (HTTP is taken for this machine itself).
    """
    said = named or os.environ.get(VARIABLE) or BASE
    try:
        parts = urlsplit(said)
        host, has_query = parts.hostname, bool(parts.query or parts.fragment or parts.username)
        _ = parts.port
    except ValueError:
        raise UsageError(f"{said!r} is no address of the Official Document System.") from None
    if not host or has_query or not is_safe(said):
        why = f"give it as https://HOST/PATH, such as {BASE}"
        raise UsageError(f"{said!r} is no address of the Official Document System; {why}.")
    return said


def address(base: str, symbol: Symbol, language: Language) -> str:
    """Give the address of a document's PDF.

    >>> address(BASE, Symbol.parse("66/282"), Language.EN)
    'https://documents.un.org/api/symbol/access?s=A%2FRES%2F66%2F282&l=en&t=pdf'
    """
    return f"{base}?{urlencode({'s': str(symbol), 'l': language.value, 't': 'pdf'})}"


def is_safe(url: str) -> bool:
    """Whether an address is HTTPS, or HTTP to this machine itself."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname))


def may_lead_to(base: str, url: str) -> bool:
    """Whether an answer of the base may send us there: the same host, or one of the same house.

    >>> may_lead_to(BASE, "https://undocs.un.org/A"), may_lead_to(BASE, "https://un.example/A")
    (True, False)
    """
    home, there = urlsplit(base).hostname or "", urlsplit(url).hostname or ""
    if _is_loopback(home) or _is_loopback(there) or _is_number(there):
        return is_safe(url) and home == there
    return is_safe(url) and (home == there or _house(home) == _house(there))


def _house(host: str) -> tuple[str, ...]:
    """Give the last two names of a host: "un.org" of documents.un.org."""
    return tuple(host.lower().rstrip(".").split(".")[-2:])


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    return bool(host) and _is_number(host) and ip_address(host or "").is_loopback


def _is_number(host: str | None) -> bool:
    try:
        ip_address(host or "")
    except ValueError:
        return False
    return True
