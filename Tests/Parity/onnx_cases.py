"""What the parity scripts of ONNX share: tables, and the scores of onnxruntime and of scikit-learn."""

import warnings

import numpy
import onnxruntime
import pandas
import skl2onnx.common.tree_ensemble as tree_ensemble
from skl2onnx.common.data_types import (
    BooleanTensorType, DoubleTensorType, FloatTensorType, Int64TensorType, StringTensorType)

import parity

warnings.filterwarnings("ignore")
TENSORS = {
    "float": FloatTensorType, "double": DoubleTensorType, "int": Int64TensorType, "flag": BooleanTensorType,
    "text": StringTensorType}
KINDS = {"float": numpy.float32, "double": numpy.float64, "int": numpy.int64, "flag": bool, "text": object}


def plain_numbers(add_node):
    """skl2onnx 1.20 hands booleans and numpy's integers to onnx, which takes neither (histogram gradient boosting)."""

    def wrapped(*arguments, **named):
        plain = lambda value: int(value) if isinstance(value, (bool, numpy.bool_, numpy.integer)) else value
        return add_node(*map(plain, arguments), **{name: plain(value) for name, value in named.items()})

    return wrapped


tree_ensemble.add_node = plain_numbers(tree_ensemble.add_node)


class Table:
    """Rows by column, with the type that each column has in the graph."""

    def __init__(self, columns, types, single=None):
        self.columns, self.types, self.single = columns, types, single

    @property
    def names(self):
        return [f"f{index}" for index in range(len(self.columns))] if self.single else list(self.columns)

    def take(self, rows):
        return Table({name: values[rows] for name, values in self.columns.items()}, self.types, self.single)

    def for_sklearn(self):
        if self.single:
            return numpy.column_stack(list(self.columns.values()))
        return pandas.DataFrame(self.columns)

    def initial_types(self):
        if self.single:
            return [("X", TENSORS[self.single]([None, len(self.columns)]))]
        return [(name, TENSORS[self.types[name]]([None, 1])) for name in self.columns]

    def for_onnx(self):
        if self.single:
            return {"X": self.for_sklearn().astype(KINDS[self.single])}
        return {name: values.astype(KINDS[self.types[name]]).reshape(-1, 1) for name, values in self.columns.items()}


def network_margin(model, rows):
    """What a network of rectified units adds up before its softmax."""
    values, network = model[:-1].transform(rows), model[-1]
    for weights, intercepts in zip(network.coefs_[:-1], network.intercepts_):
        values = numpy.maximum(values @ weights + intercepts, 0)
    return values @ network.coefs_[-1] + network.intercepts_[-1]


def sklearn_scores(model, table, classes, options):
    """The margins and responses of scikit-learn, of two classes those of the second."""
    rows = table.for_sklearn()
    second = lambda scores: scores[:, 1] if classes == 2 and numpy.ndim(scores) == 2 else scores
    if classes <= 0:
        response = model.predict(rows)
        return response, response
    margin = model.decision_function(rows) * options.get("raw", 1) if hasattr(model, "decision_function") else None
    if hasattr(model[-1] if hasattr(model, "steps") else model, "coefs_"):
        margin = network_margin(model, rows)
    response = second(model.predict_proba(rows)) if hasattr(model, "predict_proba") else margin
    return (response if margin is None else margin), response


def onnx_scores(path, table, one_by_one=False):
    """What onnxruntime computes for the last output of a graph: a column for each class or target.

    `one_by_one` is for graphs whose batch is fixed to one row.
    """
    alone = onnxruntime.SessionOptions()
    alone.intra_op_num_threads = 1
    alone.log_severity_level = 4
    session = onnxruntime.InferenceSession(str(path), alone, providers=["CPUExecutionProvider"])
    count = len(next(iter(table.columns.values())))
    batches = [slice(row, row + 1) for row in range(count)] if one_by_one else [slice(0, count)]
    parts = []
    for batch in batches:
        scores = session.run(None, table.take(batch).for_onnx())[-1]
        parts.append(numpy.array([list(row.values()) for row in scores]) if isinstance(scores, list) else scores)
    return numpy.concatenate(parts)


def second_of_two(scores, classes):
    return scores[:, 1] if classes == 2 and numpy.ndim(scores) == 2 and scores.shape[1] == 2 else scores


def write(case, table, classes, model, converted, options):
    """Writes a converted model, the rows, and what onnxruntime and scikit-learn predict for them.

    Where onnxruntime cannot run the model (`runs=False`), the scores are those of scikit-learn.
    """
    case.model.write_bytes(converted.SerializeToString())
    margin, response = sklearn_scores(model, table, classes, options)
    runtime = response
    if options.get("runs", True):
        runtime = second_of_two(onnx_scores(case.model, table, options.get("fixed", False)), classes)
    converted_exactly = options.get("exact", True)
    if margin is response and not converted_exactly:
        margin = runtime
    case.write(table.names, list(table.columns.values()), margin, runtime)
    if converted_exactly:
        parity.write_scores(case.part("sklearn"), response)
    return parity.largest_difference(numpy.asarray(response), runtime.reshape(numpy.shape(response)), True)
