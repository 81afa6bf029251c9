"""Scores a wide table with Python.

    python peer_wide.py csv CSV MODEL SCORES
    python peer_wide.py postgresql URL MODEL

With CSV, polars reads and writes; with PostgreSQL, ADBC does, batch by batch, so that the server reads ahead while LightGBM
works. There is no order, no audit and no ledger.
"""

import sys
from collections.abc import Iterator

import lightgbm
import numpy


def csv(path: str, model: lightgbm.Booster, scores: str) -> None:
    import polars

    names = model.feature_name()
    frame = polars.read_csv(path, schema_overrides=dict.fromkeys(names, polars.Float64))
    predictions = model.predict(frame.select(names).to_numpy(), num_threads=2)
    polars.DataFrame({"row_id": frame["row_id"], "score": predictions}).write_csv(scores)


def postgresql(url: str, model: lightgbm.Booster) -> None:
    import adbc_driver_postgresql.dbapi
    import pyarrow

    schema = pyarrow.schema([("row_id", pyarrow.int64()), ("score", pyarrow.float64())])

    def scored(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            matrix = numpy.empty((batch.num_rows, len(model.feature_name())))
            for index, name in enumerate(model.feature_name()):
                matrix[:, index] = batch[name].to_numpy(zero_copy_only=False)
            scores = pyarrow.array(model.predict(matrix, num_threads=2))
            yield pyarrow.record_batch([batch["row_id"], scores], schema=schema)

    with adbc_driver_postgresql.dbapi.connect(url) as source, adbc_driver_postgresql.dbapi.connect(url) as target:
        with target.cursor() as cursor:
            cursor.execute("CREATE TABLE peer_scores (row_id bigint NOT NULL, score double precision NOT NULL)")
        with source.cursor() as rows, target.cursor() as scores:
            rows.execute("SELECT * FROM wide")
            batches = pyarrow.RecordBatchReader.from_batches(schema, scored(rows.fetch_record_batch()))
            scores.adbc_ingest("peer_scores", batches, mode="append")
        target.commit()


if __name__ == "__main__":
    store, address, model, *more = sys.argv[1:]
    {"csv": csv, "postgresql": postgresql}[store](address, lightgbm.Booster(model_file=model), *more)
