"""Services by how important people find them and how well they find them done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import draw_twice
from workbench.presentation.charts.services_plane import ServicesPlane, numbered
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import NO_BREAK, format_number
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.presentation.needs.labels import QUADRANT_WORDS, interval_note, survey_source
from workbench.presentation.sentences.needs_survey_figures import say_services_plane
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.services import Services
    from workbench.analysis.statistics.means import Estimate
    from workbench.model.base import Language
    from workbench.presentation.charts.services_plane import ServicePoint
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html

__all__ = ["fig_services"]

_NOT_ASKED = text(
    "How important services are and how well they are done is not known: no survey of at least 30 "
    "people asked for both. The standard questionnaire does."
)
_TOO_FEW = text(
    "Too few people rated the services to place any of them; more answers to the same questions "
    "would do it."
)

_HOW_TO_READ = text(
    "Whiskers: 95% intervals of the means. Dotted diagonal: importance equals performance; above "
    "it importance is greater."
)


def fig_services(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the services in the plane of performance and importance, with their intervals.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    services = needs.services
    if services is None:
        return absent(_NOT_ASKED, language, lacking="" if needs.survey else "survey")
    points = numbered(services)
    if not points:
        return absent(_TOO_FEW, language)
    plane = ServicesPlane(services, points, language)
    wide, narrow = draw_twice(plane.draw, plane.height)
    source = survey_source(needs, language)
    caption = text("Importance of services and how well they are done")
    return Figure(
        caption=translate(caption, language),
        description=say_services_plane(services, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(services, points, source, language),
        notes=(
            *_by_quadrant(services, points, language),
            translate(_HOW_TO_READ, language),
            *interval_note(needs, language),
        ),
        name="fig-services",
    ).shown(language)


def _by_quadrant(
    services: Services, points: Sequence[ServicePoint], language: Language
) -> tuple[Html, ...]:
    """Name the numbers, quadrant by quadrant, and the services that could not be placed."""
    lines = []
    for quadrant, words in QUADRANT_WORDS.items():
        named = [
            joined(f"{point.number}{NO_BREAK}– ", wording(point.service.pair.name, language))
            for point in points
            if point.placed.quadrant == quadrant
        ]
        if named:
            label = capital(translate(words, language))
            lines.append(joined(label, ": ", joined(*named, by="; "), "."))
    shown = {point.service.pair.subject for point in points}
    left = [s.pair.name for s in services.services if s.pair.subject not in shown]
    if left:
        label = translate(text("Not placed, too few answers:"), language)
        names = joined(*(wording(name, language) for name in left), by="; ")
        lines.append(joined(label, " ", names, "."))
    return tuple(lines)


def _data(
    services: Services, points: Sequence[ServicePoint], source: str, language: Language
) -> Table:
    """Return the means with their intervals as a table."""
    scale = text(
        "Scale {low}–{high}; in brackets the 95% interval.", low=services.low, high=services.high
    )
    return Table(
        caption=translate(text("Data: importance and performance of services"), language),
        columns=headers(
            language,
            (text("Service"), "row"),
            (text("Importance"), "number"),
            (text("How well it is done"), "number"),
            (text("Quadrant"), "text"),
        ),
        rows=tuple(
            (
                joined(f"{point.number}. ", wording(point.service.pair.name, language)),
                _estimate(point.placed.importance, language),
                _estimate(point.placed.performance, language),
                translate(QUADRANT_WORDS[point.placed.quadrant], language),
            )
            for point in points
        ),
        source=joined(source, ". ", translate(scale, language)),
    )


def _estimate(mean: Estimate, language: Language) -> str:
    """Write a mean with its interval."""
    value, *ends = (
        "" if number is None else format_number(number, language, digits=2)
        for number in (mean.value, mean.low, mean.high)
    )
    return f"{value} ({ends[0]}–{ends[1]})" if all(ends) else value
