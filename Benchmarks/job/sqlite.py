"""`run` in one SQLite file, against Python's sqlite3 with numpy and LightGBM."""

import pathlib
import shutil
import sqlite3
import sys

from job import TABLE, Job
from measure import Contestant, alternate, say
from prepare import HERE, Inputs
from report import Line, memory, ratio


def bench(inputs: Inputs, rows: int, rounds: int) -> tuple[list[Line], list[Contestant]]:
    # A fifth of what the other stores get: the peer takes that long.
    rows //= 5
    folder, model = inputs.folder / "sqlite", inputs.model()
    file = folder / "work.db"
    job = Job(inputs.program, folder, f"sqlite:{file}", f"sqlite:{file}")

    def contestant(name: str, rows: int, command: list[str]) -> Contestant:
        filled = collected(inputs, rows)
        return Contestant(name, command, lambda: fresh(filled, file))

    small = contestant(f"batch-score, SQLite, {rows // 5:,} rows", rows // 5, job.run(model))
    ours = contestant(f"batch-score, SQLite, {rows:,} rows", rows, job.run(model))
    command = [sys.executable, str(HERE / "peer_sqlite.py"), str(file), str(model)]
    peer = contestant("sqlite3, numpy, LightGBM", rows, command)
    alternate([small, peer, ours], rounds)

    # Both into one file, to compare.
    alternate([Contestant("the peer, to compare", command)], 1)
    check(file)
    shutil.rmtree(folder)
    work = f"`run` in SQLite, {rows:,} rows"
    return [ratio(work, peer, ours, 0.4), *memory("SQLite", small, ours, 5)], [peer, ours, small]


def collected(inputs: Inputs, rows: int) -> pathlib.Path:
    """A file with so many flights, made once."""
    path = inputs.folder / f"flights-{rows}.db"
    if not path.exists():
        say(f"collecting {rows:,} flights into SQLite")
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        job = Job(inputs.program, inputs.folder / "collect", f"sqlite:{unfinished}", "memory:")
        job.do("collect", "--from", f"csv:{inputs.flights(rows)}")
        unfinished.rename(path)
    return path


def fresh(filled: pathlib.Path, file: pathlib.Path) -> None:
    """Puts a file in which nothing has been scored in the place of the one that is worked on."""
    for old in file.parent.glob(f"{file.name}*"):
        old.unlink()
    shutil.copyfile(filled, file)


def check(file: pathlib.Path) -> None:
    """Compares all scores, which must be equal to the last bit: SQLite's numbers are those that it was given."""
    database = sqlite3.connect(file)
    query = f"SELECT count(*), total(o.score = p.score) FROM {TABLE} o JOIN peer_scores p USING (flight_id)"
    both, equal = database.execute(query).fetchone()
    all_rows = database.execute("SELECT count(*) FROM flights").fetchone()[0]
    if not both == equal == all_rows:
        sys.exit(f"error: {all_rows - int(equal)} scores in SQLite are not LightGBM's")
