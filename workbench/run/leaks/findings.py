"""What a scan finds, worded so that the message itself gives nothing away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.text import Text, text

__all__ = ["Finding", "Hit", "Rule"]


class Rule(StrEnum):
    """Which rule of the scan something breaks."""

    PLACE = "place"
    """A folder, a file or a server of this computer."""
    USER = "user"
    """The name under which somebody works on this computer."""
    EMAIL = "email"
    """An e-mail address."""
    PERSON = "person"
    """A Lithuanian personal code."""
    SECRET = "secret"  # noqa: S105 - the name of a rule, not a password
    """A password, key or token."""
    ERROR = "error"
    """A message by which a program says that it failed."""
    SURVEY_ROW = "survey_row"
    """Several answers of one respondent beside each other."""
    SURVEY_ANSWER = "survey_answer"
    """The words of one respondent."""
    SURVEY_EXPORT = "survey_export"
    """Columns that only the raw file of a survey has."""


_WORDINGS = {
    Rule.PLACE: text("names a folder of this computer: {evidence}"),
    Rule.USER: text("names the user of this computer: {evidence}"),
    Rule.EMAIL: text("holds an e-mail address: {evidence}"),
    Rule.PERSON: text("holds a personal code: {evidence}"),
    Rule.SECRET: text("holds a password or an access key: {evidence}"),
    Rule.ERROR: text("shows an error of the program: {evidence}"),
    Rule.SURVEY_ROW: text("shows the answers of one respondent: {evidence}"),
    Rule.SURVEY_ANSWER: text("quotes what a respondent wrote: {evidence}"),
    Rule.SURVEY_EXPORT: text("shows columns of a raw survey: {evidence}"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule struck in a text; never shown as it is.

    Parameters
    ----------
    rule : Rule
        Which.
    start : int
        Offset in the text.
    evidence : str
        What stands there.
    shown : str or Text
        What of it may be shown.
    """

    rule: Rule
    start: int
    evidence: str
    shown: str | Text

    @property
    def what(self) -> Text:
        """Return what is the matter, the evidence masked."""
        return text(_WORDINGS[self.rule].message, evidence=self.shown)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that must not leave this computer.

    Parameters
    ----------
    rule : Rule
        Which rule it breaks.
    what : Text
        What it is, as the rest of a sentence that begins with the file; the evidence is masked.
    where : Text
        The heading it stands under, the line or the place in the data.
    """

    rule: Rule
    what: Text
    where: Text
