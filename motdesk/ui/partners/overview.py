"""The overview of a partner: who it is, what it says of its strategy, whom we know there."""

from dataclasses import replace
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.partners import Certificate, Contact, Partner
from motdesk.services import names
from motdesk.ui.kit.cards import Card
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.partners import fields
from motdesk.ui.partners.pillars import PillarsCard


class Overview(Sheet):
    """All of a partner on one sheet, every field edited in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._partner: Partner | None = None
        self.basics = self._form(_("Company"), fields.basic_fields())
        self.pillars = PillarsCard(desk, self._save)
        self.body.addWidget(self.pillars)
        self.contacts = self._table(
            _("Contacts"), "contacts", Contact, fields.contact_columns(),
            add_text=_("Add a contact"),
            empty=_("Who decides, who uses, who checks, who helps you? Add the first person."),
            details=fields.contact_details(),
        )  # fmt: skip
        self.certificates = self._table(
            _("Certificates"), "certificates", Certificate, fields.certificate_columns(),
            add_text=_("Add a certificate"),
            empty=_("Certificates such as IATF 16949, with the day they expire."),
        )  # fmt: skip
        self.agreement = self._form(_("Agreements"), fields.agreement_fields(), columns=4)
        self.figures = self._form(_("Size"), fields.size_fields(), columns=4)
        self.sources = self._sources()
        self.body.addStretch(1)

    def show_partner(self, partner: Partner) -> None:
        """Show a partner."""
        self._partner = partner
        for form in (self.basics, self.agreement, self.figures):
            form.set_record(partner)
        self.pillars.set_statements(partner.statements)
        self.contacts.set_children(partner.contacts)
        self.certificates.set_children(partner.certificates)
        self.sources.set_children(partner.sources)
        self.turn_to(partner.id)

    def _save(self, name: str, children: tuple[Any, ...]) -> None:
        partner: Any = self._partner
        self._desk.save(replace(partner, **{name: children}))

    def _form(self, heading: str, shown: tuple[FormField, ...], columns: int = 3) -> Form:
        card, form = Card(self._desk, heading), Form(self._desk, Partner, shown, columns=columns)
        card.body.addWidget(form)
        self.body.addWidget(card)
        return form

    def _table(
        self, heading: str, name: str, kind: type, columns: tuple[FormField, ...], **words: Any
    ) -> ChildTable:
        card = Card(self._desk, heading)
        table = ChildTable(
            self._desk, kind, columns, lambda children: self._save(name, children), **words
        )
        card.body.addWidget(table)
        self.body.addWidget(card)
        return table

    def _sources(self) -> ChildTable:
        targets = tuple(fields.names_of_fields().items())
        workspace = self._desk.workspace
        columns = (
            FormField(name="target", label=_("Field"), choices=targets, width=200),
            FormField(
                name="evidence_id",
                label=_("Evidence"),
                choices=lambda: names.choices(workspace, Evidence),
                is_wide=True,
            ),
            FormField(name="page", label=_("Page"), width=90),
        )
        return self._table(
            _("Evidence"), "sources", Source, columns,
            add_text=_("Add evidence to a field"),
            empty=_("What proves the figures above? Without evidence they print as assumed."),
            make=self._new_source,
        )  # fmt: skip

    def _new_source(self) -> Source:
        known = names.choices(self._desk.workspace, Evidence)
        if not known:
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(target="headcount", evidence_id=known[0][0])
