"""Any string of a parameter file or a document is data: it shows as text and breaks nothing."""

import json
import re
from functools import cache

import pytest
from browsers import a_browser, barriers
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from presentation.hostile import POISONS, example, hostile_page, spoiled
from presentation.pages import page_of

from workbench.analysis.evaluation import evaluate_plan
from workbench.errors import InputError
from workbench.presentation.data import evaluation_document
from workbench.presentation.markup import clean
from workbench.store.yaml_reading import parse_yaml

browser = pytest.fixture(scope="module")(a_browser)
SLOW = {
    "phases": [Phase.explicit, Phase.reuse, Phase.generate],  # a page takes too long to shrink by
    "suppress_health_check": [HealthCheck.too_slow],
}
SCRAPS = ("<", "</", "<!--", "]]>", "&#", "\"'", "<b class=no></b>", "<h2>", "{}", "$", "\\", "%0A")
BOTH = pytest.mark.parametrize("language", ["lt", "en"])


@cache
def _page(kind, language):
    """Return the report whose every text ends in a poison."""
    return hostile_page(spoiled(example(), lambda words: f"{words} {POISONS[kind]}"), language)


@cache
def _endless_page(language):
    """Return a report with ten thousand letters, with and without blanks, in many places."""
    lengths = {"title": "x" * 10_000, "name": "ilgas " * 1_700}
    case = example()
    plan = case.plan.model_copy(update={"title": lengths["title"]})
    first, *others = plan.measures
    first = first.model_copy(update={"title": lengths["title"]})
    objective = plan.objectives[0].model_copy(update={"title": lengths["name"]})
    plan = plan.model_copy(
        update={"measures": (first, *others), "objectives": (objective, *plan.objectives[1:])}
    )
    name = case.municipality.name.model_copy(update={"lt": lengths["name"], "en": None})
    whose = case.municipality.model_copy(update={"name": name, "genitive": name})
    said = case.file.commentary[0]
    said = said.model_copy(update={"text": name, "by": lengths["title"]})
    file = case.file.model_copy(update={"municipality": whose, "commentary": (said,)})
    return hostile_page(case.model_copy(update={"plan": plan, "file": file}), language)


def _any_page(kind):
    """Return a page of a kind of poison, or of endless words."""
    return _endless_page("lt") if kind == "endless" else _page(kind, "lt")


def _active(tree):
    """Return whatever on a page could run, load or lead somewhere it should not."""
    found = tree.xpath("//script | //iframe | //object | //embed | //form | //link | //base")
    found += tree.xpath("//img[not(starts-with(@src, 'data:image/png'))] | //svg//a | //svg//image")
    found += tree.xpath("//*[@*[starts-with(name(), 'on')]]")
    return found + [a for a in tree.xpath("//a") if not re.match(r"#|https?://", a.get("href"))]


def _bones(tree):
    """Return how many there are of what carries a page, whatever the checks find."""
    kinds = ("h1", "h2", "figure", "svg", "nav", "main", "style", "header", "footer", "section")
    return {kind: len(tree.findall(f".//{kind}")) for kind in kinds}


@BOTH
@pytest.mark.parametrize("kind", POISONS)
def test_nothing_comes_to_life(kind, language):
    """No element that runs, loads or leads elsewhere comes from a text."""
    assert _active(lxml_html.fromstring(_page(kind, language))) == []


@BOTH
@pytest.mark.parametrize("kind", POISONS)
def test_the_bones_of_the_page_stay(kind, language):
    """There are as many headings, figures, styles and sections as on the page unharmed."""
    bones = _bones(lxml_html.fromstring(_page(kind, language)))
    assert bones == _bones(lxml_html.fromstring(page_of("pavyzdys", language)))


@BOTH
@pytest.mark.parametrize("kind", POISONS)
def test_the_text_is_there_as_it_was_written(kind, language):
    """Nothing is swallowed but what cannot be seen."""
    tree = lxml_html.fromstring(_page(kind, language))
    shown = " ".join(tree.xpath("//dd")[0].text_content().split())
    assert shown.endswith(" ".join(clean(POISONS[kind]).split()))
    title = tree.findtext(".//title")
    assert " ".join(clean(POISONS[kind]).split())[:20] in " ".join(title.split())


@pytest.mark.parametrize("kind", POISONS)
def test_nothing_invisible_and_nothing_that_turns_the_reading_direction_is_left(kind):
    """Control characters, bidirectional marks and halves of letters are taken out."""
    page = _page(kind, "lt")
    assert not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200f\u202a-\u202e\u2066-\u2069]", page
    )
    page.encode("utf-8")


@pytest.mark.parametrize("kind", [kind for kind in POISONS if kind != "half a letter"])
def test_the_data_keep_every_text(kind):
    """The results as data hold the texts as they were written, invisible characters and all."""
    evaluation = evaluate_plan(spoiled(example(), lambda words: f"{words} {POISONS[kind]}"))
    written = evaluation_document(evaluation, "lt").model_dump_json()
    assert json.loads(written)["name"].endswith(POISONS[kind])


@pytest.mark.parametrize("raw", [b'a: "f\\ud800g"', b"a: f\xed\xa0\x80g"])
def test_half_a_letter_does_not_come_in(raw):
    """UTF-8 has no place for it, so no file can bring it and no data need hold it."""
    with pytest.raises(InputError, match=r"found: (no YAML|bytes that are no UTF-8 text)"):
        parse_yaml(raw, "x.yaml")


def test_templates_in_a_text_are_not_filled_in():
    """Seven times a hundred and ninety-one is not computed."""
    page = _page("template", "lt")
    assert "1337" not in page
    assert "{{ 7*191 }}" in page


def _stays_a_page(words):
    """Check that a page whose every text ends in these words has its bones and nothing active."""
    tree = lxml_html.fromstring(hostile_page(spoiled(example(), lambda text: text + words), "lt"))
    assert _active(tree) == []
    assert _bones(tree) == _bones(lxml_html.fromstring(page_of("pavyzdys", "lt")))


@settings(max_examples=8, **SLOW)
@given(st.text(min_size=1, max_size=60))
def test_no_text_at_all_comes_to_life(words):
    """Whatever letters a text may hold: the same bones, nothing active."""
    _stays_a_page(words)


@pytest.mark.endurance
@settings(max_examples=150, **SLOW)
@given(st.text(min_size=1, max_size=60) | st.sampled_from(SCRAPS).map(lambda scrap: 3 * scrap))
def test_many_texts_stay_texts(words):
    """The same with many more, scraps of markup among them."""
    _stays_a_page(words)


@pytest.mark.browser
@pytest.mark.parametrize("kind", [*POISONS, "endless"])
def test_a_browser_is_not_disturbed(browser, tmp_path, kind):
    """No request, no complaint, no dialog, and nothing wider than a telephone."""
    file = tmp_path / "page.html"
    file.write_text(_any_page(kind), encoding="utf-8")
    page = browser.new_page(viewport={"width": 320, "height": 900})
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert seen == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["markup", "direction", "endless"])
def test_hostile_text_raises_no_barrier(browser, tmp_path, kind):
    """The page stays as accessible as it was."""
    file = tmp_path / "page.html"
    file.write_text(_any_page(kind), encoding="utf-8")
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(file.as_uri())
    assert barriers(page) == []
    page.close()
