"""The step of nbconvert that prepares a notebook for our template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbconvert.preprocessors import Preprocessor
from traitlets import Unicode

from workbench.presentation.language import translate
from workbench.presentation.markup import clean
from workbench.presentation.page.cells import about_page, cells_for, language_of
from workbench.presentation.page.layout import laid_out
from workbench.presentation.page.policy import content_policy, style_sheet
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["ForReaders"]


class ForReaders(Preprocessor):
    """Puts what readers see of a notebook into ``resources["page"]`` for the template.

    nbconvert runs it because ``conf.json`` of the template says so, whoever calls nbconvert.
    ``resources["workbench"]`` may hold ``language`` and ``title``; what is left out follows from
    the notebook, or from ``--ForReaders.language=en`` on the command line of nbconvert.
    """

    language = Unicode("", help="lt or en; by default the one the notebook was run for").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:  # noqa: ANN401 - nbformat ships no types
        """Return the notebook as it is, and the resources with the page.

        Parameters
        ----------
        nb : nbformat.NotebookNode
            Executed.
        resources : dict
            nbconvert's.

        Returns
        -------
        tuple of (nbformat.NotebookNode, dict)
        """
        asked = resources.get("workbench", {})
        language = asked.get("language") or self.language or language_of(nb)
        resources["page"] = _page(nb, language, asked.get("title"))
        return nb, resources


def _page(notebook: Any, language: Language, title: str | None) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return everything the template writes."""
    cells = cells_for(notebook, language)
    about = about_page(cells)
    layout = laid_out(cells, language)
    own = title or about.get("title")
    heading = clean(own or layout.heading or translate(text("Report"), language))
    style = style_sheet(heading, about.get("notice", ""))
    return {
        "language": language,
        "title": heading,
        "question": clean(layout.heading) if own else "",
        "style": style,
        "policy": content_policy(style),
        "skip": translate(text("Skip to the content"), language),
        "layout": layout,
    }
