"""Medians of repeated runs: of calls in this process, and of processes of their own.

What is compared is measured in turn, so that a busy moment of the machine touches all of it alike.
"""

from __future__ import annotations

import gc
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final, NamedTuple

__all__ = ["Effort", "Job", "of_calls", "of_processes"]

_MOST: Final = 301


class Job(NamedTuple):
    """A call to measure.

    Args:
        run: what is measured; it is handed what was prepared.
        prepare: makes something fresh for every run, off the clock.
    """

    run: Callable[[Any], object]
    prepare: Callable[[], object] = lambda: None


class Effort(NamedTuple):
    """How long to measure.

    Args:
        processes: how often a process is started.
        seconds: how long each group of peers is run.
        fewest: how often each of them is run at least.
    """

    processes: int
    seconds: float
    fewest: int

    def medians(self, jobs: Mapping[str, Job]) -> dict[str, float]:
        """The median seconds of each job."""
        return of_calls(jobs, self.seconds, self.fewest)


def of_calls(jobs: Mapping[str, Job], seconds: float, fewest: int = 3) -> dict[str, float]:
    """The median seconds of each job, run in turn after a first run that does not count.

    The garbage collector is off while a job runs, as `timeit` has it: else the peers would pay for
    whatever else lives in the process. It collects between the rounds.

    Args:
        jobs: what to measure, by name.
        seconds: how long to go on, prepared work included.
        fewest: how often every job runs at least.
    """
    runs: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job.run(job.prepare())
    gc.collect()
    gc.freeze()  # what lives now need not be looked at again between the rounds
    gc.disable()
    try:
        start, rounds = time.perf_counter(), 0
        while rounds < fewest or (rounds < _MOST and time.perf_counter() - start < seconds):
            for name, job in jobs.items():
                runs[name].append(_once(job))
            gc.collect()
            rounds += 1
    finally:
        gc.enable()
        gc.unfreeze()
    return {name: median(taken) for name, taken in runs.items()}


def _once(job: Job) -> float:
    prepared = job.prepare()
    start = time.perf_counter()
    result = job.run(prepared)
    taken = time.perf_counter() - start
    del result  # freeing it is not part of the job
    return taken


def of_processes(commands: Mapping[str, Sequence[str | Path]], times: int) -> dict[str, float]:
    """The median seconds of each command from start to exit, run in turn after a first run.

    Args:
        commands: what to run, by name; each must end with status 0 or, as a check may, 1.
        times: how many runs of each count.
    """
    runs: dict[str, list[float]] = {name: [] for name in commands}
    for count in range(times + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, capture_output=True, check=False)
            taken = time.perf_counter() - start
            if done.returncode > 1:
                said = (done.stderr or done.stdout).decode(errors="replace")
                raise SystemExit(f"{name} ended with status {done.returncode}:\n{said}")
            if count:
                runs[name].append(taken)
    return {name: median(taken) for name, taken in runs.items()}
