"""Which report, whose, in which language, and where its files lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """One report and the places of its files, relative to the workbench folder.

    Parameters
    ----------
    report : str
        Name, as on the command line.
    municipality : str or None
        Whose; None where it is about all.
    language : str
        ``lt`` or ``en``.
    """

    report: str
    municipality: str | None
    language: Language

    @property
    def name(self) -> str:
        """Return what the report is called in messages."""
        return f"{self.municipality} {self.stem}" if self.municipality else self.stem

    @property
    def stem(self) -> str:
        """Return the name of its files without ending; Lithuanian ones carry no language."""
        return self.report if self.language == "lt" else f"{self.report}.{self.language}"

    @property
    def folder(self) -> str:
        """Return the folder of its page."""
        return f"outputs/{self.municipality}" if self.municipality else "outputs"

    @property
    def page(self) -> str:
        """Return the place of the page."""
        return f"{self.folder}/{self.stem}.html"

    @property
    def pdf(self) -> str:
        """Return the place of the page's printed twin."""
        return f"{self.folder}/{self.stem}.pdf"

    @property
    def data(self) -> str:
        """Return the place of the results as data."""
        return f"{self.folder}/{self.stem}.json"

    @property
    def notebook(self) -> str:
        """Return the place of the executed notebook."""
        return f"{self.folder}/notebooks/{self.stem}.ipynb"

    @property
    def failed_notebook(self) -> str:
        """Return the place of a notebook that failed, or whose page must not be sent."""
        return f"{self.folder}/notebooks/{self.stem}.failed.ipynb"
