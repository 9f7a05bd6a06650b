"""The half of page 8 on people: skills as counts, for internal readers alone."""

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.skills import SkillLine, SkillsBrief
from motdesk.domain.succession import Outliving
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.drawings.skill_circles import draw_levels
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Heading,
    KeyFigures,
    Paragraph,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, day, marked, muted

_MOST = 8  # skills in the table, those most at risk
_RISKY = 50  # of 100, from which a risk is set bold


def skills_found(said: SkillsBrief | None) -> list[str]:
    """Return what is worth a headline: a skill that hangs on one person, milestones left alone."""
    if said is None:
        return []
    found = []
    if said.bus_factor is not None and said.bus_factor <= 1:
        text = _n("{count} person holds {skill}", "{count} people hold {skill}", said.bus_factor)
        found.append(text.format(count=said.bus_factor, skill=said.fewest[0]))
    if said.outliving:
        count = len(said.outliving)
        text = _n(
            "{count} milestone outlives its people",
            "{count} milestones outlive their people",
            count,
        )
        found.append(text.format(count=count))
    return found


def skill_blocks(brief: PackBrief, said: SkillsBrief) -> list[Block]:
    """Return the skills by risk, what they come to, and the milestones that outlive people."""
    shown = said.skills[:_MOST]
    return [
        Heading(text=_("Skills, by the risk that they are lost")),
        _figures(brief, said),
        Table(
            columns=_columns(), rows=tuple(_row(brief, item) for item in shown), caption=_caption()
        ),
        *_more(len(said.skills) - len(shown)),
        *_outliving(brief, said.outliving),
    ]


def _figures(brief: PackBrief, said: SkillsBrief) -> KeyFigures:
    horizon = day(brief, said.horizon)
    factor = UNKNOWN if said.bus_factor is None else str(said.bus_factor)
    coverage = UNKNOWN if said.coverage is None else f"{format_number(said.coverage * 100, 0)} %"
    return KeyFigures(
        items=(
            (_("Bus factor"), factor, _(", ").join(said.fewest) or _("No critical skill.")),
            (_("Succession covered"), coverage, _covered_words(said, horizon)),
            (
                _("Milestones outliving people"),
                str(len(said.outliving)),
                _("Due after someone able leaves"),
            ),
        )
    )


def _covered_words(said: SkillsBrief, horizon: str) -> str:
    """Return up to when succession is covered, and of how many skills that is known."""
    if said.weighed == len(said.skills):
        return _("Up to {date}").format(date=horizon)
    return _("Up to {date}; {known} of {count} skills").format(
        date=horizon, known=said.weighed, count=len(said.skills)
    )


def _caption() -> str:
    return _(
        "Counts only; one circle a holder, by its filled quarters: 1 assists, 2 works alone, "
        "3 solves problems, 4 teaches"
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(head=_("Skill, process")),
        Column(head=_("Levels held"), width=96),
        Column(head=_("Able / required"), align=Align.RIGHT, width=52),
        Column(head=_("Leave / ready"), align=Align.RIGHT, width=52),
        Column(head=_("Documented"), align=Align.RIGHT, width=50),
        Column(head=_("Plan"), align=Align.CENTER, width=32),
        Column(head=_("Risk, of 100"), align=Align.RIGHT, width=44),
    )


def _row(brief: PackBrief, item: SkillLine) -> tuple[Text | Drawing, ...]:
    ours = item.company if item.company == brief.company else ""
    where = "  ".join(part for part in (item.process, ours) if part)
    required = UNKNOWN if item.required is None else item.required
    documented = item.documented
    risk = UNKNOWN if item.risk is None else format_number(item.risk, 0)
    is_short = None not in (item.able, item.required) and (item.able or 0) < (item.required or 0)
    able = f"{UNKNOWN if item.able is None else item.able} / {required}"
    moves = f"{_signed('−', item.leaving)} / {_signed('+', item.ready)}"
    return (
        (*marked(item.name, item.marks, is_bold=True), muted(f"\n{where}" if where else "")),
        _("not recorded") if item.able is None else draw_levels(item.levels, palette=PRINT),
        (bold(able),) if is_short else able,
        UNKNOWN if item.able is None else moves,
        UNKNOWN if documented is None else f"{format_number(documented * 100, 0)} %",
        "○" if item.has_plan else UNKNOWN,
        (bold(risk),) if (item.risk or 0) >= _RISKY else risk,
    )


def _signed(sign: str, count: int) -> str:
    return f"{sign}{count}" if count else "0"


def _outliving(brief: PackBrief, found: tuple[Outliving, ...]) -> list[Block]:
    if not found:
        return []
    items = tuple(
        (
            bold(f"{item.milestone}  {day(brief, item.due)}"),
            muted(
                _("  “{skill}”: {left} of {required} able then").format(
                    skill=item.skill, left=item.left, required=item.required
                )
            ),
        )
        for item in found
    )
    return [Heading(text=_("Milestones that outlive their people")), Bullets(items=items)]


def _more(count: int) -> list[Block]:
    if count <= 0:
        return []
    text = _n("{count} more is not shown here.", "{count} more are not shown here.", count)
    return [Paragraph(text=text.format(count=count), style=Style.NOTE)]
