"""What a page may load: nothing but the style that stands in it and pictures written into it."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from workbench.presentation.palette import style_variables

__all__ = ["content_policy", "style_sheet"]

_STYLE = Path(__file__).parent.parent / "template" / "workbench" / "style.css"
_NOT_FOR_STYLES = re.compile(r"[<>\"'\\{}\x00-\x1f]")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s+")
_AROUND_SIGNS = re.compile(r" ?([{};,]) ?|(?<=:) ")


def style_sheet(running_title: str, notice: str) -> str:
    """Return the whole style of a page.

    Parameters
    ----------
    running_title : str
        Stands at the foot of every printed sheet.
    notice : str
        Stands at the head of every printed sheet; usually empty.

    Returns
    -------
    str
    """
    sheets = (
        f'@page{{@bottom-left{{content:"{_quotable(running_title)}"}}'
        f'@top-center{{content:"{_quotable(notice)}"}}}}'
    )
    return f"{_common()}{sheets}"


def content_policy(style: str) -> str:
    """Return a content security policy that lets a page use one style and nothing else.

    Parameters
    ----------
    style : str
        Exactly what stands between ``<style>`` and ``</style>``.

    Returns
    -------
    str
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _common() -> str:
    """Return what is the same on all pages, without comments and needless blanks."""
    style = style_variables() + _STYLE.read_text(encoding="utf-8")
    style = _BLANKS.sub(" ", _COMMENT.sub("", style))
    return _AROUND_SIGNS.sub(lambda found: found[1] or "", style).replace(";}", "}").strip()


def _quotable(words: str) -> str:
    """Return words that can stand between quotation marks in a style sheet."""
    return _NOT_FOR_STYLES.sub(" ", words)
