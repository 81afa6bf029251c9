public import Domain
import Tabular
public import UseCases

/// A source of labels that has those of ``labels(of:)``.
public struct LabelsUnderTest: Sendable {
    /// The source.
    public let source: any LabelSource
    /// The same kind of source, without labels.
    public let empty: any LabelSource
    /// How its rows are keyed.
    public let variant: StoreVariant

    /// Creates a source under test.
    public init(_ source: any LabelSource, empty: any LabelSource, variant: StoreVariant) {
        self.source = source
        self.empty = empty
        self.variant = variant
    }

    /// The labels of a source under test, in ascending order of the keys: a delay of some days, and NaN for each fourth.
    public static func labels(of variant: StoreVariant) -> [(key: Key, value: Double)] {
        let rows = variant.labelRows(numbers)
        let delays = rows.integers[rows.schema.slots[rows.schema.columns.count - 1]]
        return zip(numbers, 0...).map { (variant.key($0), delays[$1].map(Double.init) ?? .nan) }
    }

    /// Creates the source that a store makes, in which the rows are written.
    static func mapped(_ store: StoreUnderTest) async throws -> LabelsUnderTest {
        let variant = store.variant
        try await store.write(variant.labelRows(numbers), to: variant.labels)
        let empty = try TableSpecification(
            name: "no_deliveries", columns: variant.labels.schema.columns, key: variant.labels.keys.map(\.name),
            partitions: .whole)
        try await store.write(RowBatch(schema: empty.schema), to: empty)
        return LabelsUnderTest(
            try source(of: store, table: variant.labels.name), empty: try source(of: store, table: empty.name),
            variant: variant)
    }

    /// The labels of a table in a store.
    static func source(of store: StoreUnderTest, table: String) throws -> any LabelSource {
        try MappedLabels(
            store.reader, beside: store.variant.table, mapping: LabelMapping(in: .ownTable(table), StoreVariant.delay))
    }

    /// All chunks, as they come.
    func read(chunkRows: Int) async throws -> [LabelChunk] {
        let chunks = Gathered<LabelChunk>()
        try await source.readLabels(chunkRows: chunkRows) { await chunks.add($0) }
        return await chunks.elements
    }

    private static let numbers = 1...23
}
