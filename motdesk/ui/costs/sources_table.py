"""What proves the figures of an item or a price revision: which field leans on which evidence."""

from collections.abc import Callable, Sequence

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence, Source
from motdesk.services import names
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.linkable import Linkable

Targets = Callable[[], Sequence[tuple[str, str]]]


class SourcesTable(ChildTable):
    """Edit sources; `targets` are the fields that may lean on evidence, with their words."""

    def __init__(self, desk: Desk, targets: Targets, save: Callable[[Children], None]) -> None:
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self._targets = targets
        columns = (
            FormField(name="target", label=_("Field"), choices=targets, width=200),
            FormField(name="evidence_id", label=_("Evidence"), choices=self._evidence,
                      is_wide=True),
            FormField(name="page", label=_("Page"), width=110),
        )  # fmt: skip
        super().__init__(
            desk, Source, columns, save,
            add_text=_("Add evidence to a field"),
            empty=_("What proves the figures above? Without evidence they print as assumed."),
            make=self._new,
        )  # fmt: skip

    def show_sources(self, sources: Children) -> None:
        """Show sources, with the evidence there is now."""
        self._evidence.refresh()
        self.set_children(sources)

    def _new(self) -> Source:
        targets = self._targets()
        if not self._evidence():
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(target=targets[0][0] if targets else "", evidence_id="")
