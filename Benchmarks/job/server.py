"""A PostgreSQL cluster of its own on a free port of 127.0.0.1, stopped and removed at the end."""

import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

# Durability is the server's default (fsync, synchronous_commit, full_page_writes are on). The sizes are those of a small
# server, the same for everyone who is measured; the write-ahead log may grow so far that no checkpoint falls into a run.
SETTINGS = {"shared_buffers": "1GB", "maintenance_work_mem": "256MB", "max_wal_size": "4GB"}


class Server:
    """With it comes a server, and goes."""

    def __enter__(self) -> "Server":
        self.programs = programs()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="batch-score-bench-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.control("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C")
        options = {"port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": self.folder}
        settings = " ".join(f"-c {name}={value}" for name, value in {**options, **SETTINGS}.items())
        self.control("pg_ctl", "--wait", f"--log={self.folder}/log", f"--options={settings}", "start")
        return self

    def __exit__(self, *_) -> None:
        self.control("pg_ctl", "--mode=fast", "stop")
        shutil.rmtree(self.folder)

    def run(self, sql: str) -> str:
        """Runs statements and returns what the last one gives."""
        return subprocess.run(
            self.psql("-c", sql), check=True, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        ).stdout.strip()

    def psql(self, *arguments: str) -> list[str]:
        """How psql is called."""
        quiet = ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1"]
        return [f"{self.programs}/psql", *quiet, self.url, *arguments]

    def control(self, program: str, *arguments: str) -> None:
        """Runs a program of the server's owner: PostgreSQL refuses to work for root."""
        owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.getuid() == 0 else []
        command = [*owner, f"{self.programs}/{program}", f"--pgdata={self.folder}/data", *arguments]
        # The server keeps what it inherits, so it gets no pipe that somebody reads to its end.
        subprocess.run(
            command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=sys.stderr
        )


def programs() -> pathlib.Path:
    """The folder of the newest server's programs."""
    versions = pathlib.Path("/usr/lib/postgresql").glob("*/bin")
    folders = sorted(versions, key=lambda folder: float(folder.parent.name), reverse=True)
    folders += [pathlib.Path(found).parent for found in [shutil.which("initdb")] if found]
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    sys.exit("error: a PostgreSQL server is needed: `make libraries` installs one, or apt-get install postgresql")
