"""Lets everyone score the same matrix in turns, a round each, and prints who took how long.

    python compare.py FOLDER PROGRAM [--rounds N] [--only TEXT]

FOLDER is what prepare.py made, PROGRAM is kernel-benchmark. A contestant is a process that scores whenever a line
is written to it, so that all of them see the same disturbances. The table gives wall-clock seconds and, for
comparing, the least processor time: on a machine that others use it is the steadier one, and with one thread on a
quiet machine the two are the same.

Our margins must equal those of the library that trained the model, LightGBM's to the last bit, XGBoost's to the
last bit of a float32; otherwise the program says where they differ and fails.
"""

import argparse
import pathlib
import statistics
import subprocess
import sys

import numpy

HERE = pathlib.Path(__file__).resolve().parent
OURS = "batch-score"
# Rows of the slowest case; the others score all.
FEW = 100_000


class Case:
    def __init__(self, title, model, peers, rows=None, threads=(1,)):
        self.title, self.model, self.rows = title, model, rows
        self.trainer = "lightgbm" if model.endswith(".txt") else "xgboost"
        self.contestants = [(OURS if count == 1 else f"{OURS}, {count} threads", count) for count in threads]
        self.contestants += [(peer, None) for peer in peers]


CASES = [
    Case(
        "LightGBM, 100 trees of 31 leaves",
        "lightgbm-100x31.txt",
        ["lleaves", "tl2cgen", "onnxruntime", "lightgbm"],
        threads=(1, 2),
    ),
    Case("The same with categorical splits", "lightgbm-100x31-categories.txt", ["lleaves", "lightgbm"]),
    Case("LightGBM, 100 trees of 255 leaves", "lightgbm-100x255.txt", ["lightgbm"]),
    Case("LightGBM, 30 classes, 600 trees of 31 leaves", "lightgbm-30-classes.txt", ["lightgbm"], rows=FEW),
    Case("XGBoost, 100 trees of 31 leaves", "xgboost-100x31.json", ["xgboost"]),
    Case("XGBoost, 30 classes, 600 trees of depth 6", "xgboost-30-classes.json", ["xgboost"], rows=FEW),
    Case("XGBoost, 1,000 trees of depth 12", "xgboost-1000x12.json", ["xgboost"], rows=FEW),
]


class Contestant:
    """A process that scores when it is asked to, and the seconds that it took."""

    def __init__(self, name, command, margins):
        self.name, self.margins, self.wall, self.processor = name, margins, [], []
        self.process = subprocess.Popen(
            [*map(str, command), "--margins", str(margins)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def read(self, what):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"error: {self.name} ended before it was {what}")
        return line

    def wait_until_ready(self):
        while self.read("ready").strip() != "ready":
            pass

    def score(self, counts):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        wall, processor = map(float, self.read("done").split())
        if counts:
            self.wall.append(wall)
            self.processor.append(processor)

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def contestants(case, folder, program):
    model, matrix = folder / case.model, folder / "matrix.f32"
    rows = ["--rows", case.rows] if case.rows else []
    for index, (name, threads) in enumerate(case.contestants):
        margins = folder / f"margins-{index}.f64"
        if threads:
            yield Contestant(name, [program, model, matrix, *rows, "--threads", threads], margins)
        else:
            yield Contestant(name, [sys.executable, HERE / "peers.py", name, model, matrix, *rows], margins)


def check(case, everyone):
    """Compares our margins with those of the library that trained the model."""
    expected = next(one for one in everyone if one.name == case.trainer)
    theirs = numpy.fromfile(expected.margins, dtype="<f8")
    for one in everyone:
        if not one.name.startswith(OURS):
            continue
        ours = numpy.fromfile(one.margins, dtype="<f8")
        if len(ours) != len(theirs):
            sys.exit(f"error: {one.name} gave {len(ours)} margins for {case.model}; expected {len(theirs)}")
        differ = numpy.flatnonzero(ours.view("<i8") != theirs.view("<i8"))
        if len(differ):
            sys.exit(f"error: {one.name} and {case.trainer} differ in {len(differ)} margins of {case.model}")
    return f"{len(theirs):,} margins equal {case.trainer}'s to the last bit"


def run(case, folder, program, rounds):
    everyone = list(contestants(case, folder, program))
    for one in everyone:
        one.wait_until_ready()
    for index in range(rounds + 1):
        for one in everyone:
            # The first round warms caches up; it does not count.
            one.score(counts=index > 0)
    for one in everyone:
        one.end()
    verdict = check(case, everyone)
    for one in everyone:
        one.margins.unlink()
    ours = min(everyone[0].processor)
    print(f"\n### {case.title}\n\n{case.rows or 1_000_000:,} rows; {verdict}.\n")
    print("| | wall, least | wall, median | processor, least | × ours |\n| --- | ---: | ---: | ---: | ---: |")
    for one in everyone:
        least = min(one.processor)
        print(
            f"| {one.name} | {min(one.wall):.3f} s | {statistics.median(one.wall):.3f} s | {least:.3f} s "
            f"| {least / ours:.2f} |",
            flush=True,
        )
    return everyone


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="only the cases whose model has this in its name")
    arguments = parser.parse_args()
    for case in CASES:
        if arguments.only in case.model:
            run(case, arguments.folder, arguments.program, arguments.rounds)


if __name__ == "__main__":
    main()
