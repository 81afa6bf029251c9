"""Pipelines on pandas frames, converted as tutorials do it: `to_onnx(pipeline, frame[:1])`, or with a fixed batch of one row.

Frames have columns of float64 or float32, int64, bool and str. onnxruntime cannot run every graph that skl2onnx writes for
float64 (no Imputer, no ZipMap of doubles); then only scikit-learn counts (`runs=False`).
"""

import numpy
import pandas
from skl2onnx import convert_sklearn, to_onnx
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Binarizer, MinMaxScaler, OneHotEncoder, StandardScaler

import parity
from onnx_cases import TENSORS, Table, write

TYPES = {"weight": "float", "price": "float", "items": "int", "express": "flag", "carrier": "text", "depot": "text"}
CARRIERS = ["ALPINE", "BLUE VAN", "Coastal Express Overnight", "é" * 7]
NUMBERS, TEXTS = ["weight", "price", "items"], ["carrier", "depot"]


def parcels(rng, rows, kind, unseen=False):
    dtype = {"float": numpy.float32, "double": numpy.float64}[kind]
    weight = rng.lognormal(0, 1, rows).astype(dtype)
    weight[rng.random(rows) < 0.1] = numpy.nan
    columns = {
        "weight": weight, "price": rng.lognormal(2, 1, rows).astype(dtype), "items": rng.integers(0, 6, rows),
        "express": rng.random(rows) < 0.4,
        "carrier": rng.choice(numpy.array(CARRIERS + ["NEW"] * unseen, dtype=object), rows),
        "depot": rng.choice(numpy.array(["EAST", "NORTH"], dtype=object), rows)}
    return Table(columns, {name: kind if type == "float" else type for name, type in TYPES.items()})


def signal(rng, table):
    columns = table.columns
    value = numpy.nan_to_num(columns["weight"]) + 0.2 * columns["items"] + 0.5 * columns["express"]
    return value + (columns["carrier"] == "ALPINE") * 0.7 + rng.normal(size=len(value)) * 0.3


def prepared(numbers=None, names=NUMBERS):
    numbers = numbers or make_pipeline(SimpleImputer(), StandardScaler())
    return ColumnTransformer(
        [("numbers", numbers, names), ("texts", OneHotEncoder(handle_unknown="ignore"), TEXTS)], sparse_threshold=0)


def definitions():
    """Name, type of the numbers, columns, classes (0: regression, texts are labels), model, and options."""
    names = ["damaged", "delivered on time", "lost"]
    columns = NUMBERS + TEXTS
    yield "frame_2", "double", columns, 2, make_pipeline(prepared(), LogisticRegression()), {"runs": False}
    yield "frame_names_3", "double", columns, names, make_pipeline(prepared(), LogisticRegression()), {"runs": False}
    # Without an imputer and without ZipMap, onnxruntime runs doubles too.
    yield "frame_array_3", "double", ["price", "items"] + TEXTS, names, make_pipeline(
        prepared(StandardScaler(), ["price", "items"]), LogisticRegression()), {"zipmap": False}
    yield "frame_ridge", "double", columns, 0, make_pipeline(prepared(), Ridge()), {"runs": False}
    yield "frame_float_2", "float", columns, 2, make_pipeline(prepared(), LogisticRegression()), {}
    yield "frame_float_forest_3", "float", columns, names, make_pipeline(
        prepared(), RandomForestClassifier(8, max_depth=4, random_state=0)), {}
    yield "frame_float_boosting_3", "float", columns, names, make_pipeline(
        prepared(), GradientBoostingClassifier(n_estimators=4, random_state=0)), {"zipmap": False}
    yield "frame_float_network_3", "float", columns, names, make_pipeline(
        prepared(), MLPClassifier((4,), max_iter=300, random_state=0)), {}
    # Only numbers and no ColumnTransformer: the columns go through a FeatureVectorizer, which makes floats of them.
    yield "frame_numbers", "float", ["price", "items"], 0, make_pipeline(StandardScaler(), Ridge()), {}
    yield "frame_float_numbers", "float", ["price"], 2, make_pipeline(MinMaxScaler(), LogisticRegression()), {}
    yield "frame_vectorized", "float", ["price", "weight"], 0, make_pipeline(
        SimpleImputer(), StandardScaler(), Ridge()), {"exact": False}
    yield "frame_flags", "float", ["price", "express"], 2, make_pipeline(
        ColumnTransformer([("price", StandardScaler(), ["price"]), ("flags", "passthrough", ["express"])]),
        LogisticRegression()), {}
    yield "frame_binary", "double", columns, 2, make_pipeline(
        prepared(make_pipeline(SimpleImputer(), Binarizer(threshold=1.5))), LogisticRegression()), {"runs": False}
    yield "frame_str", "float", columns, 2, make_pipeline(prepared(), LogisticRegression()), {"str": True}
    yield "frame_fixed_2", "float", columns, 2, make_pipeline(prepared(), LogisticRegression()), {"fixed": True}
    yield "frame_fixed_forest_3", "float", columns, names, make_pipeline(
        prepared(), RandomForestClassifier(8, max_depth=4, random_state=0)), {"fixed": True}


def fixed_types(table):
    """Types with a batch of one row, as in `initial_types=[("x", FloatTensorType([1, 4]))]`."""
    if table.single:
        return [("X", TENSORS[table.single]([1, len(table.columns)]))]
    return [(name, TENSORS[table.types[name]]([1, 1])) for name in table.columns]


def take(table, names):
    return Table({name: table.columns[name] for name in names}, {name: table.types[name] for name in names})


def converted(model, table, options):
    zipmap = {id(model): {"zipmap": options["zipmap"]}} if "zipmap" in options else None
    if options.get("fixed"):
        return convert_sklearn(model, initial_types=fixed_types(table), options=zipmap)
    frame = table.for_sklearn()
    if options.get("str"):
        frame = frame.astype({name: "str" for name in table.columns if table.types[name] == "text"})
    return to_onnx(model, frame[:1], options=zipmap)


def make(folder, small):
    for number, (name, kind, columns, classes, model, options) in enumerate(definitions()):
        rng = numpy.random.default_rng(1000 + number)
        train = take(everything := parcels(rng, 300 if small else 3000, kind), columns)
        test = take(parcels(rng, 60 if small else 3000, kind, unseen=True), columns)
        target = signal(rng, everything)
        if classes:
            count = classes if isinstance(classes, int) else len(classes)
            target = numpy.digitize(target, numpy.quantile(target, numpy.linspace(0, 1, count + 1)[1:-1]))
            target = target if isinstance(classes, int) else numpy.array(classes)[target]
        model.fit(train.for_sklearn(), target)
        case = parity.Case(folder, name, "onnx", relative=True)
        count = classes if isinstance(classes, int) else len(classes)
        distance = write(case, test, count, model, converted(model, train, options), options)
        if small:
            print(f"{name:<44} {distance:>10.3g} from onnxruntime to scikit-learn")
        yield case
    yield from matrices(folder, small)


def matrices(folder, small):
    """A matrix of one row as the only input."""
    for number, (name, classes, model) in enumerate([
        ("fixed_2", 2, make_pipeline(StandardScaler(), LogisticRegression())),
        ("fixed_3", 3, make_pipeline(StandardScaler(), MLPClassifier((3,), max_iter=300, random_state=0))),
        ("fixed_regression", 0, make_pipeline(MinMaxScaler(), Ridge())),
    ]):
        rng = numpy.random.default_rng(2000 + number)
        rows = lambda count: Table(
            {f"c{index}": rng.normal(size=count).astype(numpy.float32) for index in range(4)}, None, "float")
        train, test = rows(300 if small else 3000), rows(60 if small else 3000)
        target = train.columns["c0"] - 0.5 * train.columns["c2"]
        if classes:
            target = numpy.digitize(target, numpy.quantile(target, numpy.linspace(0, 1, classes + 1)[1:-1]))
        model.fit(train.for_sklearn(), target)
        case = parity.Case(folder, name, "onnx", relative=True)
        write(case, test, classes, model, converted(model, train, {"fixed": True}), {"fixed": True})
        yield case
