"""The way a person took through the places of the desk."""

from motdesk.ui.kit.desk import Place


class Journey:
    """The places visited, with a way back and forward."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self.here: Place = ()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to which one came back from."""
        return bool(self._forward)

    def visit(self, place: Place) -> None:
        """Be at a new place."""
        if place == self.here:
            return
        if self.here:
            self._back.append(self.here)
        self._forward.clear()
        self.here = place

    def back(self) -> Place:
        """Return to the place before."""
        self._forward.append(self.here)
        self.here = self._back.pop()
        return self.here

    def forward(self) -> Place:
        """Go again to the place one came back from."""
        self._back.append(self.here)
        self.here = self._forward.pop()
        return self.here
