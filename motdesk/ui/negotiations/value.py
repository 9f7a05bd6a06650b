"""The value: what each issue weighs for both sides, and the points of each of its options."""

from dataclasses import replace

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.negotiations import Issue, Negotiation, Option
from motdesk.domain.valuations import propose_options, weights
from motdesk.methods.concessions import Trade, trade
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.step_panel import StepPanel


class ValuePanel(StepPanel):
    """Edit weights and options; the options below are those of the issue chosen above."""

    @override
    def build(self) -> None:
        self._issue_id = ""
        self.weights = self.add_table(
            _("Weights"),
            "issues",
            Issue,
            (
                FormField(name="name", label=_("Issue"), is_wide=True),
                FormField(name="unit", label=_("Unit"), width=90),
                FormField(name="weight_ours", label=_("Weight for us"), width=120),
                FormField(name="weight_theirs", label=_("Weight for them"), width=130),
            ),
            add_text=_("Add an issue"),
            empty=_("There are no issues yet."),
            hint=_("Any numbers will do: they count by their share of the sum of each side."),
        )
        self.weights.selected.connect(self._choose)
        self.body.addWidget(self._options_card())

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        if not any(issue.id == self._issue_id for issue in negotiation.issues):
            self._issue_id = negotiation.issues[0].id if negotiation.issues else ""
        self._show_issue()

    def propose(self) -> None:
        """Give the chosen issue a ladder of options from opening to walk-away."""
        issue = self._issue()
        if issue is not None:
            self.desk.run(lambda: self._save_issue(propose_options(issue)))

    def shares(self) -> str:
        """Return what is said of the weight of the chosen issue."""
        return self._shares.text()

    def _options_card(self) -> Card:
        self._card = Card(
            self.desk,
            hint=_(
                "0 points: as bad as it may get; 100 points: as good as it can get. The partner "
                "is shown only those options that are open."
            ),
        )
        self._heading = label("", "section")
        self._card.tools.insertWidget(0, self._heading)
        self._shares = label("", "help", is_wrapped=True)
        self.options = ChildTable(
            self.desk,
            Option,
            (
                FormField(name="label", label=_("Option"), is_wide=True),
                FormField(name="value", label=_("Value"), width=110),
                FormField(name="points_ours", label=_("Points for us"), width=120),
                FormField(name="points_theirs", label=_("Points for them"), width=130),
                FormField(name="disclosure", label=_("Disclosure"), width=120),
            ),
            self._save_options,
            add_text=_("Add an option"),
            empty=_("Which outcomes are possible, and what is each worth to both sides?"),
        )
        self.ladder = button(self.desk, _("Propose a ladder"), self.propose, icon="chart-scatter")
        self._card.tools.addWidget(self.ladder)
        self._card.body.addWidget(self._shares)
        self._card.body.addWidget(self.options)
        return self._card

    def _issue(self) -> Issue | None:
        found = (issue for issue in self.negotiation.issues if issue.id == self._issue_id)
        return next(found, None)

    def _choose(self, issue: Issue | None) -> None:
        if issue is not None and issue.id != self._issue_id and self._record is not None:
            self._issue_id = issue.id
            self._show_issue()

    def _show_issue(self) -> None:
        issue = self._issue()
        self._card.setVisible(issue is not None)
        if issue is None:
            return
        self._heading.setText(_("Options of “{issue}”").format(issue=issue.name))
        self._shares.setText(_shares(self.negotiation, issue))
        self._shares.setVisible(bool(self._shares.text()))
        self.options.set_children(issue.options)
        is_possible = not issue.options and propose_options(issue) != issue
        self.ladder.setVisible(is_possible and not self.desk.is_read_only)

    def _save_options(self, options: tuple[Option, ...]) -> None:
        issue = self._issue()
        if issue is not None:
            self._save_issue(replace(issue, options=options))

    def _save_issue(self, changed: Issue) -> None:
        issues = tuple(
            changed if issue.id == changed.id else issue for issue in self.negotiation.issues
        )
        self.desk.save(replace(self.negotiation, issues=issues))


def _shares(negotiation: Negotiation, issue: Issue) -> str:
    """Return the shares of the weight an issue has on both sides, and what follows from them."""
    ours, theirs = weights(negotiation)[issue.id]
    if ours is None or theirs is None or not ours + theirs:
        return ""
    text = _("Share of the weight: {ours} % for us, {theirs} % for them.").format(
        ours=round(100 * ours), theirs=round(100 * theirs)
    )
    advice = {
        Trade.GET: _("It matters more to us: one to get."),
        Trade.GIVE: _("It matters more to them: one to give, for something in return."),
    }
    return f"{text} {advice.get(trade(float(ours), float(theirs)), '')}".strip()
