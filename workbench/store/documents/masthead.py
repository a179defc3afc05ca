"""What stands around the running text of an act: masthead, approval stamp, signatures, names.

Names of persons are not kept anywhere; the position of the signatory is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.store.documents.normal_text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.raw_table import RawDocument, RawTable

__all__ = ["body_of", "is_capitals", "is_signature_table", "names_person", "signatory_of"]

_LETTER = "A-Za-zĄČĘĖĮŠŲŪŽąčęėįšųūž"
_CAPITAL = "A-ZĄČĘĖĮŠŲŪŽ"
_NAME = rf"[{_CAPITAL}][{_LETTER}]+(?:-[{_CAPITAL}][{_LETTER}]+)?"
_PERSON = re.compile(rf"^(?:{_NAME}|[{_CAPITAL}]\.)(?:\s+(?:{_NAME}|[{_CAPITAL}]\.)){{1,2}}$")
_POSITION = re.compile(
    r"^(?:(?:laikin\w+ )?(?:einant\w+ )?(?:[a-z]+ ){0,6})"
    r"(?P<role>direktor(?:ius|e)|mer(?:as|e)|pavaduotoj(?:as|a)|vedej(?:as|a)|pirminink(?:as|e)|sekretor(?:ius|e))"
    r"(?: [a-z]+ (?:pareigas|funkcijas))?$"
)
_STAMP = re.compile(r"^(?:patvirtinta|pritarta|forma patvirtinta)\b")
_STAMP_LINE = re.compile(
    r"savivaldybes$|direktoriaus$|tarybos$|mero$|administracijos$|^20\d\d m\.|^nr\."
    r"|(?:isakymu|sprendimu|potvarkiu) nr"
)
_DATE_LINE = re.compile(r"^20\d\d m\.(?: [a-z]+)?(?: \d{1,2})? d\.(?: nr\.?.*)?$")
_METADATA = re.compile(
    r"^(?:detalus )?metaduomenys$|^projektas$|^nuorasas$|^priedas(?: nr\.? \d+)?$"
)
_SURNAME = re.compile(
    rf"[{_CAPITAL}][a-ząčęėįšųūž]+\s+[{_CAPITAL}][a-ząčęėįšųūž]+"
    r"(?:ien|ait|yt|ut|ūt)(?:ė|ei)\b"
    rf"|[{_CAPITAL}][a-ząčęėįšųūž]+\s+[{_CAPITAL}][a-ząčęėįšųūž]+(?:ausk(?:as|ui)|[ae]vič(?:ius|iui)|insk(?:as|ui))\b"
)
_STAMP_LENGTH = 6
_SMALL_TABLE = 3


def is_capitals(paragraph: str) -> bool:
    """Tell whether a paragraph is a heading in capitals.

    Parameters
    ----------
    paragraph : str
        Normal text.

    Returns
    -------
    bool
    """
    return paragraph.upper() == paragraph and any(sign.isalpha() for sign in paragraph)


def names_person(words: str) -> bool:
    """Tell whether a text seems to name a person, by the endings of Lithuanian surnames.

    Streets and institutions carry names in the genitive and are not meant.

    Parameters
    ----------
    words : str
        Normal text.

    Returns
    -------
    bool
    """
    return bool(_SURNAME.search(words))


def signatory_of(document: RawDocument) -> str | None:
    """Return the position of who signed, never the name.

    Parameters
    ----------
    document : RawDocument
        The whole document.

    Returns
    -------
    str or None
    """
    for block in document.blocks:
        if isinstance(block, str):
            texts = [block]
        elif len(block.rows) <= _SMALL_TABLE:
            texts = [cell.own_text for row in block.rows for cell in row.cells]
        else:
            continue
        for words in texts:
            if _is_position(words):
                return words
    return None


def is_signature_table(table: RawTable) -> bool:
    """Tell whether a table only holds signatures: a position and perhaps a name.

    Parameters
    ----------
    table : RawTable
        Any table of the document.

    Returns
    -------
    bool
    """
    texts = [cell.own_text for row in table.rows for cell in row.cells if cell.own_text]
    return len(table.rows) <= _SMALL_TABLE and any(_is_position(words) for words in texts)


def body_of(paragraphs: Sequence[str], title: str) -> tuple[str, ...]:
    """Return the running text: no masthead, no stamp, no signature, nothing with a name in it.

    Parameters
    ----------
    paragraphs : sequence of str
        Text outside the tables.
    title : str
        Title of the plan, which is kept elsewhere.

    Returns
    -------
    tuple of str
    """
    kept: list[str] = []
    stamp = 0
    after_date = False
    for paragraph in paragraphs:
        words = folded(paragraph)
        if _STAMP.match(words):
            stamp = _STAMP_LENGTH
        in_stamp = stamp > 0 and bool(_STAMP.match(words) or _STAMP_LINE.search(words))
        stamp = stamp - 1 if in_stamp else 0
        place_line = after_date and len(words.split()) == 1
        after_date = bool(_DATE_LINE.match(words))
        if in_stamp or after_date or place_line or _is_furniture(paragraph, words, title):
            continue
        kept.append(paragraph)
    return tuple(kept)


def _is_furniture(paragraph: str, words: str, title: str) -> bool:
    """Tell whether a paragraph is a heading, a signature, a name or registration data."""
    return (
        is_capitals(paragraph)
        or paragraph == title
        or bool(_METADATA.match(words))
        or _is_position(paragraph)
        or bool(_PERSON.match(paragraph))
        or names_person(paragraph)
    )


def _is_position(paragraph: str) -> bool:
    """Tell whether a text is only a position, as it stands above a signature."""
    return (
        paragraph[:1].isupper()
        and not is_capitals(paragraph)
        and bool(_POSITION.match(folded(paragraph)))
    )
