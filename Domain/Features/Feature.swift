/// A named pure function of a flight.
///
/// A feature sees one flight and nothing else: no other row, no clock, no table. So the notebook, the training run and
/// the nightly job cannot disagree about it.
public struct Feature: Sendable {
    /// How a feature is computed, by the kind of its values.
    public enum Definition: Sendable {
        /// A number; nil when it is not known.
        case numeric(@Sendable (Flight) -> Double?)
        /// One of a limited set; `.missing` when it is not known.
        case categorical(@Sendable (Flight) -> Category)
    }

    /// The name by which models ask for it.
    public let name: String
    /// One sentence on what it is, with its unit and range.
    public let summary: String
    /// How it is computed.
    public let definition: Definition

    /// A feature by its definition.
    public init(_ name: String, _ summary: String, _ definition: Definition) {
        self.name = name
        self.summary = summary
        self.definition = definition
    }

    /// A feature that is a number.
    public static func numeric(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Flight) -> Double?
    ) -> Feature {
        Feature(name, summary, .numeric(value))
    }

    /// A feature that is one of a limited set.
    public static func categorical(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Flight) -> Category
    ) -> Feature {
        Feature(name, summary, .categorical(value))
    }

    /// The kind of its values.
    public var kind: FeatureKind {
        switch definition {
        case .numeric: .numeric
        case .categorical: .categorical
        }
    }

    /// Computes the feature for every flight of a chunk.
    public func column(of flights: [Flight]) -> FeatureColumn {
        switch definition {
        case .numeric(let value): .numeric(flights.map { value($0) ?? .nan })
        case .categorical(let value): .categorical(flights.map(value))
        }
    }
}
