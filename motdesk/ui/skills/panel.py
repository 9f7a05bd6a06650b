"""The people of one partner: skills by risk × holders, what that comes to, one skill in detail."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.texts import _
from motdesk.domain.skills import Skill
from motdesk.drawings.skill_matrices import SkillMatrix, draw_skill_matrix
from motdesk.services import records
from motdesk.services.skills import skills_of
from motdesk.ui.kit.cards import Card, EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.spreadsheets import paste_link, spreadsheet_button
from motdesk.ui.skills.fields import skill_fields
from motdesk.ui.skills.sheet import SkillSheet
from motdesk.ui.skills.summary import SummaryCard

if TYPE_CHECKING:
    from motdesk.domain.briefs.skills import SkillsBrief
    from motdesk.domain.changes import Step


class SkillsPanel(QWidget):
    """Show and edit the skills of a partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        self._said: SkillsBrief | None = None
        self.summary = SummaryCard(desk)
        self.lines = RecordLines(
            desk,
            Skill,
            skill_fields(),
            read=lambda: records.all_of(desk.workspace, Skill, partner_id=partner_id),
            make=lambda: Skill(partner_id=partner_id, name=_("New skill")),
            key=("name",),
        )
        self.picture = DrawingView(desk.theme)
        self.sheet = SkillSheet(desk, partner_id)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._full())
        self.picture.region_chosen.connect(self.show_skill)
        self.sheet.removal_wanted.connect(lambda skill: remove_record(desk, skill))
        self.refresh(None)

    def show_skill(self, skill_id: str) -> None:
        """Show one skill in detail."""
        skill = records.find(self._desk.workspace, Skill, skill_id)
        if skill is not None:
            self._chosen = skill_id
            self.sheet.show_skill(skill)
            self._draw()

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the skill whose id comes first in `parts`."""
        self._chosen = parts[0] if parts else self._chosen
        self.refresh(None)

    def kept(self) -> str:
        """Return the id of the skill shown."""
        return self._chosen

    def take_back(self, value: str) -> None:
        """Show a skill, if it is one of this partner's."""
        if self._said and value in {line.id for line in self._said.skills}:
            self.show_skill(value)

    def new_record(self) -> None:
        """Add a skill and put the cursor into its name."""
        skill = Skill(partner_id=self._partner_id, name=_("New skill"))
        self._chosen = skill.id
        self._desk.run(lambda: records.add(self._desk.workspace, skill))
        self.sheet.start_writing()

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        said = skills_of(self._desk.workspace, self._partner_id, today())
        self._pages.setCurrentIndex(1 if said.skills else 0)
        if not said.skills:
            return
        if self._chosen not in {line.id for line in said.skills}:
            self._chosen = said.skills[0].id
        self._said = said
        self.summary.show_skills(said)
        self.show_skill(self._chosen)

    def _draw(self) -> None:
        said = self._said
        if said is None:
            return
        found = records.all_of(self._desk.workspace, Skill, partner_id=self._partner_id)
        by_id = {skill.id: skill for skill in found}
        skills = tuple(by_id[line.id] for line in said.skills)
        matrix = SkillMatrix(
            lines=said.skills, skills=skills, horizon=said.horizon, chosen=self._chosen
        )
        palette = drawing_palette(self._desk.theme)
        self.picture.show_drawn(
            lambda width: draw_skill_matrix(matrix, width=max(width, 260), palette=palette),
            {skill.id: skill.handover_plan or skill.name for skill in skills},
        )

    def _empty(self) -> QWidget:
        start = button(self._desk, _("Add a skill"), self.new_record, icon="plus", voice="primary")
        start.setDisabled(self._desk.is_read_only)
        words = _(
            "What can be done here only by some people: how many they are, until when they are "
            "there, and who learns it from them. Names stay away; pseudonyms are enough."
        )
        return EmptyState(self._desk, words, start, paste_link(self._desk, self.lines))

    def _full(self) -> QWidget:
        px = self._desk.theme.px
        left = Sheet(self._desk)
        left.body.setContentsMargins(0, 0, px(12), px(16))
        card = Card(self._desk)
        card.body.addWidget(self.picture)
        left.body.addWidget(self.summary)
        left.body.addWidget(card)
        add = button(self._desk, _("Add a skill"), self.new_record, icon="plus", voice="link")
        add.setDisabled(self._desk.is_read_only)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addWidget(spreadsheet_button(self._desk, self.lines))
        foot.addStretch(1)
        left.body.addLayout(foot)
        left.body.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.sheet)
        split.setChildrenCollapsible(False)
        split.setSizes((560, 400))
        left.setMinimumWidth(px(220))
        self.sheet.setMinimumWidth(px(300))
        return split
