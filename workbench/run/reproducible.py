"""What differs between two prints of one page, put right: the same page gives the same file.

A PDF tells by their distance from its beginning where its parts lie, so everything is replaced by
something of the same length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

__all__ = ["reproducible"]

_INFO = re.compile(rb"trailer\s*<<[^>]*/Info (\d+) 0 R")
_DATES = re.compile(rb"(?<=Date \()D:\d{14}[+-]\d\d'\d\d'(?=\))")
_CREATOR = re.compile(rb"/Creator \((?:\\.|[^\\()])*\)")
_OURS = b"/Creator (integration-workbench)"
_ELEMENT = re.compile(rb"(?<=\(node)\d{8}(?=\))")


def reproducible(content: bytes, day: date) -> bytes:
    """Return a print without the moment, the browser's past and the system it ran on.

    A file built otherwise than Chromium builds it stays as it is.

    Parameters
    ----------
    content : bytes
        A PDF file.
    day : date
        What stands in the place of the moment of printing.

    Returns
    -------
    bytes
        Of the same length.
    """
    return _noted(_counted(content), day)


def _counted(content: bytes) -> bytes:
    """Count the names of the page's elements from one.

    The browser counts on from whatever it showed before.  Their order stays, because the file
    lists the names by the alphabet.
    """
    known = sorted(set(_ELEMENT.findall(content)))
    names = {name: b"%08d" % number for number, name in enumerate(known, start=1)}
    return _ELEMENT.sub(lambda found: names[found[0]], content)


def _noted(content: bytes, day: date) -> bytes:
    """Put right what the document notes of itself: the day, and who made it.

    The browser names itself at length, with the system of the computer, which is nobody's business.
    """
    trailer = _INFO.search(content, max(0, content.rfind(b"trailer")))
    start = content.find(b"\n%s 0 obj" % trailer[1]) if trailer else -1
    end = content.find(b"endobj", start)
    if start < 0 or end < 0:
        return content
    moment = f"D:{day:%Y%m%d}000000+00'00'".encode()
    notes = _CREATOR.sub(_ours, _DATES.sub(moment, content[start:end]))
    return content[:start] + notes + content[end:]


def _ours(found: re.Match[bytes]) -> bytes:
    """Return our name with blanks up to the length of the browser's; a shorter one stays."""
    return _OURS.ljust(len(found[0])) if len(found[0]) >= len(_OURS) else found[0]
