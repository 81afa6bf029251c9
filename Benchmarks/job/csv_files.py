"""`run` from a CSV file to a CSV file, against Python with polars."""

import shutil
import subprocess
import sys

from job import DAY, TABLE, Job
from measure import Contestant, alternate
from prepare import HERE, Inputs
from report import Line, memory, ratio


def bench(inputs: Inputs, rows: int, rounds: int) -> tuple[list[Line], list[Contestant]]:
    folder, model = inputs.folder / "csv", inputs.model()
    flights, few = inputs.flights(rows), inputs.flights(rows // 5)
    theirs = folder / "theirs.csv"

    def job(source) -> Job:
        return Job(inputs.program, folder, f"csv:{source}", f"csv:{folder}/out")

    def before() -> None:
        shutil.rmtree(folder / "out", ignore_errors=True)
        theirs.unlink(missing_ok=True)

    def contestant(name: str, source) -> Contestant:
        def own_configuration() -> None:
            before()
            job(source)

        return Contestant(name, job(source).run(model), own_configuration)

    small = contestant(f"batch-score, CSV, {rows // 5:,} rows", few)
    ours = contestant(f"batch-score, CSV, {rows:,} rows", flights)
    command = [sys.executable, str(HERE / "peer_csv.py"), f"{flights}/flights.csv", str(model), str(theirs)]
    peer = Contestant("polars, LightGBM", command, before)
    alternate([small, peer, ours], rounds)

    # The peer once more, since each forgets what the other wrote.
    subprocess.run(command, check=True)
    mine = folder / "out" / TABLE / f"{DAY}.csv"
    subprocess.run([sys.executable, str(HERE / "check_csv.py"), str(mine), str(theirs)], check=True)
    shutil.rmtree(folder)
    size = (flights / "flights.csv").stat().st_size
    work = f"`run` from CSV to CSV, {rows:,} rows, {size / 1e6:.0f} MB"
    return [ratio(work, peer, ours, 0.4), *memory("CSV", small, ours, 5)], [peer, ours, small]
