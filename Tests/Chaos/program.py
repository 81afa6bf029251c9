"""The program under test: its processes, and what they printed."""
import json
import os
import signal
import subprocess
import tempfile

LIMIT = 600  # seconds; ends a hang, measures nothing
SECRETS = (b"S3ntinelPassword", b"S3NTINELCELL")


class Violation(Exception):
    """Something that must never happen."""


class Process:
    """One process of the program."""

    def __init__(self, arguments, folder, environment=None, wrapper=()):
        self.output = tempfile.TemporaryFile()
        self.signals = set()
        self.process = subprocess.Popen(
            [*wrapper, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output,
            env={**os.environ, **(environment or {})})

    def signal(self, number):
        """Sends a signal, unless the process has ended."""
        if self.process.poll() is None:
            self.signals.add(number)
            self.process.send_signal(number)

    def wait(self, limit=LIMIT):
        """Waits for the end, and gives the exit code, which is negative for a signal."""
        try:
            code = self.process.wait(limit)
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait()
            raise Violation(f"hang: no end after {limit} s: {self.text()}")
        if code < 0 and -code not in self.signals:
            raise Violation(f"I10: died of signal {-code}: {self.text()}")
        if any(secret in self.bytes() for secret in SECRETS):
            raise Violation(f"I9: a secret was printed: {self.text()}")
        return code

    def is_stopped(self):
        """Whether it was stopped by SIGSTOP."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "T"

    def bytes(self):
        """Everything that it printed."""
        self.output.seek(0)
        return self.output.read()

    def text(self):
        """What it printed last."""
        return self.bytes().decode(errors="replace")[-600:]

    def status(self):
        """The status in the JSON object that it printed; None when there is none."""
        for line in self.bytes().decode(errors="replace").splitlines():
            if line.startswith("{"):
                return json.loads(line).get("status")
        return None
