"""Columns that look as if they told of persons, or of what the law protects most.

Article 9 of the GDPR lists origin, opinions, beliefs, trade unions, health and sex life; names,
addresses and marks of devices single a person out.  A header or the answers are enough to ask.
"""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING

import numpy as np

from workbench.model.codebook import PersonalKind
from workbench.store.surveys.labels import plain
from workbench.store.surveys.personal_headers import CITIZENSHIP, EXACT, HEADERS, ORIGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.store.surveys.raw_table import Column

__all__ = ["is_citizenship", "is_origin", "personal_kind", "personal_kind_of_header"]


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"(?:\+|00)\d{9,14}|[08]\d{8}")
_PHONE_SIGNS = str.maketrans("", "", " ()-.\u00a0")
_CODE = re.compile(r"(?<!\d)[1-6]\d{10}(?!\d)")
_PLACE = re.compile(r"-?\d{1,2}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}(?:[ ,;]+-?\d+(?:\.\d+)?){0,2}")
_DEVICE = re.compile(
    r"(?:uuid:|collect:)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|collect:\S+|\d{15}",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](\d{4})")
_MOMENT = re.compile(
    r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})[T ,]+\d{1,2}:\d{2}.*"
)
_GROWN = 12
_MOSTLY = 0.5
_LOOKED_AT = 50_000
_LONG, _DISTINCT, _SEVERAL = 25, 0.3, 3


def personal_kind_of_header(header: str) -> PersonalKind | None:
    """Return what a header promises that is personal.

    Parameters
    ----------
    header : str
        As it stands in the file.

    Returns
    -------
    PersonalKind or None
    """
    name = plain(header)
    if name in EXACT:
        return EXACT[name]
    return next((kind for kind, pattern in HEADERS if pattern.search(name)), None)


def personal_kind(column: Column) -> PersonalKind | None:
    """Return what of a column looks personal, by its header or by what people wrote.

    Parameters
    ----------
    column : Column
        The column.

    Returns
    -------
    PersonalKind or None
    """
    return personal_kind_of_header(column.header) or _kind_of_content(column)


def is_citizenship(header: str) -> bool:
    """Tell whether a header asks for the citizenship.

    Parameters
    ----------
    header : str
        As it stands in the file, or the code of a question.

    Returns
    -------
    bool
    """
    return CITIZENSHIP.search(plain(header)) is not None


def is_origin(header: str) -> bool:
    """Tell whether a header asks for what reveals an origin beside the citizenship.

    Parameters
    ----------
    header : str
        As it stands in the file, or the code of a question.

    Returns
    -------
    bool
    """
    return ORIGIN.search(plain(header).replace("_", " ")) is not None


def _kind_of_content(column: Column) -> PersonalKind | None:
    """Look at what people wrote; one address or code is enough, dates must be the rule."""
    values = column.values[:_LOOKED_AT]
    if any(map(_EMAIL.search, values)):
        return PersonalKind.EMAIL
    if any(map(_has_code, values)):
        return PersonalKind.PERSONAL_CODE
    if any(map(_is_phone, values)):
        return PersonalKind.PHONE
    tests: tuple[tuple[PersonalKind, Callable[[str], object]], ...] = (
        (PersonalKind.IP_ADDRESS, _is_ip),
        (PersonalKind.COORDINATES, _PLACE.fullmatch),
        (PersonalKind.DEVICE, _DEVICE.fullmatch),
        (PersonalKind.TIMESTAMP, _MOMENT.fullmatch),
        (PersonalKind.BIRTH_DATE, _is_birthday),
        (PersonalKind.TIMESTAMP, _DAY.fullmatch),
    )
    for kind, test in tests:
        if values and sum(test(value) is not None for value in values) > _MOSTLY * len(values):
            return kind
    return PersonalKind.FREE_TEXT if _is_free_text(column) else None


def _has_code(value: str) -> bool:
    """Tell whether a valid Lithuanian personal code stands in an answer."""
    if not (found := _CODE.search(value)):
        return False
    from stdnum.lt import asmens  # noqa: PLC0415 - only where eleven digits stand together

    return bool(asmens.is_valid(found[0]))


def _is_phone(value: str) -> bool:
    return _PHONE.fullmatch(value.translate(_PHONE_SIGNS)) is not None


def _is_ip(value: str) -> bool | None:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return None
    return True


def _is_birthday(value: str) -> bool | None:
    """Tell whether an answer is a day long enough ago for somebody who answers to be born."""
    from datetime import date  # noqa: PLC0415 - only for a look at the clock's year

    found = _DAY.fullmatch(value)
    if found is None:
        return None
    return True if int(found[1] or found[2]) <= date.today().year - _GROWN else None  # noqa: DTZ011 - a year


def _is_free_text(column: Column) -> bool:
    """Tell whether people wrote in their own words: long, and hardly two alike."""
    lengths = np.fromiter(map(len, column.values), dtype=np.int64, count=len(column.values))
    long = int((lengths > _LONG).sum())
    own = len(column.values) > _DISTINCT * max(column.filled, 1)
    return long >= _SEVERAL and own and 2 * long > len(column.values)
