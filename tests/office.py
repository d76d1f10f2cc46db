"""LibreOffice as an oracle: it opens Word documents, accepts or rejects their changes, draws them.

In: Word documents.  Out: the same as LibreOffice saves them, or PDF.
Never: the user's own profile; a Basic macro in a profile of its own does the work, one start for
all documents.
"""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(not SOFFICE, reason="LibreOffice (soffice) is not installed")

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Function Properties(key, value)
  Dim found As New com.sun.star.beans.PropertyValue
  found.Name = key
  found.Value = value
  Properties = Array(found)
End Function

Sub Treat(folder, file, command, ending, filter)
  Dim doc, way, url As New com.sun.star.util.URL
  doc = StarDesktop.loadComponentFromURL(folder &amp; file, "_blank", 0, Properties("Hidden", True))
  If command &lt;&gt; "" Then
    url.Complete = ".uno:" &amp; command
    url.Protocol = ".uno:"
    url.Path = command
    way = doc.CurrentController.Frame.queryDispatch(url, "_self", 0)
    way.dispatch(url, Properties("SynchronMode", True))
  End If
  doc.storeToURL(folder &amp; file &amp; ending, Properties("FilterName", filter))
  doc.close(True)
End Sub

Sub Run(folder)
  Dim file, files(200), count, at
  On Error GoTo Failed
  file = Dir(folder &amp; "*.docx")
  While file &lt;&gt; ""
    files(count) = file
    count = count + 1
    file = Dir()
  Wend
  For at = 0 To count - 1
    Treat(folder, files(at), "", ".pdf", "writer_pdf_Export")
    Treat(folder, files(at), "AcceptAllTrackedChanges", ".new", "Office Open XML Text")
    Treat(folder, files(at), "RejectAllTrackedChanges", ".old", "Office Open XML Text")
  Next
Failed:
  If Err &lt;&gt; 0 Then
    at = FreeFile
    Open folder &amp; "failed" For Output As #at
    Print #at, Error
    Close #at
  End If
  StarDesktop.terminate()
End Sub
</script:module>
"""


def treat(documents: Mapping[str, bytes], folder: Path) -> Path:
    """Write beside each NAME.docx its .pdf, .new (all accepted) and .old (all rejected)."""
    work = folder / "work"
    work.mkdir()
    for name, data in documents.items():
        (work / f"{name}.docx").write_bytes(data)
    profile = folder / "profile"
    _start(profile, "--terminate_after_init")  # the first start fills the profile
    (profile / "user/basic/Standard/Module1.xba").write_text(_MACRO, encoding="utf-8")
    _start(profile, f'macro:///Standard.Module1.Run("{work.as_uri()}/")')
    return work


def _start(profile: Path, *words: str) -> None:
    assert SOFFICE
    place = f"-env:UserInstallation={profile.as_uri()}"
    command = [SOFFICE, "--headless", "--norestore", "--nologo", place, *words]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
