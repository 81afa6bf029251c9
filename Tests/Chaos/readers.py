"""Readers that poll a partition while it is published, in one statement each time, and measure how long they wait."""
import os
import sqlite3
import subprocess
import threading
import time

from stores import DAY, OTHER


class Reader:
    """Polls until it is stopped."""

    def __init__(self, world, day=DAY):
        self.world, self.day = world, day
        self.seen = []
        self.waits = []
        self.failures = []
        self.is_stopped = False
        self.thread = threading.Thread(target=self.poll, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_stopped = True
        self.thread.join(60)

    def poll(self):
        while not self.is_stopped:
            start = time.monotonic()
            try:
                seen = self.look()
            except (OSError, ValueError, sqlite3.Error) as failure:
                self.failures.append(str(failure))
                seen = None
            self.waits.append(time.monotonic() - start)
            if seen is not None and (not self.seen or self.seen[-1] != seen):
                self.seen.append(seen)
            time.sleep(0.01)

    def look(self):
        """Rows, runs and a sum of what is published."""
        rows = self.world.rows(self.day)
        return (len(rows), len({run for _, _, run in rows}), hash(tuple(sorted((k, s) for k, s, _ in rows))))

    def complaints(self):
        """What it saw besides the old state and, in the end, the new one."""
        allowed = {self.seen[0], self.look()} if self.seen else set()
        return [str(seen) for seen in self.seen if seen not in allowed or seen[1] != 1]


class PostgreSQLReader(Reader):
    """The same, with a connection that it keeps."""

    QUERY = ("SELECT count(*), count(DISTINCT run_id), "
             "sum(hashtextextended(flight_id || encode(float8send(score), 'hex'), 0)) "
             "FROM late_arrival_scores WHERE day = '{day}';\n\\echo END\n")
    session = None

    def look(self):
        if self.session is None or self.session.poll() is not None:
            self.session = subprocess.Popen(
                self.world.server.psql(self.world.database), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, text=True, env={**os.environ, "PGAPPNAME": "reader"})
        self.session.stdin.write(self.QUERY.format(day=self.day))
        self.session.stdin.flush()
        lines = []
        while (line := self.session.stdout.readline().strip()) != "END":
            if not line and self.session.poll() is not None:
                raise OSError("the reader's session ended")
            lines.append(line)
        count, runs, total = lines[0].split("\t")
        return int(count), int(runs), total

    def __exit__(self, *arguments):
        super().__exit__(*arguments)

    def complaints(self):
        found = super().complaints()
        self.session.stdin.close()
        self.session.wait()
        return found


def readers(world):
    """A reader of the partition that is published, and one of another."""
    kind = PostgreSQLReader if world.kind in ("attach", "replace") else Reader
    return kind(world), kind(world, OTHER)
