from __future__ import annotations

from functools import cache

from bs4 import BeautifulSoup
from presentation.deciding.sessions import the_file
from selection_cases import selection_of

from workbench.analysis.portfolio.programme import Variants
from workbench.errors import Fault
from workbench.presentation.deciding.panel import SHOWN, faulty, order_shown, portfolio_shown
from workbench.presentation.deciding.trial import Trial
from workbench.presentation.deciding.trying import Trying
from workbench.text import text

NB = "\u00a0"


@cache
def _trying():
    return Trying(selection_of())


def _portfolio(language="lt", **tried):
    """Return what is shown of a trial."""
    shown = portfolio_shown(
        _trying().portfolio(Trial(**tried), the_file()), selection_of(), language
    )
    return BeautifulSoup(shown, "lxml")


def _rows(table):
    """Return the cells of a table's body."""
    return [[c.get_text() for c in row(["th", "td"])] for row in table.tbody("tr")]


def test_the_first_fifteen_are_shown_with_what_they_could_be():
    """Place, name, value, ends, and the place by the file."""
    placed = _trying().order(Trial(view="ngo"), the_file())
    page = BeautifulSoup(order_shown(placed, "ngo", selection_of(), "lt"), "lxml")
    rows = _rows(page.table)
    assert len(rows) == SHOWN
    first = placed[0]
    assert rows[0][0] == "1"
    assert rows[0][1].startswith(first.valued.code)
    assert rows[0][3] == f"{first.value.low:.0f}–{first.value.high:.0f}"
    assert [row[4] for row in rows] == [str(one.before) for one in placed[:SHOWN]]
    assert "Požiūris: Nevyriausybinės organizacijos" in page.caption.get_text()


def test_the_portfolio_of_the_file_says_so():
    """Its sums, its limits and everything in it."""
    page, portfolio = _portfolio(), selection_of().choice.portfolio
    assert "Rinkinys tas pats kaip pagal parametrų failą." in page.get_text()
    assert len(page.details("li")) == len(portfolio.codes)
    rows = {row[0]: row[1:] for row in _rows(page.table)}
    spent = {(year, fund): cents for year, fund, cents in portfolio.spent}
    taken = spent[2026, "municipal"] // 100
    row = [cell.replace(NB, " ") for cell in rows["2026 m., savivaldybės biudžetas"]]
    assert row == [f"{amount:,} Eur".replace(",", " ") for amount in (taken, 25000, 25000 - taken)]


def test_where_there_is_no_limit_it_says_so():
    """No limit is no limit of nought."""
    rows = {row[0]: row for row in _rows(_portfolio(money={(2026, "municipal"): None}).table)}
    assert rows["2026 m., savivaldybės biudžetas"][2:] == ["ribos nėra", "–"]


def test_what_entered_and_left_is_listed():
    """By name, under words that say which is which."""
    tried = _trying().portfolio(Trial(money_percent=30), the_file())
    page = _portfolio(money_percent=30)
    left = page.find("p", string="Palyginti su failo rinkiniu, iškrito:").find_next("ul")
    assert [item.span.get_text() for item in left("li")] == list(tried.left)
    assert tried.left


def test_why_nothing_fits_is_said_in_words():
    """Which rules cannot hold together, and what would be enough."""
    page = _portfolio(hours_percent=5)
    assert page.find(role="alert")
    assert "Nėra rinkinio, kuris laikytųsi visų taisyklių." in page.get_text()
    said = page.get_text().replace(NB, " ")
    assert "2028 m. darbo laikas (administracija): ne daugiau kaip 120 val." in said
    assert "170 val." in said


def test_contradictions_are_said_in_words():
    """What was found, what is expected and what to do."""
    rules = selection_of().choice.programme.rules
    first, second = next(rule for rule in rules if isinstance(rule, Variants)).codes[:2]
    page = _portfolio(modes={first: "must", second: "must"})
    assert first in page.find(role="alert").get_text()


def test_words_are_never_markup():
    """Whatever somebody typed."""
    hostile = text("{x}", x="<script>")
    assert "<script>" not in faulty([Fault(hostile, hostile, hostile)], "en")
