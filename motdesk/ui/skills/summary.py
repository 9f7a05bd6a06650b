"""What all skills of a partner come to: bus factor, succession, milestones left without people."""

from PySide6.QtWidgets import QVBoxLayout

from motdesk.base.dates import format_date
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.skills import SkillLine, SkillsBrief
from motdesk.domain.succession import Outliving
from motdesk.ui.kit.cards import Card, clear, label
from motdesk.ui.kit.desk import Desk


class SummaryCard(Card):
    """Three statements on how safely the skills are held, each with what it rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._lines = QVBoxLayout()
        self._lines.setSpacing(desk.theme.px(2))
        self.heading = label("", "section", is_wrapped=True)
        self.body.addWidget(self.heading)
        self.body.addLayout(self._lines)

    def show_skills(self, said: SkillsBrief) -> None:
        """Show what the skills of a partner come to."""
        horizon = format_date(said.horizon, is_era=self._desk.settings.is_era)
        self.heading.setText(
            _("Contract to {date}").format(date=horizon)
            if said.is_contract
            else _("To {date}, three years on").format(date=horizon)
        )
        clear(self._lines)
        for words, is_bad in statements(said):
            self._lines.addWidget(label(words, "warning" if is_bad else "", is_wrapped=True))
        for line in said.skills:
            if line.will_be_short:
                words = f"▲ {shortage_words(line)}"
                self._lines.addWidget(label(words, "missing", is_wrapped=True))
        for item in said.outliving:
            self._lines.addWidget(label(f"▲ {outliving_words(item)}", "missing", is_wrapped=True))


def statements(said: SkillsBrief) -> tuple[tuple[str, bool], ...]:
    """Return (words, whether that is bad) of bus factor, succession, milestones, what lacks."""
    unknown = _("Holders are not recorded: {skills}").format(skills=_(", ").join(said.unrecorded))
    gaps = ((unknown, True),) if said.unrecorded else ()
    return (_factor(said), _coverage(said), _milestones(said), *gaps)


def shortage_words(line: SkillLine) -> str:
    """Return how many of a skill's holders are left at the end."""
    words = _("“{skill}”: {leaving} of {able} leave before the end, {left} of {required} are left")
    return words.format(
        skill=line.name,
        leaving=line.leaving,
        able=line.able,
        left=line.left,
        required=line.required or 1,
    )


def outliving_words(item: Outliving) -> str:
    """Return which milestone is left with how many people."""
    return _("{milestone} ({date}): {left} of {required} left who can do “{skill}”").format(
        milestone=item.milestone,
        date=format_date(item.due),
        left=item.left,
        required=item.required,
        skill=item.skill,
    )


def _factor(said: SkillsBrief) -> tuple[str, bool]:
    if said.bus_factor is None:
        return _("Bus factor: no critical skill (4 or 5) has recorded holders."), False
    words = _("Bus factor {count}: {skills}").format(
        count=said.bus_factor, skills=_(", ").join(said.fewest)
    )
    return words, said.bus_factor <= 1


def _coverage(said: SkillsBrief) -> tuple[str, bool]:
    if said.coverage is None:
        return _("Succession: criticality or holders are not known."), False
    percent = format_number(said.coverage * 100, 0)
    words = _("Succession covered: {percent} %").format(percent=percent)
    if said.weighed < len(said.skills):
        words = _("{coverage} (criticality and holders known of {known} of {count} skills)").format(
            coverage=words, known=said.weighed, count=len(said.skills)
        )
    return words, said.coverage < 1


def _milestones(said: SkillsBrief) -> tuple[str, bool]:
    count = len(said.outliving)
    if not said.linked:
        return _("No milestone is linked to a skill with recorded holders."), False
    if not count:
        return _("No milestone outlives its people."), False
    words = _n(
        "{count} milestone outlives its people.", "{count} milestones outlive their people.", count
    )
    return words.format(count=count), True
