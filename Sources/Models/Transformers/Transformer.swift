/// A step of a feature pipeline that has not seen data yet.
///
/// This is the one contract between those who explore features and those who run them: *fit* once on the training data,
/// then *transform* whatever comes. Whoever adds a step writes these two functions and gets training, scoring and storage
/// of the fitted step from the pipeline.
protocol Transformer<Input>: Sendable {
    /// What goes in, a column of values for most steps.
    associatedtype Input
    /// What it becomes by fitting.
    associatedtype Fitted: FittedTransformer<Input>

    /// Learns from training data; the same data in the same order gives the same bits.
    ///
    /// - Throws: ``ModelError`` when the data cannot be learnt from.
    func fitted(to input: Input) throws -> Fitted
}
