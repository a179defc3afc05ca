"""What stands under the controls: the figure, the table, the services, and what to know of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.disclosure.policy import preset
from workbench.model.codebook import Scale
from workbench.presentation.explorer.bars import draw_bars
from workbench.presentation.explorer.choices import differing
from workbench.presentation.explorer.words import (
    NAMES,
    describe,
    notes_of,
    share_words,
    value_words,
)
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, tag, wording
from workbench.presentation.needs.labels import QUADRANT_WORDS, count_sign
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.area_view import AreaView
    from workbench.analysis.needs.modes import ModeChoice
    from workbench.analysis.needs.services import Service
    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Language
    from workbench.presentation.explorer.choices import Choice, Offer

__all__ = ["differences", "panel"]


def panel(
    view: AreaView, choice: Choice, mode: ModeChoice, offer: Offer, source: str, language: Language
) -> Html:
    """Return what is shown for a choice.

    Parameters
    ----------
    view : AreaView
        What may be seen.
    choice : Choice
        What was chosen.
    mode : ModeChoice
        What the survey allows to say.
    offer : Offer
        With the names of areas and questions.
    source : str
        Where the answers come from.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    everybody = translate(text("All who answered"), language)
    rows = [(everybody, view.overall)]
    rows += [(part.name.of(language), part.share) for part in view.groups]
    drawing = tag(
        "div",
        draw_bars(rows, language),
        role="img",
        aria_label=describe(view, everybody, language),
    )
    notes = notes_of(view, choice, mode, language)
    policy = preset(choice.disclosure)
    parts = [drawing, _shares(rows, policy, _caption(choice, offer, language), source, language)]
    parts += [tag("p", note, class_="aside") for note in notes]
    parts += [_services(view.services, source, language)] if view.services else []
    return tag("div", *parts, class_="wb-explorer")


def differences(choice: Choice, filed: Choice, offer: Offer, language: Language) -> Html:
    """Return which settings are chosen otherwise than the parameter file has them.

    Parameters
    ----------
    choice : Choice
        What is chosen.
    filed : Choice
        What the file says.
    offer : Offer
        With the names of questions.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    changed = differing(choice, filed)
    if not changed:
        same = translate(text("All settings are as in the parameter file."), language)
        return tag("div", tag("p", same), class_="wb-explorer")
    lead = translate(text("Otherwise than in the parameter file:"), language)
    lines = [
        translate(
            text(
                "{name}: {chosen} (in the file: {filed})",
                name=NAMES[name],
                chosen=value_words(name, value, offer, language),
                filed=value_words(name, getattr(filed, name), offer, language),
            ),
            language,
        )
        for name, value in changed.items()
    ]
    listed = tag("ul", *(tag("li", line) for line in lines))
    return tag("div", tag("p", lead), listed, class_="wb-explorer")


def _caption(choice: Choice, offer: Offer, language: Language) -> str:
    """Return what the table shows."""
    question = offer.question(choice.group)
    area = offer.area(choice.area).name
    if question is None:
        return translate(text("Share in need: {area}", area=area), language)
    about = text("Share in need: {area}; groups: {question}", area=area, question=question.name)
    return translate(about, language)


def _shares(
    rows: list[tuple[str, Share]], policy: Policy, caption: str, source: str, language: Language
) -> Html:
    """Write the shares as a table."""
    table = Table(
        caption=caption,
        columns=headers(
            language,
            (text("Group"), "row"),
            (text("Answered"), "number"),
            (text("In need"), "number"),
            (text("Share and its 95% interval"), "text"),
        ),
        rows=tuple(
            (
                name,
                count_sign(share.answered, policy, language),
                count_sign(share.count, policy, language),
                share_words(share, language),
            )
            for name, share in rows
        ),
        source=source,
    )
    return table.shown(language).html


def _services(services: tuple[Service, ...], source: str, language: Language) -> Html:
    """Write how services of the area were rated."""
    scale = services[0].pair.importance.scale or Scale()
    ends = {"low": scale.low, "high": scale.high}
    table = Table(
        caption=translate(text("Services of this area, from {low} to {high}", **ends), language),
        columns=headers(
            language,
            (text("Service"), "row"),
            (text("Importance"), "number"),
            (text("How well it is done"), "number"),
            (text("Quadrant"), "text"),
        ),
        rows=tuple(_service(service, language) for service in services),
        source=source,
    )
    return table.shown(language).html


def _service(service: Service, language: Language) -> tuple[str, ...]:
    """Write one service; means of few are held back."""
    name = wording(service.pair.name, language)
    placed = service.placed
    if placed is None:
        return name, "–", "–", translate(text("too few answers"), language)
    means = (
        "–" if found.value is None else format_number(found.value, language, digits=1)
        for found in (placed.importance, placed.performance)
    )
    return name, *means, translate(QUADRANT_WORDS[placed.quadrant], language)
