public import Domain

extension PredictiveModel {
    /// The one number of each row.
    ///
    /// - Throws: ``ModelError`` when the model gives several; a job asks before, and does not come here.
    public func scores(for matrix: FeatureMatrix) throws -> [Double] {
        guard outputCount == 1, let scores = try predictions(for: matrix, on: .response).first else {
            throw ModelError("the model gives \(outputCount) numbers for each row; expected one score")
        }
        return scores
    }
}
