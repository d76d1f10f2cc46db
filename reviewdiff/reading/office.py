"""Old Word files, RTF and OpenDocument texts, turned into Word files of today by LibreOffice.

In: the bytes of a file and its name.  Out: a SourceText of passages.
Never: a macro run, a link followed, the file's own name on a command line, or anything left behind.

LibreOffice has a folder and a profile of its own, which go when it ends or its time is up.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Remark
from reviewdiff.model.source import SourceText
from reviewdiff.reading import docx

_OLE = b"\xd0\xcf\x11\xe0"
_MEDIA_TYPES = {
    "doc": "application/msword",
    "rtf": "application/rtf",
    "odt": "application/vnd.oasis.opendocument.text",
}
# The streams by which an OLE file tells what it holds.
_REFUSED = {
    "EncryptedPackage": "is encrypted; open it with its password and save it without one.",
    "Workbook": "is a spreadsheet, not a Word document; save its text as .docx.",
    "PowerPoint Document": "is a presentation, not a Word document; save its text as .docx.",
}
# On a Mac it is not among the commands.
_ON_A_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
# The first start makes a profile, which takes up to ten seconds on a slow machine.
_SECONDS = 90
_LIMITS = f'ulimit -t {_SECONDS} -f 200000; exec "$@"'
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def read(name: str, data: bytes) -> SourceText:
    """Give the passages of a file that LibreOffice reads; raises UnreadableError."""
    kind = _kind(name, data)
    program = shutil.which("soffice") or shutil.which("libreoffice") or shutil.which(_ON_A_MAC)
    if program is None:
        why = (
            "is read through LibreOffice, which was not found; install it, "
            "or save the file as .docx and add that."
        )
        raise UnreadableError(name, why)
    source = docx.read(name, _converted(name, data, kind, program))
    said = Remark(0, "the file was turned into a Word file of today by LibreOffice")
    return replace(
        source,
        media_type=_MEDIA_TYPES[kind],
        sha256=hashlib.sha256(data).hexdigest(),
        remarks=(said, *source.remarks),
    )


def _kind(name: str, data: bytes) -> str:
    if not data.startswith(_OLE):
        return "rtf" if data.startswith(b"{\\rtf") else "odt"
    for stream, why in _REFUSED.items():
        if stream.encode("utf-16-le") in data:
            raise UnreadableError(name, why)
    if "WordDocument".encode("utf-16-le") not in data:
        raise UnreadableError(name, "is an Office file without a Word document in it.")
    return "doc"


def _converted(name: str, data: bytes, kind: str, program: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="reviewdiff-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "profile" / "user").mkdir(parents=True)
        profile = folder / "profile" / "user" / "registrymodifications.xcu"
        profile.write_text(_PROFILE, encoding="utf-8")
        (folder / f"document.{kind}").write_bytes(data)
        _run(name, program, folder, f"document.{kind}")
        made = folder / "made" / "document.docx"
        if not made.is_file():
            raise UnreadableError(name, "could not be read by LibreOffice; save it as .docx.")
        return made.read_bytes()


def _run(name: str, program: str, folder: Path, file: str) -> None:
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir"]
    command += [str(folder / "made"), str(folder / file)]
    with subprocess.Popen(  # noqa: S603
        ["/bin/sh", "-c", _LIMITS, "sh", *command],
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            why = f"took LibreOffice more than {_SECONDS} seconds; save it as .docx and add that."
            raise UnreadableError(name, why) from None
        finally:
            # Its helpers outlive it where it was stopped.
            _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
