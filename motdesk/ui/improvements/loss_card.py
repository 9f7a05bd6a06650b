"""One loss: its hours and remedy, and what it leads to."""

from collections.abc import Sequence
from dataclasses import replace

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.improvements import Loss, Result
from motdesk.ui.improvements.fields import loss_fields, result_columns
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.removal import remove_record


class LossCard(Card):
    """Edit one loss in place, and its links from cause to result."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Loss"))
        self._desk = desk
        self._loss: Loss | None = None
        self._losses: Sequence[Loss] = ()
        self._others = Linkable(lambda: [(loss.id, loss.process) for loss in self._losses])
        remove = button(
            desk, _("Remove"), lambda: remove_record(desk, self._now()),
            icon="trash-2", voice="quiet",
        )  # fmt: skip
        remove.setDisabled(desk.is_read_only)
        self.tools.addWidget(remove)
        self.form = Form(desk, Loss, loss_fields(), columns=4)
        self.results = ChildTable(
            desk,
            Result,
            result_columns(self._others),
            self._save,
            add_text=_("Add a result"),
            empty=_("Which other loss does this one cause, and how much of it?"),
            make=self._next,
            has_own_order=True,
        )
        self.body.addWidget(self.form)
        self.body.addWidget(label(_("From cause to result"), "strong"))
        self.body.addWidget(self.results)

    def show_losses(self, losses: Sequence[Loss]) -> None:
        """Know all losses that one can lead to."""
        self._losses = losses
        self._others.refresh()

    def show_loss(self, loss: Loss) -> None:
        """Show a loss."""
        self._loss = loss
        self.heading.setText(loss.process)
        self.form.set_record(loss)
        self.results.set_children(loss.results)

    def start_writing(self) -> None:
        """Put the cursor into the process."""
        self.form.focus_field("process")

    def _now(self) -> Loss:
        if self._loss is None:
            raise RuntimeError("no loss is shown")
        return self._loss

    def _save(self, results: tuple[Result, ...]) -> None:
        if len({result.loss_id for result in results}) < len(results):
            raise UserError(_("This result is in the list already."))
        self._desk.save(replace(self._now(), results=results))

    def _next(self) -> Result:
        taken = {self._now().id, *(result.loss_id for result in self._now().results)}
        if all(loss.id in taken for loss in self._losses):
            raise UserError(_("There is no other loss left that this one could lead to."))
        return Result(loss_id="")
