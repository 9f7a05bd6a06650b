"""The steps of a price revision as its waterfall shows them, on paper and on screen."""

from collections.abc import Sequence
from decimal import Decimal

from motdesk.base.texts import _
from motdesk.drawings.waterfalls import Step, StepKind

Named = tuple[str, Decimal]


def price_steps(
    price: Decimal | None,
    changes: Sequence[Named],
    gains: Sequence[Named],
    asked: Decimal | None,
    rest: str = "",
) -> tuple[Step, ...]:
    """Return the way from the present price by changes and gains to the price asked.

    What is asked beyond the figures, or below them, is a step of its own, called `rest` where a
    name is given. Nothing without a present price.
    """
    if price is None:
        return ()
    steps = [Step(name=_("Present price"), amount=price, kind=StepKind.TOTAL)]
    steps += [Step(name=name, amount=amount) for name, amount in changes]
    steps += [
        Step(name=_("Improvement: {name}").format(name=name), amount=-amount)
        for name, amount in gains
    ]
    if len(steps) > 1:
        level = sum((step.amount for step in steps), Decimal(0))
        steps.append(Step(name=_("Follows from the figures"), amount=level, kind=StepKind.TOTAL))
        if asked is not None and asked != level:
            steps.append(_rest(asked - level, rest))
    if asked is not None:
        steps.append(Step(name=_("Price asked"), amount=asked, kind=StepKind.TOTAL))
    return tuple(steps)


def _rest(amount: Decimal, name: str) -> Step:
    if amount < 0:
        return Step(name=name or _("Asked below the figures"), amount=amount)
    words = name or _("Not explained by figures")
    return Step(name=words, amount=amount, kind=StepKind.UNEXPLAINED)
