"""The table at the end: what was measured, against what, and whether it is as fast as it should be."""

import dataclasses

from measure import Contestant

HEADER = "| work | against | theirs | ours | ratio | target | met | peak memory |"
RULE = "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |"


@dataclasses.dataclass
class Line:
    """One target. `value` is what is compared with `target`, the most that it may be (or the least, where `at_least`)."""

    work: str
    value: float
    target: float
    unit: str = ""
    against: str = "–"
    theirs: str = ""
    ours: str = ""
    memory: int | None = None
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        return self.value >= self.target if self.at_least else self.value <= self.target

    def __str__(self) -> str:
        cells = [
            self.work,
            self.against,
            self.theirs,
            self.ours,
            f"{self.value:.3g}{self.unit}",
            f"{'≥' if self.at_least else '≤'} {self.target:g}{self.unit}",
            "yes" if self.is_met else "**no**",
            f"{self.memory / 1e6:.0f} MB" if self.memory else "",
        ]
        return f"| {' | '.join(cells)} |"


def ratio(work: str, against: Contestant, ours: Contestant, target: float) -> Line:
    """Our least time by theirs."""
    return Line(
        work,
        ours.least / against.least,
        target,
        " ×",
        against.name,
        seconds(against),
        seconds(ours),
        ours.memory,
    )


def memory(store: str, small: Contestant, large: Contestant, times: int) -> list[Line]:
    """The most memory of a large run, and how much its median is by that of a run of fewer rows."""
    return [
        Line(f"{store}: peak memory", large.memory / 1e6, 150, " MB", memory=large.memory),
        Line(
            f"{store}: peak memory, rows × {times}",
            large.median_memory / small.median_memory,
            1.1,
            " ×",
            memory=large.memory,
        ),
    ]


def seconds(one: Contestant) -> str:
    """The least and the median time."""
    return f"{one.least:.2f} s ({one.median:.2f})"


def table(lines: list[Line]) -> str:
    return "\n".join([HEADER, RULE, *map(str, lines)])


def details(contestants: list[Contestant]) -> str:
    """Everybody who was measured."""
    rows = [
        f"| {one.name} | {one.least:.2f} s | {one.median:.2f} s | {one.processor:.2f} s | {one.memory / 1e6:.0f} MB |"
        for one in contestants
    ]
    header = "| | wall, least | wall, median | processor, least | peak memory |\n| --- | ---: | ---: | ---: | ---: |"
    return "\n".join([header, *rows])
