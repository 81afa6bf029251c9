"""The faults. Each takes a world and randomness, does harm, and says how the harmed process ended.

The answer is "killed", "survived" (it succeeded by itself), or "refused" (it ended with an error that names what to do);
what must hold afterwards is judged by the caller, unless the fault says what else may be published.
"""
import contextlib
import os
import signal
import subprocess
import time

from oracle import LATER, demand, finish
from program import LIMIT
from proxy import Proxy


class Outcome:
    """How it went, and what may be published besides what a clean run gives."""

    def __init__(self, word, *allowed):
        self.word = word
        self.allowed = allowed


def ended(process, *codes):
    """How a process ended, which nobody killed; it may have been given up with a named error."""
    code = process.wait()
    if code == 0:
        return Outcome("survived")
    demand(code in LATER.union(codes), lambda: f"exit {code}: {process.text()}")
    demand(b"error" in process.bytes(), lambda: f"exit {code} without a reason: {process.text()}")
    return Outcome("refused")


def kill(world, random):
    """SIGKILL at a random time, up to three times in a row."""
    for _ in range(random.randint(1, 3)):
        process = world.run()
        time.sleep(random.uniform(0, world.suite.seconds[world.kind] * 1.1))
        process.signal(signal.SIGKILL)
        process.wait()
    return Outcome("killed")


def terminate(world, random):
    """SIGTERM at a random time: it ends within five seconds, by the signal."""
    process = world.run()
    time.sleep(random.uniform(0.02, world.suite.seconds[world.kind] * 1.1))
    process.signal(signal.SIGTERM)
    start = time.monotonic()
    code = process.wait()
    took = time.monotonic() - start
    demand(code in (0, -15), lambda: f"exit {code} after SIGTERM: {process.text()}")
    demand(took < 30, f"it ended {took:.1f} s after SIGTERM")
    return Outcome("survived" if code == 0 else "killed")


def failpoint(step, passage, action):
    """A named step: the process is killed there, or the step throws."""
    def fault(world, _):
        process = world.run(environment={"FAILPOINT": f"{step}:{passage}:{action}"})
        if action == "kill":
            process.signals.add(signal.SIGKILL)
            return Outcome("killed" if process.wait() < 0 else "survived")
        return ended(process)
    return fault


def frozen(world, random):
    """SIGSTOP before the publication, and another process that takes over; the first one goes on afterwards."""
    step = random.choice(["chunk-scored:5", "before-commit:4", "audit-begin:1", "publish-begin:1", "clean-up:1"])
    first = world.run(environment={"FAILPOINT": f"{step}:stop"})
    first.signals.update((signal.SIGSTOP, signal.SIGCONT))
    deadline = time.monotonic() + 60
    while not first.is_stopped() and first.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    second = world.run("--set", "run.retry_for=0")
    code = second.wait()
    demand(code in (0, 75), lambda: f"beside a frozen process: exit {code}: {second.text()}")
    if code == 75 and world.kind in ("attach", "replace"):
        world.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                  "AND application_name LIKE 'batch-score%'")
        finish(world)
    first.process.send_signal(signal.SIGCONT)
    return ended(first)


def race(world, random):
    """Up to sixteen processes at once: one works, the others wait their turn or find the work done."""
    processes = [world.run("--set", "run.retry_for=0") for _ in range(random.randint(8, 16))]
    codes = [process.wait() for process in processes]
    bad = [process for process, code in zip(processes, codes) if code not in (0, 75)]
    demand(not bad, lambda: f"exits {codes}: {bad[0].text()}")
    count = [process.status() for process in processes].count("published")
    demand(count == 1, f"{count} of {len(processes)} processes published: {codes}")
    return Outcome("survived")


def changed(world, random):
    """Killed after some chunks, and the source is another one when it is run again."""
    chunk = random.randint(1, 15)
    process = world.run(environment={"FAILPOINT": f"chunk-committed:{chunk}:kill"})
    process.signals.add(signal.SIGKILL)
    demand(process.wait() < 0, lambda: f"the step was not passed: {process.text()}")
    change = random.choice(world.suite.changes)
    world.change_source(change)
    return Outcome("killed", world.suite.expected_after(world, change))


def tampered_stage(world, random):
    """Staged scores are changed after the audit: refused, and the old scores stay."""
    old = world.rows()
    process = world.run("--until", random.choice(["staged", "audited"]))
    demand(process.wait() == 0, process.text)
    run = next(row["run_id"] for row in world.runs() if row["status"] in ("staged", "audited"))
    world.tamper_stage(run)
    process = world.run()
    code = process.wait()
    demand(code == 65, lambda: f"tampered scores: exit {code}: {process.text()}")
    demand(sorted(world.rows()) == sorted(old), "I4: the published scores were changed by a refused run")
    demand(world.run("--rescore").wait() == 0, "a rescore after tampering failed")
    return Outcome("refused")


def tampered_target(world, random):
    """Published rows are changed behind the ledger's back: the next run says so, or publishes again when all are gone."""
    finish(world)
    how = random.choice(["score", "row", "all"])
    world.tamper_target(how)
    process = world.run()
    code = process.wait()
    demand(code == (0 if how == "all" else 65), lambda: f"{how} tampered: exit {code}: {process.text()}")
    if how == "all":
        return Outcome("survived")
    demand(world.run("--rescore").wait() == 0, "a rescore after tampering failed")
    return Outcome("refused")


# Files

def full_disk(world, random):
    """A file system with little space left, at any place of the run."""
    free = random.randint(0, 400) * 1024
    with world.suite.full(world, free):
        outcome = ended(world.run("--set", "run.retry_for=0"), 73)
    return outcome


def system_call(world, random):
    """The n-th system call of some kind fails."""
    call, error = random.choice([
        ("write", "EIO"), ("write", "ENOSPC"), ("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("fsync", "EIO"),
        ("fdatasync", "EIO"), ("rename", "EIO"), ("renameat", "EIO"), ("renameat2", "EIO"), ("unlink", "EIO"),
        ("unlinkat", "EIO"), ("mkdir", "ENOSPC"), ("ftruncate", "EIO"), ("openat", "EMFILE"), ("flock", "EIO"),
        ("fcntl", "EIO"), ("pread64", "EIO"), ("read", "EIO")])
    number = random.randint(1, 12 if call in ("mkdir", "flock", "ftruncate") else 250)
    wrapper = ["strace", "-f", "-qqq", "-o", "/dev/null", "-e", f"trace={call}",
               "-e", f"inject={call}:error={error}:when={number}"]
    process = world.run("--set", "run.retry_for=0", wrapper=wrapper)
    # Before the program's own code runs, a call that fails is the loader's or the runtime's.
    process.signals.update((signal.SIGABRT, signal.SIGILL, signal.SIGTRAP) if call in ("openat", "read") else ())
    code = process.wait()
    if code == 0:
        return Outcome("survived")
    demand(code in (65, 66, 69, 70, 73, 74, 75, 77, 78, 127) or code < 0,
           lambda: f"{call} {number} {error}: exit {code}: {process.text()}")
    demand(code != 70, lambda: f"{call} {number} {error}: exit 70: {process.text()}")
    return Outcome("refused")


# PostgreSQL

def backend(function):
    """A random session of the program is terminated, or its statement cancelled."""
    def fault(world, random):
        process = world.run()
        until = time.monotonic() + random.uniform(0, world.suite.seconds[world.kind])
        while time.monotonic() < until:
            time.sleep(0.002)
        for _ in range(20):
            if world.sql(f"SELECT {function}(pid) FROM pg_stat_activity WHERE datname = current_database() "
                         "AND application_name LIKE 'batch-score%' ORDER BY random() LIMIT 1"):
                break
        return ended(process)
    return fault


def restart(world, random):
    """The server is restarted at once, as after a crash."""
    process = world.run()
    time.sleep(random.uniform(0, world.suite.seconds[world.kind]))
    world.server.control("restart", "immediate")
    return ended(process)


def frozen_server(world, random):
    """A session of the server does not answer for some seconds, longer than a statement may take or shorter."""
    process = world.run()
    time.sleep(random.uniform(0.02, world.suite.seconds[world.kind]))
    pids = [int(row[0]) for row in world.sessions()]
    for pid in pids:
        signal_session(pid, signal.SIGSTOP)
    time.sleep(random.choice([0.2, 1, 7]))
    for pid in pids:
        signal_session(pid, signal.SIGCONT)
    return ended(process)


def signal_session(pid, number):
    """Signals a process of the server, if there still is one."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def network(fault, most):
    """The connection breaks, between us and the server."""
    def harm(world, random):
        proxy = Proxy(world.server.port, fault, random.randint(1, most))
        address = world.address(proxy.port)
        process = world.run("--set", f"source.store={address}", "--set", f"target.store={address}")
        try:
            return ended(process)
        finally:
            proxy.close()
    return harm


def partition(world, random):
    """The network between the program and the server is cut, and no packet passes, for a moment or until the program ends."""
    network = world.suite.network
    address = world.address(host=network.server)
    process = world.run("--set", f"source.store={address}", "--set", f"target.store={address}", wrapper=network.wrapper)
    time.sleep(random.uniform(0.02, world.suite.seconds[world.kind] * 1.1))
    network.set("down")
    try:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.process.wait(random.choice([1, 7, LIMIT]))
    finally:
        network.set("up")
    outcome = ended(process)
    # Of a client that could not say goodbye, the server learns by its own limits.
    world.settle(90)
    demand(not world.sessions(), lambda: f"sessions of an ended process: {world.sessions()}")
    return outcome


def full_wal(world, random):
    """The disk of the write-ahead log is full: the server stops, and starts again when there is space."""
    with world.suite.full_wal(world, random.randint(0, 3 << 20)):
        outcome = ended(world.run("--set", "run.retry_for=0"), 73)
    return outcome


def locked(world, random):
    """A reader's transaction holds the published table for some seconds."""
    session = subprocess.Popen(world.server.psql(world.database), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               text=True)
    session.stdin.write("BEGIN; SELECT count(*) FROM late_arrival_scores;\n")
    session.stdin.flush()
    process = world.run()
    time.sleep(random.choice([0.5, 4]))
    session.stdin.close()
    session.wait()
    return ended(process)


ALL = ("csv", "sqlite", "attach", "replace")
FILES = ("csv", "sqlite")
SERVER = ("attach", "replace")

# During these, what readers see is changed from outside, or their place is moved.
UNWATCHED = ("full disk", "full log", "tampered stage", "tampered target")

# name, stores, how many of each in the full campaign, and in the short one
FAULTS = [
    ("kill", ALL, 200, 6, kill),
    ("sigterm", ALL, 40, 2, terminate),
    ("frozen program", ALL, 15, 1, frozen),
    ("race", ALL, 10, 1, race),
    ("changed source", ALL, 20, 2, changed),
    ("tampered stage", ALL, 4, 1, tampered_stage),
    ("tampered target", ALL, 6, 1, tampered_target),
    ("full disk", ALL, 20, 2, full_disk),
    ("system call", FILES, 100, 4, system_call),
    ("terminated session", SERVER, 100, 4, backend("pg_terminate_backend")),
    ("cancelled statement", SERVER, 100, 4, backend("pg_cancel_backend")),
    ("restarted server", SERVER, 20, 1, restart),
    ("frozen session", SERVER, 15, 1, frozen_server),
    ("partition", SERVER, 25, 1, partition),
    ("full log", SERVER, 10, 1, full_wal),
    ("reader's lock", SERVER, 6, 1, locked),
    ("killed COMMIT", SERVER, 25, 2, network("kill-commit", 25)),
    ("lost COMMIT", SERVER, 25, 2, network("lost-commit", 25)),
    ("half-open COMMIT", SERVER, 25, 2, network("half-open", 25)),
    ("cut to the server", SERVER, 50, 2, network("cut-up", 60_000)),
    ("cut from the server", SERVER, 50, 2, network("cut-down", 120_000)),
    ("stall to the server", SERVER, 6, 1, network("stall-up", 60_000)),
    ("stall from the server", SERVER, 6, 1, network("stall-down", 120_000)),
]
