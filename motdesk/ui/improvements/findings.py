"""What follows from the figures of an improvement: its change, its money, what comes back."""

from PySide6.QtWidgets import QGridLayout

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.benefits import (
    LEAST,
    Change,
    Verdict,
    benefit_of,
    change_of,
    investment_of,
)
from motdesk.domain.improvements import Improvement
from motdesk.domain.words import word
from motdesk.drawings.benefits import draw_steps, steps_of
from motdesk.drawings.improvements import change_words, draw_change, level_of
from motdesk.drawings.operations import Drawing
from motdesk.ui.kit.cards import Card, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette

_UNKNOWN = "—"


class ChangeCard(Card):
    """The KPI before and after on one scale, and what the measurements prove."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Before → after"))
        self._desk = desk
        self.view = DrawingView(desk.theme)
        self.verdict = label("", "strong", is_wrapped=True)
        self._about = label("", "help", is_wrapped=True)
        for widget in (self.view, self.verdict, self._about):
            self.body.addWidget(widget)

    def show_improvement(self, item: Improvement) -> None:
        """Draw the means with their intervals and say whether the change is real."""
        found, palette = change_of(item), drawing_palette(self._desk.theme)

        def draw(width: float) -> Drawing:
            before = level_of(found.before, item.before_count)
            after = level_of(found.after, item.after_count)
            return draw_change(before, after, item.kpi_unit, width=width, palette=palette)

        self.view.setHidden(found.before is None and found.after is None)
        self.view.show_drawn(draw)
        self.verdict.setText(_verdict(found, item.kpi_unit))
        self._about.setText(_about(found))
        self._about.setVisible(bool(self._about.text()))


class MoneyCard(Card):
    """The money a year in its three steps, and what would have to be known for more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Money a year"),
            _("Gross → its own work → credible; the low end is printed beside the mean."),
        )
        self._desk = desk
        self.view = DrawingView(desk.theme)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(desk.theme.px(24))
        self.lacking = label("", "missing", is_wrapped=True)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.view)
        self.body.addWidget(self.lacking)

    def show_improvement(self, item: Improvement) -> None:
        """Show the steps as figures and as bars."""
        found, palette = benefit_of(item), drawing_palette(self._desk.theme)
        steps = steps_of(item.id, "", found)
        figures = (
            (_("Gross"), found.gross),
            (_("Its own work"), found.attributed),
            (_("Credible"), found.credible),
            (_("Low end"), found.low),
        )
        show_figures(
            self.grid,
            [(name, format_money(value, item.currency) or _UNKNOWN) for name, value in figures],
            columns=2,
        )
        self.view.setHidden(found.gross is None)
        self.view.show_drawn(
            lambda width: draw_steps((steps,), item.currency, width=width, palette=palette)
        )
        named = _(", ").join(_(name) for name in found.lacking)
        self.lacking.setText(_("To claim more, state: {names}.").format(names=named))
        self.lacking.setVisible(bool(found.lacking))


class ReturnsCard(Card):
    """Net present value, rate of return and payback of the cash flows, as they are typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Cash flows"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(desk.theme.px(24))
        self.remarks = label("", "missing", is_wrapped=True)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.remarks)

    def show_improvement(self, item: Improvement) -> None:
        """Show what the flows are worth; what has no answer says why."""
        found = investment_of(item)
        irr = None if found.irr is None else format_number(found.irr * 100, 1)
        show_figures(
            self.grid,
            [
                (_("Net present value"), format_money(found.npv, item.currency) or _UNKNOWN),
                (_("Rate of return"), _("{percent} %").format(percent=irr) if irr else _UNKNOWN),
                (_("Paid back in years"), _years(found.payback)),
                (_("By the credible benefit alone"), _years(found.credible_payback)),
            ],
            columns=2,
        )
        self.remarks.setText("\n".join(found.remarks))
        self.remarks.setVisible(bool(found.remarks))


def show_figures(grid: QGridLayout, figures: list[tuple[str, str]], columns: int) -> None:
    """Show figures in columns, their names above."""
    clear(grid)
    for place, (name, value) in enumerate(figures):
        row, column = divmod(place, columns)
        shown = label(value, "strong")
        shown.setAccessibleName(labelled(name, value))
        grid.addWidget(label(name, "label", is_wrapped=True), 2 * row, column)
        grid.addWidget(shown, 2 * row + 1, column)
        grid.setColumnStretch(column, 1)


def _verdict(found: Change, unit: str) -> str:
    if found.change is None:
        return word(found.verdict)
    said = change_words(found.change, unit)
    return _("{verdict}: {said}").format(verdict=word(found.verdict), said=said)


def _about(found: Change) -> str:
    match found.verdict:
        case Verdict.FEW:
            words = _("With fewer than {least} measurements and their deviation on either side no "
                      "interval is claimed; the whiskers are left out.")  # fmt: skip
            return words.format(least=LEAST)
        case Verdict.UNMEASURED:
            return _("Measure the KPI before and after: mean, deviation, and how often.")
        case Verdict.UNPROVEN:
            return _("The 95 % interval (Welch) holds zero; more measurements would decide it.")
        case _:
            return _("The 95 % interval after Welch, for deviations that may differ.")


def _years(years: float | None) -> str:
    return _UNKNOWN if years is None else format_number(years, 1)
