import Domain
import UseCases

/// What a line of `experiments.jsonl` says.
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

    /// An experiment as it is stored.
    init(_ experiment: Experiment) {
        name = experiment.model.name.rawValue
        version = experiment.model.version
        digest = experiment.model.digest.rawValue
        parameters = experiment.parameters
        metrics = experiment.metrics
        timeMicroseconds = experiment.time.microseconds
    }

    /// The experiment; throws `config` when the model's name, version or digest are none.
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
