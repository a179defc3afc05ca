from __future__ import annotations

from concurrent.futures import Future
from threading import active_count

import pytest
from presentation.explorer.desks import a_case, a_survey

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.needs.settings import NeedsSettings
from workbench.presentation.explorer.choices import first_choice, offer_of, with_value
from workbench.presentation.explorer.releases import Releases

OFFER = offer_of(a_case(), a_survey())
FIRST = with_value(first_choice(OFFER, NeedsSettings()), "area", "LNG")


@pytest.mark.parametrize("group", ["sex", "age"])
@pytest.mark.parametrize("disclosure", ["working", "public"])
def test_what_is_shown_is_what_the_report_shows(disclosure, group):
    """The explorer and a report with the same settings never tell two numbers for one thing."""
    survey = a_survey()
    settings = NeedsSettings(disclosure=disclosure, group=group, draws=20)
    report = analyse_needs(a_case(), (survey,), settings).survey
    releases = Releases(survey)
    choice = with_value(with_value(FIRST, "group", group), "disclosure", disclosure)
    for area in ("LNG", "HOU"):
        view = releases.view(with_value(choice, "area", area))
        shares = [n.share for g in report.groups.groups for n in g.needs if n.area == area]
        assert [part.share for part in view.groups] == ([] if view.withheld else shares)
        assert view.overall == report.measured[area][None].share


def test_every_view_is_made_once_whether_ready_or_not():
    """What is prepared in the background is what is made on demand."""
    asked, prepared = Releases(a_survey()), Releases(a_survey())
    prepared.prepare()
    for group in ("age", "sex"):
        for disclosure in ("public", "working"):
            choice = with_value(with_value(FIRST, "group", group), "disclosure", disclosure)
            assert prepared.view(choice) == asked.view(choice)
            assert prepared._release(choice) is prepared._release(choice)
            assert prepared.ready(choice)


def test_nothing_is_ready_before_it_is_made():
    """Neither what nobody asked for nor what is only promised."""
    releases = Releases(a_survey())
    assert not releases.ready(FIRST)
    releases._made[FIRST.disclosure, FIRST.group] = Future()
    assert not releases.ready(FIRST)


def test_nothing_is_prepared_twice():
    """Whoever has everything ready starts no work."""
    releases = Releases(a_survey())
    releases.prepare()
    for key in list(releases._made):
        releases._made[key].result()
    before = active_count()
    releases.prepare()
    assert active_count() <= before


def test_a_release_that_fails_tells_whoever_asks(monkeypatch):
    """Where the proof fails in the background, nothing is shown in its place."""

    def refuse(*_, **__):
        msg = "the audit does not pass, nothing may be released"
        raise ArithmeticError(msg)

    monkeypatch.setattr("workbench.presentation.explorer.releases.read_survey", refuse)
    releases = Releases(a_survey())
    releases.prepare()
    for _ in range(2):
        with pytest.raises(ArithmeticError, match="nothing may be released"):
            releases.view(FIRST)


def test_the_crosshair_decides_where_services_lie():
    """With one service the means are its own place, so nothing is above or below them."""
    releases = Releases(a_survey())
    (middle,) = releases.view(FIRST).services
    (means,) = releases.view(with_value(FIRST, "crosshair", "means")).services
    assert middle.placed.quadrant == "concentrate"
    assert means.placed.quadrant == "undecided"
    assert releases.view(with_value(FIRST, "area", "HOU")).services == ()
