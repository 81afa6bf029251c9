#!/usr/bin/env python3
"""Makes linear_models.json: a logistic and a ridge regression fitted by scikit-learn, with their data and their scores.

    pip install --requirement ../Parity/requirements.txt
    python make_linear_models.py

The rows are 1,500 invented parcels. The seed is fixed: the same library versions give the same bytes.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).resolve().parent

NUMERIC = "weight length value distance items temperature insured_value packed_hour".split()
CATEGORICAL = "carrier origin destination month".split()
# The share of rows without a value.
GAPS = {"temperature": 0.1, "insured_value": 0.6, "length": 0.01}
ROWS, TRAIN_ROWS = 1500, 1200
SEED = 20240229
LOGISTIC_L2, RIDGE_L2 = 1.0, 2.5
# Rows of the test given a destination that training has not seen, and rows given none.
UNSEEN_ROWS, MISSING_ROWS = range(1200, 1500, 50), range(1225, 1500, 100)
GRADIENT_LIMIT = 1e-9


def load():
    """Parcels, whether each was damaged, and the hours until it was delivered."""
    random = np.random.default_rng(SEED)
    frame = pd.DataFrame({
        "weight": random.lognormal(0.5, 1, ROWS).round(2),
        "length": random.normal(40, 12, ROWS).round(1),
        "value": random.lognormal(4, 1.2, ROWS).round(2),
        "distance": random.integers(5, 4000, ROWS).astype(float),
        "items": random.poisson(2, ROWS) + 1.0,
        "temperature": random.normal(9, 8, ROWS).round(1),
        "insured_value": random.choice([100.0, 500.0, 2500.0, 1e6], ROWS, p=[0.6, 0.3, 0.09, 0.01]),
        "packed_hour": random.integers(0, 24, ROWS).astype(float),
        "carrier": random.choice(["ALPINE", "BLUE VAN", "Coastal Express Overnight", "DROP"], ROWS, p=[0.5, 0.3, 0.15, 0.05]),
        "origin": random.choice(["EAST", "NORTH", "Zürich"], ROWS),
        "destination": random.choice([f"D{index:02}" for index in range(40)], ROWS),
        "month": random.choice([f"m{month:02}" for month in range(1, 13)], ROWS),
    })
    effect = frame.carrier.map({"ALPINE": 0.0, "BLUE VAN": 0.5, "Coastal Express Overnight": -0.7, "DROP": 1.5}).to_numpy()
    effect = effect + random.normal(0, 0.3, 40)[frame.destination.str[1:].astype(int)]
    signal = 0.4 * np.log(frame.weight) - 0.05 * (frame.temperature - 9) + 0.0003 * frame.distance + effect
    damaged = (random.random(ROWS) < 1 / (1 + np.exp(1.5 - signal))).astype(float).to_numpy()
    hours = (24 + 8 * signal + 0.01 * frame.distance + random.normal(0, 4, ROWS)).round(2).to_numpy()
    for column, share in GAPS.items():
        frame.loc[random.random(ROWS) < share, column] = np.nan
    frame[CATEGORICAL] = frame[CATEGORICAL].astype(object)
    frame.loc[list(UNSEEN_ROWS), "destination"] = "ELSEWHERE"
    frame.loc[list(MISSING_ROWS), "destination"] = None
    return frame[NUMERIC + CATEGORICAL], damaged, hours


def fit(estimator, features, labels):
    numeric = Pipeline([("impute", SimpleImputer(strategy="mean")), ("scale", StandardScaler())])
    encode = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    prepare = ColumnTransformer([("numeric", numeric, NUMERIC), ("categorical", encode, CATEGORICAL)])
    return Pipeline([("prepare", prepare), ("estimate", estimator)]).fit(features, labels)


def check_minimum(name, model, features, residual, l2):
    """Checks that the gradient of the objective is 0: Xᵀ · residual + l2 · weights; the intercept is not penalised."""
    design, estimator = model["prepare"].transform(features), model["estimate"]
    gradient = np.append(design.T @ residual + l2 * np.ravel(estimator.coef_), residual.sum())
    norm = np.linalg.norm(gradient) / len(features)
    print(f"{name}: gradient norm {norm:.3e} a row")
    if norm >= GRADIENT_LIMIT:
        raise SystemExit(f"error: the gradient norm must be below {GRADIENT_LIMIT}; use another solver or more iterations")


def values(column):
    """Python values, None for a gap. json writes floats with repr, which reads back exactly."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def expected(model, names, labels, l2, scores):
    estimator = model["estimate"]
    weights = np.ravel(estimator.coef_)
    assert len(names) == len(weights)
    return {
        "l2": l2, "labels": labels.tolist(), "intercept": float(np.ravel(estimator.intercept_)[0]),
        "coefficients": dict(zip(names, weights.tolist())), "scores": scores.tolist(),
    }


def main():
    features, damaged, hours = load()
    train = slice(0, TRAIN_ROWS)
    # A Newton solver: the default, lbfgs, stops at a gradient norm of about 5e-5. L2 is scikit-learn's default penalty.
    logistic = fit(
        LogisticRegression(C=1 / LOGISTIC_L2, solver="newton-cholesky", tol=1e-12, max_iter=10_000),
        features.iloc[train], damaged[train])
    ridge = fit(Ridge(alpha=RIDGE_L2, solver="cholesky"), features.iloc[train], hours[train])
    probabilities, predictions = logistic.predict_proba(features)[:, 1], ridge.predict(features)
    check_minimum("logistic regression", logistic, features.iloc[train], probabilities[train] - damaged[train], LOGISTIC_L2)
    check_minimum("ridge", ridge, features.iloc[train], predictions[train] - hours[train], RIDGE_L2)

    prepare = logistic["prepare"]
    impute, scale = prepare.named_transformers_["numeric"]
    categories = dict(zip(CATEGORICAL, prepare.named_transformers_["categorical"].categories_))
    names = NUMERIC + [f"{column}={category}" for column in CATEGORICAL for category in categories[column]]
    versions = f"Python {sys.version.split()[0]}, scikit-learn {sklearn.__version__}, pandas {pd.__version__}, numpy {np.__version__}"
    fixture = {
        "source": f"Tests/Fixtures/make_linear_models.py; {versions}",
        "numeric": [{"name": name, "values": values(features[name])} for name in NUMERIC],
        "categorical": [{"name": name, "values": values(features[name])} for name in CATEGORICAL],
        "train_rows": TRAIN_ROWS,
        "imputed_means": dict(zip(NUMERIC, impute.statistics_.tolist())),
        "scale_mean": dict(zip(NUMERIC, scale.mean_.tolist())),
        "scale_std": dict(zip(NUMERIC, scale.scale_.tolist())),
        "categories": {column: categories[column].tolist() for column in CATEGORICAL},
        "logistic_regression": expected(logistic, names, damaged, LOGISTIC_L2, probabilities),
        "ridge": expected(ridge, names, hours, RIDGE_L2, predictions),
    }
    # One member a line, so that a change shows in a diff.
    lines = [
        f"  {json.dumps(key)}: {json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in fixture.items()
    ]
    path = HERE / "linear_models.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
