"""What ten times the rows, features and trees cost, what a second worker gives, and what decoding a row costs."""

import subprocess

from features import FEATURES
from job import Job
from measure import Contestant, alternate, say
from postgresql import forget, load
from prepare import Inputs
from report import Line, memory
from server import Server

MANY = "2013-12-26"
FEW_FEATURES = ("departure_minute", "distance", "temperature", "humidity", "seats")


def bench(inputs: Inputs, rows: int, _rounds: int) -> tuple[list[Line], list[Contestant]]:
    few = rows // 5
    flights, catalogue = inputs.flights(few), inputs.catalogue()
    hundred, thousand = inputs.model(), inputs.model(trees=1000)
    # With 31 leaves a tree, or with scores to be written, scoring does not dominate.
    large = inputs.model(trees=1000, leaves=255)
    narrow, wide = inputs.model(FEW_FEATURES), inputs.model(tuple(catalogue[:50]))
    with Server() as server:
        load(server, flights, ten_times)
        job = Job(inputs.program, server.folder / "job", server.url, server.url)

        def ours(name: str, model, *arguments: str, **day: str) -> Contestant:
            return Contestant(name, job.run(model, *arguments, **day), lambda: forget(server))

        one = ours(f"{few:,} rows, {len(FEATURES)} features, 100 trees", hundred)
        ten = ours(f"{10 * few:,} rows, the same", hundred, day=MANY)
        five, fifty = ours(f"{few:,} rows, 5 features", narrow), ours(f"{few:,} rows, 50 features", wide)
        more = ours(f"{few:,} rows, 1,000 trees", thousand)
        work = f"dry run of {few:,} rows, 1,000 trees of 255 leaves"
        single = ours(f"{work}, 1 worker", large, "--dry-run", "--workers", "1")
        double = ours(f"{work}, 2 workers", large, "--dry-run", "--workers", "2")
        everyone = [one, ten, five, fifty, more, single, double]
        alternate(everyone, 2)
    lines = [
        times("rows × 10", one, ten),
        Line(
            "rows × 10, processor time", ten.processor / one.processor, 10, " ×", "a tenth of it",
            f"{one.processor:.2f} s", f"{ten.processor:.2f} s", ten.memory,
        ),
        times("features × 10", five, fifty),
        times("trees × 10", one, more),
        Line(
            "workers 1 → 2, dry run, 1,000 trees of 255 leaves", single.least / double.least, 1.6, " ×", "1 worker",
            f"{single.least:.2f} s", f"{double.least:.2f} s", double.memory, at_least=True,
        ),
        *memory("PostgreSQL", one, ten, 10),
        decoding(inputs),
    ]  # fmt: skip
    return lines, everyone


def times(work: str, one: Contestant, ten: Contestant) -> Line:
    return Line(
        work, ten.least / one.least, 10, " ×", "a tenth of it", f"{one.least:.2f} s", f"{ten.least:.2f} s", ten.memory
    )


def decoding(inputs: Inputs) -> Line:
    """What a row costs to become a flight, processor time."""
    done = subprocess.run([inputs.decoder, inputs.year()], check=True, text=True, stdout=subprocess.PIPE)
    return Line("decoding a row to `Flight`, processor time", float(done.stdout), 0.15, " µs")


def ten_times(server: Server) -> None:
    """Adds a day with ten times the flights."""
    say("adding a day of ten times the flights")
    columns = server.run(
        "SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute "
        "WHERE attrelid = 'flights'::regclass AND attnum > 2"
    )
    server.run(
        f"INSERT INTO flights SELECT flight_id + copy * 1000000000, '{MANY}', {columns} "
        "FROM generate_series(1::bigint, 10) AS copy, flights ORDER BY copy, flight_id"
    )
