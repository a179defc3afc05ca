"""How far the best portfolio depends on weights and points, and what to look into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent, paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined
from workbench.presentation.selection.outcomes import (
    draws_of,
    first_names,
    no_candidates,
    widest_error,
)
from workbench.presentation.selection.words import phrase
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.robustness.cores import Cores
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.robust import Robustness
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_robustness"]

_HALF = 0.5


def say_robustness(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what is certain of the choice whatever weights and points are, and what is not.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if selection.choice is None:
        return no_candidates(language)
    robustness = selection.choice.robustness
    if robustness is None:
        nothing = text(
            "How far the choice depends on weights and points cannot be told: the rules cannot "
            "hold together, so there is no best portfolio."
        )
        return absent(nothing, language, lacking="portfolio")
    return paragraphs(_robustness(selection, robustness, language))


def _robustness(
    selection: SelectionAnalysis, robustness: Robustness, language: Language
) -> Iterator[Html]:
    """Yield how it was looked into, the three kinds, the exact variant, and what to look into."""
    yield joined(translate(_way(robustness.sampled), language))
    yield from _kinds(selection, robustness.sampled, language)
    if robustness.exact is not None:
        yield joined(translate(_exactly(robustness.exact), language))
    unsure = _between(robustness.sampled)
    if unsure:
        yield phrase(
            text(
                "It pays to look into the borderline ones: whether they are in the best portfolio "
                "hangs on points and weights nobody is sure of. Closest to even: {names}. The "
                "table says whose points to check first."
            ),
            language,
            names=first_names(selection, unsure, language),
        )
    else:
        settled = text("No candidate is borderline, so better points or weights change nothing.")
        yield joined(translate(settled, language))
    if not selection.choice or not selection.choice.limited:
        free = text("Without limits nearly everything fits, so a high share says little here.")
        yield joined(translate(free, language))


def _way(sampled: Cores) -> Text:
    """Say how often was drawn, how many portfolios were found, and how exact shares are."""
    draws = draws_of(sampled)
    found = plural_text(
        "{count} different portfolio was best",
        "{count} different portfolios were best",
        len(sampled.portfolios),
    )
    return text(
        "Weights and points were drawn {draws} times within what is believed of them, and each "
        "time the best portfolio was looked for (sampled): {found}. Shares are off by {error} "
        "percentage points at most, 19 times of 20.",
        draws=draws,
        found=found,
        error=round(widest_error(draws)),
    )


def _kinds(selection: SelectionAnalysis, sampled: Cores, language: Language) -> Iterator[Html]:
    """Yield the core, and how many are borderline and exterior."""
    kinds = {
        kind: [core.option for core in sampled.options if core.kind == kind]
        for kind in ("core", "borderline", "exterior")
    }
    if kinds["core"]:
        label = plural_text(
            "{count} candidate is in the best portfolio of every draw (core): {names}.",
            "{count} candidates are in the best portfolio of every draw (core): {names}.",
            len(kinds["core"]),
        )
        yield phrase(label, language, names=first_names(selection, kinds["core"], language))
    else:
        none = text("No candidate is in the best portfolio of every draw: there is no core.")
        yield joined(translate(none, language))
    counts = text(
        "In some draws only (borderline): {some}; in none (exterior): {none}.",
        some=len(kinds["borderline"]),
        none=len(kinds["exterior"]),
    )
    yield joined(translate(counts, language))


def _exactly(exact: Cores) -> Text:
    """Say what holds for all portfolios that no other one beats."""
    return text(
        "Exactly, over all {portfolios} portfolios that no other one beats whatever weights and "
        "points are: core {core}, borderline {some}, exterior {none}. This variant is stricter, "
        "because it also sees good portfolios that are never the very best of a draw.",
        portfolios=len(exact.portfolios),
        core=sum(one.kind == "core" for one in exact.options),
        some=sum(one.kind == "borderline" for one in exact.options),
        none=sum(one.kind == "exterior" for one in exact.options),
    )


def _between(sampled: Cores) -> Sequence[str]:
    """Return the borderline ones, those nearest to half of the draws first."""
    unsure = [core for core in sampled.options if core.kind == "borderline"]
    return [core.option for core in sorted(unsure, key=lambda core: abs(core.index - _HALF))]
