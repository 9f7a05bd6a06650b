"""The issues: both sides' numbers in one table, and the zone of each as a bar."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.negotiations import Issue, IssueKind, Negotiation
from motdesk.domain.strengths import Strength
from motdesk.domain.whose import better_at
from motdesk.drawings.operations import Drawing
from motdesk.services import names, pictures
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.step_panel import StepPanel


class IssuesPanel(StepPanel):
    """Edit the issues and see where agreement is possible."""

    @override
    def build(self) -> None:
        strengths = self.linkable(lambda: names.choices(self.desk.workspace, Strength))
        self.table = self.add_table(
            _("Issues"),
            "issues",
            Issue,
            _columns(),
            add_text=_("Add an issue"),
            empty=_("What is to be agreed? Price, payment, lead time, quality, IP …"),
            make=lambda: Issue(direction=better_at(self.negotiation.side)),
            details=(
                FormField(name="kind", label=_("Kind")),
                FormField(name="direction", label=_("Which way is better")),
                FormField(name="disclosure", label=_("Disclosure")),
                FormField(name="interest_ours", label=_("Our interest behind it")),
                FormField(name="interest_theirs", label=_("Their interest behind it")),
                FormField(name="strength_id", label=_("Strength it comes from"), choices=strengths),
            ),
        )
        self.zones = ZonesCard(self.desk)
        self.body.addWidget(self.zones)

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        self.zones.show_issues(negotiation.issues)


class ZonesCard(Card):
    """The zone bars of all issues that are numbers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Zones of agreement"),
            _("Solid is sure, hatched uncertain; the room between both limits is outlined."),
        )
        self._desk = desk
        self._rows: dict[str, _ZoneRow] = {}

    def show_issues(self, issues: tuple[Issue, ...]) -> None:
        """Show the bars of these issues, in their order."""
        drawn = [issue for issue in issues if _is_drawn(issue)]
        if [issue.id for issue in drawn] != list(self._rows):
            self._arrange(drawn)
        for issue in drawn:
            self._rows[issue.id].show_issue(issue)
        self.setVisible(bool(drawn))

    def views(self) -> tuple[DrawingView, ...]:
        """Return the bars."""
        return tuple(row.view for row in self._rows.values())

    def _arrange(self, issues: list[Issue]) -> None:
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {issue.id: _ZoneRow(self._desk) for issue in issues}
        for row in self._rows.values():
            self.body.addWidget(row)


class _ZoneRow(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = label("", "label")
        self.view = DrawingView(desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, desk.theme.px(4), 0, 0)
        column.setSpacing(desk.theme.px(4))
        column.addWidget(self._name)
        column.addWidget(self.view)

    def show_issue(self, issue: Issue) -> None:
        palette = drawing_palette(self._desk.theme)

        def draw(width: float) -> Drawing:
            return pictures.draw_zone(issue, width=width, palette=palette)

        self._name.setText(f"{issue.name} ({issue.unit})" if issue.unit else issue.name)
        self.view.show_drawn(draw)


def _is_drawn(issue: Issue) -> bool:
    given = (issue.open, issue.target, issue.walk_away, issue.their_low, issue.their_likely,
             issue.their_high)  # fmt: skip
    return issue.kind is IssueKind.NUMBER and any(value is not None for value in given)


def _columns() -> tuple[FormField, ...]:
    return (
        FormField(name="name", label=_("Issue"), is_wide=True, width=120),
        FormField(name="unit", label=_("Unit"), width=60),
        FormField(name="importance_class", label=_("Class"), width=60),
        FormField(name="open", label=_("Opening"), width=84),
        FormField(name="target", label=_("Target"), width=76),
        FormField(name="walk_away", label=_("Walk-away"), width=90),
        FormField(name="their_low", label=_("Their low"), width=88),
        FormField(name="their_likely", label=_("Their likely"), width=108),
        FormField(name="their_high", label=_("Their high"), width=92),
    )
