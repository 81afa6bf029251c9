"""Makes the parcels of the end-to-end tests, and models that LightGBM trained on them.

    python make_parcels.py        # writes into its own folder; needs lightgbm and pandas (Tests/Parity/requirements.txt)

parcels.csv     22 days with 20 parcels each, then two days with 110, in the order of parcel_id; "declared value" has gaps
deliveries.csv  what became of them: is_late (1 or 0) and delay_days; every 11th is not delivered yet
late.txt        binary, with the categorical feature service; golden.csv has 40 rows with its scores
cost.txt        a regression of the cost
service.txt     three classes: the probabilities of the services
scores.csv      for the parcels of 2013-12-24, what each model predicts
"""

import pathlib

import lightgbm
import numpy
import pandas

here = pathlib.Path(__file__).parent
random = numpy.random.default_rng(9)

days = [f"2013-12-{day:02}" for day in range(1, 25)]
counts = [20] * 22 + [110] * 2
count = sum(counts)
number = numpy.arange(count)
parcels = pandas.DataFrame({"parcel_id": 1001 + number})
parcels["barcode"] = [f"P-{1001 + n:05}" for n in number]
parcels["depot"] = [["north", "east", "south-west"][n % 3] for n in number]
parcels["dispatched"] = numpy.repeat(days, counts)
parcels["weight_kg"] = (random.gamma(2, 4, count) + 0.1).round(2)
parcels["distance_km"] = random.integers(5, 1500, count)
parcels["declared value"] = pandas.Series(random.gamma(1, 80, count).round(2)).where(random.random(count) > 0.3)
parcels["service"] = random.choice(["standard", "express", "return"], count, p=[0.6, 0.25, 0.15])
parcels["is_fragile"] = random.random(count) < 0.2

slow = parcels["service"].map({"standard": 0.0, "express": -1.5, "return": 1.0}).to_numpy()
pressure = -1 + parcels["distance_km"] / 700 + slow + random.normal(0, 0.7, count)
is_late = (pressure > 0).astype(int)
parcels["cost"] = (3 + 0.4 * parcels["weight_kg"] + 0.01 * parcels["distance_km"] + random.normal(0, 0.3, count)).round(2)
parcels["is_damaged"] = random.random(count) < numpy.where(parcels["is_fragile"], 0.5, 0.05)
written = parcels.copy()
for column in ["is_fragile", "is_damaged"]:
    written[column] = written[column].map({True: "true", False: "false"})
written.to_csv(here / "parcels.csv", index=False)

deliveries = pandas.DataFrame({"parcel_id": parcels["parcel_id"], "is_late": is_late})
deliveries["delay_days"] = numpy.where(is_late == 1, 1 + number % 4, -(number % 3))
deliveries[number % 11 != 10].to_csv(here / "deliveries.csv", index=False)

features = parcels[["weight_kg", "distance_km", "declared value", "service", "is_fragile"]].copy()
features["service"] = features["service"].astype("category")
measures = features[["weight_kg", "distance_km", "declared value"]]
services = features["service"].cat.codes.to_numpy()
common = {"num_leaves": 7, "learning_rate": 0.2, "min_data_in_leaf": 10, "min_data_per_group": 5, "cat_smooth": 1,
          "seed": 1, "deterministic": True, "num_threads": 1, "verbose": -1}
past = (parcels["dispatched"] < "2013-12-23").to_numpy()
asked = (parcels["dispatched"] == "2013-12-24").to_numpy()
scores = parcels.loc[asked, ["parcel_id"]].copy()


def train(name, columns, labels, rounds, **parameters):
    dataset = lightgbm.Dataset(columns[past], numpy.asarray(labels)[past])
    booster = lightgbm.train(common | parameters, dataset, num_boost_round=rounds)
    booster.save_model(here / f"{name}.txt")
    return booster


late = train("late", features, is_late, 6, objective="binary")
cost = train("cost", measures, parcels["cost"], 6, objective="regression")
service = train("service", measures, services, 3, objective="multiclass", num_class=3)
scores["late"] = late.predict(features[asked])
scores["cost"] = cost.predict(measures[asked])
for index, column in enumerate(service.predict(measures[asked]).T):
    scores[f"score_{index}"] = column
scores.to_csv(here / "scores.csv", index=False, float_format="%.17g")

golden = features.iloc[:: count // 40][:40].copy()
golden["score"] = late.predict(golden)
golden["is_fragile"] = golden["is_fragile"].astype(int)
golden = golden.rename(columns={"declared value": "declared_value"})
golden.to_csv(here / "golden.csv", index=False, float_format="%.17g")
