"""Share a table's width among its columns: fixed ones first, the rest by the length of texts."""

from collections.abc import Sequence

_LEAST = 30.0


def share_width(
    width: float,
    fixed: Sequence[float | None],
    heads: Sequence[float],
    natural: Sequence[Sequence[float]],
    padding: float,
) -> list[float]:
    """Return the width of each column; together they are exactly `width`.

    `heads` and `natural` are widths of head and cells on one line, `padding` what a cell adds.
    """
    open_ = [at for at, given in enumerate(fixed) if given is None]
    room = width - sum(given for given in fixed if given is not None)
    least = min(_LEAST * len(open_), width / 2)
    if not open_ or room < least:
        return _scaled(width, [given if given is not None else _LEAST for given in fixed])
    wanted = {at: max([heads[at], *natural[at]]) + padding for at in open_}
    weights = {at: _weight(heads[at], natural[at]) + padding for at in open_}
    shares = _shares(room, wanted, weights)
    return [given if given is not None else shares[at] for at, given in enumerate(fixed)]


def _weight(head: float, cells: Sequence[float]) -> float:
    if not cells:
        return head
    return max(min(head, 60.0), (sum(cells) / len(cells) + max(cells)) / 2)


def _shares(room: float, wanted: dict[int, float], weights: dict[int, float]) -> dict[int, float]:
    """Give short columns what they want, share the rest by weight; spare room goes by want."""
    total = sum(wanted.values())
    if total <= room:
        return {at: want * room / total for at, want in wanted.items()}
    shares: dict[int, float] = {}
    left = dict(weights)
    while left:
        unit = room / sum(left.values())
        small = [at for at, weight in left.items() if wanted[at] <= weight * unit]
        if not small:
            break
        for at in small:
            shares[at] = wanted[at]
            room -= wanted[at]
            del left[at]
    total = sum(left.values())
    return shares | {at: weight * room / total for at, weight in left.items()}


def _scaled(width: float, widths: list[float]) -> list[float]:
    factor = width / sum(widths)
    return [each * factor for each in widths]
