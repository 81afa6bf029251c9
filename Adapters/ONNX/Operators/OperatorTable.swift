import Foundation
import Models

/// The supported operators, by domain and name: those that skl2onnx writes for scikit-learn's imputers, scalers, encoders,
/// linear models, trees, networks and calibrated classifiers.
enum OperatorTable {
    /// The operators of a domain, and the versions of the domain for which they are correct.
    struct Domain: Sendable {
        /// Its name in errors.
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
            "CastLike": CastLikeOperator(),
            "Clip": ClipOperator(),
            "Concat": ConcatOperator(),
            "Div": ArithmeticOperator { $0 / $1 },
            "Exp": ElementwiseOperator { exp($0) },
            "Gather": GatherOperator(),
            "Greater": ComparisonOperator { $0 > $1 },
            "GreaterOrEqual": ComparisonOperator { $0 >= $1 },
            "Identity": IdentityOperator(),
            "IsNaN": IsNaNOperator(),
            "Less": ComparisonOperator { $0 < $1 },
            "LessOrEqual": ComparisonOperator { $0 <= $1 },
            "Log": ElementwiseOperator { log($0) },
            "MatMul": MatMulOperator(),
            "Mul": ArithmeticOperator { $0 * $1 },
            "Neg": ElementwiseOperator { -$0 },
            "Not": NotOperator(),
            "Reciprocal": ElementwiseOperator { 1 / $0 },
            "ReduceSum": ReduceSumOperator(),
            "Relu": ElementwiseOperator { $0 < 0 ? 0 : $0 },
            "Reshape": ReshapeOperator(),
            "Sigmoid": SigmoidOperator(),
            "Softmax": SoftmaxOperator(),
            "Split": SplitOperator(),
            "Sqrt": ElementwiseOperator { $0.squareRoot() },
            "Sub": ArithmeticOperator { $0 - $1 },
            "Sum": SumOperator(),
            "Tanh": ElementwiseOperator { tanh($0) },
            "Where": WhereOperator(),
        ])

    private static let machineLearning = Domain(
        name: "ai.onnx.ml", versions: 1...3,
        operators: [
            "ArrayFeatureExtractor": ArrayFeatureExtractorOperator(),
            "Binarizer": BinarizerOperator(),
            "FeatureVectorizer": FeatureVectorizerOperator(),
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
    /// - Throws: `ModelError` that lists the supported operators when this one is not supported.
    static func find(_ node: NodeProto) throws -> (domain: Domain, operation: any Operator) {
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
