"""The job that is measured: its configuration, its models, and how it is called."""

import dataclasses
import json
import pathlib
import subprocess
import sys

DAY = "2013-12-24"
TABLE = "late_arrival_scores"

CONFIGURATION = """\
job: bench
problem: flights
source:
  store: "{source}"
target:
  store: "{target}"
  scores: {table}
models:
  folder: "{models}"
  model: bench
training:
  strategy: base_rate
  from: 2013-01-01
  until: 2013-11-30
  features:
{features}
evaluation:
  from: 2013-12-01
  until: 2013-12-31
"""


@dataclasses.dataclass
class Job:
    """The program with a configuration, in a folder of its own."""

    program: pathlib.Path
    folder: pathlib.Path
    source: str
    target: str
    features: tuple[str, ...] = ("distance",)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        features = "\n".join(f"    - {name}" for name in self.features)
        text = CONFIGURATION.format(
            source=self.source, target=self.target, table=TABLE, models=self.folder / "models", features=features
        )
        (self.folder / "job.yaml").write_text(text)

    def command(self, *arguments: str) -> list[str]:
        """How the program is called."""
        return [str(self.program), *arguments, "--config", str(self.folder / "job.yaml"), "--quiet"]

    def run(self, model: pathlib.Path, *arguments: str, day: str = DAY) -> list[str]:
        """How a day is scored with a model, which is imported if it is not yet."""
        name = model.stem
        if not (self.folder / "models" / name).exists():
            golden = f"{model}.golden.csv"
            self.do("models", "import", str(model), "--name", name, "--golden", golden, "--alias", "champion")
        return self.command("run", "--day", day, "--model", name, *arguments)

    def do(self, *arguments: str) -> str:
        """Calls the program, which must succeed, and returns what it prints."""
        done = subprocess.run(self.command(*arguments), text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"error: {' '.join(done.args)} ended with {done.returncode}\n{done.stderr}")
        return done.stdout

    def catalogue(self) -> list[str]:
        """The names of all features."""
        return [feature["name"] for feature in json.loads(self.do("features", "--json"))["features"]]
