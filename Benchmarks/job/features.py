"""The features of the benchmark's model as numpy computes them from columns: what the Python peers do.

A test of them is the benchmark itself: their scores must be the job's to the last bit.
"""

import numpy

DAY_YEAR = 2013
# The columns that the features need; the peers read no others.
NUMBERS = (
    "sched_dep_time sched_arr_time distance temp dewp humid wind_speed wind_gust precip pressure visib "
    "plane_year seats engines"
).split()
TEXTS = ["carrier", "origin", "dest"]
COLUMNS = ["flight_id", *NUMBERS, *TEXTS]

# The names in the job's catalogue, in the order of the model.
FEATURES = (
    "departure_minute departure_hour arrival_minute scheduled_minutes distance temperature dew_point dew_point_spread "
    "humidity wind_speed wind_gust precipitation is_wet pressure visibility plane_age seats engines "
    "carrier origin destination"
).split()


def matrix(columns: dict[str, numpy.ndarray]) -> numpy.ndarray:
    """The features, a row for each flight. Numbers are float64 with NaN for missing, texts are codes of the model."""
    departure = minutes(columns["sched_dep_time"])
    scheduled = (minutes(columns["sched_arr_time"]) - departure) % 1440
    speed, gust, wet = columns["wind_speed"], columns["wind_gust"], columns["precip"]
    # In the layout in which LightGBM reads it without a copy.
    features = numpy.empty((len(departure), len(FEATURES)))
    features[:, 0] = departure
    features[:, 1] = departure // 60
    features[:, 2] = minutes(columns["sched_arr_time"])
    features[:, 3] = scheduled
    features[:, 4] = columns["distance"]
    features[:, 5] = columns["temp"]
    features[:, 6] = columns["dewp"]
    features[:, 7] = columns["temp"] - columns["dewp"]
    features[:, 8] = columns["humid"]
    features[:, 9] = speed
    features[:, 10] = numpy.where(numpy.isnan(gust), speed, gust)
    features[:, 11] = wet
    features[:, 12] = numpy.where(numpy.isnan(wet), wet, wet > 0)
    features[:, 13] = columns["pressure"]
    features[:, 14] = columns["visib"]
    features[:, 15] = numpy.maximum(DAY_YEAR - columns["plane_year"], 0)
    features[:, 16] = columns["seats"]
    features[:, 17] = columns["engines"]
    for index, name in enumerate(TEXTS, 18):
        features[:, index] = columns[name]
    return features


def minutes(clock: numpy.ndarray) -> numpy.ndarray:
    """Minutes after midnight of hhmm; no flight departs at 24:00 in the data."""
    hours = clock // 100
    return hours * 60 + (clock - hours * 100)


def categories(model) -> dict[str, list[str]]:
    """The texts of each column in the order of their codes, as LightGBM keeps them in the model file."""
    return dict(zip(TEXTS, model.pandas_categorical, strict=True))
