/// A named pure function of an entity.
///
/// A feature sees one entity and nothing else: no other row, no clock, no table. So the notebook, the training run and the
/// nightly job cannot disagree about it.
public struct Feature<Entity: Sendable>: Sendable {
    /// The name by which models ask for it.
    public let name: String
    /// One sentence on what it is, with its unit and range.
    public let summary: String
    /// The kind of its values.
    public let kind: FeatureKind
    private let values: @Sendable (Span<Entity>) -> FeatureColumn

    /// Creates a feature that is computed for many entities at once, for entities that are columns already.
    ///
    /// - Parameter values: returns one value of the kind for each entity; an entity's value depends on that entity
    ///   alone.
    public init(
        _ name: String, _ summary: String, kind: FeatureKind,
        values: @escaping @Sendable (Span<Entity>) -> FeatureColumn
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.values = values
    }

    /// Creates a feature that is a number; nil when it is unknown.
    ///
    /// This initialiser and its categorical counterpart are inlined into the problem's module, so that the compiler
    /// turns each feature into one loop that contains the feature's function. Calling that function through a pointer
    /// would copy each entity, which costs more than most features do.
    @inlinable
    @inline(__always)
    public static func numeric(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Entity) -> Double?
    ) -> Feature {
        Feature(name, summary, kind: .numeric) { entities in
            var column: [Double] = []
            column.append(addingCapacity: entities.count) { column in
                for index in entities.indices { column.append(value(entities[index]) ?? .nan) }
            }
            return .numeric(column)
        }
    }

    /// Creates a feature that is one of a limited set; `.missing` when it is unknown.
    @inlinable
    @inline(__always)
    public static func categorical(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Entity) -> Category
    ) -> Feature {
        Feature(name, summary, kind: .categorical) { entities in
            var column: [Category] = []
            column.append(addingCapacity: entities.count) { column in
                for index in entities.indices { column.append(value(entities[index])) }
            }
            return .categorical(column)
        }
    }

    /// Computes the feature for each of some entities.
    public func column(of entities: Span<Entity>) -> FeatureColumn { values(entities) }
}
