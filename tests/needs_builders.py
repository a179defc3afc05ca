"""Small registers and surveys, so that a test of the needs analysis shows its whole input."""

from __future__ import annotations

import numpy as np

from workbench.model.base import Words
from workbench.model.codebook import Codebook, Item, ItemKind, ItemUse, Option, Scale
from workbench.model.evidence import Evidence, Need
from workbench.model.survey import Margin, Survey, SurveyCard


def words(text: str) -> Words:
    """Return one wording for both languages."""
    return Words(lt=text, en=text)


def evidence(key: str = "a", **changes: object) -> Evidence:
    """Return a finding of one interview about courses of Lithuanian."""
    known = {
        "key": key,
        "kind": "interview",
        "voice": "migrant",
        "area": "LNG",
        "finding": words("Kursų trūksta."),
        "strength": 2,
        "source": "page",
        "date": "2025-10-01",
    }
    return Evidence.model_validate({**known, **changes})


def need(code: str = "LNG-1", *keys: str, **changes: object) -> Need:
    """Return a need that rests on some findings."""
    known = {
        "code": code,
        "statement": words("Reikia kursų."),
        "evidence": keys or ("a",),
        "by": "konsultantas",
        "date": "2026-01-10",
    }
    return Need.model_validate({**known, **changes})


def severity_item(area: str, **changes: object) -> Item:
    """Return a question on the severity of an area."""
    known = {
        "code": f"severity_{area.lower()}",
        "name": words(area),
        "columns": (f"severity_{area.lower()}",),
        "kind": ItemKind.SCALE,
        "use": ItemUse.SEVERITY,
        "area": area,
        "scale": Scale(),
    }
    return Item.model_validate({**known, **changes})


def options_item(code: str, options: tuple[str, ...], **changes: object) -> Item:
    """Return a question with options."""
    known = {
        "code": code,
        "name": words(code),
        "columns": (code,),
        "kind": ItemKind.SINGLE,
        "use": ItemUse.GROUP,
        "options": tuple(Option(code=option, name=words(option)) for option in options),
    }
    return Item.model_validate({**known, **changes})


def rated_item(use: ItemUse, subject: str) -> Item:
    """Return a question on a subject, on a scale from 1 to 5."""
    return Item(
        code=f"{use.value}_{subject}",
        name=words(subject),
        columns=(f"{use.value}_{subject}",),
        kind=ItemKind.SCALE,
        use=use,
        subject=subject,
        scale=Scale(),
    )


def survey(
    *items: tuple[Item, list[object]],
    population: str = "migrants",
    margins: tuple[Margin, ...] = (),
    **card: object,
) -> Survey:
    """Return a survey of these answers, one list per question."""
    codebook = Codebook.model_validate(
        {
            "schema_version": 1,
            "title": words("apklausa"),
            "population": population,
            "items": tuple(item for item, _ in items),
        }
    )
    known = {
        "key": population,
        "source": "page",
        "selection": "snowball",
        "start": "2025-09",
        "end": "2025-10",
        "margins": margins,
    }
    answers = {item.code: np.array(given, dtype=np.int16) for item, given in items}
    respondents = len(next(iter(answers.values())))
    made = SurveyCard.model_validate({**known, **card})
    return Survey(made, codebook, respondents, answers)
