"""`run` of a job without code (problem: columns) on a table of 300 columns, against Python."""

import os
import pathlib
import shutil
import subprocess
import sys

from measure import Contestant, alternate, say
from prepare import HERE, Inputs
from report import Line, ratio
from server import Server

ROWS = int(os.environ.get("BENCH_WIDE_ROWS", 1_000_000))


def bench(inputs: Inputs, rows: int, rounds: int) -> tuple[list[Line], list[Contestant]]:
    table, model = files(inputs)
    lines, contestants = [], []
    for part in (csv, postgresql):
        peer, *all_ours = part(inputs, table, model, rounds)
        for ours in all_ours:
            lines += [
                ratio(f"`columns`, {ours.name}, {ROWS:,} rows × 300", peer, ours, 0.5),
                Line(f"{ours.name}: peak memory", ours.memory / 1e6, 300, " MB", memory=ours.memory),
            ]
        contestants += [peer, *all_ours]
    return lines, contestants


def files(inputs: Inputs) -> tuple[pathlib.Path, pathlib.Path]:
    """The table and the model, made once."""
    folder = inputs.folder / f"wide-{ROWS}"
    if not (folder / "model.txt").exists():
        say(f"making a table of {ROWS:,} × 300")
        folder.mkdir(exist_ok=True)
        script = [sys.executable, HERE / "make_wide.py", str(ROWS), folder / "wide.csv", folder / "model.txt"]
        subprocess.run(script, check=True, stdout=sys.stderr)
    return folder / "wide.csv", folder / "model.txt"


def init(inputs: Inputs, folder: pathlib.Path, store: str, model: pathlib.Path) -> list[str]:
    """Writes a job for the table, and says how it is run."""
    folder.mkdir(parents=True)
    job = str(folder / "job.yaml")
    command = [str(inputs.program), "init", job, "--problem", "columns", "--store", store, "--table", "wide"]
    subprocess.run([*command, "--key", "row_id", "--model", str(model)], check=True, stdout=sys.stderr)
    return [str(inputs.program), "run", "--config", job, "--quiet", "--rescore"]


def csv(
    inputs: Inputs, table: pathlib.Path, model: pathlib.Path, rounds: int
) -> list[Contestant]:
    folder = inputs.folder / "wide-csv"
    shutil.rmtree(folder, ignore_errors=True)
    theirs = inputs.folder / "wide-theirs.csv"
    run = init(inputs, folder, f"csv:{table.parent}", model)
    ours = Contestant("CSV", [*run, "--set", f"target.store=csv:{folder}/out"])
    peer = Contestant(
        "polars, LightGBM", [sys.executable, str(HERE / "peer_wide.py"), "csv", str(table), str(model), str(theirs)]
    )
    alternate([peer, ours], rounds)
    mine = next((folder / "out" / "scores").glob("*.csv"))
    subprocess.run([sys.executable, str(HERE / "check_csv.py"), str(mine), str(theirs), "row_id"], check=True)
    shutil.rmtree(folder)
    return [peer, ours]


def postgresql(
    inputs: Inputs, table: pathlib.Path, model: pathlib.Path, rounds: int
) -> list[Contestant]:
    names = table.open().readline().strip().split(",")
    with Server() as server:
        say("loading the wide table into PostgreSQL")
        types = ["bigint NOT NULL PRIMARY KEY", *["bigint", "double precision", "double precision"] * 100]
        columns = ", ".join(f"{name} {kind}" for name, kind in zip(names, types, strict=True))
        server.run(f"CREATE TABLE wide ({columns})")
        server.run(f"\\copy wide FROM '{table}' WITH (FORMAT csv, HEADER)")
        server.run("VACUUM ANALYZE wide")

        def forget() -> None:
            drop = "DROP TABLE IF EXISTS peer_scores, scores CASCADE; DROP SCHEMA IF EXISTS batch_score CASCADE"
            server.run(f"SET client_min_messages = warning; {drop}; CHECKPOINT")

        run = init(inputs, server.folder / "job", server.url, model)
        ours = Contestant("PostgreSQL", run, forget)
        two = Contestant("PostgreSQL, two readers", [*run, "--set", "run.readers=2"], forget)
        peer = Contestant(
            "ADBC, LightGBM", [sys.executable, str(HERE / "peer_wide.py"), "postgresql", server.url, str(model)], forget
        )
        alternate([peer, two, ours], rounds)
        subprocess.run(peer.command, check=True)
        differ = server.run(
            """
            SELECT count(*) FROM scores FULL JOIN peer_scores USING (row_id)
            WHERE float8send(scores.score) IS DISTINCT FROM float8send(peer_scores.score)
            """
        )
        if differ != "0":
            sys.exit(f"error: {differ} scores are not LightGBM's")
    return [peer, ours, two]
