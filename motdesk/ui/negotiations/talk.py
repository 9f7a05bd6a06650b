"""Points to make, people on both sides, and the agenda: what happens in the room."""

from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.domain.evidence import Evidence
from motdesk.domain.negotiations import AgendaItem, Argument, Negotiation, Participant
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength
from motdesk.drawings.agendas import AgendaPart, draw_agenda
from motdesk.services import names, records
from motdesk.ui.kit.cards import Card, label
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.fields import FormField
from motdesk.ui.negotiations.step_panel import StepPanel


class ArgumentsPanel(StepPanel):
    """Edit the points to make, each with what proves it and what they will say."""

    @override
    def build(self) -> None:
        strengths = self.linkable(lambda: names.choices(self.desk.workspace, Strength))
        evidence = self.linkable(lambda: names.choices(self.desk.workspace, Evidence))
        self.table = self.add_table(
            _("Points to make"),
            "arguments",
            Argument,
            (
                FormField(name="point", label=_("Point"), is_wide=True),
                FormField(name="strength_id", label=_("Strength"), choices=strengths, width=190),
                FormField(name="evidence_id", label=_("Evidence"), choices=evidence, width=170),
                FormField(name="disclosure", label=_("Disclosure"), width=110),
            ),
            add_text=_("Add a point"),
            empty=_("What do we say, what proves it, what will they reply, what do we answer?"),
            details=(
                FormField(name="point", label=_("Point"), is_long=True),
                FormField(name="likely_reply", label=_("Their likely reply"), is_long=True),
                FormField(name="answer", label=_("Our answer"), is_long=True),
            ),
        )


class PeoplePanel(StepPanel):
    """Edit who sits in the room, on both sides."""

    @override
    def build(self) -> None:
        contacts = self.linkable(self.contacts)
        self.table = self.add_table(
            _("People at the table"),
            "participants",
            Participant,
            (
                FormField(name="side", label=_("Side"), width=110),
                FormField(name="name", label=_("Person"), width=150),
                FormField(name="title", label=_("Job title"), width=150),
                FormField(name="role", label=_("Role in the talk"), is_wide=True),
                FormField(name="disclosure", label=_("Disclosure"), width=110),
            ),
            add_text=_("Add a person"),
            empty=_("Who goes for us, who sits on the other side, and who says what?"),
            details=(
                FormField(name="contact_id", label=_("Contact of the partner"), choices=contacts),
                FormField(
                    name="private_remark",
                    label=_("Private remark"),
                    help=_("Never printed for the partner."),
                ),
            ),
        )

    def contacts(self) -> list[tuple[str, str]]:
        """Return (id, name) of the people known at the partner."""
        if self._record is None:
            return []
        partner = records.find(self.desk.workspace, Partner, self.negotiation.partner_id)
        return [(contact.id, contact.name) for contact in partner.contacts] if partner else []


class AgendaPanel(StepPanel):
    """Edit the agenda with its minutes."""

    @override
    def build(self) -> None:
        self.table = self.add_table(
            _("Agenda"),
            "agenda",
            AgendaItem,
            (
                FormField(name="topic", label=_("Topic"), is_wide=True),
                FormField(name="minutes", label=_("Minutes"), width=80),
                FormField(name="aim", label=_("What we want from it"), width=240),
                FormField(name="disclosure", label=_("Disclosure"), width=110),
            ),
            add_text=_("Add a point of the agenda"),
            empty=_("What is spoken about, in which order, and for how long?"),
        )
        self._total = label("", "help")
        self.strip = DrawingView(self.desk.theme)
        card = Card(self.desk, _("Course of the talk"))
        card.body.addWidget(self._total)
        card.body.addWidget(self.strip)
        self.body.addWidget(card)
        self._course = card

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        minutes = sum(item.minutes or 0 for item in negotiation.agenda)
        text = _n("{count} minute in all", "{count} minutes in all", minutes)
        self._total.setText(text.format(count=minutes) if minutes else "")
        parts = [AgendaPart(item.topic, item.minutes) for item in negotiation.agenda]
        palette = drawing_palette(self.desk.theme)
        self.strip.show_drawn(lambda width: draw_agenda(parts, width=width, palette=palette))
        self._course.setVisible(bool(parts))

    def total(self) -> str:
        """Return how long the talk takes, in words."""
        return self._total.text()
