"""What the parity scripts of all formats share: cases on disk, and the comparison with batch-score.

A case is a model file NAME.SUFFIX with three tables beside it: NAME.rows.csv (the features by name, a missing value is
empty), NAME.raw.csv (the margins) and NAME.response.csv (what the library's predict gives), with the column `score`, or
`score_0`, `score_1` … for several outputs. Numbers have 17 digits, so they read back to the same bits.
"""

import argparse
import csv
import math
import pathlib
import subprocess
import sys

import numpy

ROOT = pathlib.Path(__file__).resolve().parents[2]


def text(value):
    """A cell: 17 digits, empty for a missing value, categories as they are."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    number = float(value)
    return "" if math.isnan(number) else format(number, ".17g")


def write_table(path, names, columns):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([text(value) for value in row] for row in zip(*columns))


def write_scores(path, scores):
    scores = numpy.asarray(scores)
    columns = [scores] if scores.ndim == 1 else list(scores.T)
    names = ["score"] if len(columns) == 1 else [f"score_{index}" for index in range(len(columns))]
    write_table(path, names, columns)


class Case:
    """One model with rows and the trainer's own scores of them."""

    def __init__(self, folder, name, suffix, relative=False, limit=0.0):
        """`limit` is a difference that is allowed of this case's scores, where it is more than that of the others."""
        self.folder, self.name, self.suffix, self.relative = pathlib.Path(folder), name, suffix, relative
        self.limit = limit
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def model(self):
        return self.folder / f"{self.name}.{self.suffix}"

    def part(self, part):
        return self.folder / f"{self.name}.{part}.csv"

    def write(self, names, columns, raw, response):
        """Writes the tables: columns by feature, margins and responses of shape (rows,) or (rows, outputs)."""
        write_table(self.part("rows"), names, columns)
        write_scores(self.part("raw"), raw)
        write_scores(self.part("response"), response)

    def differences(self, program):
        """The largest difference of margins and of responses; of the responses of a second library as well, where
        NAME.sklearn.csv has them."""
        differences = [self.difference(program, "raw", ["--raw"]), self.difference(program, "response", [])]
        if self.part("sklearn").exists():
            differences.append(self.difference(program, "sklearn", []))
        return differences

    def difference(self, program, part, options):
        output = self.folder / f"{self.name}.{part}.ours.csv"
        command = [program, "models", "predict", str(self.model), "--features", str(self.part("rows"))]
        subprocess.run(command + ["--output", str(output), "--quiet"] + options, check=True, capture_output=True)
        return largest_difference(read_scores(self.part(part)), read_scores(output), self.relative)


def largest_difference(expected, ours, relative=False):
    """Infinite where a value is there on one side only; if relative, a share of every expected value above 1."""
    if expected.shape != ours.shape:
        return math.inf
    if (numpy.isfinite(expected) != numpy.isfinite(ours)).any():
        return math.inf
    finite = numpy.isfinite(expected)
    same_rest = (expected[~finite] == ours[~finite]) | (numpy.isnan(expected[~finite]) & numpy.isnan(ours[~finite]))
    if not same_rest.all():
        return math.inf
    scale = numpy.maximum(1, numpy.abs(expected[finite])) if relative else 1
    return float((numpy.abs(expected[finite] - ours[finite]) / scale).max(initial=0))


def read_scores(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))[1:]
    return numpy.array([[float(cell) if cell else math.nan for cell in row] for row in rows])


def main(make, limits):
    """Runs a format's script.

    `make(folder, small)` trains and yields cases: small ones for the fixtures of the tests, or all of them.
    `limits` is the largest difference allowed of margins, of responses and, where there is one, of a second library.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--fixtures", help="write the small cases of the tests to this folder, and compare nothing")
    parser.add_argument("--program", help="the program to compare with")
    parser.add_argument("--folder", default="/tmp/batch-score-parity", help="where models and scores are kept")
    arguments = parser.parse_args()
    if arguments.fixtures:
        for case in make(arguments.fixtures, True):
            print(case.model)
        return
    failed = False
    for case in make(arguments.folder, False):
        differences = case.differences(arguments.program)
        good = all(difference <= max(limit, case.limit) for difference, limit in zip(differences, limits))
        failed |= not good
        figures = " ".join(f"{difference:>10.3g}" for difference in differences)
        print(f"{case.name:<44} {figures}  {'ok' if good else 'MISS'}", flush=True)
    sys.exit(1 if failed else 0)
