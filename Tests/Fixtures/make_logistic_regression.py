#!/usr/bin/env python3
"""Makes logistic_regression.json: a logistic regression fitted by scikit-learn, with its data and its scores.

    pip install scikit-learn pandas
    python make_logistic_regression.py

Reads Examples/flights. Nothing is random: the same library versions give the same bytes.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).resolve().parent
FLIGHTS = HERE.parent.parent / "Examples" / "flights"

NUMERIC = "distance temp humid wind_speed wind_gust pressure visib plane_year seats hour".split()
CATEGORICAL = "carrier origin dest month".split()
ROWS, TRAIN_ROWS = 1500, 1200
L2 = 1.0
# Test rows given a destination that training has not seen, and test rows given none.
UNSEEN_ROWS, MISSING_ROWS = range(1200, 1500, 50), range(1225, 1500, 100)
GRADIENT_LIMIT = 1e-9


def load():
    """1,500 flights with an outcome, January to December; every fifth of them is moved to the end, for testing."""
    flights = pd.read_csv(FLIGHTS / "flights.csv").merge(pd.read_csv(FLIGHTS / "outcomes.csv"), on="flight_id")
    flights = flights[flights.arr_delay.notna()]
    flights = flights.iloc[:: len(flights) // ROWS].head(ROWS).reset_index(drop=True)
    is_test = flights.index % 5 == 4
    flights = pd.concat([flights[~is_test], flights[is_test]], ignore_index=True)
    flights["hour"] = (flights.sched_dep_time // 100).astype(float)
    flights["month"] = "m" + flights.day.str[5:7]
    flights[CATEGORICAL] = flights[CATEGORICAL].astype(object)
    flights.loc[list(UNSEEN_ROWS), "dest"] = "ZZZ"
    flights.loc[list(MISSING_ROWS), "dest"] = None
    return flights[NUMERIC + CATEGORICAL], (flights.arr_delay >= 15).astype(int).to_numpy()


def fit(features, labels):
    numeric = Pipeline([("impute", SimpleImputer(strategy="mean")), ("scale", StandardScaler())])
    encode = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    prepare = ColumnTransformer([("numeric", numeric, NUMERIC), ("categorical", encode, CATEGORICAL)])
    # A Newton solver: the default, lbfgs, stops at a gradient norm of about 5e-5. L2 is scikit-learn's default penalty.
    classifier = LogisticRegression(C=1 / L2, solver="newton-cholesky", tol=1e-12, max_iter=10_000)
    return Pipeline([("prepare", prepare), ("classify", classifier)]).fit(features, labels)


def gradient(design, labels, coefficients, intercept):
    """Of the objective: sum of log losses + l2 / 2 * |coefficients|^2. The intercept is not penalised."""
    residual = 1 / (1 + np.exp(-(design @ coefficients + intercept))) - labels
    return np.append(design.T @ residual + L2 * coefficients, residual.sum())


def values(column):
    """Python values, None for a gap. json writes floats with repr, which reads back exactly."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def main():
    features, labels = load()
    train, test = slice(0, TRAIN_ROWS), slice(TRAIN_ROWS, ROWS)
    model = fit(features.iloc[train], labels[train])
    prepare, classifier = model["prepare"], model["classify"]
    impute, scale = prepare.named_transformers_["numeric"]
    categories = dict(zip(CATEGORICAL, prepare.named_transformers_["categorical"].categories_))

    weights, intercept = classifier.coef_[0], classifier.intercept_[0]
    norm = np.linalg.norm(gradient(prepare.transform(features.iloc[train]), labels[train], weights, intercept))
    print(f"gradient norm {norm:.3e} after {classifier.n_iter_[0]} iterations")
    if norm >= GRADIENT_LIMIT:
        raise SystemExit(f"error: the gradient norm must be below {GRADIENT_LIMIT}; use another solver or more iterations")

    names = NUMERIC + [f"{column}={category}" for column in CATEGORICAL for category in categories[column]]
    probabilities = model.predict_proba(features)[:, 1]
    observed = features.iloc[train][NUMERIC].mean()
    assert len(names) == len(weights)
    unseen = {
        column: [int(row) for row in np.flatnonzero(features[column].notna() & ~features[column].isin(categories[column]))]
        for column in CATEGORICAL
    }
    assert set(UNSEEN_ROWS) <= set(unseen["dest"])
    versions = f"Python {sys.version.split()[0]}, scikit-learn {sklearn.__version__}, pandas {pd.__version__}, numpy {np.__version__}"
    fixture = {
        "source": f"Tests/Fixtures/make_logistic_regression.py; {versions}",
        "notes": {
            "objective": "sum of log losses over the training rows + l2 / 2 * squared norm of the coefficients; intercept not penalised",
            "gradient_norm": float(norm),
            "rows_altered_to_ZZZ": list(UNSEEN_ROWS),
            "unseen_rows": unseen,
            "missing_rows": {"dest": list(MISSING_ROWS)},
            "unseen_and_missing": "a category that is not in expected.categories, or null, sets all indicators of its column to 0",
        },
        "numeric": [{"name": name, "values": values(features[name].astype(float))} for name in NUMERIC],
        "categorical": [{"name": name, "values": values(features[name])} for name in CATEGORICAL],
        "labels": labels.tolist(),
        "train_rows": TRAIN_ROWS,
        "l2": L2,
        "expected": {
            "means": observed.to_dict(),
            "imputed_means": dict(zip(NUMERIC, impute.statistics_.tolist())),
            "scale_mean": dict(zip(NUMERIC, scale.mean_.tolist())),
            "scale_std": dict(zip(NUMERIC, scale.scale_.tolist())),
            "categories": {column: categories[column].tolist() for column in CATEGORICAL},
            "intercept": float(intercept),
            "coefficients": dict(zip(names, weights.tolist())),
            "probabilities": probabilities.tolist(),
            "auc_test": float(roc_auc_score(labels[test], probabilities[test])),
            "log_loss_test": float(log_loss(labels[test], probabilities[test])),
            "brier_test": float(brier_score_loss(labels[test], probabilities[test])),
        },
    }
    # One member a line, so that a change shows in a diff.
    lines = [f'  {json.dumps(key)}: {json.dumps(value, allow_nan=False, separators=(",", ":"))}' for key, value in fixture.items()]
    path = HERE / "logistic_regression.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
