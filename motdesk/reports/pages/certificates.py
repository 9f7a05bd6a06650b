"""Certificates on page 5, each with whether it outlives the contract."""

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.partners import CertificateLine, PartnerBrief
from motdesk.domain.contracts import Validity
from motdesk.reports.blocks import Align, Block, Column, Heading, Table, Text
from motdesk.reports.quantities import UNKNOWN, bold, day


def certificates(brief: PackBrief, partner: PartnerBrief) -> list[Block]:
    """Return the certificates of a company; nothing if it has none."""
    if not partner.certificates:
        return []
    columns = (
        Column(head=_("Standard"), width=76),
        Column(head=_("Number, body, scope")),
        Column(head=_("Issued"), align=Align.RIGHT),
        Column(head=_("Expires"), align=Align.RIGHT),
        Column(head=_("Whether it lasts"), width=92),
    )
    end = partner.contract_end
    caption = _("Contract to {date}").format(date=day(brief, end)) if end else ""
    rows = tuple(_certificate(item) for item in partner.certificates)
    return [
        Heading(text=_("Certificates")),
        Table(columns=columns, rows=rows, caption=caption),
    ]


def _certificate(item: CertificateLine) -> tuple[Text, ...]:
    details = " / ".join(part for part in (item.number, item.body, item.scope) if part)
    return (
        (bold(item.standard),),
        details,
        format_short_date(item.issued) or UNKNOWN,
        format_short_date(item.expires) or UNKNOWN,
        validity_words(item.validity),
    )


def validity_words(validity: Validity) -> Text:
    """Return how a certificate stands, symbol first."""
    words = {
        Validity.VALID: _("○ valid"),
        Validity.ENDS_DURING_CONTRACT: _("△ ends during the contract"),
        Validity.EXPIRED: _("× expired"),
        Validity.UNKNOWN: _("— no date known"),
    }
    text = words[validity]
    is_calm = validity in {Validity.VALID, Validity.UNKNOWN}
    return text if is_calm else (bold(text),)
