from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from browsers import a_browser
from presentation.explorer.lab import a_desk, opened, running_lab

from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser
browser = pytest.fixture(scope="module")(a_browser)
REASON = "Moterų ir vyrų poreikiai skiriasi"


def test_a_consultant_chooses_a_group_and_keeps_it(browser: Any, tmp_path: Path):
    """The table follows the list, the keyboard reaches every control, the file holds the choice."""
    root, own = a_desk(tmp_path / "desk"), tmp_path / "own"
    own.mkdir()
    before = (root / "parameters" / "pavyzdys.yaml").read_text(encoding="utf-8")
    with running_lab(root, own) as address:
        page = opened(browser, address, "explore")
        table = page.locator(".wb-explorer table").first
        table.get_by_text("Ukrainos piliečiai").wait_for()

        page.get_by_label("Grupės pagal klausimą").select_option(label="Lytis")
        table.get_by_text("Moterys").wait_for()
        assert table.get_by_text("Ukrainos piliečiai").count() == 0
        page.get_by_text("Grupės pagal klausimą: Lytis (faile: Pilietybė)").wait_for()

        page.get_by_label("Grupės pagal klausimą").focus()
        reached = []
        for _ in range(5):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("() => document.activeElement.labels?.[0]?.innerText"))
        assert reached[:3] == ["Atskleidimo kontrolė", "Svoriai", "Paslaugų ribos"]

        save = page.get_by_role("button", name="Įrašyti nustatymą")
        save.click()
        page.get_by_text("pirmiausia parašykite priežastį").wait_for()
        page.get_by_label("Jūsų pareigos").fill("konsultantė")
        page.get_by_label("Priežastis").fill(REASON)
        save.click()
        page.get_by_text("Įrašyta: Grupės pagal klausimą – Lytis.").wait_for()

    settings = load_case("pavyzdys", as_of="2026-01-20", root=root).file.settings
    kept = next(setting for setting in settings if setting.name == "group")
    assert (kept.name, kept.value, kept.reason, kept.by) == ("group", "sex", REASON, "konsultantė")
    after = (root / "parameters" / "pavyzdys.yaml").read_text(encoding="utf-8")
    comments = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    assert comments
    assert [line for line in comments if line not in after.splitlines()] == []
