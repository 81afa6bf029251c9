import Domain

/// What a linear model is fitted to: a fitted pipeline, and the rows that it makes of the training data.
struct LinearDesign {
    /// The most weights of a linear model: the Hessian is a square matrix of them, 134 MB for this many.
    static let maximumCoefficients = 4096

    /// The pipeline.
    let pipeline: FittedPipeline
    /// The rows with their labels.
    let rows: PackedRows

    /// Fits the pipeline to a matrix and transforms its rows.
    ///
    /// - Parameter labels: a label for each row.
    /// - Throws: ``ModelError`` for infinite features and for too many categories.
    init(_ matrix: FeatureMatrix, labels: [Double]) throws {
        pipeline = try FeaturePipeline().fitted(to: matrix)
        let design = try pipeline.transform(matrix)
        guard design.width <= Self.maximumCoefficients else {
            throw ModelError(
                "the features have \(design.width) numbers and categories in all; expected at most "
                    + "\(Self.maximumCoefficients): leave out the feature with the most categories, or group them")
        }
        rows = PackedRows(design, labels: labels)
    }

    /// The model with some parameters, in the order of the rows' layout.
    func model(_ parameters: [Double]) throws -> LinearModel {
        try LinearModel(pipeline: pipeline, intercept: parameters[0], weights: rows.weights(of: parameters))
    }

    /// The strength of a penalty; throws unless it is a finite number above 0.
    static func checkedPenalty(_ l2: Double) throws -> Double {
        guard l2.isFinite, l2 > 0 else {
            throw ModelError("the penalty l2 is \(l2); expected a finite number above 0 (1 is the usual choice)")
        }
        return l2
    }
}
