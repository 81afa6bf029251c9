/// A column that is shown to people beside the score of an entity.
public struct Highlight<Entity: Sendable>: Sendable {
    /// The heading of the column.
    public let title: String
    /// Whether its values are numbers, which are right-aligned.
    public let isFigure: Bool
    /// What is shown of an entity; nil when there is nothing to show.
    public let text: @Sendable (Entity) -> String?

    /// Creates a column.
    public init(_ title: String, isFigure: Bool = false, _ text: @escaping @Sendable (Entity) -> String?) {
        self.title = title
        self.isFigure = isFigure
        self.text = text
    }
}
