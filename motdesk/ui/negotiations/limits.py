"""The limits: what both sides do without an agreement, and the walk-away that follows from it."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from motdesk.base.money import format_number
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_flow, doubt_about_money
from motdesk.domain.negotiations import Alternative, Negotiation, WhoseSide
from motdesk.domain.valuations import best_alternative, derived_walk_away
from motdesk.domain.words import word
from motdesk.services.briefs.issues import price_issue
from motdesk.ui.kit.cards import Card, clear, label
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.step_panel import StepPanel


class LimitsPanel(StepPanel):
    """Edit the alternatives of both sides; see the derived walk-away beside the stated one."""

    @override
    def build(self) -> None:
        self.add_table(
            _("Without an agreement"),
            "alternatives",
            Alternative,
            _columns(),
            add_text=_("Add an alternative"),
            empty=_("What do we do without an agreement? What do they do?"),
            details=(
                FormField(name="months", label=_("Until it works"), unit=_("months")),
                FormField(name="probability", label=_("Probability"), help=_("Between 0 and 1.")),
                FormField(
                    name="fallback_price", label=_("Price if it fails"), doubt=doubt_about_money
                ),
            ),
        )
        self.limits = Card(
            self.desk,
            _("Walk-away"),
            _("Derived: the price at which the alternative is as good as agreeing."),
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(self.desk.theme.px(24))
        self._grid.setVerticalSpacing(self.desk.theme.px(8))
        self._grid.setColumnStretch(3, 1)
        self.limits.body.addLayout(self._grid)
        self.body.addWidget(self.limits)
        self.add_form(
            _("Points without an agreement"),
            (
                FormField(name="disagreement_ours", label=_("For us"), unit=_("0–100 points")),
                FormField(name="disagreement_theirs", label=_("For them"), unit=_("0–100 points")),
            ),
        )

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        clear(self._grid)
        self._show_row(0, (_("Side"), _("Derived"), _("Set by us"), _("Derived from")), "label")
        for row, side in enumerate(WhoseSide, 1):
            self._show_row(row, _walk_away(negotiation, side), "")

    def shown(self) -> tuple[str, ...]:
        """Return the words of the walk-away card, cell by cell."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item)
        return tuple(widget.text() for widget in widgets if isinstance(widget, QLabel))

    def _show_row(self, row: int, texts: tuple[str, ...], voice: str) -> None:
        for column, text in enumerate(texts):
            is_figure = column in {1, 2} and not voice
            cell: QWidget = label(text, "figures" if is_figure else voice, is_wrapped=column == 3)
            self._grid.addWidget(cell, row, column)


def _walk_away(negotiation: Negotiation, side: WhoseSide) -> tuple[str, ...]:
    best = best_alternative(negotiation, side)
    derived = derived_walk_away(negotiation, best) if best else None
    issue = price_issue(negotiation)
    stated, unit = None, issue.unit if issue else ""
    if issue is not None:
        stated = issue.walk_away if side is WhoseSide.OURS else issue.their_likely
    return (
        word(side),
        _with_unit(format_number(derived, 2 if derived and derived % 1 else 0), unit),
        _with_unit(format_number(stated), unit),
        best.text if best else "",
    )


def _with_unit(number: str, unit: str) -> str:
    return f"{number} {unit}".strip() if number else "—"


def _columns() -> tuple[FormField, ...]:
    return (
        FormField(name="side", label=_("Side"), width=104),
        FormField(name="text", label=_("Alternative"), is_wide=True),
        FormField(name="price", label=_("Price"), doubt=doubt_about_money, width=84),
        FormField(
            name="switching_cost", label=_("Cost to switch"), doubt=doubt_about_money, width=124
        ),
        FormField(name="added_cost", label=_("Added cost"), doubt=doubt_about_flow, width=106),
        FormField(name="is_best", label=_("Best"), width=56),
    )
