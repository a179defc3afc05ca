"""The pages in a real browser: accessible, alone, and never wider than a telephone."""

from functools import cache

import pytest
from browsers import CROWDED, a_browser, barriers
from presentation.pages import IN_BROWSER, page_of

pytestmark = pytest.mark.browser

SHOWN_NAMES = "all => all.filter(e => e.checkVisibility()).map(e => e.getAttribute('aria-label'))"
browser = pytest.fixture(scope="module")(a_browser)


@pytest.fixture(scope="module")
def open_page(browser, tmp_path_factory):
    """Return a function that opens a report once and notes requests and console messages."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def opened(code, language, width=1280, scheme="light", *, examined=True):
        """Open a page; axe has to be let past its policy, a reader's browser has not."""
        file = folder / f"{code}.{language}.html"
        file.write_text(page_of(code, language), encoding="utf-8")
        view = {"width": width, "height": 900}
        context = browser.new_context(viewport=view, color_scheme=scheme, bypass_csp=examined)
        page = context.new_page()
        page.requests, page.complaints = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(file.as_uri())
        return page

    return opened


@pytest.mark.parametrize(("code", "language"), IN_BROWSER)
def test_no_barrier_is_found(open_page, code, language):
    """Axe finds no violation of WCAG 2.0 to 2.2, A and AA, nor of best practice."""
    page = open_page(code, language)
    assert barriers(page) == []


@pytest.mark.parametrize("code", ["pavyzdys", "overview"])
def test_no_barrier_is_found_in_the_dark(open_page, code):
    """The dark colours have the contrast too, with everything unfolded."""
    page = open_page(code, "lt", scheme="dark")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert barriers(page) == []


@pytest.mark.parametrize(("code", "language"), IN_BROWSER)
def test_nothing_is_asked_of_the_network_and_nobody_complains(open_page, code, language):
    """One request, the file itself, and an empty console, with the page's own policy in force."""
    page = open_page(code, language, examined=False)
    assert [url for url in page.requests if not url.startswith("file:")] == []
    assert len(page.requests) == 1
    assert page.complaints == []
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"


@pytest.mark.parametrize(("code", "language"), IN_BROWSER)
def test_a_telephone_need_not_scroll_sideways(open_page, code, language):
    """At 320 pixels, as at 400 % zoom, the page is as wide as the screen, all unfolded."""
    page = open_page(code, language, width=320)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("code", ["vilnius", "overview"])
def test_letters_in_figures_are_readable_on_a_telephone(open_page, code):
    """The narrow drawing is shown, at no less than eleven pixels a letter."""
    page = open_page(code, "lt", width=320)
    script = """() => [...document.querySelectorAll('.drawing svg')]
      .filter(svg => svg.getBoundingClientRect().width)
      .map(svg => [svg.getAttribute('width'), svg.getBoundingClientRect().width
        / svg.getAttribute('width') * parseFloat(getComputedStyle(svg).fontSize)])"""
    shown = page.evaluate(script)
    assert shown
    assert {width for width, _ in shown} == {"296"}
    assert min(size for _, size in shown) >= 11


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("code", "language"), IN_BROWSER)
def test_words_of_a_drawing_neither_overlap_nor_leave_it(open_page, code, language, width):
    """Every word can be read: none lies on another, none is cut off at an edge."""
    assert open_page(code, language, width=width).evaluate(CROWDED) == []


@pytest.mark.parametrize("code", ["vilnius", "pavyzdys", "kaunas", "overview"])
def test_every_figure_and_every_region_has_a_name(open_page, code):
    """What a screen reader announces for drawings and scroll regions is more than a title."""
    page = open_page(code, "lt")
    figures = page.locator("figure").count()
    images = page.get_by_role("img")
    assert images.count() == figures
    for index in range(figures):
        name = images.nth(index).get_attribute("aria-label")
        caption = page.locator("figcaption").nth(index).inner_text()
        assert len(name) > 20
        assert name != caption
    regions = page.locator("[role=region]")
    names = [regions.nth(i).get_attribute("aria-label") for i in range(regions.count())]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("code", "language"), IN_BROWSER)
def test_the_keyboard_reaches_the_content_and_every_scroll_region(open_page, code, language):
    """Tab goes to the skip link first, then through contents and regions that show."""
    page = open_page(code, language)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    wanted = set(page.eval_on_selector_all("[role=region]", SHOWN_NAMES))
    assert wanted
    reached = set()
    for _ in range(page.locator("a, summary, [tabindex='0']").count()):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert wanted <= reached


def test_the_printed_report_is_tagged_and_complete(open_page, tmp_path):
    """Chromium prints it to a tagged PDF in its language, with the folded findings open."""
    page = open_page("vilnius", "lt")
    target = tmp_path / "report.pdf"
    page.pdf(path=target, prefer_css_page_size=True, tagged=True, outline=True)
    printed = target.read_bytes()
    assert b"/MarkInfo" in printed
    assert b"/Lang (lt)" in printed
    page.emulate_media(media="print")
    hits = page.locator(".check:not([open]) li").first
    assert hits.bounding_box()["height"] > 0
