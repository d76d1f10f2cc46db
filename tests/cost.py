"""How the cost of a piece of work grows with its size."""

import time
from collections.abc import Callable

# Processor time below this is noise; were the growth quadratic, the larger work would take more.
_FLOOR = 0.05


def grows_evenly(work: Callable[[int], object], size: int, times: int = 8) -> bool:
    """Whether work of many times the size takes no more than some three times as much for each."""
    few, many = _cost(work, size), _cost(work, times * size)
    return many < 3 * times * max(few, _FLOOR)


def _cost(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start
