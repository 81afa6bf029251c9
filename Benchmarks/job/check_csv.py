"""Compares the scores of two CSV files, which must be equal to the last bit.

    python check_csv.py OURS THEIRS
"""

import sys

import polars

ours, theirs = (
    polars.read_csv(path, columns=["flight_id", "score"], schema_overrides={"score": polars.Float64}).sort("flight_id")
    for path in sys.argv[1:]
)
if not ours.equals(theirs):
    sys.exit(f"error: the scores in {sys.argv[1]} are not LightGBM's")
