public import Domain

/// A training: what went in and what came out.
public struct Experiment: Equatable, Sendable {
    /// The model that came out.
    public var model: ModelIdentity
    /// What went in, by the parameter's name.
    public var parameters: [String: String]
    /// How it did, by the metric's name.
    public var metrics: [String: Double]
    /// When.
    public var time: Timestamp

    /// An experiment by its parts.
    public init(model: ModelIdentity, parameters: [String: String], metrics: [String: Double], time: Timestamp) {
        self.model = model
        self.parameters = parameters
        self.metrics = metrics
        self.time = time
    }
}
