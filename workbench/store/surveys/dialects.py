"""Which program an export comes from, and which of its columns are that program's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.store.surveys.labels import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Dialect", "Export", "export_of"]


class Dialect(StrEnum):
    """Who made an export."""

    KOBO = "KoboToolbox"
    LIMESURVEY = "LimeSurvey"
    GOOGLE_FORMS = "Google Forms"
    OTHER = "?"


_KOBO_SIGNS = frozenset(
    {
        *("_id", "_uuid", "_submission_time", "_validation_status", "_submitted_by", "_index"),
        *("__version__", "_status", "_tags", "_notes", "formhub/uuid"),
        *("meta/instanceid", "meta/rootuuid"),
    }
)
_KOBO = _KOBO_SIGNS | {
    *("start", "end", "today", "username", "deviceid", "device_id", "phonenumber", "simserial"),
    *("subscriberid", "simid", "audit", "background-audio", "_xform_id_string", "_attachments"),
    *("_geolocation", "_bamboo_dataset_id", "_media_all_received", "_parent_table_name"),
    *("_parent_index", "_date_modified", "_version_"),
}
_KOBO_OWN = re.compile(r"meta/.+|_+version_*\d*|__version__.*|formhub/.+")
_LIME_SIGNS = frozenset(
    {
        *("submitdate", "lastpage", "startlanguage", "seed", "date submitted", "last page"),
        *("start language", "response id", "pateikimo data", "pateikta", "paskutinis puslapis"),
        *("pradžios kalba", "pradinė kalba", "atsakymo id"),
    }
)
_LIME = _LIME_SIGNS | {
    *("id", "startdate", "datestamp", "ipaddr", "refurl", "token", "interviewtime"),
    *("date started", "date last action", "ip address", "referrer url", "access code"),
    *("access code (token)", "total time", "pradžios data", "paskutinio veiksmo data"),
    *("ip adresas", "kreipties url", "prieigos kodas", "sėkla"),
}
_LIME_OWN = re.compile(r"grouptime\d+|.+time$(?<=\dtime)|(?:group|question) time:.+")
_GOOGLE_TIME = frozenset(
    {"timestamp", "laiko žyma", "laikas", "отметка времени", "позначка часу", "часова позначка"}
)
_GOOGLE = _GOOGLE_TIME | {
    *("email address", "el. pašto adresas", "адрес электронной почты", "електронна адреса"),
    *("username", "naudotojo vardas", "score", "rezultatas", "balas"),
}
_IDS = ("_uuid", "meta/instanceid", "_id", "id", "response id", "atsakymo id")
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Export:
    """What is known of an export from its headers.

    Parameters
    ----------
    dialect : Dialect
        Who made it.
    technical : tuple of int
        Places of the columns that are the program's own: numbers, times, devices.
    identifier : int or None
        Place of the column that tells one submission from another.
    """

    dialect: Dialect
    technical: tuple[int, ...]
    identifier: int | None


def export_of(headers: Sequence[str]) -> Export:
    """Tell from the headers which program an export comes from.

    Parameters
    ----------
    headers : sequence of str
        As they stand in the file.

    Returns
    -------
    Export
    """
    names = [plain(header) for header in headers]
    dialect = _dialect(names)
    technical = tuple(i for i, name in enumerate(names) if _is_technical(name, dialect))
    places = {names[place]: place for place in reversed(technical)}
    identifier = next((places[name] for name in _IDS if name in places), None)
    return Export(dialect, technical, identifier)


def _dialect(names: Sequence[str]) -> Dialect:
    if len(_KOBO_SIGNS.intersection(names)) >= _ENOUGH:
        return Dialect.KOBO
    if len(_LIME_SIGNS.intersection(names)) >= _ENOUGH:
        return Dialect.LIMESURVEY
    if names and names[0] in _GOOGLE_TIME:
        return Dialect.GOOGLE_FORMS
    return Dialect.OTHER


def _is_technical(name: str, dialect: Dialect) -> bool:
    if dialect is Dialect.KOBO:
        return name in _KOBO or _KOBO_OWN.fullmatch(name) is not None
    if dialect is Dialect.LIMESURVEY:
        return name in _LIME or _LIME_OWN.fullmatch(name) is not None
    return dialect is Dialect.GOOGLE_FORMS and name in _GOOGLE
