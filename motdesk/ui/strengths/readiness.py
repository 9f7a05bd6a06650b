"""Readiness of a strength: claimed beside demonstrated, the stairs, and the gates behind them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.identities import named_id
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.stairs import answers_of, settled
from motdesk.domain.strengths import ReadinessAnswer, Scale, Strength
from motdesk.domain.whose import Whose
from motdesk.domain.words import word
from motdesk.services import charts, names
from motdesk.services.readiness import levels
from motdesk.ui.kit.cards import Card, label, tool
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.strengths.fields import readiness_fields


class ReadinessCard(Card):
    """Edit the levels and answer the gates of one scale at a time."""

    def __init__(self, desk: Desk, owner: Whose) -> None:
        """Make the card in the words of whose readiness it is."""
        hint = owner.words(
            _("Our own assessment beside what was demonstrated; the lower one counts."),
            _("What is claimed beside what was demonstrated; the lower one counts."),
        )
        super().__init__(desk, _("Readiness"), hint)
        self._desk = desk
        self._strength: Strength | None = None
        self.form = Form(desk, Strength, readiness_fields(owner), self._save, columns=2)
        self.stairs = {scale: DrawingView(desk.theme) for scale in Scale}
        self.scale = ChoiceBox()
        self.scale.setAccessibleName(_("The gates of readiness"))
        self.scale.give_way()
        for scale in Scale:
            self.scale.addItem(word(scale), scale)
        self.scale.activated.connect(lambda _at: self._show_gates())
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self.gates = ChildTable(desk, ReadinessAnswer, self._columns(), self._save_gates)
        self.up_to_here = tool(desk, _("Yes up to here"), self._answer_up_to_here, "check")
        self._build()

    def show_strength(self, strength: Strength) -> None:
        """Show the readiness of a strength."""
        self._strength = strength
        self._evidence.refresh()
        self.form.set_record(strength)
        palette = drawing_palette(self._desk.theme)
        for scale, view in self.stairs.items():
            view.show_drawn(self._drawer(strength, scale, palette))
        self._show_gates()

    def _drawer(self, strength: Strength, scale: Scale, palette: Any) -> Callable[[float], Any]:
        return lambda width: charts.draw_staircase(
            strength, scale, width=max(width, 120), palette=palette
        )

    def _build(self) -> None:
        px = self._desk.theme.px
        pictures = QHBoxLayout()
        pictures.setSpacing(px(24))
        for view in self.stairs.values():
            pictures.addWidget(view, 1)
        self.body.addLayout(pictures)
        self.body.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(label(_("The gates of readiness"), "label", is_wrapped=True))
        row.addWidget(self.scale)
        row.addStretch(1)
        row.addWidget(self.up_to_here)
        self.up_to_here.setDisabled(self._desk.is_read_only)
        self.body.addLayout(row)
        hint = _("Answers decide what is demonstrated: the highest level up to which all are yes.")
        self.body.addWidget(label(hint, "help", is_wrapped=True))
        self.body.addWidget(self.gates)

    def _columns(self) -> tuple[FormField, ...]:
        return (
            FormField(
                name="level", label=_("Level"), choices=self._levels, is_read_only=True,
                is_wide=True, width=260,
            ),
            FormField(name="is_yes", label=_("Answer"), width=96),
            FormField(name="evidence_id", label=_("Evidence"), choices=self._evidence, width=210),
            FormField(name="note", label=_("Remark"), is_wide=True, width=150),
        )  # fmt: skip

    def _levels(self) -> list[tuple[int, str]]:
        return [(level, f"{level}  {words}") for level, words in levels(self._scale().value)]

    def _scale(self) -> Scale:
        return Scale(self.scale.currentData())

    def _show_gates(self) -> None:
        strength = self._strength
        if strength is None:
            return
        scale, answers = self._scale(), answers_of(strength, self._scale())
        self.gates.set_children(
            tuple(
                answers.get(level) or _unanswered(strength, scale, level)
                for level, _words in levels(scale.value)
            )
        )

    def _answer_up_to_here(self) -> None:
        chosen = self.gates.child()
        if chosen is None:
            self._desk.say(_("Choose the level in the table up to which all are yes."))
            return
        answers = tuple(
            replace(item, is_yes=True) if item.level <= chosen.level and item.is_yes is None
            else item
            for item in self.gates.model.children_now
        )  # fmt: skip
        self._desk.run(partial(self._save_gates, answers))

    def _save_gates(self, answers: tuple[Any, ...]) -> None:
        if self._strength is None:
            return
        others = tuple(item for item in self._strength.readiness if item.scale is not self._scale())
        said = tuple(item for item in answers if _says_something(item))
        self._save(replace(self._strength, readiness=(*others, *said)))

    def _save(self, strength: Strength) -> None:
        self._desk.save(settled(strength))


def _unanswered(strength: Strength, scale: Scale, level: int) -> ReadinessAnswer:
    id_ = named_id(f"{strength.id}/{scale.value}/{level}")  # the same row stays chosen
    return ReadinessAnswer(id=id_, scale=scale, level=level)


def _says_something(answer: ReadinessAnswer) -> bool:
    return answer.is_yes is not None or bool(answer.evidence_id) or bool(answer.note.strip())
