"""Makes what the job's benchmarks read, once, in a folder outside the tree."""

import itertools
import pathlib
import subprocess
import sys
from collections.abc import Iterator

from features import FEATURES
from job import DAY, Job
from measure import say

HERE = pathlib.Path(__file__).resolve().parent


class Inputs:
    """The flights and the models. Whatever is there already is left alone."""

    def __init__(self, folder: pathlib.Path, program: pathlib.Path, decoder: pathlib.Path):
        self.folder, self.program, self.decoder = folder, program, decoder
        folder.mkdir(parents=True, exist_ok=True)

    def year(self) -> pathlib.Path:
        """A folder with all flights of 2013 and their outcomes, as the example's script writes them."""
        folder = self.folder / "year"
        if not (folder / "outcomes.csv").exists():
            say("making the flights of 2013")
            script = HERE.parent.parent / "Examples/flights/make_sample.py"
            subprocess.run([sys.executable, script, "--full", "--output", folder], check=True, stdout=sys.stderr)
        return folder

    def flights(self, rows: int) -> pathlib.Path:
        """A folder with so many flights of one day: those of the year again and again, with new ascending keys."""
        folder = self.folder / f"flights-{rows}"
        path = folder / "flights.csv"
        if not path.exists():
            say(f"making {rows:,} flights")
            folder.mkdir(exist_ok=True)
            unfinished = folder / "unfinished"
            with open(unfinished, "w") as file:
                file.writelines(repeated(self.year() / "flights.csv", rows))
            unfinished.rename(path)
        return folder

    def model(
        self, features: tuple[str, ...] = tuple(FEATURES), trees: int = 100, leaves: int = 31
    ) -> pathlib.Path:
        """A LightGBM model, trained on January to November."""
        size = "" if leaves == 31 else f"x{leaves}"
        path = self.folder / f"lightgbm-{len(features)}x{trees}{size}.txt"
        if not path.exists():
            say(f"training {trees} trees of {leaves} leaves on {len(features)} features")
            script = [sys.executable, HERE / "train.py", self.training(), path, ",".join(features)]
            subprocess.run([*script, str(trees), str(leaves)], check=True, stdout=sys.stderr)
        return path

    def training(self) -> pathlib.Path:
        """All features of the catalogue with the labels."""
        path = self.folder / "training.csv"
        if not path.exists():
            say("writing the features of January to November")
            job = Job(self.program, self.folder / "export", f"csv:{self.year()}", "memory:", tuple(self.catalogue()))
            days = ["--from", "2013-01-01", "--until", "2013-11-30"]
            job.do("features", *days, "--labels", "--output", str(path))
        return path

    def catalogue(self) -> list[str]:
        """The names of all features."""
        return Job(self.program, self.folder / "catalogue", "memory:", "memory:").catalogue()


def repeated(path: pathlib.Path, rows: int) -> Iterator[str]:
    """The lines of the file of flights again and again, with another key and another day.

    They are read again each time, not kept: see measure.py for why this process stays small.
    """
    key = 0
    while key < rows:
        with open(path) as file:
            header = next(file)
            if key == 0:
                yield header
            for line in itertools.islice(file, rows - key):
                key += 1
                yield f"{key},{DAY},{line.split(',', 2)[2]}"
