"""The page of partners: the list, or one partner."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.entries import give_up_all
from motdesk.ui.kit.pages import Page
from motdesk.ui.partners.list import PartnerList

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.ui.partners.view import PartnerView


class PartnersPage(Page):
    """Places: () is the list, (id,) a partner, (id, tab) one of its tabs."""

    is_of_record = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self.title = _("Partners")
        self.list = PartnerList(desk, self.new_record)
        self._is_partner_shown = False
        self._is_list_old = True
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)

    @cached_property
    def view(self) -> "PartnerView":
        """The view of one partner, made when the first one is shown."""
        from motdesk.ui.partners.view import PartnerView

        view = PartnerView(self.desk)
        self._stack.addWidget(view)
        return view

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        self._is_partner_shown = bool(parts) and self.view.show_partner(*parts)
        self._show()

    @override
    def refresh(self, step: "Step | None") -> None:
        self._is_list_old = True
        if self._is_partner_shown and not self.view.refresh(step):
            give_up_all(self.view)
            self._is_partner_shown = False
        self._show()

    @override
    def new_record(self) -> None:
        if self._is_partner_shown and self.view.new_record():
            return
        partner = Partner(name=_("New partner"))
        self.desk.run(lambda: records.add(self.desk.workspace, partner))
        self.desk.go("partners", partner.id)
        self.view.overview.basics.focus_field("name")

    def _show(self) -> None:
        self.title = self.view.name if self._is_partner_shown else _("Partners")
        if not self._is_partner_shown and self._is_list_old:
            self.list.read()
            self._is_list_old = False
        self._stack.setCurrentWidget(self.view if self._is_partner_shown else self.list)
