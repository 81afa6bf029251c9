"""Makes what the kernel benchmark scores: a matrix of invented parcels, and models trained on them.

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
import xgboost

ROWS = 1_000_000
PARCELS = 330_000
SEED = 2013
WEATHER = "temperature dew_point humidity wind_direction wind_speed wind_gust rain pressure visibility".split()
FEATURES = (
    ["month", "day", "weekday", "packed", "promised", "carrier", "depot", "destination", "distance"]
    + WEATHER
    + ["van_year", "capacity", "axles"]
)
CATEGORIES = ["carrier", "depot", "destination"]
# Measured values, which are moved a little in rows that repeat a parcel; the others are counts and codes.
JITTERED = ["temperature", "dew_point", "humidity", "wind_speed", "wind_gust", "pressure"]


def weather(random, hours):
    """The weather of each hour: slow waves with noise, gusts known for a quarter of the hours, some hours unknown."""
    time = numpy.arange(hours)
    waves = sum(numpy.sin(time / period + random.uniform(0, 6)) for period in (3.8, 60, 500, 1394))
    temperature = 55 + 12 * waves + random.normal(0, 4, hours)
    humidity = numpy.clip(65 - 8 * waves + random.normal(0, 15, hours), 10, 100)
    wind = random.gamma(3, 3.5, hours)
    columns = {
        "temperature": temperature, "dew_point": temperature - (100 - humidity) / 3, "humidity": humidity,
        "wind_direction": random.integers(0, 37, hours) * 10.0, "wind_speed": wind,
        "wind_gust": numpy.where(random.random(hours) < 0.25, wind * 1.4 + 5, numpy.nan),
        "rain": numpy.where(random.random(hours) < 0.07, random.exponential(0.05, hours).round(2), 0),
        "pressure": numpy.where(random.random(hours) < 0.1, numpy.nan, 1018 + 6 * numpy.cos(time / 90) + random.normal(0, 3, hours)),
        "visibility": numpy.where(random.random(hours) < 0.1, random.integers(0, 10, hours), 10.0),
    }
    table = numpy.column_stack([columns[name] for name in WEATHER])
    table[random.random(hours) < 0.005] = numpy.nan
    return table


def parcels():
    """Parcels with the weather of the hour in which they were packed, and their vans: features, delay in minutes."""
    random = numpy.random.default_rng(SEED)
    days = random.integers(0, 365, PARCELS)
    packed = (300 + random.beta(2, 1.6, PARCELS) * 1080).round(-1)
    carrier = random.choice(16, PARCELS, p=numpy.arange(16, 0, -1) / 136)
    depot, destination = random.integers(0, 3, PARCELS), (random.beta(1, 2, PARCELS) * 105).astype(int)
    distance = random.gamma(2, 500, 315).round()[depot * 105 + destination] + 80
    measured = weather(random, 24 * 365)[days * 24 + (packed // 60).astype(int)]
    van = random.integers(0, 4000, PARCELS)
    van_year, capacity = random.integers(1984, 2014, 4000)[van], random.choice([2, 20, 55, 149, 178, 200], 4000)[van]
    is_known = random.random(PARCELS) > 0.15
    columns = {
        "month": days // 31 + 1, "day": days % 31 + 1, "weekday": days % 7, "packed": packed,
        "promised": (packed + distance / 8 + 30).round(), "carrier": carrier, "depot": depot,
        "destination": destination, "distance": distance, "van_year": numpy.where(is_known, van_year, numpy.nan),
        "capacity": numpy.where(is_known, capacity, numpy.nan), "axles": numpy.where(is_known, 2 + capacity // 100, numpy.nan),
    }
    columns |= {name: measured[:, index] for index, name in enumerate(WEATHER)}
    wind, rain = numpy.nan_to_num(measured[:, 4]), numpy.nan_to_num(measured[:, 6])
    delay = 0.03 * (packed - 700) + 3 * rain * 40 + 0.6 * wind + random.normal(0, 8, 16)[carrier]
    delay += random.normal(0, 6, 105)[destination] + 4 * (columns["weekday"] > 4) - 15
    delay += random.gamma(0.6, 30, PARCELS)
    return numpy.column_stack([columns[name] for name in FEATURES]).astype(numpy.float32), delay


def repeated(features):
    """The parcels again and again up to ROWS rows, in another order each time; measured values move a little."""
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
    delayed = (delays >= 15).astype(int)
    edges = numpy.quantile(delays, numpy.arange(1, 30) / 30)
    thirty = numpy.searchsorted(edges, delays)
    part = numpy.random.default_rng(SEED).permutation(len(features))[:100_000]
    return {
        "lightgbm-100x31.txt": lambda: lightgbm_model(features, delayed, objective="binary"),
        "lightgbm-100x31-categories.txt": lambda: lightgbm_model(
            features, delayed, categories=CATEGORIES, objective="binary"
        ),
        "lightgbm-100x255.txt": lambda: lightgbm_model(features, delayed, objective="binary", num_leaves=255),
        "lightgbm-30-classes.txt": lambda: lightgbm_model(
            features[part], thirty[part], rounds=20, objective="multiclass", num_class=30
        ),
        "xgboost-100x31.json": lambda: xgboost_model(
            features, delayed, 100, objective="binary:logistic", grow_policy="lossguide", max_leaves=31, max_depth=0
        ),
        "xgboost-30-classes.json": lambda: xgboost_model(
            features[part], thirty[part], 20, objective="multi:softprob", num_class=30, max_depth=6
        ),
        "xgboost-1000x12.json": lambda: xgboost_model(
            features[part], delayed[part], 1000, objective="binary:logistic", max_depth=12, eta=0.05
        ),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    features, delays = parcels()
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
