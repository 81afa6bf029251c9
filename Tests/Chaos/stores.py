"""Worlds: a source, a partition that is published by an old model, and what is there afterwards, for each kind of store."""
import contextlib
import csv
import glob
import os
import shutil
import socket
import sqlite3
import struct
import subprocess
import time

from program import Process

DAY, OTHER = "2013-12-24", "2013-12-23"
NEW = 2  # the version of the model that the trials score with

CONFIGURATION = """job: late-arrivals
problem: flights
source: {{store: "{store}", table: flights, labels: outcomes}}
target: {{store: "{store}", scores: late_arrival_scores, publish: {publish}}}
models: {{folder: "{models}", model: late-arrivals/{version}}}
run: {{chunk: 50, retry_for: 20s}}
rejections: {{maximum_share: 0.1}}
audit: {{minimum_rows: 1}}
postgresql: {{connect: 10s, statement: 5s, bulk: 10s, lock: 2s}}
"""


class World:
    """A job on a store of its own."""

    kind = ""
    publish = "attach"

    def __init__(self, suite, folder):
        self.suite = suite
        self.folder = folder

    def configure(self, store, version=NEW):
        """Writes the configuration."""
        with open(f"{self.folder}/job.yaml", "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(
                store=store, publish=self.publish, models=self.suite.models, version=version))

    def start(self, *arguments, environment=None, wrapper=()):
        """Starts a command."""
        return Process([self.suite.program, *arguments], self.folder, environment, wrapper)

    def run(self, *arguments, environment=None, wrapper=()):
        """Starts the nightly command."""
        return self.start("run", "--partition", DAY, "--json", "--quiet", *arguments, environment=environment,
                          wrapper=wrapper)

    def publish_old(self):
        """Publishes two partitions by the old model, as the world is before a trial."""
        for day in (OTHER, DAY):
            process = self.start("run", "--partition", day, "--json", "--model", "late-arrivals/1")
            assert process.wait() == 0, process.text()

    def settle(self, seconds=10):
        """Waits until nothing of ended processes is left."""

    def fingerprint(self):
        """Changes when published rows are written again."""
        return sorted(self.rows())


def bits(score):
    """A score as the bits that it has."""
    return struct.pack(">d", float(score)).hex()


class CSVWorld(World):
    """A folder of CSV files."""

    kind = "csv"

    def prepare(self, change):
        self.configure("csv:.")
        for name in ("flights.csv", "outcomes.csv"):
            shutil.copy(f"{self.suite.folder}/{name}", self.folder)
        self.change_source(change)
        self.publish_old()

    def rows(self, day=DAY):
        with open(f"{self.folder}/late_arrival_scores/{day}.csv", encoding="utf-8", newline="") as file:
            return [(int(row["flight_id"]), bits(row["score"]), row["run_id"]) for row in csv.DictReader(file)]

    def table(self, name, run="*"):
        """The rows of one of the ledger's tables."""
        found = []
        pattern = f"{self.folder}/.batch-score/{name}/{run}"
        for path in glob.glob(f"{pattern}.csv") + glob.glob(f"{pattern}/*.csv"):
            with open(path, encoding="utf-8", newline="") as file:
                found += csv.DictReader(file)
        return found

    def runs(self):
        return [row for row in self.table("run") if row["partition"] == DAY]

    def rejected(self, run):
        return [row["row_key"] for row in self.table("rejection", run)]

    def ledger_text(self):
        return str([self.table(name) for name in ("run", "chunk", "rejection", "audit", "publication")])

    def leftovers(self):
        ends = {row["run_id"]: row["status"] for row in self.table("run")}
        staged = os.listdir(f"{self.folder}/.batch-score/staging")
        found = [f"staging/{run}" for run in staged if ends.get(run) not in ("published", "superseded")]
        for path in glob.glob(f"{self.folder}/**", recursive=True, include_hidden=True):
            name = os.path.basename(path)
            if os.path.isfile(path) and not name.endswith((".csv", ".yaml", ".lock", ".holder")) and name != "version":
                found.append(os.path.relpath(path, self.folder))
        return found + os.listdir(f"{self.folder}/.batch-score/journal")

    def fingerprint(self):
        status = os.stat(f"{self.folder}/late_arrival_scores/{DAY}.csv")
        return (status.st_ino, status.st_mtime_ns)

    def change_source(self, change):
        path = f"{self.folder}/flights.csv"
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        rows = [rows[0], *change(rows[1:])]
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)

    def tamper_stage(self, run):
        path = sorted(glob.glob(f"{self.folder}/.batch-score/staging/{run}/*.csv"))[3]
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        lines[2] = ",".join("0.5" if "." in cell else cell for cell in lines[2].split(","))
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")

    def tamper_target(self, how):
        path = f"{self.folder}/late_arrival_scores/{DAY}.csv"
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        if how == "score":
            lines[5] = ",".join("0.5" if "." in cell else cell for cell in lines[5].split(","))
        elif how == "row":
            del lines[5]
        else:
            del lines[1:]
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


class SQLiteWorld(World):
    """A SQLite file."""

    kind = "sqlite"

    def prepare(self, change):
        self.configure("sqlite:a.db")
        process = self.start("collect", "--set", f"collect.from=csv:{self.suite.folder}")
        assert process.wait() == 0, process.text()
        self.change_source(change)
        self.publish_old()
        self.query("PRAGMA wal_checkpoint(TRUNCATE)")

    def query(self, sql, *values):
        connection = sqlite3.connect(f"{self.folder}/a.db", timeout=30)
        try:
            with connection:
                return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def rows(self, day=DAY):
        found = self.query("SELECT flight_id, score, run_id FROM late_arrival_scores WHERE day = ?", day)
        return [(key, bits(score), run) for key, score, run in found]

    def runs(self):
        names = ("run_id", "status", "model_version", "rows_read")
        rows = self.query(f'SELECT {", ".join(names)} FROM run WHERE "partition" = ?', DAY)
        return [dict(zip(names, map(str, row))) for row in rows]

    def rejected(self, run):
        return [row[0] for row in self.query("SELECT row_key FROM rejection WHERE run_id = ?", run)]

    def ledger_text(self):
        return str([self.query(f"SELECT * FROM {name}") for name in ("run", "chunk", "rejection", "audit", "publication")])

    def leftovers(self):
        staged = self.query(
            "SELECT DISTINCT run_id FROM late_arrival_scores_staging EXCEPT "
            "SELECT run_id FROM run WHERE status IN ('published', 'superseded')")
        found = [f"staged rows of {run}" for run, in staged]
        for name in os.listdir(self.folder):
            if not (name == "job.yaml" or name in ("a.db", "a.db-wal", "a.db-shm") or name.endswith(".lock")):
                found.append(name)
        return found + [str(row) for row in self.query("PRAGMA quick_check") if row != ("ok",)]

    def change_source(self, change):
        names = [row[1] for row in self.query("PRAGMA table_info(flights)")]
        rows = change([list(row) for row in self.query("SELECT * FROM flights ORDER BY flight_id")])
        self.query("DELETE FROM flights")
        connection = sqlite3.connect(f"{self.folder}/a.db", timeout=30)
        with connection:
            connection.executemany(f"INSERT INTO flights VALUES ({', '.join('?' * len(names))})", rows)
        connection.close()

    def tamper_stage(self, run):
        self.query("UPDATE late_arrival_scores_staging SET score = 0.5 WHERE run_id = ? AND flight_id = "
                   "(SELECT max(flight_id) FROM late_arrival_scores_staging WHERE run_id = ?)", run, run)

    def tamper_target(self, how):
        one = "AND flight_id = (SELECT max(flight_id) FROM late_arrival_scores WHERE day = ?)"
        if how == "score":
            self.query(f"UPDATE late_arrival_scores SET score = 0.5 WHERE day = ? {one}", DAY, DAY)
        elif how == "row":
            self.query(f"DELETE FROM late_arrival_scores WHERE day = ? {one}", DAY, DAY)
        else:
            self.query("DELETE FROM late_arrival_scores WHERE day = ?", DAY)


class PostgreSQLWorld(World):
    """A database of its own on a private server."""

    kind = "attach"
    numbers = 0

    def __init__(self, suite, folder, template=None):
        super().__init__(suite, folder)
        PostgreSQLWorld.numbers += 1
        self.server = suite.server
        self.database = f"w{PostgreSQLWorld.numbers}"
        self.create(template)

    def create(self, template):
        options = f"TEMPLATE {template} STRATEGY wal_log" if template else ""
        self.server.sql("postgres", f"CREATE DATABASE {self.database} {options}")

    def address(self, port=None, host="127.0.0.1"):
        options = "" if host == "127.0.0.1" else "?sslmode=disable"
        return f"postgresql://postgres:S3ntinelPassword@{host}:{port or self.server.port}/{self.database}{options}"

    def move(self, server):
        """Goes to another server, where nothing of this world is yet."""
        self.server.drop(self.database)
        self.server = server
        self.create(None)

    def prepare(self, change):
        self.configure(self.address())
        process = self.start("collect", "--set", f"collect.from=csv:{self.suite.folder}")
        assert process.wait() == 0, process.text()
        self.change_source(change)
        self.publish_old()

    def sql(self, text):
        return self.server.sql(self.database, text)

    def rows(self, day=DAY):
        found = self.sql("SELECT flight_id, encode(float8send(score), 'hex'), run_id FROM late_arrival_scores "
                         f"WHERE day = '{day}'")
        return [(int(key), score, run) for key, score, run in found]

    def runs(self):
        names = ("run_id", "status", "model_version", "rows_read")
        return [dict(zip(names, row)) for row in self.sql(
            f"SELECT {', '.join(names)} FROM batch_score.run WHERE partition = '{DAY}'")]

    def rejected(self, run):
        return [row[0] for row in self.sql(f"SELECT row_key FROM batch_score.rejection WHERE run_id = '{run}'")]

    def ledger_text(self):
        return str([self.sql(f"SELECT t::text FROM batch_score.{name} AS t")
                    for name in ("run", "chunk", "rejection", "audit", "publication")])

    def leftovers(self):
        staged = self.sql(
            "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace AND nspname = 'batch_score' "
            "WHERE relkind = 'r' AND relname LIKE 'run\\_%' AND substr(relname, 5) NOT IN "
            "(SELECT run_id FROM batch_score.run WHERE status IN ('published', 'superseded'))")
        locks = self.sql("SELECT 'lock', objid FROM pg_locks WHERE locktype = 'advisory' AND database = "
                         "(SELECT oid FROM pg_database WHERE datname = current_database())")
        return [str(row) for row in staged + locks + self.sessions()]

    def sessions(self):
        """The sessions of the program in this database."""
        return self.sql("SELECT pid, state, application_name FROM pg_stat_activity "
                        "WHERE datname = current_database() AND application_name LIKE 'batch-score%'")

    def settle(self, seconds=10):
        end = time.monotonic() + seconds
        while self.sessions() and time.monotonic() < end:
            time.sleep(0.1)

    def fingerprint(self):
        return self.sql(f"SELECT tableoid, ctid, xmin FROM late_arrival_scores WHERE day = '{DAY}' ORDER BY flight_id")

    def change_source(self, change):
        rows = [list(row) for row in self.sql("SELECT * FROM flights ORDER BY flight_id")]
        text = "\n".join("\t".join(cell if cell != "" else "\\N" for cell in row) for row in change(rows))
        self.sql(f"BEGIN; TRUNCATE flights; COPY flights FROM STDIN;\n{text}\n\\.\nCOMMIT;")

    def tamper_stage(self, run):
        self.sql(f'UPDATE batch_score."run_{run}" SET score = 0.5 '
                 f'WHERE flight_id = (SELECT max(flight_id) FROM batch_score."run_{run}")')

    def tamper_target(self, how):
        one = f"AND flight_id = (SELECT max(flight_id) FROM late_arrival_scores WHERE day = '{DAY}')"
        self.sql({
            "score": f"UPDATE late_arrival_scores SET score = 0.5 WHERE day = '{DAY}' {one}",
            "row": f"DELETE FROM late_arrival_scores WHERE day = '{DAY}' {one}",
            "all": f"DELETE FROM late_arrival_scores WHERE day = '{DAY}'"}[how])


class ReplaceWorld(PostgreSQLWorld):
    """The same, with a table whose rows are replaced."""

    kind = "replace"
    publish = "replace"


class Server:
    """A private PostgreSQL server.

    wal: a file system for its write-ahead log, in segments of 1 MB; network: what it listens to besides this machine.
    """

    def __init__(self, folder, wal="", network=None):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.folder, self.wal = folder, wal
        self.hosts = "127.0.0.1" + (f",{network.server}" if network else "")
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        os.makedirs(folder)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        options = f"--waldir={wal}/segments --wal-segsize=1" if wal else ""
        self.owner(f"{self.programs}/initdb -D {folder}/data -U postgres -A trust -E UTF8 --locale=C --no-sync {options}")
        if network:
            with open(f"{folder}/data/pg_hba.conf", "a", encoding="ascii") as file:
                file.write(f"host all all {network.server}/24 trust\n")
        self.control("start")

    def owner(self, command):
        """Runs a command as somebody who may run a server."""
        wrapper = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.getuid() == 0 else []
        subprocess.run([*wrapper, "sh", "-c", command], cwd="/", check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def control(self, action, mode="fast"):
        options = (f"-p {self.port} -c listen_addresses={self.hosts} -c unix_socket_directories={self.folder} "
                   "-c fsync=off -c max_connections=200 -c shared_buffers=64MB -c autovacuum=off "
                   "-c client_connection_check_interval=1s")
        self.owner(f"{self.programs}/pg_ctl -D {self.folder}/data -w -s -m {mode} -l {self.folder}/log "
                   f"-o '{options}' {action}")

    def is_running(self):
        """Whether the server runs, or is starting."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            with open(f"{self.folder}/data/postmaster.pid", encoding="ascii") as file:
                return os.path.exists(f"/proc/{int(file.readline())}")
        return False

    def drop(self, database):
        self.sql("postgres", f"DROP DATABASE {database} WITH (FORCE)")

    def psql(self, database):
        return [f"{self.programs}/psql", "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
                str(self.port), "-U", "postgres", database]

    def sql(self, database, text):
        """The rows that statements give."""
        for attempt in range(50):
            done = subprocess.run(self.psql(database), input=text, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return [tuple(line.split("\t")) for line in done.stdout.splitlines()]
            if done.returncode != 2 and "starting up" not in done.stderr and "being accessed" not in done.stderr:
                break
            time.sleep(0.1)
        raise RuntimeError(f"psql: {done.stderr[-500:]}")


KINDS = {world.kind: world for world in (CSVWorld, SQLiteWorld, PostgreSQLWorld, ReplaceWorld)}
