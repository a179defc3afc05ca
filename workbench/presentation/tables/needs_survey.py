"""Who was asked, how they were found, who answered, and what disclosure control held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.analysis.needs.survey_tables import table_kind
from workbench.presentation.display import absent, together
from workbench.presentation.facts_in_words import fact_value, source_names
from workbench.presentation.formats import format_date, format_number
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, wording
from workbench.presentation.needs.labels import count_sign, hidden_note
from workbench.presentation.needs.numbers import missing, score
from workbench.presentation.needs.parts import lacks_survey, survey_source
from workbench.presentation.needs.words import SELECTIONS, TABLE_KINDS
from workbench.presentation.table import Column, Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.analysis.needs.weighting import Weighting
    from workbench.model.base import Language
    from workbench.model.survey import Survey
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_release", "tab_survey"]

_ASKED = {
    "migrants": text("How the survey of foreigners was made"),
    "staff": text("How the survey of staff was made"),
}


def tab_survey(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return how the surveys were made, how they were weighted, and who answered.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        One table for each survey, and one for those who answered.
    """
    shown = []
    if needs.mode.survey is not None:
        shown.append(_card(needs, needs.mode.survey, needs.mode.weighting, language))
    if needs.survey is not None and needs.survey.composition:
        shown.append(_composition(needs, needs.survey, language))
    if needs.competences is not None:
        shown.append(_card(needs, needs.competences.survey, None, language))
    if not shown:
        nothing = text(
            "No survey is at hand. The standard questionnaires for foreigners and for staff can be "
            "used as they are."
        )
        return absent(nothing, language)
    return together(*shown)


def tab_release(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what disclosure control did: by sort of table, how many numbers it holds back.

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
    if needs.survey is None:
        nothing = text("There are no counts of answers that would need protection.")
        return lacks_survey(needs, nothing, language)
    entries: dict[str, list[tuple[int, int]]] = {}
    for entry in needs.survey.log.entries:
        counted = (entry.cells, entry.hidden.total)
        entries.setdefault(translate(TABLE_KINDS[table_kind(entry.name)], language), []).append(
            counted
        )
    rows = tuple(
        (
            capital(kind),
            str(len(counted)),
            format_number(sum(cells for cells, _ in counted), language),
            format_number(sum(hidden for _, hidden in counted), language),
        )
        for kind, counted in entries.items()
    )
    return Table(
        caption=translate(text("What disclosure control held back"), language),
        columns=headers(
            language,
            (text("Counts"), "row"),
            (text("Tables"), "number"),
            (text("Cells"), "number"),
            (text("Numbers held back, margins included"), "number"),
        ),
        rows=rows,
        source=survey_source(needs, needs.survey.survey, language),
        notes=tuple(translate(note, language) for note in _release_notes(needs)),
    ).shown(language)


def _release_notes(needs: NeedsAnalysis) -> Iterator[Text]:
    """Yield the rules and the proof."""
    yield text(
        "Counts of 1 to {threshold} people are held back, and with them whatever would give them "
        "away; the sign in the tables is the same for both.",
        threshold=needs.policy.threshold,
    )
    if needs.policy.rounding > 1:
        yield text("All other counts are rounded to {base}.", base=needs.policy.rounding)
    yield text(
        "All tables were tried together: no number held back can be worked out from the others "
        "more exactly than the sign says."
    )


def _card(
    needs: NeedsAnalysis, survey: Survey, weighting: Weighting | None, language: Language
) -> Shown:
    """Write how a survey was made."""
    rows = [(translate(name, language), value) for name, value in _made(needs, survey, language)]
    if weighting is not None:
        weights = _weights(needs, weighting, language)
        rows += [(translate(name, language), value) for name, value in weights]
    hidden = shown_count(survey.respondents, needs.policy) is None
    return Table(
        caption=translate(_ASKED[survey.codebook.population], language),
        columns=headers(language, (text("What"), "row"), (text("How it was"), "text")),
        rows=tuple(rows),
        source=survey_source(needs, survey, language),
        notes=(hidden_note(needs.policy, language),) if hidden else (),
    ).shown(language)


def _made(needs: NeedsAnalysis, survey: Survey, language: Language) -> Iterator[tuple[Text, Html]]:
    """Yield who was asked, when, how, and how many answered."""
    card = survey.card
    start, end = format_date(card.start, language), format_date(card.end, language)
    yield text("Survey"), wording(survey.codebook.title, language)
    yield text("When"), joined(start if start == end else f"{start} – {end}")
    chosen = capital(translate(SELECTIONS[card.selection], language))
    yield text("How people were found"), joined(chosen)
    asked = missing(language)
    if card.asked is not None:
        asked = joined(format_number(card.asked, language))
    yield text("Invited"), asked
    answered = shown_count(survey.respondents, needs.policy)
    yield text("Answered"), joined(count_sign(answered, needs.policy, language))
    population = missing(language)
    if card.population is not None:
        population = fact_value(card.population, language)
    yield text("People it is about, in all"), population
    if card.note:
        yield text("Note"), wording(card.note, language)


def _weights(
    needs: NeedsAnalysis, weighting: Weighting, language: Language
) -> Iterator[tuple[Text, Html]]:
    """Yield whether answers are weighted, to what, and what that costs."""
    raked = weighting.raked
    if raked is None or raked.n_eff is None or raked.deff is None:
        why = translate(weighting.refusal, language).rstrip(".")
        yield text("Weights"), joined(translate(text("none: {why}", why=why), language))
        return
    survey = needs.mode.survey
    items = survey.codebook.items if survey else ()
    names = [wording(i.name, language) for i in items if i.code in weighting.margins]
    margins = survey.card.margins if survey else ()
    keys = tuple(margin.source for margin in margins)
    known = source_names(needs.case.file.sources, keys, language)
    yield text("Weighted to what is known of"), joined(joined(*names, by="; "), " (", known, ")")
    worth = plural_text(
        "as much as {count} answer of equal weight",
        "as much as {count} answers of equal weight",
        round(raked.n_eff),
    )
    yield text("What the answers are worth"), joined(translate(worth, language))
    label = text("How many times weights raise the variance (design effect)")
    yield label, joined(score(raked.deff, language))
    if weighting.together:
        groups = (joined(*(wording(w, language) for w in g), by=" + ") for g in weighting.together)
        yield text("Put together, because too few answered"), joined(*groups, by="; ")


def _composition(needs: NeedsAnalysis, results: SurveyResults, language: Language) -> Shown:
    """Write who answered, by the questions that tell groups apart."""
    several = len(results.composition) > 1
    rows = []
    for part in results.composition:
        for name, count in part.groups:
            answer = wording(name, language)
            if several:
                answer = joined(wording(part.item.name, language), ": ", answer)
            rows.append((answer, count_sign(count, needs.policy, language)))
    counts = [[count for _, count in part.groups] for part in results.composition]
    hidden = any(None in part for part in counts)
    # Sums of shown counts only: whatever they tell stands in the table already.
    sums = {sum(count for count in part if count is not None) for part in counts}
    notes = [hidden_note(needs.policy, language)] if hidden else []
    if not hidden and needs.policy.rounding == 1 and len(sums) > 1:
        notes.append(translate(text("Not everybody answered every question."), language))
    first = text("Group")
    title = first if several else results.composition[0].item.name
    return Table(
        caption=translate(text("Who answered the survey of foreigners"), language),
        columns=(
            Column(translate(title, language), "row"),
            Column(translate(text("Respondents"), language), "number"),
        ),
        rows=tuple(rows),
        source=survey_source(needs, results.survey, language),
        notes=tuple(notes),
    ).shown(language)
