import Foundation

/// The operators that are supported, by domain and name: those that skl2onnx writes for scikit-learn's imputers, scalers,
/// encoders, linear models, trees and calibrated classifiers.
enum OperatorTable {
    /// The operators of a domain, and the versions of the domain that they are known to be right for.
    struct Domain: Sendable {
        /// Its name, as errors say it.
        let name: String
        let versions: ClosedRange<Int64>
        let operators: [String: any Operator]
    }

    /// The domains, as nodes name them.
    static let domains: [String: Domain] = ["": onnx, "ai.onnx": onnx, "ai.onnx.ml": machineLearning]

    /// The operators that are models by themselves; a linear model of doubles is a MatMul.
    static let models: Set<String> = [
        "LinearClassifier", "LinearRegressor", "MatMul", "TreeEnsembleClassifier", "TreeEnsembleRegressor",
    ]

    private static let onnx = Domain(
        name: "ai.onnx", versions: 9...22,
        operators: [
            "Abs": ElementwiseOperator { abs($0) },
            "Add": ArithmeticOperator { $0 + $1 },
            "ArgMin": ArgMinOperator(),
            "Cast": CastOperator(),
            "Clip": ClipOperator(),
            "Concat": ConcatOperator(),
            "Div": ArithmeticOperator { $0 / $1 },
            "Exp": ElementwiseOperator { exp($0) },
            "Gather": GatherOperator(),
            "Identity": IdentityOperator(),
            "MatMul": MatMulOperator(),
            "Mul": ArithmeticOperator { $0 * $1 },
            "Not": NotOperator(),
            "ReduceSum": ReduceSumOperator(),
            "Reshape": ReshapeOperator(),
            "Sigmoid": SigmoidOperator(),
            "Softmax": SoftmaxOperator(),
            "Sub": ArithmeticOperator { $0 - $1 },
            "Sum": SumOperator(),
            "Where": WhereOperator(),
        ])

    private static let machineLearning = Domain(
        name: "ai.onnx.ml", versions: 1...3,
        operators: [
            "ArrayFeatureExtractor": ArrayFeatureExtractorOperator(),
            "Imputer": ImputerOperator(),
            "LabelEncoder": LabelEncoderOperator(),
            "LinearClassifier": LinearClassifierOperator(),
            "LinearRegressor": LinearRegressorOperator(),
            "Normalizer": NormalizerOperator(),
            "OneHotEncoder": OneHotEncoderOperator(),
            "Scaler": ScalerOperator(),
            "TreeEnsembleClassifier": TreeEnsembleClassifierOperator(),
            "TreeEnsembleRegressor": TreeEnsembleRegressorOperator(),
            "ZipMap": ZipMapOperator(),
        ])

    /// The operator of a node, and its domain.
    ///
    /// - Throws: ``ModelError`` with what is supported when this one is not.
    static func find(_ node: NodeProto) throws -> (domain: Domain, used: any Operator) {
        guard let domain = domains[node.domain] else {
            throw ModelError(
                "domain \(node.domain) is not supported; supported are \(onnx.name) and \(machineLearning.name)")
        }
        guard let found = domain.operators[node.opType] else {
            throw ModelError(
                "operator \(node.opType) of domain \(domain.name) is not supported; supported are "
                    + domain.operators.keys.sorted().joined(separator: ", "))
        }
        return (domain, found)
    }
}
