"""Scores a day in PostgreSQL with Python: ADBC reads, numpy computes features, LightGBM predicts, ADBC writes.

    python peer_postgresql.py URL MODEL DAY

Batches stream through, so that the server reads ahead while LightGBM works. There is no order, no audit and no index.
"""

import sys
from collections.abc import Iterator

import adbc_driver_postgresql.dbapi as postgresql
import lightgbm
import numpy
import pyarrow
import pyarrow.compute

import features

SCHEMA = pyarrow.schema([("flight_id", pyarrow.int64()), ("score", pyarrow.float64())])
TABLE = "CREATE TABLE peer_scores (flight_id bigint NOT NULL, score double precision NOT NULL)"


def main() -> None:
    url, path, day = sys.argv[1:]
    model = lightgbm.Booster(model_file=path)
    with postgresql.connect(url) as source, postgresql.connect(url) as target:
        with target.cursor() as cursor:
            cursor.execute(TABLE)
        with source.cursor() as rows, target.cursor() as scores:
            rows.execute(f"SELECT {', '.join(features.COLUMNS)} FROM flights WHERE day = '{day}'")
            batches = pyarrow.RecordBatchReader.from_batches(SCHEMA, scored(rows.fetch_record_batch(), model))
            scores.adbc_ingest("peer_scores", batches, mode="append")
        target.commit()


def scored(batches: Iterator[pyarrow.RecordBatch], model: lightgbm.Booster) -> Iterator[pyarrow.RecordBatch]:
    categories = {name: pyarrow.array(texts) for name, texts in features.categories(model).items()}
    for batch in batches:
        columns = {name: numbers(batch[name]) for name in features.NUMBERS}
        columns |= {name: codes(batch[name], categories[name]) for name in features.TEXTS}
        scores = model.predict(features.matrix(columns), num_threads=2)
        yield pyarrow.record_batch([batch["flight_id"], pyarrow.array(scores)], schema=SCHEMA)


def numbers(column: pyarrow.Array) -> numpy.ndarray:
    """Numbers as float64, NaN where there is none."""
    return column.to_numpy(zero_copy_only=False).astype(numpy.float64, copy=False)


def codes(column: pyarrow.Array, categories: pyarrow.Array) -> numpy.ndarray:
    """The position of each text among the categories; NaN for one that is not there."""
    return pyarrow.compute.index_in(column, categories).to_numpy(zero_copy_only=False)


if __name__ == "__main__":
    main()
