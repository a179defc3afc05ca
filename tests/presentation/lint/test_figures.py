import pytest
from presentation.lint_pages import FIGURE, broken, family, where, with_

WORDS = "2024 m. – 10 000 Eur, 2025 m. – 20 000 Eur."
NOTE = '<p class="source">Šaltinis: planas</p><details>'
ANOTHER = FIGURE.replace("pagal metus", "iš viso").replace("20 000", "30 000")
CASES = [
    (
        "G01",
        where("<figcaption>Lėšos pagal metus", "<figcaption>"),
        where("<figcaption>Lėšos", "<figcaption><b>Lėšos</b>"),
    ),
    ("G02", where(WORDS, "Lėšos"), where(WORDS, WORDS.replace(" – ", ": "))),
    ("G02", where('role="img" aria-label', 'role="note" aria-label'), where("0 0 9 9", "0 0 8 8")),
    ("G03", where(WORDS, "Lėšos pagal metus."), where(WORDS, "Lėšos pagal metus auga du kartus.")),
    ("G03", where(WORDS, f"Paveikslas: {WORDS}"), where(WORDS, f"Paveiksluose {WORDS}")),
    ("G04", where(NOTE, "<details>"), where(NOTE, NOTE.replace("planas", "įsakymas"))),
    (
        "G05",
        where("<details><summary>Duomenys</summary>", "<div>").replace("</details>", "</div>"),
        where("<details>", "<details open>"),
    ),
    (
        "G06",
        with_('<p><svg role="img" aria-label="Didėja"></svg></p>'),
        with_('<p>Didėja <svg aria-hidden="true"></svg></p>'),
    ),
    (
        "G07",
        where('<svg aria-hidden="true"', "<svg"),
        where('<svg aria-hidden="true"', '<svg aria-hidden="true" focusable="false"'),
    ),
    ("G08", with_(ANOTHER.replace("30 000", "20 000")), with_(ANOTHER)),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("G") == {rule for rule, *_ in CASES}
