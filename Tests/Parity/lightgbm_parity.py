"""Parity with LightGBM: models of every objective and kind of tree, scored on rows full of traps.

    python lightgbm_parity.py --program batch-score          trains all cases and compares
    python lightgbm_parity.py --fixtures ../Fixtures/lightgbm

Runs with LightGBM 3 and 4; the names of the cases end in the version of the format. The expected scores are those of the model
as loaded from its file, because LightGBM rounds the parameter `sigmoid` to 6 digits when it saves.
"""

import re
import sys

import lightgbm
import numpy
import pandas

import parity

VERSION = "v" + lightgbm.__version__.split(".")[0]
# LightGBM takes everything up to this for 0.
ZERO = float(numpy.float32(1e-35))
NUMBERS = [0.0, -0.0, ZERO, -ZERO, 1e-36, -1e-36, 2e-35, -2e-35, 5e-324, 1e300, -1e300, 1.7e308, -1.7e308]
NUMBERS += [numpy.inf, -numpy.inf, numpy.nan]
CODES = [-1, -0.5, -0.999999, -1.5, -2.0**31, 2.0**31, 2.0**31 - 1, 2.0**32, 2.0**32 + 3, 1e18, -1e18, 1e300, 2.7, 3.999999]
CODES += [31, 32, 33, 63, 64, 95, 96, 1000, numpy.inf, -numpy.inf, numpy.nan, 0.0, -0.0, 1e-36]
BASE = dict(verbose=-1, num_threads=1, seed=1, num_leaves=7, min_data_in_leaf=4, min_data_in_bin=1, learning_rate=0.3)
BASE.update(deterministic=True, force_row_wise=True, min_sum_hessian_in_leaf=1e-6)


def training_rows(rows=400, seed=7):
    """Columns with NaN, many zeros of both sides, float32 values, infinities, one value only, and category codes."""
    random = numpy.random.default_rng(seed)
    normal = random.normal(size=rows)
    normal[::9] = numpy.nan
    zeros = numpy.where(random.random(rows) < 0.5, 0.0, random.normal(size=rows))
    zeros[3::11] = numpy.nan
    single = random.normal(size=rows).astype(numpy.float32).astype(float)
    infinite = random.normal(size=rows)
    infinite[::5], infinite[1::5] = numpy.inf, -numpy.inf
    tiny = random.choice([-ZERO, ZERO, 0.0, 3e-35, -3e-35, 1.0, -1.0], rows)
    constant = numpy.full(rows, 3.0)
    few = random.integers(0, 4, rows).astype(float)
    many = random.integers(0, 90, rows).astype(float)
    many[::13] = numpy.nan
    columns = [normal, zeros, single, infinite, tiny, constant, few, many]
    return numpy.column_stack(columns), random


NAMES = ["normal", "zeros", "single", "infinite", "tiny", "constant", "few", "many"]
CATEGORICAL = [6, 7]


def signal(data, random):
    """Something to learn that hangs on every column, missing values too."""
    filled = numpy.nan_to_num(data, nan=-1.5, posinf=2, neginf=-2)
    value = filled[:, 0] + 2 * (filled[:, 1] == 0) + filled[:, 2] * filled[:, 3] + 2 * numpy.sign(filled[:, 4])
    value += numpy.array([0, 2, -2, 1])[filled[:, 6].astype(int)] + numpy.sin(filled[:, 7] * 2.1) * 2
    return value + random.normal(size=len(data)) * 0.1


def trap_rows(model, data, categorical, count, seed=3):
    """Rows of the training with traps put in: thresholds of the model and their neighbours, special numbers, odd codes."""
    random = numpy.random.default_rng(seed)
    pools = [list(CODES) if index in categorical else list(NUMBERS) for index in range(data.shape[1])]
    thresholds = [[] for _ in pools]

    def collect(node):
        while "split_feature" in node:
            if node["decision_type"] == "<=":
                thresholds[node["split_feature"]].append(float(node["threshold"]))
            collect(node["left_child"])
            node = node["right_child"]

    for tree in model.dump_model()["tree_info"][:200]:
        collect(tree["tree_structure"])
    for pool, found in zip(pools, thresholds):
        for value in found:
            with numpy.errstate(over="ignore"):
                near = numpy.float32(value)
            pool += [value, numpy.nextafter(value, numpy.inf), numpy.nextafter(value, -numpy.inf), float(near)]
            pool += [float(numpy.nextafter(near, numpy.float32(numpy.inf))), float(numpy.nextafter(near, -numpy.float32(numpy.inf)))]
    rows = data[random.integers(0, len(data), count)].copy()
    for column, pool in enumerate(pools):
        hit = random.random(count) < 0.6
        rows[hit, column] = random.choice(numpy.array(pool), hit.sum())
    rows[0], rows[1], rows[2] = numpy.nan, 0.0, -0.0
    return rows


def save(case, model, text=None):
    """Writes the model and gives it back as loaded."""
    if text is None:
        model.save_model(str(case.model))
    else:
        case.model.write_text(text)
    return lightgbm.Booster(model_file=str(case.model))


def finish(case, loaded, names, rows, columns=None):
    raw, response = loaded.predict(rows, raw_score=True), loaded.predict(rows)
    case.write(names, columns if columns is not None else list(rows.T), raw, response)
    return case


def labels(objective, target, classes):
    if objective in ("binary",):
        return (target > 0).astype(float)
    if objective.startswith("multiclass"):
        return numpy.digitize(target, numpy.quantile(target, numpy.linspace(0, 1, classes + 1)[1:-1])).astype(float)
    if objective.startswith("cross_entropy"):
        return 1 / (1 + numpy.exp(-target))
    if objective in ("poisson", "gamma", "tweedie", "mape"):
        return numpy.exp(target / 4)
    if objective in ("lambdarank", "rank_xendcg"):
        return numpy.digitize(target, [-1, 1, 3]).astype(float)
    return target


def numeric_case(folder, name, rows, objective="regression", trees=4, categorical=CATEGORICAL, classes=1, data=None,
                 edit=None, **parameters):
    """A model of the columns above, all given as numbers."""
    columns, random = training_rows() if data is None else data
    target = labels(objective, signal(columns, random), classes)
    group = [len(columns) // 10] * 10 if objective in ("lambdarank", "rank_xendcg") else None
    dataset = lightgbm.Dataset(columns, target, group=group, feature_name=NAMES, categorical_feature=categorical)
    settings = dict(BASE, objective=objective, cat_smooth=1, min_data_per_group=2, cat_l2=1, **parameters)
    if classes > 1:
        settings["num_class"] = classes
    model = lightgbm.train(settings, dataset, trees)
    case = parity.Case(folder, f"{name}_{VERSION}", "txt")
    text = None
    if edit is not None:
        text = re.sub(r"tree_sizes=.*\n", "", edit(model.model_to_string()))
    loaded = save(case, model, text)
    return finish(case, loaded, NAMES, trap_rows(loaded, columns, categorical, rows))


def custom_case(folder, name, rows, classes):
    """A model without an objective of the library: its scores are its sums."""
    columns, random = training_rows()
    target = signal(columns, random)

    def gradients(scores, _):
        first = numpy.asarray(scores).reshape(-1, order="F")
        goal = numpy.concatenate([target * (index + 1) for index in range(classes)])
        gradient, hessian = first - goal, numpy.ones_like(goal)
        if VERSION == "v4" and classes > 1:
            return [part.reshape((-1, classes), order="F") for part in (gradient, hessian)]
        return gradient, hessian

    settings = dict(BASE, num_class=classes)
    dataset = lightgbm.Dataset(columns, target, feature_name=NAMES, categorical_feature=CATEGORICAL)
    if VERSION == "v3":
        model = lightgbm.train(dict(settings, objective="none"), dataset, 3, fobj=gradients)
    else:
        model = lightgbm.train(dict(settings, objective=gradients), dataset, 3)
    case = parity.Case(folder, f"{name}_{VERSION}", "txt")
    loaded = save(case, model)
    return finish(case, loaded, NAMES, trap_rows(loaded, columns, CATEGORICAL, rows))


def pandas_case(folder, name, rows, small, objective="binary"):
    """A model of a data frame with columns of categories: texts, integers, fractions, and true and false."""
    random = numpy.random.default_rng(5)
    texts = ["EWR", "JFK", "LGA", "a b", 'say "x"', "Zürich", "0", "nan", "back\\slash", "✈"]

    def frame(count, texts, integers, fractions):
        columns = dict(
            number=random.normal(size=count), text=pandas.Categorical(random.choice(texts, count)),
            integer=pandas.Categorical(random.choice(integers, count)),
            fraction=pandas.Categorical(random.choice(fractions, count)),
            flag=pandas.Categorical(random.random(count) < 0.5), one=pandas.Categorical(["only"] * count))
        table = pandas.DataFrame(columns)
        for column in table.columns:
            table.loc[random.random(count) < 0.1, column] = numpy.nan
        return table

    table = frame(600, texts, [10, 20, 30, -5], [0.1, 0.25, 1e-3])
    score = table.number.fillna(0) + 2 * table.text.isin(["EWR", "0", "Zürich"]).astype(float)
    score += 2 * table.integer.isin([20, -5]).astype(float) + table.fraction.isin([0.25]).astype(float)
    score += 1.5 * (table.flag == True).astype(float)  # noqa: E712, a missing flag is neither
    target = (score > score.median()).astype(float)
    settings = dict(BASE, objective=objective, min_data_per_group=2, cat_smooth=1, cat_l2=1)
    model = lightgbm.train(settings, lightgbm.Dataset(table, target), 6)
    case = parity.Case(folder, f"{name}_{VERSION}", "txt")
    loaded = save(case, model)
    if small:
        # The tables of the tests are read without quotes.
        texts.remove('say "x"')
    given = frame(rows, texts + ["unseen", "ewr"], [10, 20, 30, -5, 0, 1, 2], [0.1, 0.25, 1e-3, 0.5, 0.0])

    def cells(column):
        values = given[column].astype(object)
        return [None if pandas.isna(value) else value for value in values]

    return finish(case, loaded, list(given.columns), given, [cells(column) for column in given.columns])


def ordered_case(folder, name, rows):
    """A model of a data frame whose ordered categories are numbers to the trees, beside a constant column of categories."""
    random = numpy.random.default_rng(6)
    sizes = ["small", "middle", "large", "huge"]

    def frame(count, sizes, grades):
        return pandas.DataFrame(dict(
            number=random.normal(size=count), size=pandas.Categorical(random.choice(sizes, count), sizes, ordered=True),
            constant=pandas.Categorical(["only"] * count, ["no", "only"]),
            grade=pandas.Categorical(random.choice(grades, count), grades, ordered=True)))

    table = frame(600, sizes, [10, 20, 40])
    target = table.number + table["size"].cat.codes * 2 - (table.grade == 20) * 3
    model = lightgbm.train(dict(BASE, objective="regression"), lightgbm.Dataset(table, target), 6)
    case = parity.Case(folder, f"{name}_{VERSION}", "txt")
    loaded = save(case, model)
    given = frame(rows, sizes + ["unseen"], [10, 20, 40, 30, 0])
    columns = [[None if pandas.isna(value) else value for value in given[column].astype(object)] for column in given.columns]
    return finish(case, loaded, list(given.columns), given, columns)


def early_stopping_case(folder, name, rows):
    """A model that stopped early is saved up to its best iteration."""
    columns, random = training_rows()
    target = (signal(columns, random) + random.normal(size=len(columns)) * 4 > 0).astype(float)
    dataset = lightgbm.Dataset(columns[:300], target[:300], feature_name=NAMES, categorical_feature=CATEGORICAL)
    valid = lightgbm.Dataset(columns[300:], target[300:], reference=dataset)
    model = lightgbm.train(
        dict(BASE, objective="binary"), dataset, 60, valid_sets=[valid],
        callbacks=[lightgbm.early_stopping(3, verbose=False)])
    case = parity.Case(folder, f"{name}_{VERSION}", "txt")
    loaded = save(case, model)
    assert loaded.num_trees() == model.best_iteration < 60
    return finish(case, loaded, NAMES, trap_rows(loaded, columns, CATEGORICAL, rows))


def infinite_thresholds(text):
    """Puts infinities in for every third threshold of a numerical split."""
    def edit(found):
        words = found.group(1).split(" ")
        return "\nthreshold=" + " ".join(
            ["inf", "-inf"][index % 2] if index % 3 == 0 else word for index, word in enumerate(words))
    return re.sub(r"\nthreshold=([^\n]*)", edit, text)


def great_coefficients(text):
    """Makes linear leaves of great coefficients alone, so that it shows whether 1e-36 counts as 0."""
    text = re.sub(r"\nleaf_const=([^\n]*)", lambda found: "\nleaf_const=" + re.sub(r"[^ ]+", "0", found.group(1)), text)
    return re.sub(r"\nleaf_coeff=([^\n]*)", lambda found: "\nleaf_coeff=" + re.sub(r"[^ ]+", "1e30", found.group(1)), text)


def finite():
    """Linear trees of infinite values get NaN for coefficients, and such a model is refused."""
    columns, random = training_rows()
    return numpy.where(numpy.isinf(columns), 9.0, columns), random


def single_leaf():
    """Columns of one value: nothing to split."""
    columns, random = training_rows()
    return numpy.full_like(columns, 2.0), random


def make(folder, small):
    few = 50 if small else 2000
    numeric = lambda name, **settings: numeric_case(folder, name, few, **settings)  # noqa: E731
    forest = dict(boosting="rf", bagging_fraction=0.6, bagging_freq=1)
    yield numeric("regression")
    yield numeric("regression_sqrt", reg_sqrt=True, trees=3)
    yield numeric("binary_sigmoid", objective="binary", sigmoid=1.37654)
    yield numeric("multiclass", objective="multiclass", classes=3, trees=2)
    yield numeric("multiclassova", objective="multiclassova", classes=3, trees=2, sigmoid=0.7)
    yield numeric("poisson", objective="poisson", trees=2, num_leaves=4)
    yield numeric("cross_entropy_lambda", objective="cross_entropy_lambda", trees=2, num_leaves=4)
    yield numeric("lambdarank", objective="lambdarank", trees=2, num_leaves=4)
    yield numeric("forest", objective="binary", trees=3, **forest)
    yield numeric("zero_as_missing", objective="binary", zero_as_missing=True)
    yield numeric("no_missing", use_missing=False)
    yield numeric("linear", categorical=[], linear_tree=True, linear_lambda=0.01, trees=2, num_leaves=5)
    yield numeric("single_leaf", data=single_leaf(), categorical=[], trees=1)
    yield numeric("infinite_thresholds", edit=infinite_thresholds, categorical=[], trees=3)
    yield custom_case(folder, "custom_three", few, 3)
    yield pandas_case(folder, "pandas", few, small)
    if small and VERSION == "v3":
        return
    yield numeric("forest_multiclass", objective="multiclass", classes=3, trees=2, num_leaves=4, **forest)
    yield numeric("dart", objective="binary", boosting="dart", drop_rate=0.5, trees=6, num_leaves=4)
    yield numeric("stumps", num_leaves=2, trees=10)
    yield numeric("linear_single_leaf", data=single_leaf(), categorical=[], linear_tree=True, trees=1)
    yield numeric("depth_20", categorical=[], num_leaves=40, max_depth=20, min_data_in_leaf=1, trees=1)
    linear = dict(data=finite(), categorical=[], linear_tree=True, linear_lambda=0.01)
    yield numeric("linear_tiny", edit=great_coefficients, trees=2, num_leaves=4, **linear)
    yield early_stopping_case(folder, "early_stopping", few)
    yield ordered_case(folder, "pandas_ordered", few)
    if small:
        return
    for objective in ["regression_l1", "huber", "fair", "quantile", "mape", "gamma", "tweedie", "cross_entropy",
                      "rank_xendcg", "binary"]:
        yield numeric(objective, objective=objective, trees=50)
    for objective in ["regression_l1", "fair", "quantile", "mape"]:
        yield numeric(objective + "_sqrt", objective=objective, reg_sqrt=True, trees=50)
    yield custom_case(folder, "custom", few, 1)
    yield numeric("forest_regression", trees=50, **forest)
    yield numeric("forest_poisson", objective="poisson", trees=50, **forest)
    yield numeric("linear_binary", objective="binary", trees=20, **linear)
    yield numeric("linear_multiclass", objective="multiclass", classes=3, trees=10, **linear)
    yield numeric("one_hot_categories", max_cat_to_onehot=100, trees=50)
    yield numeric("goss", objective="binary", boosting="goss", trees=50)
    yield numeric("monotone", monotone_constraints=[1, 0, 0, 0, -1, 0, 0, 0], trees=50)
    yield numeric("classes_30", objective="multiclass", classes=30, trees=20)
    yield numeric("classes_30_ova", objective="multiclassova", classes=30, trees=20)
    deep = training_rows(20_000)
    yield numeric("deep_and_wide", data=deep, num_leaves=2000, max_depth=20, min_data_in_leaf=1, trees=20)
    yield numeric("trees_5000", objective="binary", data=training_rows(5000), num_leaves=31, trees=5000, learning_rate=0.01)


if __name__ == "__main__":
    sys.exit(parity.main(make, (0.0, 0.0)))
