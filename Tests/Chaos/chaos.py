"""Real processes, real faults, and what must hold afterwards: `make chaos`.

Options: --program FILE (built with the trait Failpoints), --short, --only FAULT, --store STORE, --seed N (the first one),
--count N, --minutes N (stops in time).
"""
import argparse
import collections
import contextlib
import itertools
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import faults
from oracle import Expected, demand, judge, scores
from partition import Network
from program import Violation
from readers import readers
from stores import DAY, KINDS, OTHER, Server

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


class Suite:
    """What all trials share: the data, the models, the server, and a prepared world for each kind of store."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, os.path.abspath(program)
        self.models = f"{folder}/models"
        self.seconds, self.expected, self.bases, self.steps, self.others = {}, {}, {}, {}, {}
        self.changes = [change_value, swap_keys, add_row, remove_row]
        self.known = {}
        self.small = []
        self.number = 0
        self.server = self.network = None

    def start(self, kinds):
        """Prepares everything; whatever was started by then, `close` ends."""
        self.prepare_data()
        if "attach" in kinds or "replace" in kinds:
            with contextlib.suppress(OSError, subprocess.CalledProcessError):
                self.network = Network()
            self.server = Server(f"{self.folder}/server", network=self.network)
        for kind in kinds:
            self.prepare(kind)

    def command(self, *arguments):
        subprocess.run([self.program, *arguments], cwd=self.folder, check=True, capture_output=True)

    def prepare_data(self):
        """Two days of the example."""
        example = f"{ROOT}/Examples/flights"
        for name in os.listdir(example):
            if os.path.isfile(f"{example}/{name}"):
                shutil.copy(f"{example}/{name}", self.folder)
        self.command("train", "--set", "source.store=csv:.", "--set", "target.store=csv:.", "--set",
                     "training.strategy=base_rate")
        self.command("models", "import", "lightgbm.txt", "--name", "late-arrivals", "--golden", "golden.csv")
        with open(f"{self.folder}/flights.csv", encoding="utf-8") as file:
            lines = file.read().splitlines()
        kept = [line for line in lines if f",{DAY}," in line or f",{OTHER}," in line]
        with open(f"{self.folder}/flights.csv", "w", encoding="utf-8") as file:
            file.write("\n".join([lines[0], *kept]) + "\n")

    def prepare(self, kind):
        """A world with two partitions that the old model has published, and what a clean run makes of it."""
        world = KINDS[kind](self, self.new_folder())
        world.prepare(break_rows)
        self.bases[kind] = world
        self.others[kind] = scores(world.rows(OTHER))
        world.settle()
        clean = self.fresh(kind)
        log = f"{clean.folder}/steps"
        process = clean.run(environment={"FAILPOINT_LOG": log})
        demand(process.wait() == 0, process.text)
        with open(log, encoding="utf-8") as file:
            self.steps[kind] = collections.Counter(file.read().split())
        os.remove(log)
        self.expected[kind] = Expected.of(clean)
        demand(self.expected[kind].scores != scores(world.rows()), "both models give the same scores")
        demand(len(self.expected[kind].rejected) == 3, f"{kind}: {self.expected[kind].rejected}")
        times = []
        for _ in range(3):
            timed = self.fresh(kind)
            start = time.monotonic()
            demand(timed.run().wait() == 0, "a clean run failed")
            times.append(time.monotonic() - start)
            self.drop(timed)
        self.seconds[kind] = min(times)
        self.drop(clean)

    def new_folder(self):
        self.number += 1
        path = f"{self.folder}/worlds/{self.number}"
        os.makedirs(path)
        return path

    def fresh(self, kind, folder=None):
        """A copy of the prepared world."""
        base, folder = self.bases[kind], folder or self.new_folder()
        if kind in ("csv", "sqlite"):
            shutil.copytree(base.folder, folder, dirs_exist_ok=True)
            return KINDS[kind](self, folder)
        world = KINDS[kind](self, folder, base.database)
        world.configure(world.address())
        return world

    def drop(self, world):
        """Removes a world."""
        if world.kind in ("attach", "replace"):
            if world.server is self.server:
                self.server.drop(world.database)
            else:
                self.remove(world.server)
        shutil.rmtree(world.folder, ignore_errors=True)

    def expected_after(self, world, change):
        """What a clean run gives after a change of the source."""
        key = (world.kind, change.__name__)
        if key not in self.known:
            clean = self.fresh(world.kind)
            clean.change_source(change)
            process = clean.run()
            demand(process.wait() == 0, process.text)
            self.known[key] = Expected.of(clean)
            self.drop(clean)
        return self.known[key]

    @contextlib.contextmanager
    def full(self, world, free):
        """A small file system under a world, with some bytes left."""
        mount = f"{self.folder}/small"
        os.makedirs(mount, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", mount], check=True)
        try:
            self.move(world, mount)
            fill(f"{mount}/filler", free)
            yield
            os.remove(f"{mount}/filler")
            self.move_back(world, mount)
        finally:
            subprocess.run(["umount", "-l", mount], check=False)

    def move(self, world, mount):
        if world.kind in ("csv", "sqlite"):
            self.home = world.folder
            world.folder = f"{mount}/world"
            shutil.copytree(self.home, world.folder)
            return
        shutil.chown(mount, "postgres")
        self.server.sql("postgres", f"CREATE TABLESPACE small LOCATION '{mount}'")
        self.server.sql("postgres", f"ALTER DATABASE {world.database} SET TABLESPACE small")

    def move_back(self, world, mount):
        if world.kind in ("csv", "sqlite"):
            shutil.rmtree(self.home)
            shutil.copytree(world.folder, self.home)
            world.folder = self.home
            return
        world.settle()
        self.server.sql("postgres", f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{world.database}'")
        self.server.sql("postgres", f"ALTER DATABASE {world.database} SET TABLESPACE pg_default")
        self.server.sql("postgres", "DROP TABLESPACE small")

    @contextlib.contextmanager
    def full_wal(self, world, free):
        """A server of its own for a world, whose write-ahead log has some bytes left; it is started again afterwards."""
        wal = f"{world.folder}/wal"
        os.makedirs(wal)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", wal], check=True)
        shutil.chown(wal, "postgres")
        server = Server(f"{world.folder}/server", wal=wal)
        self.small.append(server)
        world.move(server)
        world.prepare(break_rows)
        world.settle()
        server.sql("postgres", "CHECKPOINT")
        fill(f"{wal}/filler", free)
        yield
        os.remove(f"{wal}/filler")
        if not server.is_running():
            server.control("start")

    def remove(self, server):
        """Stops a server with a small log, and gives the space back."""
        self.small.remove(server)
        if server.is_running():
            server.control("stop", "immediate")
        subprocess.run(["umount", "-l", server.wal], check=False)

    def close(self):
        for server in list(self.small):
            self.remove(server)
        if self.server:
            self.server.control("stop", "immediate")
        if self.network:
            self.network.close()


def fill(path, free):
    """Writes a file that leaves some bytes of its file system."""
    state = os.statvfs(os.path.dirname(path))
    with open(path, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(4096, state.f_bavail * state.f_frsize - free))


def break_rows(rows):
    """Three rows break the contract, and have a text that nobody may print."""
    for row in rows_of_day(rows)[10:700:230]:
        row[6], row[9] = "S3NTINELCELL", "-1"
    return rows


def rows_of_day(rows):
    return [row for row in rows if DAY in row and str(row[9]).split(".")[0] != "-1"]


def change_value(rows):
    row = rows_of_day(rows)[3]
    row[10] = "12.5"
    return rows


def swap_keys(rows):
    first, second = rows_of_day(rows)[2], rows_of_day(rows)[400]
    first[0], second[0] = second[0], first[0]
    return sorted(rows, key=lambda row: int(row[0]))


def add_row(rows):
    row = list(rows_of_day(rows)[0])
    row[0] = str(max(int(other[0]) for other in rows) + 1)
    return rows + [row]


def remove_row(rows):
    rows.remove(rows_of_day(rows)[1])
    return rows


WORDS = ("tried", "survived", "killed", "refused", "violated")


class Campaign:
    """All trials, and the table of their ends."""

    def __init__(self, suite, options):
        self.suite, self.options = suite, options
        self.table = {}
        self.shown = set()
        self.impossible = set()
        if not shutil.which("strace"):
            self.impossible.add("system call")
        if os.getuid() != 0:
            self.impossible.update(("full disk", "full log", "frozen session"))
        if suite.server and not suite.network:
            self.impossible.add("partition")
        for name in sorted(self.impossible):
            print(f"not tried, for lack of strace, of root or of the right to make a network: {name}")
        self.waits = collections.defaultdict(list)
        self.end = time.monotonic() + options.minutes * 60 if options.minutes else None

    def faults(self, kind):
        """Names, counts and faults for a kind of store."""
        for name, kinds, count, short, fault in faults.FAULTS:
            if kind in kinds and name not in self.impossible:
                yield name, name, short if self.options.short else count, fault
        steps = sorted(self.suite.steps[kind].items())
        if self.options.short:
            steps = random.Random(self.options.seed).sample(steps, 8)
        for action in ("kill",) if self.options.short else ("kill", "throw"):
            for step, last in steps:
                passages = [last] if self.options.short else sorted({1, min(2, last), last})
                for passage in passages:
                    yield (f"failpoint {action}", f"{step}:{passage}:{action}", 1,
                           faults.failpoint(step, passage, action))

    def run(self, kinds):
        """All trials; a line of the table for each fault and store when its trials are done."""
        print(f"{'fault':24}{'store':10}" + "".join(f"{word:>10}" for word in WORDS) + f"{'wait, ms':>10}", flush=True)
        for kind in kinds:
            number = 0
            for group, trials in itertools.groupby(self.faults(kind), key=lambda fault: fault[0]):
                for _, name, count, fault in trials:
                    if self.options.only and self.options.only not in (group, name):
                        continue
                    for _ in range(self.options.count or count):
                        if self.end and time.monotonic() > self.end:
                            print("the time is up; what is left was not tried")
                            return
                        self.trial(group, name, kind, self.options.seed + number, fault)
                        number += 1
                self.show(group, kind)

    def trial(self, group, name, kind, seed, fault):
        counts = self.table.setdefault((group, kind), collections.Counter())
        counts["tried"] += 1
        source = random.Random(f"{name}/{kind}/{seed}")
        world = self.suite.fresh(kind)
        try:
            with contextlib.ExitStack() as stack:
                watching = [stack.enter_context(reader) for reader in readers(world)] if name not in faults.UNWATCHED else []
                outcome = fault(world, source)
                judge(world, self.suite.expected[kind] if not outcome.allowed else outcome.allowed[0],
                      other=self.suite.others[kind])
            for reader in watching:
                complaints = reader.complaints()
                demand(not complaints, f"I5: a reader saw {complaints}")
                self.waits[group, kind].append(max(reader.waits, default=0))
            counts[outcome.word] += 1
            self.suite.drop(world)
        except (Violation, RuntimeError, OSError, subprocess.CalledProcessError, sqlite3.Error) as problem:
            counts["violated"] += 1
            print(f"VIOLATED {name} on {kind}: {problem}\n  again: make chaos ONLY='{name}' STORE={kind} SEED={seed} COUNT=1",
                  flush=True)

    def show(self, group, kind):
        """The line of a fault and a store, unless it has been shown or nothing was tried."""
        counts = self.table.get((group, kind))
        if counts and (group, kind) not in self.shown:
            self.shown.add((group, kind))
            wait = max(self.waits[group, kind], default=0) * 1000
            print(f"{group:24}{kind:10}" + "".join(f"{counts[word]:>10}" for word in WORDS) + f"{wait:>10.0f}", flush=True)

    def report(self):
        """The rest of the table, and its sums; true when nothing was violated."""
        for group, kind in list(self.table):
            self.show(group, kind)
        total = sum(self.table.values(), collections.Counter())
        print(f"{'all':34}" + "".join(f"{total[word]:>10}" for word in WORDS))
        return not total["violated"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--store", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0)
    options = parser.parse_args()
    kinds = options.store.split(",") if options.store else list(KINDS)
    folder = tempfile.mkdtemp(prefix="batch-score-chaos.")
    os.chmod(folder, 0o755)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    suite = Suite(folder, options.program)
    try:
        start = time.monotonic()
        suite.start(kinds)
        print("clean runs: " + ", ".join(f"{kind} {suite.seconds[kind]:.2f} s" for kind in kinds), flush=True)
        campaign = Campaign(suite, options)
        is_whole = True
        try:
            campaign.run(kinds)
        except KeyboardInterrupt:
            print("interrupted; what is left was not tried")
            is_whole = False
        is_clean = campaign.report()
        print(f"{time.monotonic() - start:.0f} s, seed {options.seed}")
        return 0 if is_clean and is_whole else 1
    finally:
        suite.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
