"""Exact sums of many numbers at once: whole numbers of any size as columns of 60-bit digits.

An array of shape (digits, n) of int64 holds n numbers that are not negative, the most significant
digit in the last row. Sums of such digits are exact, so a tie is a tie in whatever order it was
added up; with one digit, which is the usual case, they cost no more than plain integers.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Indexes = NDArray[np.int64]
Flags = NDArray[np.bool_]

_BITS = 60
_MASK = (1 << _BITS) - 1


def digits_for(largest: int) -> int:
    """Return how many digits numbers up to `largest` need."""
    return max(1, -(-largest.bit_length() // _BITS))


def columns(values: Iterable[int], digits: int) -> Numbers:
    """Return whole numbers that are not negative as columns."""
    numbers = list(values)
    rows = [[value >> _BITS * row & _MASK for value in numbers] for row in range(digits)]
    return np.array(rows, dtype=np.int64)


def integers(numbers: Numbers) -> list[int]:
    """Return columns as whole numbers."""
    rows: Sequence[list[int]] = numbers.tolist()
    return [
        sum(digit << _BITS * row for row, digit in enumerate(column))
        for column in zip(*rows, strict=True)
    ]


def all_sums(left: Numbers, right: Numbers) -> Numbers:
    """Return every sum of one of `left` and one of `right`, those of the first of `left` first."""
    return _carried((left[:, :, None] + right[:, None, :]).reshape(len(left), -1))


def rest_to(total: Numbers, numbers: Numbers) -> Numbers:
    """Return what each number lacks to `total` (a single column); nothing where it is above."""
    rest = _carried(total - numbers)
    rest[:, rest[-1] < 0] = 0
    return rest


def reach(numbers: Numbers, total: Numbers) -> Flags:
    """Tell which numbers are at least `total` (a single column)."""
    is_reached: Flags = numbers[0] >= total[0]
    for digit, wanted in zip(numbers[1:], total[1:], strict=True):
        is_reached = (digit > wanted) | ((digit == wanted) & is_reached)
    return is_reached


def ranks(numbers: Numbers) -> Indexes:
    """Return integers in the order of the numbers, equal ones for equal numbers."""
    if len(numbers) == 1:
        return numbers.ravel()
    order = np.lexsort(numbers)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.cumsum(begins(numbers[:, order])) - 1
    return place


def begins(ordered: Numbers) -> Flags:
    """Tell at which columns of an ordered array a new number begins."""
    is_new = np.ones(ordered.shape[1], dtype=np.bool_)
    is_new[1:] = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    return is_new


def _carried(sums: Numbers) -> Numbers:
    for row in range(len(sums) - 1):
        sums[row + 1] += sums[row] >> _BITS
        sums[row] &= _MASK
    return sums
