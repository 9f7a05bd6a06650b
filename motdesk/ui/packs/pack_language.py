"""In which language a pack is printed: for the partner that of the talk, until it is chosen."""

from motdesk.domain.negotiations import Negotiation
from motdesk.services import records
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk

_LANGUAGES = (("ja", "日本語"), ("en", "English"))


class PackLanguage(ChoiceBox):
    """Follow the negotiation and the reader; what was chosen by hand for them stays chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of = ""  # the negotiation of a partner's pack; none for us, who keep one language
        self._chosen: dict[str, str] = {}
        for code, name in _LANGUAGES:
            self.addItem(name, code)
        self.setCurrentIndex(self.findData(desk.language))
        self.currentIndexChanged.connect(self._remember)

    def show_for(self, negotiation_id: str) -> None:
        """Show the language of the pack for the partner of a negotiation; of "" that of ours."""
        self._of = negotiation_id
        talk = records.find(self._desk.workspace, Negotiation, negotiation_id or None)
        language = self._chosen.get(negotiation_id) or (talk.language if talk else "")
        place = self.findData(language or self._desk.language)
        self.blockSignals(True)
        self.setCurrentIndex(max(place, 0))
        self.blockSignals(False)

    def _remember(self) -> None:
        self._chosen[self._of] = self.currentData()
