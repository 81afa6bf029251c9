"""How long the program takes to start."""

from job import Job
from measure import Contestant, alternate
from postgresql import forget, load
from prepare import Inputs
from report import Line
from server import Server

ROUNDS = 21


def bench(inputs: Inputs, _rows: int, _rounds: int) -> tuple[list[Line], list[Contestant]]:
    version = Contestant("batch-score --version", [str(inputs.program), "--version"])
    with Server() as server:
        load(server, inputs.flights(1))
        job = Job(inputs.program, server.folder / "job", server.url, server.url)
        # The model is loaded and its golden rows are scored before the flight is read.
        one = Contestant("batch-score run, 1 row", job.run(inputs.model(), "--dry-run"), lambda: forget(server))
        alternate([version, one], ROUNDS)
    lines = [
        Line("start: `batch-score --version`", version.least * 1e3, 20, " ms", memory=version.memory),
        Line("a whole dry run of 1 row from PostgreSQL", one.least * 1e3, 100, " ms", memory=one.memory),
    ]
    return lines, [version, one]
