"""Trains a LightGBM model on features that the job wrote, and saves it with golden rows beside it.

    python train.py TRAINING MODEL NAME,NAME,… TREES LEAVES

TRAINING is what `batch-score features --labels --output` wrote. The same data and versions give the same model.
"""

import sys

import lightgbm
import pandas

training, model, names, trees, leaves = sys.argv[1:]
rows = pandas.read_csv(
    training,
    usecols=[*names.split(","), "arrived_late"],
    keep_default_na=False,
    na_values=[""],
    dtype=dict.fromkeys(["month", "weekday", "hour"], str),
)
labels = rows.pop("arrived_late")
rows = rows[names.split(",")]
texts = rows.columns[[not pandas.api.types.is_numeric_dtype(kind) for kind in rows.dtypes]]
rows[texts] = rows[texts].astype("category")

booster = lightgbm.train(
    {
        "objective": "binary",
        "num_leaves": int(leaves),
        "num_threads": 2,
        "seed": 2013,
        "deterministic": True,
        "verbosity": -1,
    },
    lightgbm.Dataset(rows, labels),
    num_boost_round=int(trees),
)
some = rows.iloc[:: len(rows) // 40].copy()
some["score"] = booster.predict(some)
some.to_csv(f"{model}.golden.csv", index=False, float_format="%.17g")
booster.save_model(model)
