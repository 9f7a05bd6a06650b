"""What day and what time it is: the one place that asks the machine."""

from datetime import date, datetime


def now() -> datetime:
    """Return the local time with its offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def today() -> date:
    """Return the local day."""
    return now().date()
