"""The index in a real browser."""

import pytest
from browsers import a_browser, barriers
from runs import VILNIUS, a_delivery, a_run

from workbench.model.case import InputFile
from workbench.run.index import write_index
from workbench.run.record import RunStatus, write_run

pytestmark = pytest.mark.browser
browser = pytest.fixture(scope="module")(a_browser)
PAGE = "outputs/vilnius/plan_evaluation.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return outputs with a report, one that failed later, one that never was, and the example."""
    root = tmp_path_factory.mktemp("folder")
    (root / "parameters").mkdir()
    there = a_delivery(files=(InputFile(path=PAGE, sha256="a" * 64),))
    write_run(root, a_run(delivered=there), VILNIUS)
    (root / PAGE).write_text("<title>x</title>", encoding="utf-8")
    write_run(root, a_run(language="en", status=RunStatus.TIMEOUT, delivered=None), VILNIUS)
    invented = VILNIUS.model_copy(update={"code": "pavyzdys", "synthetic": True})
    write_run(root, a_run(delivered=there), invented)
    write_index(root, ("lt", "en"))
    return root / "outputs"


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
def test_the_index_has_no_barrier_and_asks_nobody(browser, folder, name):
    """Axe finds nothing, the page asks for itself alone, and it fits a telephone."""
    context = browser.new_context(viewport={"width": 320, "height": 900}, bypass_csp=True)
    page, requests = context.new_page(), []
    page.on("request", lambda request: requests.append(request.url))

    page.goto((folder / name).as_uri())

    assert [(folder / name).as_uri()] == requests
    assert [] == barriers(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_link_of_the_index_opens_the_report(browser, folder):
    """From the index one click leads to the page."""
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())

    page.locator("tbody a").first.click()

    assert (folder / "vilnius" / "plan_evaluation.html").as_uri() == page.url
