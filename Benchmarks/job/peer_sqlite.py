"""Scores the flights in a SQLite file with Python: sqlite3 reads and writes, numpy computes features, LightGBM predicts.

    python peer_sqlite.py FILE MODEL

There is no order, no audit and no ledger.
"""

import sqlite3
import sys

import lightgbm
import numpy

import features

CHUNK = 100_000


def main() -> None:
    path, file = sys.argv[1:]
    model = lightgbm.Booster(model_file=file)
    codes = [
        {text: code for code, text in enumerate(texts)}.get for texts in features.categories(model).values()
    ]
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE peer_scores (flight_id INTEGER PRIMARY KEY, score REAL NOT NULL) STRICT")
    rows = database.execute(f"SELECT {', '.join(features.TEXTS + features.NUMBERS + ['flight_id'])} FROM flights")
    while chunk := rows.fetchmany(CHUNK):
        *texts, = zip(*chunk)
        columns = {name: numpy.array(texts[3 + index], float) for index, name in enumerate(features.NUMBERS)}
        for name, code, column in zip(features.TEXTS, codes, texts):
            columns[name] = numpy.array([*map(code, column)], float)
        scores = model.predict(features.matrix(columns), num_threads=2)
        database.executemany("INSERT INTO peer_scores VALUES (?, ?)", zip(texts[-1], scores.tolist()))
    database.commit()


if __name__ == "__main__":
    main()
