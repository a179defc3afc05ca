from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from browsers import a_browser
from presentation.deciding.lab import a_desk_with_notebook
from presentation.explorer.lab import opened, running_lab

from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser
browser = pytest.fixture(scope="module")(a_browser)
NAME = "() => document.activeElement.labels?.[0]?.innerText"
COURSES = "LNG-R01 Lietuvių kalbos kursai suaugusiesiems"
REASON = "Kursų prašo ir darbdaviai, ir užsieniečiai"


def test_a_municipality_weighs_and_adopts(browser: Any, tmp_path: Path):
    """The order follows the points, by keyboard too; the file holds the decision."""
    root, own = a_desk_with_notebook(tmp_path / "desk"), tmp_path / "own"
    own.mkdir()
    before = (root / "parameters" / "pavyzdys.yaml").read_text(encoding="utf-8")
    with running_lab(root, own) as address:
        page = opened(browser, address, "decide")
        first = page.locator(".wb-explorer table tbody tr").first
        first.wait_for()
        was = first.inner_text()

        duty = page.get_by_label("Teisinė pareiga ir strateginis suderinamumas, taškai")
        duty.fill("100")
        need = page.get_by_label("Poreikio svarba, taškai")
        need.fill("0")
        need.press("Tab")
        page.get_by_text("taškai, visos grupės kartu: Poreikio svarba 0").wait_for()
        assert first.inner_text() != was

        page.locator("[role=slider]").last.focus()
        page.keyboard.press("ArrowLeft")
        page.wait_for_function("field => field.value === '99'", arg=duty.element_handle())

        page.get_by_label("Rekomendacija", exact=True).select_option(label=COURSES)
        page.get_by_text("Dėl jos dar nenuspręsta").wait_for()
        page.get_by_label("Rekomendacija", exact=True).focus()
        page.keyboard.press("Tab")
        assert page.evaluate(NAME) == "Įtraukti į rinkinį"
        page.get_by_label("Sprendimas", exact=True).select_option(label="Priimti")
        save = page.get_by_role("button", name="Įrašyti sprendimą")
        save.click()
        page.get_by_text("pirmiausia parašykite priežastį").wait_for()
        page.get_by_label("Jūsų pareigos").fill("konsultantė")
        page.get_by_label("Sprendimo priežastis").fill(REASON)
        save.click()
        page.get_by_text("Įrašyta: LNG-R01 – priimta.").wait_for()
        page.get_by_text(REASON).first.wait_for()

    decisions = load_case("pavyzdys", as_of="2026-01-20", root=root).file.selection.decisions
    kept = next(one for one in decisions if one.recommendation == "LNG-R01")
    assert (kept.choice, kept.reason, kept.by) == ("adopt", REASON, "konsultantė")
    after = (root / "parameters" / "pavyzdys.yaml").read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
