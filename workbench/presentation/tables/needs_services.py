"""Services as foreigners see them, and what staff need to learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.presentation.display import absent
from workbench.presentation.formats import format_number
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.labels import count_sign, hidden_note
from workbench.presentation.needs.numbers import interval, score
from workbench.presentation.needs.parts import lacks_survey, survey_source
from workbench.presentation.needs.words import CROSSHAIRS, QUADRANTS
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.services import Competence, Service, Services
    from workbench.analysis.statistics.means import Estimate
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_competences", "tab_services"]

_NOT_SHOWN = text("not shown: too few answers, or all the same")


def tab_services(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return how important services are to foreigners and how well they are done.

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
    if needs.services is None or needs.survey is None:
        lacking = text("How foreigners see the services is not known.")
        return lacks_survey(needs, lacking, language)
    return Table(
        caption=translate(text("Importance and performance of services"), language),
        columns=headers(
            language,
            (text("Service"), "row"),
            (text("Importance"), "number"),
            (text("How well it is done"), "number"),
            (text("What follows"), "text"),
        ),
        rows=tuple(_service(service, language) for service in needs.services.services),
        source=survey_source(needs, needs.survey.survey, language),
        notes=tuple(
            translate(note, language) for note in _services_notes(needs.services, language)
        ),
        name="tab-services",
    ).shown(language)


def tab_competences(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what staff need to learn, the greatest need first, by two measures.

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
    competences = needs.competences
    if competences is None:
        lacking = text(
            "What staff need to learn is not known: there is no survey of staff. The standard "
            "questionnaire can be used as it is."
        )
        return absent(lacking, language, lacking="staff")
    notes = [translate(note, language) for note in _competences_notes(language)]
    if shown_count(competences.survey.respondents, needs.policy) is None:
        notes.append(hidden_note(needs.policy, language))
    return Table(
        caption=translate(text("What staff need to learn"), language),
        columns=headers(
            language,
            (text("Competence"), "row"),
            (text("Importance"), "number"),
            (text("Own ability"), "number"),
            (text("Need for training (MWDS)"), "number"),
            (text("Ranked score (RDS)"), "number"),
            (text("Rated by"), "number"),
        ),
        rows=tuple(_competence(needs, item, language) for item in competences.competences),
        source=survey_source(needs, competences.survey, language),
        notes=tuple(notes),
        name="tab-competences",
    ).shown(language)


def _services_notes(services: Services, language: Language) -> Iterator[Text]:
    """Yield how to read the means and where the lines stand."""
    yield text(
        "Means on a scale from {low} to {high}, in brackets their 95% intervals.",
        low=services.low,
        high=services.high,
    )
    if services.importance is None or services.performance is None:
        return
    yield text(
        "The lines stand {where}: importance {importance}, performance {performance}. Where an "
        "interval touches a line, what follows is undecided.",
        where=CROSSHAIRS[services.crosshair],
        importance=score(services.importance, language, 1),
        performance=score(services.performance, language, 1),
    )


def _service(service: Service, language: Language) -> tuple[str, ...]:
    """Write one service."""
    name, placed = wording(service.pair.name, language), service.placed
    if placed is None:
        return name, "–", "–", capital(translate(_NOT_SHOWN, language))
    return (
        name,
        _mean(placed.importance, language),
        _mean(placed.performance, language),
        capital(translate(QUADRANTS[placed.quadrant], language)),
    )


def _mean(mean: Estimate, language: Language) -> str:
    """Write a mean with its interval."""
    if mean.value is None:
        return "–"
    ends = interval(mean.low, mean.high, language, 1)
    return score(mean.value, language, 1) + (f" {ends}" if ends else "")


def _competences_notes(language: Language) -> Iterator[Text]:
    """Yield how to read the two measures."""
    yield text(
        "MWDS is the mean gap between importance and ability, weighed by importance; above 0 it is "
        "a need, in brackets its 95% interval."
    )
    yield text(
        "RDS is the share of those whose ability exceeds the importance less the share of those "
        "whose ability falls short of it, from {lowest} to {highest}; below 0 it is a need.",
        lowest=format_number(-100, language),
        highest=100,
    )


def _ranked_score(rds: float | None, language: Language) -> Html:
    """Write the ranked score; it is held back where nearly everybody answered the same way."""
    if rds is not None:
        return joined(score(rds, language, 0))
    why = translate(text("nearly all answered the same way"), language)
    return joined("–", tag("p", why, class_="aside"))


def _competence(needs: NeedsAnalysis, item: Competence, language: Language) -> tuple[str, ...]:
    """Write one competence."""
    name, found = wording(item.pair.name, language), item.discrepancy
    if found is None or found.mwds is None:
        held_back = tag("p", translate(_NOT_SHOWN, language), class_="aside")
        return joined(name, held_back), *("–",) * 5
    means = (found.importance, found.ability)
    ends = interval(found.low, found.high, language, 1)
    mwds: Html = joined(score(found.mwds, language, 1), f" {ends}" if ends else "")
    if found.differs:
        mark = translate(text("the two measures place it far apart"), language)
        mwds = joined(mwds, tag("p", mark, class_="aside"))
    n = shown_count(found.n, needs.policy)
    return (
        name,
        *("–" if mean is None else score(mean, language, 1) for mean in means),
        mwds,
        _ranked_score(found.rds, language),
        count_sign(n, needs.policy, language),
    )
