"""Scores a CSV file of flights with Python: polars reads and writes, numpy computes features, LightGBM predicts.

    python peer_csv.py FLIGHTS MODEL SCORES

There is no check of the order, no audit and no ledger.
"""

import sys

import lightgbm
import polars

import features


def main() -> None:
    flights, path, scores = sys.argv[1:]
    model = lightgbm.Booster(model_file=path)
    types = dict.fromkeys(features.NUMBERS, polars.Float64) | {"flight_id": polars.Int64}
    frame = polars.read_csv(flights, columns=features.COLUMNS, schema_overrides=types)
    columns = {name: frame[name].to_numpy() for name in features.NUMBERS}
    for name, texts in features.categories(model).items():
        columns[name] = frame[name].cast(polars.Enum(texts), strict=False).to_physical().to_numpy()
    predictions = model.predict(features.matrix(columns), num_threads=2)
    polars.DataFrame({"flight_id": frame["flight_id"], "score": predictions}).write_csv(scores)


if __name__ == "__main__":
    main()
