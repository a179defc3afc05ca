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
_ELEMENT = re.compile(rb"(?<=\(node)\d{8}(?=\))")


def reproducible(content: bytes, day: date) -> bytes:
    """Return a print without the moment and the numbers that come from the browser's past.

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
    return _dated(_counted(content), day)


def _counted(content: bytes) -> bytes:
    """Count the names of the page's elements from one.

    The browser counts on from whatever it showed before.  Their order stays, because the file
    lists the names by the alphabet.
    """
    known = sorted(set(_ELEMENT.findall(content)))
    names = {name: b"%08d" % number for number, name in enumerate(known, start=1)}
    return _ELEMENT.sub(lambda found: names[found[0]], content)


def _dated(content: bytes, day: date) -> bytes:
    """Put a day in the place of the moment of printing, in the document's own notes alone."""
    trailer = _INFO.search(content, max(0, content.rfind(b"trailer")))
    start = content.find(b"\n%s 0 obj" % trailer[1]) if trailer else -1
    end = content.find(b"endobj", start)
    if start < 0 or end < 0:
        return content
    moment = f"D:{day:%Y%m%d}000000+00'00'".encode()
    return content[:start] + _DATES.sub(moment, content[start:end]) + content[end:]
