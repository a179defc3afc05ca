import pytest
from presentation.lint_pages import broken, family, with_

ENGLISH = "The plan is not complete for the people of the city."
LITHUANIAN = "Planas nėra parengtas pagal tvarką ir jo turinys."
CASES = [
    ("L01", with_("<p>no data</p>"), with_("<p>duomenų nėra</p>"), "lt"),
    ("L01", with_("<p>duomenų nėra</p>", "en"), with_("<p>no data</p>", "en"), "en"),
    ("L02", with_(f"<p>{ENGLISH}</p>"), with_(f'<p lang="en">{ENGLISH}</p>'), "lt"),
    ("L02", with_(f"<p>{ENGLISH}</p>"), with_(f"<p>Rašoma: <q>{ENGLISH}</q></p>"), "lt"),
    (
        "L02",
        with_(f"<p>{ENGLISH}</p>"),
        with_("<p>Šaltinis: „Migration and Asylum in the Baltic“ ir jo priedai yra kitur.</p>"),
        "lt",
    ),
    ("L02", with_(f"<p>{LITHUANIAN}</p>", "en"), with_(f"<p lang=lt>{LITHUANIAN}</p>", "en"), "en"),
    (
        "L02",
        with_(f"<p>{LITHUANIAN}</p>", "en"),
        with_("<p>Seimas and the Šiaulių miesto savivaldybė agreed.</p>", "en"),
        "en",
    ),
]


@pytest.mark.parametrize(("rule", "fault", "harmless", "language"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless, language):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault, language)
    assert set() == broken(harmless, language)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("L") == {rule for rule, *_ in CASES}
