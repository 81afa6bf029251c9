"""Parity with XGBoost: all boosters, objectives and kinds of splits that are read, on rows full of traps.

It runs under whatever version of XGBoost is installed, 1.7 or later; the names of the cases begin with that version.
"""

import json
import warnings

import numpy
import xgboost

import parity

VERSION = tuple(int(part) for part in xgboost.__version__.split(".")[:2])
FEATURES = ["speed", "delay", "rain", "always_one", "carrier_code"]
CODES = [numpy.nan, -1, -0.5, -0.0, 0.5, 1, 2, 2.9999999999, 3.7, 7, 11, 12, 31, 32, 1e6, 16777215, 16777216, 2e9, -2e9]


def data(rows, seed):
    """Numbers with gaps, zeros and ties, a constant, and the code of a category."""
    random = numpy.random.default_rng(seed)
    x = numpy.empty((rows, 5))
    x[:, 0] = random.normal(size=rows) * 10
    x[:, 1] = random.exponential(size=rows).round(1)
    x[:, 2] = numpy.where(random.random(rows) < 0.6, 0, random.gamma(2, size=rows))
    x[:, 3] = 1
    x[:, 4] = random.integers(0, 12, rows)
    effect = numpy.random.default_rng(7).normal(size=12)
    signal = numpy.sin(x[:, 0] / 5) + x[:, 1] / 2 - x[:, 2] * (x[:, 0] > 0) / 3 + effect[x[:, 4].astype(int)]
    for column in (0, 1, 2, 4):
        x[random.random(rows) < 0.08, column] = numpy.nan
    return x, signal + random.normal(size=rows) / 3


def trees(booster):
    part = json.loads(bytes(booster.save_raw("json")))["learner"]["gradient_booster"]
    return part.get("gbtree", part)["model"].get("trees", [])


def traps(booster, x, count, categorical=False):
    """Rows of the data with values exactly on thresholds and next to them, zeros, gaps and extremes."""
    random = numpy.random.default_rng(count)
    rows = x[random.integers(0, len(x), count)].copy()
    thresholds = {feature: [0.0] for feature in range(x.shape[1])}
    for tree in trees(booster):
        for node, child in enumerate(tree["left_children"]):
            if child != -1 and tree["split_type"][node] == 0:
                thresholds[tree["split_indices"][node]].append(tree["split_conditions"][node])
    for row in range(count // 2):
        for feature in range(x.shape[1]):
            value = numpy.float32(thresholds[feature][random.integers(len(thresholds[feature]))])
            up, down = (numpy.nextafter(value, numpy.float32(end)) for end in (numpy.inf, -numpy.inf))
            between = (float(value) + float(down)) / 2
            choices = [value, up, down, between, numpy.nextafter(between, 1e9), numpy.nextafter(between, -1e9)]
            rows[row, feature] = float(choices[random.integers(len(choices))])
    extremes = [0.0, -0.0, numpy.nan, 3e38, -3e38, 1e-40, -1e-40, 1e-60]
    for row in range(count // 2, count // 2 + len(extremes)):
        rows[row, random.integers(0, 4)] = extremes[row - count // 2]
    rows[count - 1] = numpy.nan
    rows[count - 2] = 0
    if categorical:
        rows[:, 4] = numpy.resize(CODES + list(range(12)), count)
    return rows


class Maker:
    """Trains models and writes cases."""

    def __init__(self, folder, small):
        self.folder, self.small = folder, small
        self.rows = 36 if small else 2000

    def case(self, name, suffix="json"):
        return parity.Case(self.folder, f"{VERSION[0]}.{VERSION[1]}_{name}", suffix)

    def numeric(self, name, parameters, rounds, *, labels=None, suffix="json", size=400, prepare=None, names=True):
        """A model of numbers only; `labels` makes the label of the signal."""
        x, signal = data(size, 1)
        y = signal if labels is None else labels(signal)
        matrix = xgboost.DMatrix(x, label=y, feature_names=FEATURES if names else None)
        if prepare:
            prepare(matrix, signal)
        booster = xgboost.train({"seed": 5, "max_depth": 3, **parameters}, matrix, rounds)
        return self.write(self.case(name, suffix), booster, traps(booster, x, self.rows), names=names)

    def write(self, case, booster, rows, types=None, names=True):
        booster.save_model(case.model)
        matrix = xgboost.DMatrix(
            rows, feature_names=FEATURES if names else None, feature_types=types, enable_categorical=types is not None)
        case.write(
            FEATURES if names else [f"f{index}" for index in range(5)], rows.T,
            booster.predict(matrix, output_margin=True), booster.predict(matrix))
        return case

    def codes(self, name, parameters, rounds, suffix="json"):
        """A model of a categorical feature that is given as codes."""
        x, y = data(600, 2)
        types = ["q", "q", "q", "q", "c"]
        matrix = xgboost.DMatrix(x, label=y, feature_names=FEATURES, feature_types=types, enable_categorical=True)
        booster = xgboost.train({"tree_method": "hist", "max_depth": 4, **parameters}, matrix, rounds)
        return self.write(self.case(name, suffix), booster, traps(booster, x, self.rows, categorical=True), types)

    def infinities(self):
        """Infinite values, which only prediction in place takes."""
        x, y = data(400, 3)
        booster = xgboost.train({"max_depth": 3}, xgboost.DMatrix(x, label=y, feature_names=FEATURES), 5)
        rows = traps(booster, x, self.rows)
        rows[:20, :4] = numpy.random.default_rng(3).choice([numpy.inf, -numpy.inf, 1e300, -1e300, 1], (20, 4))
        booster.feature_names = None
        scores = [booster.inplace_predict(rows, predict_type=kind) for kind in ("margin", "value")]
        booster.feature_names = FEATURES
        case = self.case("infinities")
        booster.save_model(case.model)
        case.write(FEATURES, rows.T, *scores)
        return case

    def targets(self, name, strategy, suffix="json"):
        """A regression of three targets at once."""
        x, y = data(400, 4)
        labels = numpy.stack([y, -y + numpy.nan_to_num(x[:, 0]), y * y], axis=1)
        matrix = xgboost.DMatrix(x, label=labels, feature_names=FEATURES)
        parameters = {"tree_method": "hist", "max_depth": 3, **({"multi_strategy": strategy} if strategy else {})}
        booster = xgboost.train(parameters, matrix, 3)
        return self.write(self.case(name, suffix), booster, traps(booster, x, self.rows))

    def frame(self, suffix):
        """A data frame with categories as texts and as numbers, which XGBoost 3.1 and later store in the model.

        Only categories of the training: the library refuses all others.
        """
        import pandas

        x, y = data(600, 5)
        random = numpy.random.default_rng(5)
        depots = ["EAST", "WEST", "NORTH", "O", "a longer name"]
        depot, van = random.integers(0, 5, 600), random.choice([737, -20, 70000], 600)
        y = y + numpy.array([0, 1, -1, 2, 3])[depot] + (van == 737) * 2
        frame = pandas.DataFrame(x, columns=FEATURES)
        frame["depot"] = pandas.Categorical([depots[index] for index in depot], categories=depots[::-1])
        frame["van"] = pandas.Categorical(van)
        frame.loc[frame.index % 9 == 0, "depot"] = None
        matrix = xgboost.DMatrix(frame, label=y, enable_categorical=True)
        booster = xgboost.train({"tree_method": "hist", "max_depth": 3, "max_cat_to_onehot": 4}, matrix, 4)
        rows = frame.iloc[numpy.arange(self.rows) % 600].reset_index(drop=True)
        rows["depot"] = pandas.Categorical(
            [[*depots, None][index % 6] for index in range(self.rows)], categories=depots)
        rows["van"] = pandas.Categorical([[737, -20, 70000, None][index % 4] for index in range(self.rows)])
        matrix = xgboost.DMatrix(rows, enable_categorical=True)
        case = self.case("frame", suffix)
        booster.save_model(case.model)
        columns = [rows[name].astype(object).where(rows[name].notna(), None).tolist() for name in rows.columns]
        case.write(list(rows.columns), columns, booster.predict(matrix, output_margin=True), booster.predict(matrix))
        return case

    def deep(self):
        """A tree of depth 20: labels that grow so fast that every split takes off one row."""
        x = numpy.repeat(numpy.arange(24.0)[:, None], 5, axis=1)
        matrix = xgboost.DMatrix(x, label=3.0 ** x[:, 0], feature_names=FEATURES)
        parameters = {"max_depth": 20, "min_child_weight": 0, "lambda": 0, "base_score": 0, "tree_method": "exact"}
        booster = xgboost.train(parameters, matrix, 1)
        return self.write(self.case("deep", "ubj"), booster, traps(booster, x, self.rows))

    def estimator(self, name, estimator, labels):
        """A model of the scikit-learn interface, stopped early."""
        x, signal = data(400, 6)
        y = labels(signal)
        estimator.fit(x[:250], y[:250], eval_set=[(x[250:], y[250:])], verbose=False)
        case = self.case(name)
        estimator.save_model(case.model)
        rows = traps(estimator.get_booster(), x, self.rows)
        if hasattr(estimator, "predict_proba"):
            response = estimator.predict_proba(rows)
            response = response[:, 1] if response.shape[1] == 2 else response
        else:
            response = estimator.predict(rows)
        case.write([f"f{index}" for index in range(5)], rows.T, estimator.predict(rows, output_margin=True), response)
        return case


def above(limit):
    return lambda signal: (signal > limit).astype(int)


def classes(count):
    return lambda signal: numpy.argsort(numpy.argsort(signal)) * count // len(signal)


def lifetimes(matrix, signal):
    matrix.set_float_info("label_lower_bound", numpy.exp(signal))
    matrix.set_float_info("label_upper_bound", numpy.exp(signal + 1))


def groups(matrix, signal):
    matrix.set_group([10] * 40)


OBJECTIVES = {
    "reg:squarederror": {},
    "reg:squaredlogerror": {"labels": numpy.exp},
    "reg:pseudohubererror": {},
    "reg:absoluteerror": {},
    "reg:logistic": {"labels": lambda signal: 1 / (1 + numpy.exp(-signal))},
    "reg:gamma": {"labels": numpy.exp},
    "reg:tweedie": {"labels": lambda signal: numpy.maximum(signal, 0)},
    "count:poisson": {"labels": lambda signal: numpy.exp(signal).round()},
    "binary:logistic": {"labels": above(1)},
    "binary:logitraw": {"labels": above(1)},
    "binary:hinge": {"labels": above(0)},
    "rank:pairwise": {"labels": classes(4), "prepare": groups},
    "rank:ndcg": {"labels": classes(4), "prepare": groups},
    "rank:map": {"labels": above(1), "prepare": groups},
    "survival:cox": {"labels": lambda signal: numpy.where(signal > 2, -1, 1) * numpy.exp(signal)},
    "survival:aft": {"prepare": lifetimes},
}


def old(maker):
    """What every version is asked for."""
    if maker.small and (2, 0) <= VERSION < (3, 1):
        yield from changed(maker)
        return
    yield maker.numeric("binary", {"objective": "binary:logistic", "scale_pos_weight": 2}, 4, labels=above(1))
    yield maker.numeric("classes", {"objective": "multi:softprob", "num_class": 3}, 2, labels=classes(3))
    yield from changed(maker)


def changed(maker):
    """What versions write, or add up, in different ways."""
    yield maker.numeric("forest", {"num_parallel_tree": 3, "subsample": 0.5, "base_score": 0.3}, 2, suffix="ubj")
    yield maker.numeric("dart", {"booster": "dart", "rate_drop": 0.5, "base_score": 0.7, "max_depth": 2}, 10)
    yield maker.numeric("linear", {"booster": "gblinear", "updater": "coord_descent"}, 10)
    yield maker.codes("partitions", {"max_cat_to_onehot": 1, "max_depth": 3}, 3)
    if VERSION >= (2, 0):
        yield maker.targets("vector_leaves", "multi_output_tree")


def new(maker):
    """What the newest version is asked for, apart from that."""
    for objective, options in OBJECTIVES.items():
        parameters = {"objective": objective, "max_depth": 2}
        yield maker.numeric(objective.replace(":", "_"), parameters, 2, suffix="ubj", **options)
        if not maker.small:
            yield maker.numeric(objective.replace(":", "_") + "_json", {**parameters, "base_score": 0.3}, 20, **options)
    quantiles = {"objective": "reg:quantileerror", "quantile_alpha": [0.1, 0.5, 0.9]}
    yield maker.numeric("quantiles", quantiles, 2, suffix="ubj")
    softmax = {"objective": "multi:softmax", "num_class": 3}
    yield maker.numeric("class_of_3", softmax, 2, labels=classes(3), suffix="ubj")
    thirty = {"objective": "multi:softprob", "num_class": 30, "max_depth": 1}
    yield maker.numeric("classes_30", thirty, 1, labels=classes(30), suffix="ubj")
    if VERSION >= (3, 2):
        yield maker.numeric("certain", {"objective": "binary:logistic"}, 1, labels=above(-1e9), suffix="ubj")
    yield maker.numeric("stumps", {"max_depth": 1}, 6, names=False)
    yield maker.numeric("single_leaves", {"gamma": 1e30}, 3)
    yield maker.numeric("pruned", {"tree_method": "exact", "gamma": 3, "max_depth": 5}, 1)
    yield maker.deep()
    yield maker.numeric("leaf_wise", {"grow_policy": "lossguide", "max_leaves": 9, "max_depth": 0}, 4, suffix="ubj")
    yield maker.numeric("dart_classes", {
        "booster": "dart", "rate_drop": 0.3, "normalize_type": "forest", "objective": "multi:softprob", "num_class": 3,
        "max_depth": 2,
    }, 3, labels=classes(3), suffix="ubj")
    yield maker.numeric("linear_classes", {
        "booster": "gblinear", "objective": "multi:softprob", "num_class": 3, "updater": "coord_descent",
    }, 10, labels=classes(3), suffix="ubj")
    yield maker.codes("one_hot", {"max_cat_to_onehot": 100}, 4, suffix="ubj")
    yield maker.targets("trees_per_target", "one_output_per_tree", suffix="ubj")
    yield maker.targets("vector_leaves_ubj", "multi_output_tree", suffix="ubj")
    yield maker.infinities()
    yield maker.frame("json")
    yield maker.frame("ubj")
    stop = {"n_estimators": 40, "early_stopping_rounds": 3, "max_depth": 2, "learning_rate": 0.9}
    yield maker.estimator("estimator", xgboost.XGBClassifier(**stop), above(1))
    if not maker.small:
        yield maker.estimator("estimator_classes", xgboost.XGBClassifier(**stop), classes(3))
    stop = {**stop, "booster": "dart", "rate_drop": 0.3}
    yield maker.estimator("estimator_dart", xgboost.XGBRegressor(**stop), lambda signal: signal + 1)


def large(maker):
    """What is too large to be committed."""
    yield maker.numeric("trees_5000", {"objective": "binary:logistic", "eta": 0.01}, 5000, labels=above(1), size=3000)
    yield maker.numeric("trees_5000_ubj", {"max_depth": 6, "eta": 0.01}, 5000, suffix="ubj", size=3000)
    thirty = {"objective": "multi:softprob", "num_class": 30, "max_depth": 6}
    yield maker.numeric("classes_30_large", thirty, 50, labels=classes(30), size=6000)
    yield maker.numeric("deep_large", {"max_depth": 20, "min_child_weight": 0}, 50, size=5000)
    yield maker.numeric("dart_large", {"booster": "dart", "rate_drop": 0.1}, 300, size=3000)
    yield maker.codes("partitions_large", {"max_cat_to_onehot": 1, "max_depth": 8}, 200)


def make(folder, small):
    warnings.filterwarnings("ignore")
    xgboost.set_config(verbosity=0)
    maker = Maker(folder, small)
    yield from old(maker)
    if VERSION >= (3, 1):
        yield from new(maker)
    if not small:
        yield from large(maker)


if __name__ == "__main__":
    parity.main(make, limits=(0.0, 0.0))
