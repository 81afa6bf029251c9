public import Domain

/// The record of a training: its parameters and its results.
public struct Experiment: Equatable, Sendable {
    /// The resulting model.
    public var model: ModelIdentity
    /// The parameters, by name.
    public var parameters: [String: String]
    /// The metrics, by name.
    public var metrics: [String: Double]
    /// When.
    public var time: Timestamp

    /// Creates an experiment.
    public init(model: ModelIdentity, parameters: [String: String], metrics: [String: Double], time: Timestamp) {
        self.model = model
        self.parameters = parameters
        self.metrics = metrics
        self.time = time
    }
}
