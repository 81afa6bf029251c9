import Composition
import UseCases

/// What the fuzz target for configurations does with its bytes: they are refused by a sentence, or they are settings.
enum FuzzedYAML {
    /// Reads bytes as a configuration.
    static func check(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do {
            let configuration = try JobConfiguration(text: text, file: "job.yaml")
            precondition(!configuration.job.rawValue.isEmpty, "a job without a name")
        } catch let error as BatchError {
            precondition(error.code == .config, "a configuration is refused as \(error.code)")
        } catch {
            preconditionFailure("an error that is none of ours: \(type(of: error))")
        }
    }
}
