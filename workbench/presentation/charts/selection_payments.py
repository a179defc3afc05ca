"""Money by year and fund for what was taken or is proposed, against what there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget
from workbench.model.recommendations import FUNDS
from workbench.presentation.charts.drawing import ACCENT, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.selection_bars import Axis, BarRow, SelectionBars
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_date, format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain
from workbench.presentation.selection.basis import NO_CANDIDATES, cost_basis, no_portfolio
from workbench.presentation.selection.labels import codes_in_words
from workbench.presentation.selection.numbers import money
from workbench.presentation.selection.words import fund_name
from workbench.presentation.sentences.selection_choices import say_payments
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["Paid", "fig_payments", "paid_by_year"]

_CENTS = 100
_NO_MONEY = text(
    "No money to show: as far as is known, nothing that was taken or is proposed takes any. Costs "
    "of the municipality’s own estimate would show here."
)


@dataclass(frozen=True, slots=True)
class Paid:
    """What a fund pays in a year, and how much it has.

    Parameters
    ----------
    year : int
        The year.
    fund : str
        Who pays.
    cents : int
        How much; zero where the fund has money but pays for nothing.
    limit : int or None
        Cents there are; None where nobody said.
    codes : tuple of str
        For what.
    """

    year: int
    fund: str
    cents: int
    limit: int | None
    codes: tuple[str, ...]

    @property
    def over(self) -> bool:
        """Tell whether it pays more than there is."""
        return self.limit is not None and self.cents > self.limit


def fig_payments(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return money by year and fund for what was taken, or is proposed where nothing was.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    choice = selection.choice
    if choice is None and not selection.taken:
        return absent(NO_CANDIDATES, language, lacking="candidates")
    if choice is not None and choice.portfolio is None and not selection.taken:
        return no_portfolio(language)
    if not selection.payments:
        return absent(_NO_MONEY, language)
    rows = paid_by_year(selection)
    drawing = _drawing(selection, rows, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("Money by year and fund for what the municipality adopted")
    if not selection.taken:
        caption = text("Money by year and fund for what is proposed (nothing is decided yet)")
    return Figure(
        caption=translate(caption, language),
        description=say_payments(selection, rows, language),
        source=_source(selection, rows, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, rows, language),
        notes=_notes(selection, rows, language),
        name="fig-payments",
    ).shown(language)


def paid_by_year(selection: SelectionAnalysis) -> tuple[Paid, ...]:
    """Return what each fund pays in each year, with what there is.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.

    Returns
    -------
    tuple of Paid
        By year, then by fund in their usual order; those with money that pay nothing among them.
    """
    rules = selection.choice.programme.rules if selection.choice else ()
    limits: dict[tuple[int, str], int] = {}
    for rule in rules:
        if isinstance(rule, Budget):
            at = rule.year, rule.source
            limits[at] = min(rule.cents, limits.get(at, rule.cents))
    paid = {(one.year, str(one.fund)): one for one in selection.payments}
    order = sorted({*limits, *paid}, key=lambda at: (at[0], [str(f) for f in FUNDS].index(at[1])))
    return tuple(
        Paid(
            year=year,
            fund=fund,
            cents=paid[year, fund].cents if (year, fund) in paid else 0,
            limit=limits.get((year, fund)),
            codes=paid[year, fund].codes if (year, fund) in paid else (),
        )
        for year, fund in order
    )


def _drawing(
    selection: SelectionAnalysis, rows: Sequence[Paid], language: Language
) -> SelectionBars:
    taken = bool(selection.taken)
    bars = tuple(
        BarRow(
            name=_name(selection, row, language),
            low=0.0,
            high=row.cents / _CENTS,
            words=money(row.cents, language),
            marks=() if row.limit is None else ((row.limit / _CENTS, "limit"),),
            aside=_limit(row, language),
            full=taken,
        )
        for row in rows
    )
    title = translate(text("EUR in a year"), language)
    most = max(max(row.cents, row.limit or 0) for row in rows) / _CENTS
    axis = Axis(0.0, most, title, lambda eur: format_number(round(eur), language))
    bar = text("adopted") if taken else text("proposed")
    keys = [Key("box", translate(bar, language), ACCENT if taken else SHADES[1])]
    if any(row.limit is not None for row in rows):
        keys.append(Key("words", translate(text("how much there is"), language), "|"))
    return SelectionBars(bars, axis, tuple(keys), below=True)


def _name(selection: SelectionAnalysis, row: Paid, language: Language) -> str:
    fund = as_plain(fund_name(selection, row.fund, language))
    return f"{format_date(str(row.year), language)}, {fund}"


def _limit(row: Paid, language: Language) -> str:
    """Say how much there is, and whether that is too little."""
    if row.limit is None:
        return translate(text("limit unknown"), language)
    said = text("of {money}", money=money(row.limit, language))
    if row.over:
        said = text("over the {money} there are", money=money(row.limit, language))
    return translate(said, language)


def _source(selection: SelectionAnalysis, rows: Sequence[Paid], language: Language) -> str:
    """Say whose figures these are."""
    paid = {code for row in rows for code in row.codes}
    judged = any(
        one.costing.money_basis == "person" for one in selection.valued if one.code in paid
    )
    costs = text("costs: assumptions of the catalogue")
    if judged:
        costs = text("costs: estimates of the municipality and assumptions of the catalogue")
    limits = text("nobody named limits")
    if any(row.limit is not None for row in rows):
        limits = text("limits: as the municipality named them")
    return f"{translate(costs, language)}; {translate(limits, language)}"


def _notes(
    selection: SelectionAnalysis, rows: Sequence[Paid], language: Language
) -> tuple[str, ...]:
    """Say whose costs these are, and what is not among them."""
    portfolio = selection.choice.portfolio if selection.choice else None
    codes = selection.taken or (portfolio.codes if portfolio else ())
    notes = [cost_basis(selection, codes, language)]
    if any(row.limit is None for row in rows):
        said = text(
            "“Limit unknown” means that nobody said how much money the fund has in that year, not "
            "that there is enough."
        )
        notes.append(translate(said, language))
    return tuple(notes)


def _data(selection: SelectionAnalysis, rows: Sequence[Paid], language: Language) -> Table:
    """Return money, limits and what it is for as a table."""
    unknown = translate(text("unknown"), language)
    nothing = translate(text("nothing"), language)
    return Table(
        caption=translate(text("Data: money by year and fund"), language),
        columns=headers(
            language,
            (text("Year and fund"), "row"),
            (text("Money"), "number"),
            (text("Limit"), "number"),
            (text("For what"), "text"),
        ),
        rows=tuple(
            (
                _name(selection, row, language),
                money(row.cents, language),
                unknown if row.limit is None else money(row.limit, language),
                codes_in_words(selection, row.codes, language) or nothing,
            )
            for row in rows
        ),
        source=_source(selection, rows, language),
    )
