"""Runs programs in turns and says how long they took, how much processor time and how much memory.

Only the standard library is imported here: what a process is said to have used at most counts from that of its parent.
"""

import dataclasses
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable


@dataclasses.dataclass
class Sample:
    """One run of a program: seconds on the wall, seconds of processor time, bytes of memory at most."""

    wall: float
    processor: float
    memory: int


@dataclasses.dataclass
class Contestant:
    """A program that is measured, and what to do before each of its runs, which is not measured."""

    name: str
    command: list[str]
    before: Callable[[], None] = lambda: None
    samples: list[Sample] = dataclasses.field(default_factory=list)

    @property
    def least(self) -> float:
        return min(sample.wall for sample in self.samples)

    @property
    def median(self) -> float:
        return statistics.median(sample.wall for sample in self.samples)

    @property
    def processor(self) -> float:
        return min(sample.processor for sample in self.samples)

    @property
    def memory(self) -> int:
        return max(sample.memory for sample in self.samples)

    @property
    def median_memory(self) -> float:
        """What does not depend on the one run in which the allocator was unlucky."""
        return statistics.median(sample.memory for sample in self.samples)


def run(command: list[str]) -> Sample:
    """Runs a program to its end; shows what it said and ends this one unless it succeeds."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"error: {' '.join(command)} ended with {process.returncode}\n{output.read().decode()}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def alternate(contestants: list[Contestant], rounds: int) -> None:
    """Lets every contestant run once in each round, so that all of them see the same disturbances."""
    for number in range(1, rounds + 1):
        for one in contestants:
            one.before()
            # Nobody pays for what another has left to be written.
            os.sync()
            sample = run(one.command)
            one.samples.append(sample)
            say(f"round {number}: {one.name} {sample.wall:.2f} s, {sample.memory / 1e6:.0f} MB")


def say(line: str) -> None:
    """Tells how far we are."""
    print(line, file=sys.stderr, flush=True)
