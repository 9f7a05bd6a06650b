"""What our packages are worth beside no agreement at all."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.findings import Finding, Step
from motdesk.domain.negotiations import Negotiation, PackageKind
from motdesk.domain.valuations import package_value
from motdesk.domain.words import word


def worse_than_none(negotiation: Negotiation) -> Iterator[Finding]:
    """Yield each package of ours that is worth less to us than no agreement: a wrong floor."""
    none = negotiation.disagreement_ours
    for package in negotiation.packages:
        worth = package_value(negotiation, package)
        if none is None or worth is None or package.kind is PackageKind.RECEIVED:
            continue
        if worth[0] < none:
            name = package.name or word(package.kind)
            text = worse_words(name, worth[0], none)
            yield Finding(step=Step.PACKAGES, text=text, record_id=package.id, is_severe=True)


def worse_words(package: str, ours: Decimal | float, none: Decimal | float) -> str:
    """Say that a package is worse for us than no agreement."""
    text = _("{package} is worth {ours} points to us, less than no agreement ({none}).")
    return text.format(package=package, ours=format_number(ours, 1), none=format_number(none, 1))
