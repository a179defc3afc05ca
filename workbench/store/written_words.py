"""Which words people wrote into the parameters themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["words_in_parameters"]


def words_in_parameters(root: Path, words: Iterable[str]) -> frozenset[str]:
    """Return those of some words that stand in a parameter file, a plan or the catalogue.

    Parameters
    ----------
    root : Path
        The workbench folder.
    words : iterable of str
        Compared letter for letter, whole words only.

    Returns
    -------
    frozenset of str
    """
    wanted = {word: re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in words}
    found: set[str] = set()
    for path in sorted((root / "parameters").rglob("*.yaml")):
        try:
            content = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue  # a word nobody can read excuses nothing
        found |= {word for word, pattern in wanted.items() if pattern.search(content)}
    return frozenset(found)
