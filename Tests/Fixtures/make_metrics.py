#!/usr/bin/env python3
"""Makes metrics.json: labels and scores with scikit-learn's area under the curve, average precision, log loss, Brier score.

    pip install scikit-learn
    python make_metrics.py
"""

import json
import sys
from pathlib import Path

import numpy as np
import sklearn
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

SEED = 2013
CASES = {
    "typical": ([0, 0, 1, 1, 0, 1, 0, 1], [0.1, 0.4, 0.35, 0.8, 0.2, 0.7, 0.6, 0.55]),
    "ties within and across the labels": ([0, 1, 0, 1, 1, 0, 0, 1], [0.2, 0.2, 0.5, 0.5, 0.5, 0.2, 0.9, 0.9]),
    "all the same score": ([0, 1, 0, 0, 1], [0.3, 0.3, 0.3, 0.3, 0.3]),
    "perfect": ([0, 0, 0, 1, 1], [0.05, 0.1, 0.2, 0.85, 0.9]),
    "reversed": ([1, 1, 1, 0, 0], [0.05, 0.1, 0.2, 0.85, 0.9]),
    "two rows": ([0, 1], [0.25, 0.75]),
    "two rows, tied": ([1, 0], [0.5, 0.5]),
    "one positive, last": ([0, 0, 0, 0, 0, 0, 1], [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]),
}


def heavy_ties(rows=500):
    """Random rows on a grid of eleven scores, kept off 0 and 1, where log loss would be infinite."""
    random = np.random.default_rng(SEED)
    scores = np.clip(random.integers(0, 11, rows) / 10, 0.01, 0.99)
    labels = (random.random(rows) < 0.15 + 0.5 * scores).astype(int)
    return labels.tolist(), scores.tolist()


def case(name, labels, scores):
    return {
        "name": name,
        "labels": labels,
        "scores": scores,
        "roc_auc": float(roc_auc_score(labels, scores)),
        "average_precision": float(average_precision_score(labels, scores)),
        "log_loss": float(log_loss(labels, scores)),
        "brier": float(brier_score_loss(labels, scores)),
    }


def main():
    cases = {**CASES, "500 random rows with heavy ties": heavy_ties()}
    source = f"Tests/Fixtures/make_metrics.py; Python {sys.version.split()[0]}, scikit-learn {sklearn.__version__}, numpy {np.__version__}"
    lines = [json.dumps(case(name, *rows), separators=(",", ":")) for name, rows in cases.items()]
    text = f'{{\n"source": {json.dumps(source)},\n"cases": [\n' + ",\n".join(lines) + "\n]\n}\n"
    path = Path(__file__).resolve().parent / "metrics.json"
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
