"""The overview of a partner: who it is, what it says of its strategy, whom we know there."""

from dataclasses import replace
from typing import Any

from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.partners import Certificate, Contact, Partner
from motdesk.services import names
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.record_sheets import RecordSheet
from motdesk.ui.partners import fields
from motdesk.ui.partners.pillars import PillarsCard


class Overview(RecordSheet):
    """All of a partner on one sheet, every field edited in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Partner)
        self.basics = self.add_form(_("Company"), fields.basic_fields())
        self.pillars = PillarsCard(desk, self._save)
        self.body.addWidget(self.pillars)
        self.contacts = self.add_table(
            _("Contacts"), "contacts", Contact, fields.contact_columns(),
            add_text=_("Add a contact"),
            empty=_("Who decides, who uses, who checks, who helps you? Add the first person."),
            details=fields.contact_details(),
        )  # fmt: skip
        self.certificates = self.add_table(
            _("Certificates"), "certificates", Certificate, fields.certificate_columns(),
            add_text=_("Add a certificate"),
            empty=_("Certificates such as IATF 16949, with the day they expire."),
        )  # fmt: skip
        self.agreement = self.add_form(_("Agreements"), fields.agreement_fields(), columns=4)
        self.figures = self.add_form(_("Size"), fields.size_fields(), columns=4)
        self.sources = self._add_sources()
        self.body.addStretch(1)

    def show_partner(self, partner: Partner) -> None:
        """Show a partner."""
        self.show_record(partner)
        self.pillars.set_statements(partner.statements)
        self.figures.rename("our_annual_spend", fields.spend_words(partner))

    def _save(self, name: str, children: tuple[Any, ...]) -> None:
        self.desk.save(replace(self.record, **{name: children}))

    def _add_sources(self) -> ChildTable:
        targets = tuple(fields.names_of_fields().items())
        evidence = self.linkable(lambda: names.choices(self.desk.workspace, Evidence))
        columns = (
            FormField(name="target", label=_("Field"), choices=targets, width=200),
            FormField(name="evidence_id", label=_("Evidence"), choices=evidence, is_wide=True),
            FormField(name="page", label=_("Page"), width=90),
        )
        return self.add_sources(
            columns,
            evidence,
            _("What proves the figures above? Without evidence they print as assumed."),
            add_text=_("Add evidence to a field"),
            target="headcount",
        )
