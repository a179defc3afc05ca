"""nbconvert's way to our pages: ``jupyter nbconvert --to workbench report.ipynb``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter
from traitlets import default

from workbench.presentation.page.shortening import shortened

__all__ = ["TEMPLATES", "PageExporter"]

TEMPLATES = Path(__file__).parent.parent / "template"
"""Folder in which nbconvert finds the template ``workbench``."""


class PageExporter(TemplateExporter):
    """Writes an executed notebook as one page that can be mailed.

    It is the plain exporter with our template: the one for HTML reads every page again after
    writing it, to put right what our tables and figures have right from the start.
    """

    export_from_notebook = "Workbench page"
    output_mimetype = "text/html"

    @default("optimistic_validation")
    def _optimistic_validation_default(self) -> bool:
        return True  # once is enough; nbconvert would do it after each of its steps

    @default("template_name")
    def _template_name_default(self) -> str:
        return "workbench"

    @default("template_file")
    def _template_file_default(self) -> str:
        return "index.html.j2"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATES)]

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[str, Any]:  # type: ignore[override]  # noqa: ANN401 - nbconvert says notebook where it returns a page
        """Return the page of a notebook.

        Parameters
        ----------
        nb : nbformat.NotebookNode
            Executed.
        resources : dict, optional
            nbconvert's; ``workbench`` in it may hold ``language`` and ``title``.
        **kw : object
            nbconvert's.

        Returns
        -------
        tuple of (str, dict)
        """
        page, resources = super().from_notebook_node(nb, resources, **kw)
        return shortened(page), resources
