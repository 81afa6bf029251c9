/// The data contract's rule for one field of an entity.
public struct FieldRule<Entity: Sendable>: Sendable {
    /// The name of the field, as the table's column is called.
    public let name: String
    /// Which values are allowed.
    public let allowed: AllowedValues
    /// What happens to a row whose value is not allowed.
    public let consequence: ViolationConsequence
    /// The largest share of rows without a value, 0 to 1.
    public let maximumMissingShare: Double
    private let values: @Sendable (Span<Entity>) -> FeatureColumn
    private let search: @Sendable (Span<Entity>) -> [Int]

    /// Creates a rule for entities that are columns already.
    ///
    /// - Parameter values: gives the value of each entity: numbers for a range, categories for a list.
    public init(
        _ name: String, _ allowed: AllowedValues, otherwise consequence: ViolationConsequence = .reject,
        missing maximumMissingShare: Double = 1, values: @escaping @Sendable (Span<Entity>) -> FeatureColumn
    ) {
        self.init(
            name, allowed, otherwise: consequence, missing: maximumMissingShare, values: values,
            search: { entities in allowed.violations(in: values(entities)) })
    }

    @usableFromInline
    init(
        _ name: String, _ allowed: AllowedValues, otherwise consequence: ViolationConsequence,
        missing maximumMissingShare: Double, values: @escaping @Sendable (Span<Entity>) -> FeatureColumn,
        search: @escaping @Sendable (Span<Entity>) -> [Int]
    ) {
        self.name = name
        self.allowed = allowed
        self.consequence = consequence
        self.maximumMissingShare = maximumMissingShare
        self.values = values
        self.search = search
    }

    /// Creates a rule for a number; nil when the field has no value.
    ///
    /// It is inlined for the same reason as a ``Feature``: the compiler turns each rule into one loop.
    @inlinable
    @inline(__always)
    public init(
        _ name: String, in range: ClosedRange<Double>, otherwise consequence: ViolationConsequence = .reject,
        missing maximumMissingShare: Double = 1, _ value: @escaping @Sendable (Entity) -> Double?
    ) {
        self.init(
            name, .range(range), otherwise: consequence, missing: maximumMissingShare,
            values: { entities in
                var column: [Double] = []
                for index in entities.indices { column.append(value(entities[index]) ?? .nan) }
                return .numeric(column)
            },
            search: { entities in
                var found: [Int] = []
                for index in entities.indices {
                    if let value = value(entities[index]), !range.contains(value) { found.append(index) }
                }
                return found
            })
    }

    /// Creates a rule for a text from a limited set; `.missing` when the field has no value.
    @inlinable
    @inline(__always)
    public init(
        _ name: String, oneOf categories: Set<Category>, otherwise consequence: ViolationConsequence = .reject,
        missing maximumMissingShare: Double = 1, _ value: @escaping @Sendable (Entity) -> Category
    ) {
        self.init(name, .categories(categories), otherwise: consequence, missing: maximumMissingShare) { entities in
            var column: [Category] = []
            for index in entities.indices { column.append(value(entities[index])) }
            return .categorical(column)
        }
    }

    /// The positions of the entities whose value is not allowed, ascending. A field without a value violates nothing; a
    /// value that is NaN does.
    public func violations(among entities: Span<Entity>) -> [Int] { search(entities) }

    /// The value of each entity; NaN and the missing category where there is none.
    func column(of entities: Span<Entity>) -> FeatureColumn { values(entities) }

    /// The rule as a line of text.
    var definition: String { "rule \(name) \(allowed) \(consequence.rawValue) missing \(maximumMissingShare)" }
}
