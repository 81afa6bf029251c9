/// A named pure function of a flight.
///
/// A feature sees one flight and nothing else: no other row, no clock, no table. So the notebook, the training run and
/// the nightly job cannot disagree about it.
public struct Feature: Sendable {
    /// The name by which models ask for it.
    public let name: String
    /// One sentence on what it is, with its unit and range.
    public let summary: String
    /// The kind of its values.
    public let kind: FeatureKind
    private let values: @Sendable (Span<Flight>) -> FeatureColumn

    private init(
        name: String, summary: String, kind: FeatureKind, values: @escaping @Sendable (Span<Flight>) -> FeatureColumn
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.values = values
    }

    /// A feature that is a number; nil when it is not known.
    ///
    /// This and its sibling are inlined so that the compiler makes one loop of each feature, with the feature's own
    /// function in it: calling that function through a pointer would copy each flight, which costs more than most
    /// features do.
    @inline(__always)
    public static func numeric(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Flight) -> Double?
    ) -> Feature {
        Feature(name: name, summary: summary, kind: .numeric) { flights in
            var column: [Double] = []
            column.append(addingCapacity: flights.count) { column in
                for index in flights.indices { column.append(value(flights[index]) ?? .nan) }
            }
            return .numeric(column)
        }
    }

    /// A feature that is one of a limited set; `.missing` when it is not known.
    @inline(__always)
    public static func categorical(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Flight) -> Category
    ) -> Feature {
        Feature(name: name, summary: summary, kind: .categorical) { flights in
            var column: [Category] = []
            column.append(addingCapacity: flights.count) { column in
                for index in flights.indices { column.append(value(flights[index])) }
            }
            return .categorical(column)
        }
    }

    /// Computes the feature for every flight of a chunk.
    public func column(of flights: [Flight]) -> FeatureColumn { values(flights.span) }
}
