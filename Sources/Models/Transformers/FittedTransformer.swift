/// A step of a feature pipeline that has learnt what it needs from the training data.
///
/// It is plain data, stored inside the model's artefact, so that the nightly job transforms exactly as the training did.
/// It treats every row by itself: what becomes of a row does not depend on the others.
protocol FittedTransformer<Input>: Codable, Equatable, Sendable {
    /// What goes in.
    associatedtype Input
    /// What comes out, of as many rows.
    associatedtype Output

    /// Transforms any data of the kind that it was fitted to.
    func transform(_ input: Input) throws -> Output
}
