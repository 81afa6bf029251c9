"""Graphs written by hand: operators that skl2onnx seldom writes, and nodes in another order than that of the computation.

There is no model behind them, so only onnxruntime counts.
"""

import numpy
import onnx
from onnx import TensorProto, helper

import parity
from onnx_cases import Table, onnx_scores

FLOAT, DOUBLE, INT, BOOL = TensorProto.FLOAT, TensorProto.DOUBLE, TensorProto.INT64, TensorProto.BOOL
NODE = helper.make_node
ML = {"domain": "ai.onnx.ml"}


def constant(name, values, type=FLOAT):
    values = numpy.asarray(values)
    return helper.make_tensor(name, type, values.shape, values.ravel().tolist())


def definitions():
    """Name, type and number of the columns, version of the operators, nodes, and constants; the last value is Y."""
    yield "graph_split", FLOAT, 5, 13, [
        NODE("Split", ["X", "parts"], ["a", "b", "c"], axis=1), NODE("Concat", ["c", "a"], ["Y"], axis=1),
    ], [constant("parts", [1, 2, 2], INT)]
    yield "graph_split_attribute", FLOAT, 4, 11, [
        NODE("Split", ["X"], ["a", "b"], axis=-1, split=[3, 1]), NODE("Sub", ["a", "b"], ["Y"]),
    ], []
    yield "graph_split_equal", DOUBLE, 5, 18, [
        NODE("Split", ["X"], ["a", "b", "c"], axis=1, num_outputs=3), NODE("Concat", ["c", "b"], ["Y"], axis=1),
    ], []
    yield "graph_compare", FLOAT, 4, 17, [
        NODE("Less", ["X", "row"], ["less"]), NODE("Cast", ["less"], ["a"], to=FLOAT),
        NODE("LessOrEqual", ["X", "row"], ["lessequal"]), NODE("Cast", ["lessequal"], ["b"], to=FLOAT),
        NODE("Greater", ["X", "zero"], ["greater"]), NODE("Cast", ["greater"], ["c"], to=FLOAT),
        NODE("GreaterOrEqual", ["zero", "X"], ["greaterequal"]), NODE("Cast", ["greaterequal"], ["d"], to=FLOAT),
        NODE("Concat", ["a", "b", "c", "d"], ["Y"], axis=1),
    ], [constant("row", [[0.5, 0, -0.0, numpy.nan]]), constant("zero", 0.0)]
    yield "graph_compare_ints", INT, 3, 17, [
        NODE("Less", ["X", "limit"], ["less"]), NODE("Cast", ["less"], ["Y"], to=FLOAT),
    ], [constant("limit", [[1, 0, 2]], INT)]
    yield "graph_is_nan", FLOAT, 3, 17, [
        NODE("IsNaN", ["X"], ["missing"]), NODE("Where", ["missing", "fill", "X"], ["filled"]),
        NODE("Cast", ["missing"], ["flags"], to=FLOAT), NODE("Concat", ["filled", "flags"], ["Y"], axis=1),
    ], [constant("fill", [[-1, 7.5, 0.1]])]
    yield "graph_where", DOUBLE, 4, 17, [
        NODE("Split", ["X", "parts"], ["first", "rest"], axis=1), NODE("Less", ["first", "zero"], ["negative"]),
        NODE("Where", ["negative", "rest", "zero"], ["Y"]),
    ], [constant("parts", [1, 3], INT), constant("zero", 0.0, DOUBLE)]
    yield "graph_binarizer", FLOAT, 3, 17, [NODE("Binarizer", ["X"], ["Y"], threshold=0.5, **ML)], []
    yield "graph_vectorizer", FLOAT, 4, 17, [
        NODE("Gather", ["X", "last"], ["a"], axis=1), NODE("Gather", ["X", "others"], ["b"], axis=1),
        NODE("Cast", ["a"], ["ints"], to=INT), NODE("Cast", ["b"], ["more"], to=INT),
        NODE("FeatureVectorizer", ["ints", "more"], ["vector"], inputdimensions=[1, 2], **ML),
        NODE("CastLike", ["vector", "X"], ["Y"]),
    ], [constant("last", [3], INT), constant("others", [2, 0], INT)]
    yield "graph_functions", FLOAT, 2, 17, [
        NODE("Relu", ["X"], ["relu"]), NODE("Tanh", ["X"], ["tanh"]), NODE("Neg", ["X"], ["neg"]),
        NODE("Reciprocal", ["X"], ["reciprocal"]), NODE("Abs", ["X"], ["abs"]), NODE("Sqrt", ["abs"], ["sqrt"]),
        NODE("Log", ["abs"], ["log"]),
        NODE("Concat", ["relu", "tanh", "neg", "reciprocal", "sqrt", "log"], ["Y"], axis=1),
    ], []
    yield "graph_out_of_order", FLOAT, 3, 17, [
        NODE("Add", ["scaled", "shift"], ["Y"]), NODE("Mul", ["positive", "factor"], ["scaled"]),
        NODE("Abs", ["X"], ["positive"]),
    ], [constant("shift", [[1, 2, 3]]), constant("factor", [[0.5, -2, 10]])]


def rows(type, width, missing, count=60, seed=7):
    """Numbers with ties, zeros of both signs, infinite and missing ones."""
    random = numpy.random.default_rng(seed)
    values = numpy.round(random.normal(size=(count, width)) * 2) / 2
    if type == INT:
        return values.astype(numpy.int64)
    values[:: 7] += 0.1
    values[random.random(values.shape) < missing] = numpy.nan
    values[random.random(values.shape) < 0.05] = numpy.inf
    values[random.random(values.shape) < 0.05] = -0.0
    return values.astype(numpy.float32 if type == FLOAT else numpy.float64)


def make(folder):
    kinds = {FLOAT: "float", DOUBLE: "double", INT: "int"}
    for name, type, width, version, nodes, constants in definitions():
        result = DOUBLE if type == DOUBLE else FLOAT
        graph = helper.make_graph(
            nodes, name, [helper.make_tensor_value_info("X", type, [None, width])],
            [helper.make_tensor_value_info("Y", result, [None, None])], constants)
        versions = [helper.make_opsetid("", version), helper.make_opsetid("ai.onnx.ml", 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=8, producer_name="Tests/Parity")
        # Not for nodes out of order, which the specification refuses and some converters write.
        if name != "graph_out_of_order":
            onnx.checker.check_model(model)
        case = parity.Case(folder, name, "onnx", relative=True)
        case.model.write_bytes(model.SerializeToString())
        # onnxruntime refuses missing numbers in a Binarizer.
        values = rows(type, width, missing=0 if name == "graph_binarizer" else 0.1)
        table = Table({f"c{index}": values[:, index] for index in range(width)}, None, kinds[type])
        if name == "graph_out_of_order":
            graph.node.reverse()
            in_order = parity.Case(folder, name, "in_order.onnx")
            in_order.model.write_bytes(model.SerializeToString())
            scores = onnx_scores(in_order.model, table)
            in_order.model.unlink()
        else:
            scores = onnx_scores(case.model, table)
        case.write(table.names, list(table.columns.values()), scores, scores)
        yield case
