"""The lists of a strength: needs it answers, evidence it leans on, the four questions of VRIO."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from motdesk.base.clock import today
from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.needs import Need
from motdesk.domain.standings import standing_of
from motdesk.domain.strengths import ANSWER_MARKS, Answer, Strength, Vrio, VrioAnswer
from motdesk.domain.words import word
from motdesk.services import names, records
from motdesk.services.evidence import list_evidence, weight_of
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.strengths.fields import management_fields, technology_fields

Now = Callable[[], Strength]
Amount = Callable[[Strength], str]


class ListCard(Card):
    """A card with one list of a strength's children; `name` is their field in the strength.

    `linkable` is what the rows link to; while there is none, the card leads to where it is made.
    """

    def __init__(self, desk: Desk, heading: str, hint: str, name: str, table: ChildTable) -> None:
        super().__init__(desk, heading, hint)
        self._name = name
        self._linkable: Linkable | None = None
        self._way: tuple[QWidget, ...] = ()
        self._amount: Amount | None = None
        self.table = table
        self.finding = label("", "help", is_wrapped=True)
        self.body.addWidget(table)
        self.body.addWidget(self.finding)

    def link_to(self, linkable: Linkable, *way: QWidget) -> None:
        """Show `way` instead of the table as long as there is nothing to link to."""
        self._linkable, self._way = linkable, way
        for widget in way:
            self.body.addWidget(widget)

    def sum_up(self, amount: Amount) -> None:
        """Say below the table what the list of a strength amounts to."""
        self._amount = amount

    def show_strength(self, strength: Strength) -> None:
        """Show the children of a strength."""
        if self._linkable is not None:
            self._linkable.refresh()
            is_ready = bool(self._linkable()) or not self._way
            self.table.setVisible(is_ready)
            for widget in self._way:
                widget.setVisible(not is_ready)
        self.table.set_children(getattr(strength, self._name))
        self.finding.setText(self._amount(strength) if self._amount else "")
        self.finding.setVisible(bool(self.finding.text()))

    def start_writing(self) -> None:
        """Lead to the first row, or begin one where there is none."""
        if self.table.isHidden():
            self._way[-1].setFocus()
        elif self.table.child() is None:
            self.table.add()
        else:
            self.table.view.setFocus()


def answers_card(desk: Desk, now: Now) -> ListCard:
    """Return the list of needs the strength answers, with ●○△."""
    needs = Linkable(lambda: names.choices(desk.workspace, Need))

    def next_answer() -> Answer:
        if not needs():
            raise UserError(_("Write down needs first."))
        return Answer(need_id="")

    def save(answers: tuple[Answer, ...]) -> None:
        if len({answer.need_id for answer in answers}) < len(answers):
            raise UserError(_("This need is in the list already."))
        desk.save(replace(now(), answers=answers))

    columns = (
        FormField(name="need_id", label=_("Need"), choices=needs, is_wide=True),
        FormField(name="fit", label=_("How well"), choices=_fits(), width=170),
    )
    table = ChildTable(
        desk,
        Answer,
        columns,
        save,
        add_text=_("Add a need"),
        empty=_("Which need of the customer does this answer?"),
        make=next_answer,
    )
    card = ListCard(desk, _("Needs it answers"), "", "answers", table)
    way = button(desk, _("Open the needs"), lambda: desk.go("needs"), voice="link")
    card.link_to(needs, label(_("Write down needs first."), "help"), way)
    return card


def sources_card(desk: Desk, now: Now) -> ListCard:
    """Return the list of evidence, each with its grade and the words that lean on it."""
    evidence = Linkable(
        lambda: [
            (row.id, f"{row.grade.value} · {row.title}") for row in list_evidence(desk.workspace)
        ]
    )
    columns = (
        FormField(name="evidence_id", label=_("Evidence"), choices=evidence, is_wide=True),
        FormField(name="target", label=_("What it proves"), choices=_targets(), width=180),
        FormField(name="page", label=_("Page"), width=90),
    )
    table = ChildTable(
        desk,
        Source,
        columns,
        lambda sources: desk.save(replace(now(), sources=sources)),
        add_text=_("Add evidence"),
        empty=_("Who measured it, and when?"),
        make=lambda: Source(evidence_id=""),
    )
    hint = _(
        "A: measured by us or a third party. B: raw data or a certificate. C: a document. "
        "D: oral or unsupported."
    )
    card = ListCard(desk, _("Evidence"), hint, "sources", table)
    way = button(desk, _("Open the library"), lambda: desk.go("library"), voice="link")
    card.link_to(evidence, label(_("Keep a piece of evidence first."), "help"), way)
    card.sum_up(lambda strength: weight_words(desk, strength))
    return card


def vrio_card(desk: Desk, now: Now) -> ListCard:
    """Return the four questions, asked in their order, each with what proves the answer."""

    def save(answers: tuple[VrioAnswer, ...]) -> None:
        if len({answer.question for answer in answers}) < len(answers):
            raise UserError(_("Each of the four questions is asked once."))
        desk.save(replace(now(), vrio=answers))

    def next_question() -> VrioAnswer:
        asked = {answer.question for answer in now().vrio}
        left = (question for question in Vrio if question not in asked)
        return VrioAnswer(question=next(left, Vrio.VALUE))

    evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
    columns = (
        FormField(name="question", label=_("Question"), width=170),
        FormField(name="is_yes", label=_("Answer"), width=110),
        FormField(name="evidence_id", label=_("Evidence"), choices=evidence, width=200),
        FormField(name="note", label=_("Note"), is_wide=True),
    )
    table = ChildTable(
        desk,
        VrioAnswer,
        columns,
        save,
        add_text=_("Ask the next question"),
        empty=_("Is it valuable, rare, hard to imitate, and is the company organised to use it?"),
        make=next_question,
    )
    card = ListCard(desk, _("How lasting the advantage is (VRIO)"), "", "vrio", table)
    card.link_to(evidence)
    card.sum_up(standing_words)
    return card


def weight_words(desk: Desk, strength: Strength) -> str:
    """Return what the evidence of a strength weighs together; nothing where it has none."""
    ids = dict.fromkeys(source.evidence_id for source in strength.sources)
    found = (records.find(desk.workspace, Evidence, id_) for id_ in ids)
    said = weight_of([item for item in found if item], today())
    if not said.weighed and not said.undated:
        return ""
    text = _("By grade and age it weighs {percent} % of a proof.").format(
        percent=format_number(said.weight * 100, 0)
    )
    if not said.undated:
        return text
    undated = _n(
        "{count} piece without a date is not weighed.",
        "{count} pieces without a date are not weighed.",
        said.undated,
    )
    return f"{text} {undated.format(count=said.undated)}"


def standing_words(strength: Strength) -> str:
    """Return what the answers to VRIO amount to; nothing while one is open."""
    found = standing_of(strength)
    return word(found) if found else ""


def _fits() -> Sequence[tuple[int, str]]:
    words = {9: _("● strongly"), 3: _("○ well"), 1: _("△ a little"), 0: _("not at all")}
    return [(fit, words[fit]) for fit in sorted(ANSWER_MARKS, reverse=True)]


def _targets() -> Sequence[tuple[str, str]]:
    fields = (*technology_fields(), *management_fields())
    return [("", _("The whole strength")), *((field.name, field.label) for field in fields)]
