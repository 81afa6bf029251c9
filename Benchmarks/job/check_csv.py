"""Compares the scores of two CSV files, which must be equal to the last bit.

    python check_csv.py OURS THEIRS [KEY]
"""

import sys

import polars

key = sys.argv[3] if len(sys.argv) > 3 else "flight_id"
ours, theirs = (
    polars.read_csv(path, columns=[key, "score"], schema_overrides={"score": polars.Float64}).sort(key)
    for path in sys.argv[1:3]
)
if not ours.equals(theirs):
    sys.exit(f"error: the scores in {sys.argv[1]} are not LightGBM's")
