"""The situation: who meets whom, when, why, and what success means."""

from dataclasses import replace

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.negotiations import ChosenNeed, Negotiation, RedLine
from motdesk.domain.partners import Partner
from motdesk.services import names
from motdesk.services.negotiations import on_our_side
from motdesk.services.partners import list_partners
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.needs import NeedChooser
from motdesk.ui.negotiations.step_panel import StepPanel


class SituationPanel(StepPanel):
    """Edit what the negotiation is about."""

    @override
    def build(self) -> None:
        self.add_form(_("The negotiation"), self._head(), save=self._save_head)
        self.add_form(_("Meeting"), _meeting())
        self.add_form(_("Why we meet"), _reasons(), columns=2)
        self._needs = NeedChooser(self.desk, self._choose)
        self.add_card(_("Needs of this negotiation"), "", self._needs)
        self.add_table(
            _("Red lines"),
            "red_lines",
            RedLine,
            (FormField(name="text", label=_("We do not accept"), is_wide=True),),
            add_text=_("Add a red line"),
            empty=_("What do we not accept, whatever is offered for it?"),
        )
        self.add_form(_("Mandate"), _mandate())

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        self._needs.show_choice(negotiation.needs)

    def _choose(self, needs: tuple[ChosenNeed, ...]) -> None:
        self.desk.save(replace(self.negotiation, needs=needs))

    def _save_head(self, changed: Negotiation) -> None:
        self.desk.save(on_our_side(self.desk.workspace, changed, self.negotiation))

    def _head(self) -> tuple[FormField, ...]:
        partners = self.linkable(lambda: names.choices(self.desk.workspace, Partner))
        own = self.linkable(
            lambda: [(row.id, row.name) for row in list_partners(self.desk.workspace) if row.is_own]
        )
        return (
            FormField(name="title", label=_("Title"), is_wide=True),
            FormField(name="partner_id", label=_("Partner"), choices=partners),
            FormField(name="side", label=_("Our role")),
            FormField(name="own_company_id", label=_("Our company"), choices=own),
            FormField(name="currency", label=_("Currency")),
            FormField(
                name="unit_basis", label=_("Unit basis"), help=_("Such as 円/個, tax not included.")
            ),
            FormField(name="annual_volume", label=_("Annual volume")),
            FormField(name="contract_starts", label=_("Contract begins")),
            FormField(name="contract_months", label=_("Contract"), unit=_("months")),
            FormField(name="category", label=_("Category"), is_extra=True),
            FormField(name="items", label=_("Items, one a line"), is_wide=True, is_extra=True),
        )


def _meeting() -> tuple[FormField, ...]:
    return (
        FormField(name="held_on", label=_("Day of the meeting")),
        FormField(name="held_at", label=_("Time")),
        FormField(name="place", label=_("Place")),
        FormField(name="language", label=_("Language of the talk"), choices=_languages()),
        FormField(name="classification", label=_("Classification")),
    )


def _languages() -> list[tuple[str, str]]:
    return [("ja", "日本語"), ("en", "English")]


def _reasons() -> tuple[FormField, ...]:
    return (
        FormField(name="reason", label=_("Why we meet"), is_long=True),
        FormField(name="objective", label=_("Objective in one sentence"), is_long=True),
        FormField(name="success", label=_("Success means"), is_long=True),
        FormField(name="their_view", label=_("How the other side sees it"), is_long=True),
        FormField(
            name="overturned_by",
            label=_("What would overturn our view"),
            is_long=True,
            is_wide=True,
        ),
    )


def _mandate() -> tuple[FormField, ...]:
    return (
        FormField(name="mandate", label=_("Mandate"), is_wide=True),
        FormField(name="approver", label=_("Approver")),
        FormField(name="prepared_by", label=_("Prepared by")),
    )
