import Domain

/// A model that is trained here and stored as JSON.
protocol StoredModel: ScoringModel, Codable {
    /// The name of the strategy that trains it, stored beside it.
    static var strategy: String { get }
}
