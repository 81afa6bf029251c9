"""scikit-learn's models as skl2onnx writes them: what onnxruntime and scikit-learn predict for rows full of traps.

The comparison is with onnxruntime, and with scikit-learn itself where the conversion keeps the model; where skl2onnx writes
another model than it was given, or floats cannot tell, the case says so (`exact=False`) and only onnxruntime counts.
Differences above 1 are relative: a float has 7 digits, whatever it measures. onnxruntime runs with one thread: with several
it adds trees up in another order, and does not agree with itself.
"""

import numpy
from skl2onnx import convert_sklearn
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (
    ExtraTreesClassifier, ExtraTreesRegressor, GradientBoostingClassifier, GradientBoostingRegressor,
    HistGradientBoostingClassifier, HistGradientBoostingRegressor, RandomForestClassifier, RandomForestRegressor)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import (
    GammaRegressor, Lasso, LinearRegression, LogisticRegression, PoissonRegressor, Ridge, TweedieRegressor)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    MaxAbsScaler, MinMaxScaler, Normalizer, OneHotEncoder, OrdinalEncoder, RobustScaler, StandardScaler)
from sklearn.svm import LinearSVC
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

import onnx_frames
import onnx_graphs
import parity
from onnx_cases import Table, write

LIMIT = 1e-6
# scikit-learn adds margins up in doubles, onnxruntime thousands of terms in floats.
MARGIN_LIMIT = 1e-5


def matrix(rng, rows, kind="float", missing=0.0, width=5):
    values = rng.normal(size=(rows, width)).astype(numpy.float32)
    values[:, 1] = numpy.round(values[:, 1] * 4) / 4
    values[:, 2] = 0.5
    if kind == "int":
        values = numpy.round(values * 4)
    if kind == "double":
        values = values.astype(numpy.float64) + 1e-9 * rng.normal(size=values.shape)
    if missing:
        values[rng.random(values.shape) < missing] = numpy.nan
    dtype = {"float": numpy.float32, "double": numpy.float64, "int": numpy.int64}[kind]
    return Table({f"c{index}": values[:, index].astype(dtype) for index in range(width)}, None, kind)


def mixed(rng, rows, kind="float", unseen=False):
    texts = numpy.array(["AA", "DL", "UA", "é" * 7, "exactly15bytes!"] + (["new"] if unseen else []), dtype=object)
    dtype = {"float": numpy.float32, "double": numpy.float64}[kind]
    a, b = rng.normal(size=rows).astype(dtype), rng.normal(size=rows).astype(dtype) * 3 + 1
    a[rng.random(rows) < 0.1] = numpy.nan
    b[rng.random(rows) < 0.1] = numpy.nan
    hole = rng.choice(texts[:3], rows)
    hole[rng.random(rows) < 0.1] = ""
    columns = {
        "a": a, "b": b, "carrier": rng.choice(texts, rows), "origin": hole,
        "hour": rng.integers(-1, 7 if unseen else 5, rows)}
    return Table(columns, {"a": kind, "b": kind, "carrier": "text", "origin": "text", "hour": "int"})


def labels(rng, table, classes):
    first = list(table.columns.values())
    signal = numpy.nan_to_num(first[0].astype(float)) + numpy.nan_to_num(first[1].astype(float)) * 0.3
    signal = signal / (signal.std() + 1e-9) + rng.normal(size=len(signal)) * 0.4
    if not classes:
        return signal
    return numpy.digitize(signal, numpy.quantile(signal, numpy.linspace(0, 1, classes + 1)[1:-1]))


def preprocessing(dense=False):
    # A scaler gives doubles to scikit-learn and floats to onnxruntime: for a histogram's thresholds, which may lie on the very
    # value of an imputer, that is not the same. So its numbers stay as they are, missing ones too.
    numbers = "passthrough" if dense else make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    texts = OneHotEncoder(handle_unknown="ignore", sparse_output=not dense)
    return ColumnTransformer(
        [("numbers", numbers, ["a", "b"]), ("texts", texts, ["carrier", "origin"]),
         ("hours", OneHotEncoder(handle_unknown="ignore", sparse_output=not dense), ["hour"])],
        sparse_threshold=0 if dense else 0.3)


def ordinal():
    texts = make_pipeline(
        SimpleImputer(strategy="most_frequent", missing_values=""),
        OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1))
    return ColumnTransformer(
        [("numbers", make_pipeline(SimpleImputer(), MinMaxScaler()), ["a", "b"]),
         ("texts", texts, ["carrier", "origin"]), ("rest", "passthrough", ["hour"])])


def constant_texts():
    texts = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="none", missing_values=""), OneHotEncoder(handle_unknown="ignore"))
    return make_pipeline(
        ColumnTransformer([("texts", texts, ["carrier", "origin"])], remainder="passthrough", sparse_threshold=0),
        SimpleImputer(), RobustScaler())


def definitions(small):
    """Name, kind of rows, share of missing numbers, classes (0: regression), model, and options of the conversion."""
    trees, depth = (8, 4) if small else (100, 20)
    forest = dict(n_estimators=trees, max_depth=depth, random_state=0)
    boosting = dict(n_estimators=trees, max_depth=3 if small else 6, random_state=0)
    histogram = dict(max_iter=trees, max_depth=4 if small else None, random_state=0)
    yield "logistic_2", "float", 0, 2, LogisticRegression(), {}
    yield "logistic_3", "float", 0, 3, make_pipeline(StandardScaler(), LogisticRegression()), {}
    yield "logistic_double_2", "double", 0, 2, LogisticRegression(), {"zipmap": False}
    yield "logistic_double_3", "double", 0, 3, make_pipeline(StandardScaler(), LogisticRegression()), {
        "zipmap": False}
    yield "logistic_array", "float", 0, 2, LogisticRegression(), {"zipmap": False}
    yield "logistic_mixed", "mixed", 0, 2, make_pipeline(preprocessing(), LogisticRegression()), {}
    yield "logistic_constant", "mixed", 0, 3, make_pipeline(constant_texts(), LogisticRegression()), {}
    yield "linear", "float", 0, 0, make_pipeline(MaxAbsScaler(), LinearRegression()), {}
    yield "linear_2", "float", 0, -2, LinearRegression(), {}
    yield "ridge_double", "double", 0, 0, make_pipeline(RobustScaler(), Ridge()), {}
    yield "ridge_ints", "int", 0, 0, make_pipeline(StandardScaler(), Ridge()), {}
    yield "lasso_mixed", "mixed", 0, 0, make_pipeline(ordinal(), Lasso(alpha=0.01)), {}
    yield "normalised", "float", 0, 2, make_pipeline(Normalizer("l1"), Normalizer(), LogisticRegression()), {}
    yield "clipped", "float", 0.1, 3, make_pipeline(
        SimpleImputer(strategy="constant", fill_value=-1), MinMaxScaler(clip=True), LogisticRegression()), {}
    yield "svc_2", "float", 0, 2, LinearSVC(), {}
    yield "svc_3", "float", 0, 3, LinearSVC(), {}
    yield "tree_2", "float", 0, 2, DecisionTreeClassifier(max_depth=depth), {}
    yield "tree_one_leaf", "float", 0, 0, DecisionTreeRegressor(max_depth=1, min_samples_leaf=10**6), {}
    yield "forest_2", "float", 0, 2, RandomForestClassifier(**forest), {}
    yield "forest_3", "float", 0.1, 3, make_pipeline(SimpleImputer(strategy="median"), RandomForestClassifier(**forest)), {}
    yield "forest_mixed", "mixed", 0, 2, make_pipeline(preprocessing(), RandomForestClassifier(**forest)), {}
    yield "forest_ints", "int", 0, 3, RandomForestClassifier(**forest), {}
    yield "forest_regression", "float", 0, 0, RandomForestRegressor(**forest), {}
    yield "extra_2", "float", 0, 2, ExtraTreesClassifier(**forest), {}
    yield "extra_regression_2", "float", 0, -2, ExtraTreesRegressor(**{**forest, "n_estimators": min(trees, 50)}), {}
    yield "boosting_2", "float", 0, 2, GradientBoostingClassifier(**boosting), {}
    yield "boosting_3", "float", 0, 3, GradientBoostingClassifier(**boosting), {}
    yield "boosting_exponential", "float", 0, 2, GradientBoostingClassifier(loss="exponential", **boosting), {"raw": 2}
    yield "boosting_mixed", "mixed", 0, 0, make_pipeline(ordinal(), GradientBoostingRegressor(**boosting)), {}
    yield "histogram_2", "float", 0.2, 2, HistGradientBoostingClassifier(**histogram), {}
    yield "histogram_3", "float", 0.2, 3, HistGradientBoostingClassifier(**histogram), {}
    yield "histogram_regression", "float", 0.2, 0, HistGradientBoostingRegressor(**histogram), {}
    yield "histogram_mixed", "mixed", 0, 2, make_pipeline(
        preprocessing(dense=True), HistGradientBoostingClassifier(**histogram)), {}
    yield "calibrated_sigmoid", "float", 0, 2, CalibratedClassifierCV(RandomForestClassifier(**forest), cv=2), {}
    yield "calibrated_sigmoid_3", "float", 0, 3, CalibratedClassifierCV(LogisticRegression(), cv=2), {}
    # skl2onnx takes the nearest point of an isotonic calibration, scikit-learn the line between two.
    yield "calibrated_isotonic", "float", 0, 2, CalibratedClassifierCV(
        LinearSVC(), cv=2, method="isotonic"), {"exact": False}
    yield "calibrated_isotonic_3", "float", 0, 3, CalibratedClassifierCV(
        LogisticRegression(), cv=2, method="isotonic"), {"exact": False}
    yield "poisson", "float", 0, 0, make_pipeline(StandardScaler(), PoissonRegressor()), {"positive": True}
    yield "gamma_double", "double", 0, 0, GammaRegressor(), {"positive": True}
    yield "tweedie_ints", "int", 0, 0, TweedieRegressor(power=1.5), {"positive": True}
    yield "tweedie_identity", "float", 0, 0, TweedieRegressor(power=0), {}
    if not small:
        # Sums of so many floats are onnxruntime's own: it is 2e-6 from scikit-learn, and so are we.
        yield "forest_300", "float", 0, 0, RandomForestRegressor(300, random_state=0), {"exact": False}
        # With margins of 35 the sums of floats, which both libraries take from BLAS, make the shares of the classes wrong by
        # 1.1e-6. Ours are sums of doubles, 2.5e-7 from what they should be, and so 1.2e-6 from theirs.
        yield "logistic_30", "float", 0, 30, LogisticRegression(), {"limit": 2e-6}
        yield "forest_30", "float", 0, 30, RandomForestClassifier(n_estimators=50, random_state=0), {}
        yield "boosting_5000", "float", 0, 2, GradientBoostingClassifier(n_estimators=5000, max_depth=2), {
            "exact": False}


def on_thresholds(table, model):
    """Puts values on thresholds of trees, and on their neighbours among floats."""
    estimator = model[-1] if hasattr(model, "steps") else model
    trees = numpy.ravel(getattr(estimator, "estimators_", [estimator]))
    if table.single != "float" or not hasattr(trees[0], "tree_") or hasattr(model, "steps"):
        return table
    columns = [values.copy() for values in table.columns.values()]
    row = 0
    for tree in trees:
        for feature, threshold in zip(tree.tree_.feature, tree.tree_.threshold):
            if feature >= 0 and row + 3 <= len(columns[0]) // 2:
                near = numpy.float32(threshold)
                columns[feature][row] = near
                columns[feature][row + 1] = numpy.nextafter(near, numpy.float32(-numpy.inf))
                columns[feature][row + 2] = numpy.nextafter(near, numpy.float32(numpy.inf))
                row += 3
    return Table(dict(zip(table.columns, columns)), table.types, table.single)


def make(folder, small):
    for number, (name, kind, missing, classes, model, options) in enumerate(definitions(small)):
        rng = numpy.random.default_rng(number)
        count = 300 if small else 3000
        if kind == "mixed":
            train, test = mixed(rng, count), mixed(rng, 60 if small else 3000, unseen=True)
        else:
            train, test = matrix(rng, count, kind, missing), matrix(rng, 60 if small else 3000, kind, missing)
        target = labels(rng, train, max(classes, 0))
        if options.get("positive"):
            target = numpy.exp(target)
        if classes == -2:
            target = numpy.column_stack([target, target ** 2 / 4])
        model.fit(train.for_sklearn(), target)
        zipmap = {id(model): {"zipmap": options["zipmap"]}} if "zipmap" in options else None
        test = on_thresholds(test, model)
        case = parity.Case(folder, name, "onnx", relative=True, limit=options.get("limit", 0.0))
        try:
            converted = convert_sklearn(model, initial_types=train.initial_types(), options=zipmap)
        except Exception as error:
            print(f"{name:<44} not converted: {str(error)[:100]}")
            continue
        distance = write(case, test, classes, model, converted, options)
        if small:
            print(f"{name:<44} {distance:>10.3g} from onnxruntime to scikit-learn")
        yield case
    yield from onnx_frames.make(folder, small)
    yield from onnx_graphs.make(folder)


if __name__ == "__main__":
    parity.main(make, (MARGIN_LIMIT, LIMIT, LIMIT))
