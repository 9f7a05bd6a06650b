"""What the marks of a roadmap mean, for screen and paper alike."""

from motdesk.base.texts import _


def legend_words() -> str:
    """Return what bars, lines and colours say."""
    return " ".join(
        (
            _(
                "Dotted: idea. Pale: stated. Full: promised, with a dark begin once started. Dark "
                "with a tick: achieved. Dashed with ×: withdrawn. Striped: our inference. Hollow: "
                "a technology without a figure of merit."
            ),
            _("Thin line with ends: earliest to latest. Red: links that these dates do not keep."),
        )
    )
