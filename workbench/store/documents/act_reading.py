"""The act that approves a plan, its date and number, the plan's title, and the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.plan import Act, ActKind, Period
from workbench.store.documents.columns import year_range
from workbench.store.documents.masthead import body_of, is_capitals, signatory_of
from workbench.store.documents.normal_text import DASHES, folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.store.documents.plan_table import PlanTable
    from workbench.store.documents.raw_table import RawDocument, RawTable

__all__ = ["Front", "read_front"]

_MONTHS = (
    "sausio", "vasario", "kovo", "balandzio", "geguzes", "birzelio", "liepos", "rugpjucio",
    "rugsejo", "spalio", "lapkricio", "gruodzio",
)  # fmt: skip
_DATE_LINE = re.compile(
    r"^(?P<year>20\d\d) m\.\s*(?P<month>[a-z]+)?\s*(?P<day>\d{1,2})?\s*d\.\s*"
    r"(?:nr\.\s*(?P<number>\S+)?)?"
)
_REGISTERED = re.compile(r"(?P<date>20\d\d-\d\d-\d\d)\s*Nr\.?\s*(?P<number>\S+)")
_BASIS = re.compile(
    r"\bVadovau(?:damasi|damasis|damiesi|jantis)s?\b(?P<basis>.*?)"
    r"(?:\s+ir\s+atsižvelg\w+|,?\s+atsižvelg\w+|t\s?v\s?i\s?r\s?t\s?i\s?n\s?u|n\s?u\s?s\s?p\s?r\s?e\s?n\s?d|"
    r",?\s+į\s?s\s?a\s?k\s?a\s?u|$)",
    re.DOTALL,
)
_CITED = re.compile(r"įstatym|kodeks|nutarim|straipsn|apraš|įsakym|sprendim|statut", re.IGNORECASE)
_NEXT_CITED = re.compile(r",\s+(?:ir\s+)?(?=[A-ZĄČĘĖĮŠŲŪŽ])|\s+ir\s+(?=Lietuvos Respublikos)")
_PLAN_WORD = re.compile(r"\b(?:plan|programa|priemoniu)")
_LONGEST_CITATION = 300


@dataclass(frozen=True, slots=True)
class Front:
    """What a document says outside the rows of its plan.

    Parameters
    ----------
    title : str
        Title of the plan.
    period : Period or None
        Years of the plan.
    act : Act
        The act that approves it.
    paragraphs : tuple of str
        The running text, without masthead, signatures and registration data.
    """

    title: str
    period: Period | None
    act: Act
    paragraphs: tuple[str, ...]


def read_front(document: RawDocument, parts: Sequence[PlanTable], file_stem: str) -> Front:
    """Return what a document says outside the rows of its plan.

    Parameters
    ----------
    document : RawDocument
        The whole document.
    parts : sequence of PlanTable
        The plan's table, in its parts.
    file_stem : str
        Name of the file, for a plan without a title.

    Returns
    -------
    Front
    """
    paragraphs = document.paragraphs
    above = _above(document, parts[0].table)
    registered = _registration([table for table in document.tables if table.width == 2])  # noqa: PLR2004 - name and value
    act_title = _act_title(paragraphs) or registered.get("title")
    title = _plan_title([*above, *parts[0].captions]) or act_title or file_stem
    headings = " ".join(column.heading for column in parts[0].columns)
    span = next((s for s in map(year_range, (title, act_title or "", headings)) if s), None)
    act = Act(
        kind=_kind(paragraphs),
        title=act_title,
        issuer=_issuer(paragraphs),
        date=registered.get("date") or _printed_date(paragraphs)[0],
        number=registered.get("number") or _printed_date(paragraphs)[1],
        date_as_printed=_printed_line(paragraphs, registered),
        legal_basis=_legal_basis(paragraphs),
        signatory_position=signatory_of(document),
    )
    period = Period(start=span[0], end=span[1]) if span and span[0] <= span[1] else None
    return Front(title, period, act, body_of(paragraphs, title))


def _above(document: RawDocument, table: RawTable) -> list[str]:
    """Return the paragraphs above a table."""
    place = next(i for i, block in enumerate(document.blocks) if block is table)
    return [block for block in document.blocks[:place] if isinstance(block, str)]


def _plan_title(above: Sequence[str]) -> str | None:
    """Return the last heading above the table that names a plan."""
    for place in range(len(above) - 1, -1, -1):
        if not is_capitals(above[place]):
            continue
        first = place
        while first and is_capitals(above[first - 1]):
            first -= 1
        joined = " ".join(above[first : place + 1])
        if _PLAN_WORD.search(folded(joined)) and not folded(joined).startswith("del "):
            return joined
        break
    return next((p for p in reversed(above) if _is_plain_title(p)), None)


def _is_plain_title(paragraph: str) -> bool:
    """Tell whether a paragraph in small letters is the title of a plan."""
    words = folded(paragraph)
    short = len(words) <= _LONGEST_CITATION and not paragraph.endswith((".", ";", ":"))
    return short and bool(re.search(r"\b(?:planas|programa)\b", words))


def _act_title(paragraphs: Sequence[str]) -> str | None:
    """Return the heading „DĖL …“ of the act, all its lines."""
    for place, paragraph in enumerate(paragraphs):
        if not re.match(r"(?:DĖL|Dėl)\s", paragraph):
            continue
        lines = [paragraph]
        for following in paragraphs[place + 1 :]:
            if not is_capitals(following) or not is_capitals(paragraph):
                break
            lines.append(following)
        return " ".join(lines)
    return None


def _kind(paragraphs: Sequence[str]) -> ActKind:
    """Return what kind of act it is; a text marked as a draft is one, whatever its heading."""
    lines = [folded(paragraph) for paragraph in paragraphs]
    if any(re.fullmatch(r"(?:sprendimo |isakymo )?projektas", line) for line in lines):
        return ActKind.DRAFT
    heading = " ".join(line for line, p in zip(lines, paragraphs, strict=True) if is_capitals(p))
    if "sprendimas" in heading and "taryb" in heading:
        return ActKind.COUNCIL_DECISION
    if "isakymas" in heading and "direktor" in heading:
        return ActKind.DIRECTOR_ORDER
    return ActKind.OTHER


def _issuer(paragraphs: Sequence[str]) -> str | None:
    """Return who issued the act: the capitals above its kind."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if re.match(r"(?:isakymas|sprendimas|potvarkis)\b", folded(paragraph)):
            return " ".join(lines).capitalize() if lines else None
        if is_capitals(paragraph) and folded(paragraph) != "projektas":
            lines.append(paragraph)
    return None


def _date_match(paragraphs: Sequence[str]) -> tuple[str, re.Match[str]] | None:
    """Return the date line of the act with what it says."""
    for paragraph in paragraphs:
        match = _DATE_LINE.match(folded(paragraph))
        if match and (match["month"] or match["number"]):
            return paragraph, match
    return None


def _printed_date(paragraphs: Sequence[str]) -> tuple[str | None, str | None]:
    """Return date and number of the date line, as exact as it is printed."""
    found = _date_match(paragraphs)
    if found is None:
        return None, None
    line, match = found
    date = match["year"]
    if match["month"] in _MONTHS:
        date += f"-{_MONTHS.index(match['month']) + 1:02d}"
        date += f"-{int(match['day']):02d}" if match["day"] else ""
    number = re.search(r"Nr\.\s*(\S+)", line)
    return date, number[1] if number and re.search(r"\d", number[1]) else None


def _printed_line(paragraphs: Sequence[str], registered: Mapping[str, str]) -> str | None:
    """Return the date line where it is incomplete or differs from the registration."""
    found = _date_match(paragraphs)
    if found is None:
        return None
    printed = _printed_date(paragraphs)
    whole = found[1]["day"] is not None and printed[1] is not None
    same = not registered or printed == (registered.get("date"), registered.get("number"))
    return None if whole and same else found[0]


def _registration(tables: Sequence[RawTable]) -> dict[str, str]:
    """Return title, date and number from a block of registration data."""
    found: dict[str, str] = {}
    for table in tables:
        for row in table.rows:
            name, content = folded(row.cells[0].text), row.cells[1].text
            if name.startswith("dokumento registracijos data"):
                match = _REGISTERED.search(content)
                found |= {"date": match["date"], "number": match["number"]} if match else {}
            elif name.startswith("dokumento pavadinimas") and content.strip(DASHES):
                found["title"] = content
    return found


def _legal_basis(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the acts the act rests on, as it cites them."""
    cited: list[str] = []
    for paragraph in paragraphs:
        match = _BASIS.search(paragraph)
        if match:
            pieces = _NEXT_CITED.split(match["basis"])
            cited += [piece.strip(" ,;.") for piece in pieces if _CITED.search(piece)]
    return tuple(piece for piece in dict.fromkeys(cited) if len(piece) <= _LONGEST_CITATION)
