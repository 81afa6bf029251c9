"""Trains a LightGBM model on the job's own features, and saves it with golden rows.

    batch-score features --from 2013-01-01 --until 2013-11-30 --labels --output training.csv
    python train_lightgbm.py training.csv lightgbm.txt golden.csv
    batch-score models import lightgbm.txt --name late-arrivals --golden golden.csv --alias champion

Needs lightgbm and pandas. Categories are texts: LightGBM takes them from pandas and keeps their names in the file.
"""

import sys

import lightgbm
import pandas

training, model, golden = sys.argv[1:]

# Categories whose texts are digits, which pandas would take for numbers; not every job has all of them.
digits = ["month", "weekday", "hour"]
rows = pandas.read_csv(training, keep_default_na=False, na_values=[""], dtype=dict.fromkeys(digits, str))
rows = rows.drop(columns=["day", "flight_id"])  # which row it is: no feature
labels = rows.pop("arrived_late")
texts = rows.columns[[not pandas.api.types.is_numeric_dtype(kind) for kind in rows.dtypes]]
rows[texts] = rows[texts].astype("category")

booster = lightgbm.train(
    {"objective": "binary", "num_leaves": 15, "learning_rate": 0.2, "seed": 1, "deterministic": True, "verbose": -1},
    lightgbm.Dataset(rows, labels),
    num_boost_round=20,
)
booster.save_model(model)

some = rows.iloc[:: len(rows) // 40].copy()
some["score"] = booster.predict(some)
some.to_csv(golden, index=False, float_format="%.17g")
