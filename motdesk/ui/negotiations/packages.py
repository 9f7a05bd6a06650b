"""The packages: our combinations with their worth for both sides, and the efficient ones."""

from dataclasses import replace
from typing import Any

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.negotiations import Choice, Negotiation, Package, PackageKind
from motdesk.domain.valuations import weighable_issues
from motdesk.methods.frontier import Agreement
from motdesk.ui.kit.cards import Card
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.frontier_card import FrontierCard
from motdesk.ui.negotiations.package_rows import columns, package_of, row_kind, row_of
from motdesk.ui.negotiations.step_panel import StepPanel


class PackagesPanel(StepPanel):
    """Edit packages; see them on the map of all packages."""

    @override
    def build(self) -> None:
        self._columns: tuple[FormField, ...] = ()
        self._kind: type = object
        self.table: ChildTable | None = None
        self._card = Card(
            self.desk,
            _("Packages"),
            _("One outcome for each issue; the points follow from weights and options."),
        )
        self.body.addWidget(self._card)
        self.frontier = FrontierCard(self.desk)
        self.frontier.taken.connect(self._take)
        self.body.addWidget(self.frontier)

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        described = columns(negotiation)
        if self.table is None or described != self._columns:
            self._columns = described
            self._make_table(negotiation)
        if self.table is not None:
            rows = (row_of(package, negotiation, self._kind) for package in negotiation.packages)
            self.table.set_children(tuple(rows))
        self.frontier.show_negotiation(negotiation)

    def _make_table(self, negotiation: Negotiation) -> None:
        if self.table is not None:
            self._card.body.removeWidget(self.table)
            self.table.deleteLater()
        self._kind = row_kind(negotiation.issues)
        self.table = ChildTable(
            self.desk,
            self._kind,
            self._columns,
            self._save,
            add_text=_("Add a package"),
            empty=_("Put together what we open with, what we aim at, and what is our floor."),
        )
        self._card.body.addWidget(self.table)

    def _save(self, rows: tuple[Any, ...]) -> None:
        negotiation = self.negotiation
        before = {package.id: package for package in negotiation.packages}
        packages = tuple(package_of(row, before.get(row.id), negotiation.issues) for row in rows)
        self.desk.save(replace(negotiation, packages=packages))

    def _take(self, name: str, agreement: Agreement) -> None:
        """Keep an efficient package as one of ours."""
        negotiation = self.negotiation
        choices = tuple(
            Choice(issue_id=issue.id, option_id=issue.options[place].id)
            for issue, place in zip(weighable_issues(negotiation), agreement.options, strict=True)
        )
        package = Package(name=name, kind=PackageKind.OFFER, choices=choices)
        packages = (*negotiation.packages, package)
        self.desk.run(lambda: self.desk.save(replace(negotiation, packages=packages)))
