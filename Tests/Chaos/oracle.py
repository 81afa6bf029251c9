"""What must hold after every fault: I1 to I10 of the campaign."""
from program import SECRETS, Violation
from stores import DAY, NEW, OTHER

LATER = {69, 74, 75}  # what a scheduler runs again
STOPPED = {-9, -15}


def demand(condition, complaint):
    """Complains unless a condition holds."""
    if not condition:
        raise Violation(complaint() if callable(complaint) else complaint)


def scores(rows):
    """Keys and score bits."""
    return {key: score for key, score, _ in rows}


class Expected:
    """What a clean run gives."""

    def __init__(self, rows, rejected):
        self.scores = scores(rows)
        self.rejected = sorted(map(str, rejected))

    @staticmethod
    def of(world):
        """What is published in a world, by a run that nothing has disturbed."""
        rows = world.rows()
        return Expected(rows, world.rejected(rows[0][2]))


def judge_view(world, *allowed):
    """The published partition is one of some states, written by one run."""
    rows = world.rows()
    demand(len(rows) == len({key for key, _, _ in rows}), f"I2: {len(rows)} rows have the same keys")
    demand(len({run for _, _, run in rows}) == 1, f"I3: rows of {sorted({run for _, _, run in rows})}")
    demand(any(scores(rows) == expected.scores for expected in allowed),
           f"I4: {len(rows)} rows, and they are not those of a clean run")
    return rows


def judge_ledger(world, run, rejected):
    """One published run, the one whose rows are there; its rejections are all that is missing."""
    runs = world.runs()
    published = [row["run_id"] for row in runs if row["status"] == "published"]
    demand(published == [run], f"I6: published in the ledger: {published}, in the table: {run}")
    found = sorted(map(str, world.rejected(run)))
    demand(found == rejected, f"I1: {len(found)} rows are rejected, expected {len(rejected)}")
    text = world.ledger_text().encode()
    demand(not any(secret in text for secret in SECRETS), "I9: a secret is in the ledger")


def finish(world, *arguments):
    """Gives the command until it succeeds, as a scheduler does; the program has its own retries besides."""
    for _ in range(8):
        process = world.run(*arguments)
        code = process.wait()
        if code == 0:
            return process.status()
        demand(code in LATER, lambda: f"exit {code}: {process.text()}")
    raise Violation(f"no success after 8 attempts: {process.text()}")


def judge(world, *allowed, other=None):
    """Runs the command to its end, and checks everything, twice: a second run changes nothing."""
    finish(world)
    for again in (False, True):
        rows = judge_view(world, *allowed)
        match = next(expected for expected in allowed if expected.scores == scores(rows))
        judge_ledger(world, rows[0][2], match.rejected)
        version = {row["run_id"]: row["model_version"] for row in world.runs()}[rows[0][2]]
        demand(version == str(NEW), f"I3: the rows are of model {version}")
        world.settle()
        left = world.leftovers()
        demand(not left, f"I7: left over: {left}")
        if other:
            demand(scores(world.rows(OTHER)) == other, f"I4: partition {OTHER} was changed")
        if again:
            demand(world.fingerprint() == before, f"I8: partition {DAY} was written again")
            return
        before = world.fingerprint()
        status = finish(world)
        demand(status == "already_published", f"I8: a second run is {status}")
