import re

import pytest
from lxml import html as lxml_html
from presentation.cases import evaluation_of
from presentation.hostile import example, spoiled
from presentation.pages import page_of

from workbench.analysis.evaluation import evaluate_plan
from workbench.presentation.tables.indicators import measure_link, tab_indicators


def test_each_measure_is_named_once_and_its_criteria_are_numbered():
    """Whoever reads “1.3.1, criterion 5” finds what 1.3.1 is and which criterion is meant."""
    tree = lxml_html.fromstring(tab_indicators(evaluation_of("vilnius"), "lt").html)
    heads = [th.text_content() for th in tree.xpath("//tbody/tr/th")]
    assert len([head for head in heads if "„" in head]) == 20
    assert heads[0].startswith("1.1.1 „")
    assert [head for head in heads if head.startswith("1.3.1")][4] == "1.3.1, 5 kriterijus"


def test_what_is_the_same_in_every_row_is_said_once():
    """No criterion of the Vilnius plan has a starting value: that is a sentence, not a column."""
    shown = tab_indicators(evaluation_of("vilnius"), "lt")
    assert "Pradinė reikšmė" not in shown.plain
    assert "Pradinės reikšmės neturi nė vienas kriterijus." in shown.html
    assert shown.html.count("žmogus, ne programa") == 1


def test_what_differs_keeps_its_column():
    """Where some criteria have a starting value, each row says whether it has."""
    mended = evaluation_of("pavyzdys")
    varied = {row.has_baseline for row in mended.indicators.rows}
    assert ("Pradinė reikšmė" in tab_indicators(mended, "lt").plain) == (len(varied) > 1)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_tasks_lead_to_the_measures_they_name(language):
    """Every number of a measure in the task list opens its first criterion."""
    tree = lxml_html.fromstring(page_of("vilnius", language))
    places = [a.get("href")[1:] for a in tree.xpath("//ol[@class='remedies']//a")]
    measures = {place for place in places if place.startswith("m")}
    assert len(measures) > 10
    assert all(len(tree.xpath(f"//tr[@id='{measure}']")) == 1 for measure in measures)


@pytest.mark.parametrize("number", ["", "1.1 <b>", "x", "1..2", "visas planas"])
def test_what_is_no_number_is_no_link(number):
    """Areas, the plan as a whole and odd numbers are named and lead nowhere."""
    assert "<a" not in measure_link(number)
    assert measure_link("1.1.1") == '<a href="#m1.1.1">1.1.1</a>'


def test_numbers_typed_twice_have_one_anchor():
    """Two measures called 1 give one place to go to."""
    twice = evaluate_plan(spoiled(example(), lambda words: re.sub(r"^\d+(\.\d+)*$", "1", words)))
    html = tab_indicators(twice, "lt").html
    assert html.count("id=m1>") == 1
