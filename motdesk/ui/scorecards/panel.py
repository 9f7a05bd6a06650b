"""The evaluation of one partner: what it comes to, the marks, and the template behind them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QPushButton, QStackedLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.texts import _
from motdesk.domain.evaluations import Evaluation, anchors, axis_name
from motdesk.domain.evidence import Evidence
from motdesk.domain.performance import Axis, Mark, Scorecard, ScorecardTemplate
from motdesk.services import names
from motdesk.services.scorecards import (
    PRESETS,
    begin_evaluation,
    list_evaluations,
    list_templates,
    preset_of,
    with_all_axes,
)
from motdesk.ui.kit.cards import Card, EmptyState, button, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Page, Sheet
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.scorecards.fields import (
    axis_columns,
    axis_details,
    card_fields,
    mark_columns,
    template_fields,
)
from motdesk.ui.scorecards.overview import OverviewCard
from motdesk.ui.scorecards.sheet import save_sheet

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class ScorecardsPanel(Page):
    """Show and edit the scorecards of a partner, one at a time; the latest first."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk)
        self._partner_id = partner_id
        self._evaluations: tuple[Evaluation, ...] = ()
        self._chosen = ""
        self._axes = Linkable(self._axis_names)
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self.overview = OverviewCard(desk)
        self.overview.chosen.connect(self._choose)
        self.card_form = Form(desk, Scorecard, card_fields(), columns=5)
        columns = mark_columns(self._axes, self._evidence)
        self.marks = ChildTable(desk, Mark, columns, self._save_marks)
        self.marks.selected.connect(self._show_anchors)
        self._anchors = label("", "help", is_wrapped=True)
        self.template_form = Form(desk, ScorecardTemplate, template_fields(), columns=4)
        self.axes = ChildTable(
            desk,
            Axis,
            axis_columns(),
            self._save_axes,
            add_text=_("Add an axis"),
            empty=_("What is evaluated, how much it weighs, and what the marks mean."),
            details=axis_details(),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        self.refresh(None)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the scorecard whose id comes first in `parts`."""
        self._choose(parts[0] if parts else self._chosen)

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        self._evaluations = list_evaluations(self.desk.workspace, self._partner_id)
        self._stack.setCurrentIndex(1 if self._evaluations else 0)
        if not self._evaluations:
            return
        shown = self.shown
        self._chosen = shown.card.id
        self._axes.refresh()
        self._evidence.refresh()
        self.overview.show_evaluations(self._evaluations, shown)
        self.card_form.set_record(shown.card)
        self.marks.set_children(with_all_axes(shown.template, shown.card).marks)
        self.template_form.set_record(shown.template)
        self.axes.set_children(shown.template.axes)

    @property
    def shown(self) -> Evaluation:
        """The evaluation shown: the one chosen, or the latest."""
        found = (item for item in self._evaluations if item.card.id == self._chosen)
        return next(found, None) or self._evaluations[-1]

    def new_record(self) -> None:
        """Begin an evaluation by the template shown, or by the usual axes."""
        self.begin(self.shown.template if self._evaluations else None)

    def begin(self, template: ScorecardTemplate | None, preset: str = "supplier") -> None:
        """Begin an evaluation by a template, or by one of the presets."""
        self.desk.run(lambda: self._begin(template, preset))

    def _begin(self, template: ScorecardTemplate | None, preset: str) -> None:
        workspace = self.desk.workspace
        template = template or preset_of(workspace, preset)
        self._chosen = begin_evaluation(workspace, self._partner_id, template, today()).id
        self.refresh(None)

    def _choose(self, card_id: str) -> None:
        self._chosen = card_id
        self.refresh(None)

    def _axis_names(self) -> list[tuple[str, str]]:
        if not self._evaluations:
            return []
        return [(axis.id, axis_name(axis)) for axis in self.shown.template.axes]

    def _show_anchors(self, mark: Mark | None) -> None:
        axes = {axis.id: axis for axis in self.shown.template.axes} if self._evaluations else {}
        axis = axes.get(mark.axis_id) if mark else None
        said = zip((1, 3, 5), anchors(axis), strict=True) if axis else ()
        text = "   ".join(f"{level} = {words}" for level, words in said if words)
        self._anchors.setText(f"{axis_name(axis)}:   {text}" if axis and text else "")
        self._anchors.setVisible(bool(self._anchors.text()))

    def _save_marks(self, marks: tuple[Any, ...]) -> None:
        self.desk.save(replace(self.shown.card, marks=marks))

    def _save_axes(self, axes: tuple[Any, ...]) -> None:
        self.desk.save(replace(self.shown.template, axes=axes))

    def _empty(self) -> QWidget:
        begin = partial(self.begin, None)
        start = self._button(_("Begin with the usual axes"), begin, voice="primary")
        rubric = self._button(
            _("Begin with the axes of technology management"),
            lambda: self.begin(None, "mot"),
            voice="link",
        )
        sentence = _("Here the partner is evaluated, period by period: marks with their evidence,"
                     " weighed by axes of your own.")  # fmt: skip
        return EmptyState(self.desk, sentence, start, rubric)

    def _full(self) -> Sheet:
        sheet = Sheet(self.desk)
        sheet.body.setContentsMargins(0, 0, self.desk.theme.px(8), 0)
        self.overview.tools.addWidget(self._new_button())
        self.print_button = button(
            self.desk, _("Save the sheet…"), self._save_sheet, icon="printer",
            voice="primary",
        )  # fmt: skip
        self.overview.tools.addWidget(self.print_button)
        sheet.body.addWidget(self.overview)
        sheet.body.addWidget(self._marks_card())
        template = Card(
            self.desk,
            _("Axes and weights"),
            _("A change here counts for every evaluation by this template."),
        )
        template.body.addWidget(self.template_form)
        template.body.addWidget(self.axes)
        sheet.body.addWidget(template)
        sheet.body.addStretch(1)
        return sheet

    def _marks_card(self) -> Card:
        card = Card(
            self.desk,
            _("Marks"),
            _("Empty is not known: it is neither good nor zero, and does not count."),
        )
        card.body.addWidget(self.card_form)
        card.body.addWidget(self.marks)
        card.body.addWidget(self._anchors)
        remove = self._button(
            _("Remove this evaluation"), self._remove, icon="trash-2", voice="quiet"
        )
        card.tools.addWidget(remove)
        return card

    def _new_button(self) -> QPushButton:
        made = self._button(_("New evaluation"), lambda: None, icon="plus")
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        made.setMenu(menu)
        return made

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        known = list_templates(self.desk.workspace)
        for template in known:
            menu.addAction(template.name, partial(self.begin, template))
        for preset, (name, _file) in PRESETS.items():
            if _(name) not in {template.name for template in known}:
                menu.addAction(_(name), partial(self.begin, None, preset))

    def _button(self, text: str, act: Callable[[], None], **look: str) -> QPushButton:
        made = button(self.desk, text, act, **look)
        made.setDisabled(self.desk.is_read_only)
        return made

    def _remove(self) -> None:
        remove_record(self.desk, self.shown.card)

    def _save_sheet(self) -> None:
        save_sheet(self.desk, self._partner_id, self.shown.card.id)
