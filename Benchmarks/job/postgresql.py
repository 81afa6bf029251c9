"""`run` in PostgreSQL against what the database needs alone, and against Python."""

import pathlib
import sys
from collections.abc import Callable

from job import DAY, Job
from measure import Contestant, alternate, say
from prepare import HERE, Inputs
from report import Line, ratio
from server import Server

# What `batch-score collect` makes, and one day with so many flights.
FLIGHTS = """
CREATE TABLE flights (
    flight_id bigint NOT NULL, day date NOT NULL, sched_dep_time bigint NOT NULL, sched_arr_time bigint NOT NULL,
    carrier text NOT NULL, flight bigint NOT NULL, tailnum text, origin text NOT NULL, dest text NOT NULL,
    distance double precision NOT NULL, temp double precision, dewp double precision, humid double precision,
    wind_dir double precision, wind_speed double precision, wind_gust double precision, precip double precision,
    pressure double precision, visib double precision, plane_year bigint, seats bigint, engines bigint);
"""
INDEXES = """
ALTER TABLE flights ADD PRIMARY KEY (flight_id);
CREATE INDEX ON flights (day, flight_id);
"""


def load(server: Server, flights: pathlib.Path, more: Callable[[Server], None] = lambda server: None) -> None:
    """Fills the table of flights; `more` may add to it before the indexes are made."""
    say("loading the flights into PostgreSQL")
    server.run(FLIGHTS)
    server.run(f"\\copy flights FROM '{flights}/flights.csv' WITH (FORMAT csv, HEADER)")
    more(server)
    server.run(INDEXES)
    server.run("VACUUM ANALYZE flights")


def forget(server: Server) -> None:
    """As if nothing had been scored: whoever comes next publishes for the first time."""
    server.run(
        """
        SET client_min_messages = warning;
        DROP TABLE IF EXISTS late_arrival_scores CASCADE;
        DROP SCHEMA IF EXISTS batch_score CASCADE;
        DROP SCHEMA IF EXISTS floor CASCADE;
        DROP TABLE IF EXISTS peer_scores;
        CHECKPOINT
        """
    )


def bench(inputs: Inputs, rows: int, rounds: int) -> tuple[list[Line], list[Contestant]]:
    flights, model = inputs.flights(rows), inputs.model()
    with Server() as server:
        load(server, flights)
        job = Job(inputs.program, server.folder / "job", server.url, server.url)
        scores = server.folder / "scores.bin"
        tools = [f"{server.programs}/psql", server.url, DAY, str(scores)]
        peer = [sys.executable, str(HERE / "peer_postgresql.py"), server.url, str(model), DAY]

        def before() -> None:
            forget(server)

        ours = Contestant("batch-score", job.run(model), before)
        floor = Contestant("the database alone", ["bash", str(HERE / "floor.sh"), *tools], before)
        python = Contestant("ADBC, numpy, LightGBM", peer, before)
        # The floor writes our scores; they come from a run that does not count, nor does the first of the peer's.
        warm_up(server, job, ours, python, scores)
        alternate([floor, python, ours], rounds)
    work = f"`run` in PostgreSQL, {rows:,} rows"
    return [ratio(work, floor, ours, 1.25), ratio("the same", python, ours, 0.65)], [floor, python, ours]


def warm_up(server: Server, job: Job, ours: Contestant, python: Contestant, scores: pathlib.Path) -> None:
    """Scores the day with ours and with the peer, and compares all scores."""
    ours.before()
    alternate([Contestant("warm-up, ours", ours.command)], 1)
    query = "SELECT flight_id, score FROM late_arrival_scores"
    server.run(f"\\copy ({query}) TO '{scores}' WITH (FORMAT binary)")
    alternate([Contestant("warm-up, the peer", python.command)], 1)
    differ = server.run(
        """
        SELECT count(*) FROM late_arrival_scores FULL JOIN peer_scores USING (flight_id)
        WHERE float8send(late_arrival_scores.score) IS DISTINCT FROM float8send(peer_scores.score)
        """
    )
    if differ != "0":
        sys.exit(f"error: {differ} scores are not LightGBM's")
