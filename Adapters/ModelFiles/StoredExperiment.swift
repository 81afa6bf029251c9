import Domain
import UseCases

/// A line of `experiments.jsonl`.
struct StoredExperiment: Codable {
    private let name: String
    private let version: Int
    private let digest: String
    private let parameters: [String: String]
    private let metrics: [String: Double]
    private let timeMicroseconds: Int64

    private enum CodingKeys: String, CodingKey {
        case name, version, digest, parameters, metrics
        case timeMicroseconds = "time_microseconds"
    }

    /// Creates the line of an experiment.
    init(_ experiment: Experiment) {
        name = experiment.model.name.rawValue
        version = experiment.model.version
        digest = experiment.model.digest.rawValue
        parameters = experiment.parameters
        metrics = experiment.metrics
        timeMicroseconds = experiment.time.microseconds
    }

    /// The experiment.
    ///
    /// - Throws: `config` when the model's name, version or digest is not valid.
    func experiment(place: String) throws -> Experiment {
        guard let name = ModelName(rawValue: name), version > 0, let digest = Digest(rawValue: digest) else {
            throw BatchError(
                .config, "\(place) does not name a model by name, version and digest; correct or remove the line")
        }
        return Experiment(
            model: ModelIdentity(name: name, version: version, digest: digest), parameters: parameters,
            metrics: metrics, time: Timestamp(microseconds: timeMicroseconds))
    }
}
