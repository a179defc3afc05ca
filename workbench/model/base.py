"""What all values of the domain have in common."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from workbench.text import text

__all__ = ["Eur", "Language", "PartialDate", "Value", "Words", "Year"]

_PARTIAL_DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")


class Value(BaseModel):
    """A frozen value; a key it does not know is an error, never a warning."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def _a_number(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was in the file
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        msg = text("a number is expected, without currency or blanks between the thousands")
        raise ValueError(msg)  # noqa: TRY004 - pydantic collects ValueError, TypeError escapes it
    return Decimal(str(value))


Eur = Annotated[
    Decimal,
    BeforeValidator(_a_number),
    Field(ge=0, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
"""An amount of money in euros; never negative, cents at most."""

Year = Annotated[int, Field(strict=True, ge=1990, le=2100)]
"""A calendar year."""


def _as_partial_date(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not _PARTIAL_DATE.match(value):
        msg = text("a year, a month (2022-11) or a day (2022-11-08) is expected")
        raise ValueError(msg)
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError as error:
        msg = text("a day that exists in the calendar")
        raise ValueError(msg) from error
    return value


PartialDate = Annotated[
    str,
    BeforeValidator(_as_partial_date),
    Field(pattern=_PARTIAL_DATE.pattern),
    # editors see an unquoted year as a number
    WithJsonSchema({"type": ["string", "integer"], "pattern": _PARTIAL_DATE.pattern}),
]
"""A date as exact as the source gives it: ``2022``, ``2022-11`` or ``2022-11-08``."""

Language = str
"""``lt`` or ``en``."""


class Words(Value):
    """A wording in Lithuanian and, where somebody wrote it, in English."""

    lt: str = Field(min_length=1)
    """The Lithuanian wording."""
    en: str | None = None
    """The English wording; where it is missing the Lithuanian one is shown and marked as such."""

    def of(self, language: Language) -> str:
        """Return the wording in a language, Lithuanian where there is no other.

        Parameters
        ----------
        language : str
            ``lt`` or ``en``.

        Returns
        -------
        str
        """
        return self.en if language == "en" and self.en else self.lt
