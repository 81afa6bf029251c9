import Domain
import UseCases

/// Where scores go, and the ledger with them.
public struct TargetConfiguration: Equatable, Sendable {
    /// How a PostgreSQL store publishes.
    public enum Publication: String, CaseIterable, Sendable {
        /// The staged table becomes a partition of the published table, which is ours.
        case attach
        /// Rows are deleted and inserted in a table that is the user's.
        case replace
    }

    /// The store.
    public var store: StoreAddress
    /// The table of published scores.
    public var scores: String
    /// The names of the published columns; nil for those of the model.
    public var outputs: [String]?
    /// How a PostgreSQL store publishes.
    public var publication: Publication

    init(_ reader: SettingsReader, folder: String) throws {
        store = try StoreAddress(
            try reader.text(.targetStore) ?? reader.required(.sourceStore), relativeTo: folder)
        scores = try reader.text(.targetScores) ?? Self.defaultScores
        outputs = try reader.list(.targetOutputs)
        publication =
            try reader.value(.targetPublish, "attach or replace", Publication.init(rawValue:)) ?? .attach
    }

    /// The table of published scores, unless a configuration names one.
    public static let defaultScores = "scores"
}
