"""Makes a wide table as CSV, and a LightGBM model of all its columns.

    python make_wide.py ROWS CSV MODEL

300 columns: a third of them are whole numbers, a third have two decimals, a third all digits of a float64.
"""

import sys

import lightgbm
import numpy
import polars

COLUMNS = 300
TRAINED = 50_000


def main() -> None:
    rows, path, model = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    random = numpy.random.default_rng(1)
    columns = {f"f{index:03d}": values(random, index % 3, rows) for index in range(COLUMNS)}
    polars.DataFrame({"row_id": numpy.arange(1, rows + 1)} | columns).write_csv(path)
    matrix = numpy.column_stack([column[:TRAINED] for column in columns.values()])
    labels = matrix[:, 2] + 0.02 * matrix[:, 1] + 0.01 * matrix[:, 0] + random.normal(size=len(matrix)) > 0.8
    data = lightgbm.Dataset(matrix, labels.astype(int), feature_name=list(columns))
    parameters = {"objective": "binary", "num_leaves": 31, "feature_fraction": 0.3, "seed": 1, "verbose": -1}
    lightgbm.train(parameters, data, 100).save_model(model)


def values(random: numpy.random.Generator, kind: int, rows: int) -> numpy.ndarray:
    drawn = random.normal(size=rows)
    match kind:
        case 0:
            return numpy.floor(numpy.abs(drawn) * 100).astype(numpy.int64)
        case 1:
            return numpy.round(drawn * 50, 2)
        case _:
            return drawn


if __name__ == "__main__":
    main()
