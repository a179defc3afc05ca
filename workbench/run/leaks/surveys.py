"""Single respondents: rows of their answers, their own words, columns of the raw file."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from workbench.run.leaks.findings import Hit, Rule
from workbench.run.leaks.readings import BREAK, plain_words
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part
    from workbench.store.survey_rows import SurveyTable

__all__ = ["export_hits", "row_hits"]

_ENOUGH = 12
_TELLING = 3
"""Four cells that tell something make enough, or twelve that hold a single mark."""

_LETTERS = 3
_SIGNS = 4
_OFTEN = "kita moteris nežinau nieko taip vyras yes other man woman none nan"
_COMMON = frozenset(_OFTEN.split())
"""Answers that many give, and that tell little even beside each other."""

_FREE_TEXT = 25
_SEVERAL = 3
"""Words that so many respondents share letter for letter were offered to choose from."""

_KEY = 4
_FIRST_ROW = 2
_RAW = re.compile(
    r"(?:_uuid|_submission_time|_submitted_by|_validation_status|device_?id|instance_?id"
    r"|subscriber_?id|sim_?serial|_xform_id_string)(?!\w)"
)
_RAW_SIGNS = ("_uuid", "_submi", "_valid", "device", "instance", "subscriber", "serial", "_xform")
_COLUMNS = frozenset(
    {
        "respondent",
        "respondent id",
        "respondent_id",
        "respondentid",
        "respondentas",
        "respondento id",
        "respondento nr.",
        "respondento numeris",
        "response id",
        "ip address",
        "ip_address",
        "ipaddress",
        "ip adresas",
    }
)
_TIMES = {"start", "end"}
_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
_IP = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w-]|\.\d)")
_LARGEST, _NO_CLAUSE, _NO_DAY = 255, 10, 32
_IP6 = re.compile(r":(?:[0-9a-f]{1,4}:{1,2}){3,6}[0-9a-f]{1,4}(?![\w:])")
_JOINED = re.compile(r"[\w.-]\Z")


def row_hits(part: Part, private: Private) -> Iterator[Hit]:
    """Yield respondents of whom several answers stand together, or whose words are quoted.

    Parameters
    ----------
    part : Part
        What to look through; only what a reader sees.
    private : Private
        The tables.

    Yields
    ------
    Hit
        At most one for each row and kind; the evidence shown is where the row lies.
    """
    if not private.tables or not part.is_content:
        return
    page = plain_words(part.text)
    words = page.split()
    openings = set(zip(*(words[i:] for i in range(_KEY)), strict=False))
    for table in private.tables:
        shared = Counter(cell for row in table.rows for cell in {plain_words(c) for c in row})
        for number, row in enumerate(table.rows, _FIRST_ROW):
            cells = [plain_words(cell) for cell in row]
            answers = (w for w in cells if len(w) > _FREE_TEXT + 1 and shared[w] < _SEVERAL)
            for rule, found in (
                (Rule.SURVEY_ROW, _together(cells, page, openings)),
                (Rule.SURVEY_ANSWER, next((words for words in answers if words in page), None)),
            ):
                if found is not None:
                    yield _hit(rule, part, found, (table, number))


def export_hits(part: Part, _private: Private) -> Iterator[Hit]:
    """Yield columns that only the raw file of a survey has, and addresses of devices.

    Parameters
    ----------
    part : Part
        What to look through.

    Yields
    ------
    Hit
    """
    if part.kind == "source":
        return
    if any(sign in part.lowered for sign in _RAW_SIGNS):
        for found in _RAW.finditer(part.lowered):
            if not _is_joined(found):
                yield Hit(Rule.SURVEY_EXPORT, found.start(), found[0], found[0])
    yield from _columns(part.text, BREAK if part.kind == "shown" else "\n")
    for found in (*_IP.finditer(part.text), *_IP6.finditer(part.lowered)):
        if found.re is _IP6 or (_is_address(found[0]) and not _is_joined(found)):
            yield Hit(Rule.SURVEY_EXPORT, found.start(), found[0], "IP ***")


def _is_joined(found: re.Match[str]) -> bool:
    """Tell whether what was found is the end of a longer word or number."""
    return _JOINED.search(found.string, max(0, found.start() - 1), found.start()) is not None


def _columns(content: str, end: str) -> Iterator[Hit]:
    """Yield rows of cells that name columns of a raw survey."""
    offset = 0
    for line in content.split(end):
        if "\t" in line:
            cells = [cell.strip().lower() for cell in line.split("\t")]
            named = [cell for cell in cells if cell in _COLUMNS]
            if set(cells) >= _TIMES and _TIMESTAMP.search(content, offset):
                named += sorted(_TIMES)
            if named:
                yield Hit(Rule.SURVEY_EXPORT, offset, line, ", ".join(named))
        offset += len(line) + 1


def _is_address(written: str) -> bool:
    """Tell an address from the number of a clause and from a date."""
    parts = [int(part) for part in written.split(".")]
    return max(parts) <= _LARGEST and parts[0] >= _NO_CLAUSE and max(parts) >= _NO_DAY


def _together(cells: Sequence[str], page: str, openings: set[tuple[str, ...]]) -> str | None:
    """Return cells of a row that stand beside each other on the page, if there are enough."""
    filled = [cell for cell in cells if cell]
    telling = [cell for cell in filled if _points(cell) == _TELLING]
    for several in (filled, telling):
        for window in _windows(several):
            if tuple(window.split()[:_KEY]) in openings and window in page:
                return window
    return None


def _windows(cells: Sequence[str]) -> Iterator[str]:
    """Yield for each cell the shortest run from it on that tells enough."""
    points = [_points(cell) for cell in cells]
    for first in range(len(cells)):
        total, seen = 0, set[str]()
        for last in range(first, len(cells)):
            total += 1 if cells[last] in seen else points[last]
            seen.add(cells[last])
            if total >= _ENOUGH:
                yield _joined(cells[first : last + 1])
                break


def _joined(cells: Iterable[str]) -> str:
    return " " + " ".join(cell.strip() for cell in cells) + " "


def _points(cell: str) -> int:
    """Weigh how much a cell tells about whom it belongs to."""
    letters, digits = sum(map(str.isalpha, cell)), sum(map(str.isdigit, cell))
    common = cell.strip() in _COMMON
    tells = letters >= _LETTERS or letters + digits >= _SIGNS
    return _TELLING if tells and not common else 1


def _hit(rule: Rule, part: Part, found: str, row: tuple[SurveyTable, int]) -> Hit:
    """Return a hit that tells the row of the file instead of what stands in it."""
    table, number = row
    start = re.search(r"\W+".join(map(re.escape, found.split())), part.text, re.IGNORECASE)
    shown = text("row {row} of {file}", row=str(number), file=table.file)
    return Hit(rule, start.start() if start else 0, found, shown)
