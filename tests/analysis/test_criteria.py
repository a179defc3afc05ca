from __future__ import annotations

import pytest
from readings import the_catalogue

from workbench.analysis.criteria import main_clause, read_criterion
from workbench.model.plan import Criterion


def _kind(text: str, **changes: object) -> str:
    criterion = Criterion.model_validate({"text": text, **changes})
    return read_criterion(criterion, the_catalogue().lexicon).kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ne mažiau 4 renginiai per metus", "numeric"),
        ("Ne rečiau kaip kartą per mėnesį peržiūrėti duomenis", "numeric"),
        ("Kasmet parengta apžvalga", "numeric"),
        ("Kasmet gerinamos sąlygos", "vague"),
        ("Parengtas informacinis paketas", "deliverable"),
        ("Iki 2026 m. parengta tvarka", "deliverable"),
        ("Iki 2026 m. gruodžio 31 d. patvirtintas aprašas", "deliverable"),
        ("Paskelbti patalpų nuomos konkursai", "deliverable"),
        ("Bus pasirašoma panaudos sutartis dėl patalpų", "deliverable"),
        ("Platformos sukūrimas", "deliverable"),
        ("Sukurta platforma, kurioje galima gauti pagalbos", "deliverable"),
        ("Sudarytos galimybės steigti klases", "vague"),
        ("Užtikrinti sklaidą", "vague"),
        ("Pagal poreikį parengta atmintinė", "vague"),
        ("Reguliariai parengta apžvalga", "vague"),
        ("Įgyvendinta veikla", "vague"),
        ("Plakatai ir pranešimai socialiniuose tinkluose", "vague"),
    ],
)
def test_the_kind_of_a_criterion(text: str, kind: str):
    """A number or frequency, a product to check off once, or neither."""
    assert kind == _kind(text)


def test_a_persons_targets_go_before_the_text():
    """Targets a person entered make a criterion numeric, an empty list makes it none."""
    assert "numeric" == _kind("Geresnė kokybė", targets=[{"value": 5}])
    assert "deliverable" == _kind("Parengti 4 leidiniai", targets=[])


def test_an_empty_place_makes_no_number():
    """As long as the target is not filled in, the criterion says nothing that can be checked."""
    words = "Parengta atmintinė (vienetai per metus), siektina reikšmė: ___"
    reading = read_criterion(Criterion(text=words), the_catalogue().lexicon)

    assert ("vague", ()) == (reading.kind, reading.targets)
    assert "the place of its target is still empty" == str(reading.reason)
    assert "numeric" == _kind(words, targets=[{"value": 5}])


def test_the_reason_quotes_the_words():
    """Why a criterion is vague is shown with its own words."""
    reason = read_criterion(Criterion(text="Užtikrinti sklaidą"), the_catalogue().lexicon).reason

    assert {"words": "Užtikrinti"} == reason.fields()


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Iki 2026 m. parengta tvarka, kurioje viskas aprašyta", "parengta tvarka"),
        ("2025 m. II ketv. – atlikta apklausa (anketa)", "atlikta apklausa "),
        ("Atlikta analizė", "Atlikta analizė"),
        (", tik tiek", ", tik tiek"),
    ],
)
def test_what_a_criterion_is_about(text: str, clause: str):
    """Its words up to the first comma or bracket, without a deadline in front."""
    assert clause == main_clause(text)
