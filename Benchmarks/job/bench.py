"""Measures the job, and prints one table: what was measured, against what, the ratio, its target, and peak memory.

    python bench.py PROGRAM DECODER FOLDER [PART …]

PROGRAM and DECODER are batch-score and decoding-benchmark as built for release, FOLDER is where data and models lie or
are made. BENCH_ROWS (5,000,000) and BENCH_ROUNDS (3) make it smaller for a trial.
"""

import argparse
import os
import pathlib
import signal
import sys

import csv_files
import postgresql
import scaling
import sqlite
import start
import wide
from prepare import Inputs
from report import details, table

PARTS = {
    "postgresql": postgresql.bench,
    "csv": csv_files.bench,
    "sqlite": sqlite.bench,
    "start": start.bench,
    "scaling": scaling.bench,
    "wide": wide.bench,
}


def main() -> None:
    # A server that was started must be stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("error: stopped"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("decoder", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], default=[])
    arguments = parser.parse_args()
    rows = int(os.environ.get("BENCH_ROWS", 5_000_000))
    rounds = int(os.environ.get("BENCH_ROUNDS", 3))
    inputs = Inputs(arguments.folder.resolve(), arguments.program.resolve(), arguments.decoder.resolve())
    lines, everyone = [], []
    for part in arguments.part or PARTS:
        more, contestants = PARTS[part](inputs, rows, rounds)
        lines += more
        everyone += contestants
    print(f"{table(lines)}\n\n{details(everyone)}")


if __name__ == "__main__":
    main()
