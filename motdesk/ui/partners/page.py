"""The page of partners: the list, or one partner."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Page
from motdesk.ui.partners.list import PartnerList
from motdesk.ui.partners.view import PartnerView

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class PartnersPage(Page):
    """Places: () is the list, (id,) a partner, (id, tab) one of its tabs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self.title = _("Partners")
        self.list = PartnerList(desk, self.new_record)
        self.view = PartnerView(desk)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.view)

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        is_there = bool(parts) and self.view.show_partner(*parts)
        if not is_there:
            self.list.read()
        self._stack.setCurrentWidget(self.view if is_there else self.list)
        self.title = self.view.name if is_there else _("Partners")

    @override
    def refresh(self, step: "Step | None") -> None:
        if self._stack.currentWidget() is self.view and self.view.refresh(step):
            self.title = self.view.name
            return
        self._stack.setCurrentWidget(self.list)
        self.list.read()

    @override
    def new_record(self) -> None:
        if self._stack.currentWidget() is self.view and self.view.new_record():
            return
        partner = Partner(name=_("New partner"), is_supplier=True)
        self.desk.run(lambda: records.add(self.desk.workspace, partner))
        self.desk.go("partners", partner.id)
        self.view.overview.basics.focus_field("name")
