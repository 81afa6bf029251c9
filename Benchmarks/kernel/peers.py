"""Scores the matrix with another library, a round for each line that is read: what kernel-benchmark does.

    python peers.py LIBRARY MODEL MATRIX [--rows N] [--margins FILE]

Everything that a library can do beforehand (compiling, converting the matrix to the form that it likes best) is
done before "ready".
"""

import argparse
import pathlib
import sys
import time

import numpy


def load_lightgbm(model, matrix):
    import lightgbm

    booster = lightgbm.Booster(model_file=model)
    return lambda: booster.predict(matrix, raw_score=True, num_threads=1)


def load_xgboost(model, matrix):
    import xgboost

    booster = xgboost.Booster(model_file=model)
    booster.set_param({"nthread": 1})
    return lambda: booster.inplace_predict(matrix, predict_type="margin", validate_features=False)


def load_lleaves(model, matrix):
    import lleaves

    compiled = lleaves.Model(model_file=model)
    compiled.compile(cache=f"{model}.lleaves", raw_score=True)
    matrix = numpy.ascontiguousarray(matrix, dtype=numpy.float64)
    return lambda: compiled.predict(matrix, n_jobs=1)


def load_tl2cgen(model, matrix):
    import tl2cgen
    import treelite

    library = pathlib.Path(f"{model}.tl2cgen.so")
    if not library.exists():
        tl2cgen.export_lib(
            treelite.frontend.load_lightgbm_model(model), toolchain="gcc", libpath=library, params={"parallel_comp": 4}
        )
    predictor = tl2cgen.Predictor(library, nthread=1)
    # LightGBM compares in double precision; numpy 2 wants no conversion here.
    data = tl2cgen.DMatrix(numpy.ascontiguousarray(matrix, dtype=numpy.float64), dtype="float64")
    return lambda: predictor.predict(data, pred_margin=True)


def load_onnxruntime(model, matrix):
    import lightgbm
    import onnxmltools
    import onnxruntime
    from onnxmltools.convert.common.data_types import FloatTensorType

    path = pathlib.Path(f"{model}.onnx")
    if not path.exists():
        shape = [("x", FloatTensorType([None, matrix.shape[1]]))]
        booster = lightgbm.Booster(model_file=model)
        converted = onnxmltools.convert_lightgbm(booster, initial_types=shape, zipmap=False)
        path.write_bytes(converted.SerializeToString())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    output = session.get_outputs()[-1].name
    return lambda: session.run([output], {"x": matrix})[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", choices=["lightgbm", "lleaves", "onnxruntime", "tl2cgen", "xgboost"])
    parser.add_argument("model")
    parser.add_argument("matrix", type=pathlib.Path)
    parser.add_argument("--rows", type=int)
    parser.add_argument("--margins", type=pathlib.Path)
    arguments = parser.parse_args()
    names = (arguments.matrix.parent / "features.txt").read_text().split()
    matrix = numpy.fromfile(arguments.matrix, dtype="<f4").reshape(-1, len(names))[: arguments.rows]
    score = globals()[f"load_{arguments.library}"](arguments.model, matrix)
    print("ready", flush=True)
    for _ in sys.stdin:
        wall, processor = time.perf_counter(), time.process_time()
        margins = score()
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        if arguments.margins:
            numpy.asarray(margins, dtype="<f8").tofile(arguments.margins)
        print(wall, processor, flush=True)


if __name__ == "__main__":
    main()
