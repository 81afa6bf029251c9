public import Domain
public import Tabular
public import UseCases

/// A source of parcels that has the rows of ``rows(of:)``, or the entities of ``entities(of:)``.
public struct SourceUnderTest: Sendable {
    /// The source.
    public let source: any EntitySource<Parcel>
    /// How its rows are keyed and cut into partitions.
    public let variant: StoreVariant

    /// Creates a source under test.
    public init(_ source: any EntitySource<Parcel>, variant: StoreVariant) {
        self.source = source
        self.variant = variant
    }

    /// Creates the source that a store, in which the rows are written, and the mapping of parcels make together.
    public static func mapped(_ store: StoreUnderTest) async throws -> SourceUnderTest {
        try await store.write(rows(of: store.variant))
        let source = MappedSource(
            store.reader, table: store.variant.table, mapping: ParcelTable(store.variant))
        return SourceUnderTest(source, variant: store.variant)
    }

    /// An entity of a source under test, with what identifies it.
    public struct Sample: Sendable {
        /// The key.
        public let key: Key
        /// The partition; nil where rows have none of their own.
        public let partition: Partition?
        /// The entity.
        public let parcel: Parcel
    }

    /// The entities of the source, in ascending order of the keys: 17 of the first partition, and 3 of each other one.
    public static func entities(of variant: StoreVariant) -> [Sample] {
        numbers(of: variant).flatMap { partition, numbers in
            numbers.map { number in
                Sample(
                    key: variant.key(number, in: partition),
                    partition: variant.table.partitionColumn == nil ? nil : partition,
                    parcel: variant.parcel(number, in: partition))
            }
        }
    }

    /// The rows of the source, in ascending order of the keys.
    public static func rows(of variant: StoreVariant) -> RowBatch {
        var all = RowBatch(schema: variant.table.schema)
        for (partition, numbers) in numbers(of: variant) {
            let rows = variant.rows(numbers, in: partition)
            for row in 0..<rows.rowCount { all.append(row, of: rows) }
        }
        return all
    }

    private static func numbers(of variant: StoreVariant) -> [(Partition, ClosedRange<Int>)] {
        variant.partitions.enumerated().map { index, partition in
            (partition, index == 0 ? 1...17 : index * 10 + 10...index * 10 + 12)
        }
    }

    /// The entities of the source that a selection includes.
    func samples(of selection: Selection) -> [Sample] {
        Self.entities(of: variant).filter { sample in
            sample.partition.map { selection.contains($0, in: variant.table.partitionOrder) } ?? true
        }
    }

    /// The entities of some partitions, by their positions; all entities where they have no partitions of their own.
    func samples(ofPartitions positions: ClosedRange<Int>) -> [Sample] {
        let some = variant.partitions[positions]
        return Self.entities(of: variant).filter { $0.partition.map(some.contains) ?? true }
    }

    /// All chunks of a selection.
    func read(
        _ selection: Selection, after position: SourcePosition? = nil, chunkRows: Int
    ) async throws -> [SourceChunk<Parcel>] {
        let chunks = Gathered<SourceChunk<Parcel>>()
        try await source.read(selection, after: position, chunkRows: chunkRows) { await chunks.add($0) }
        return await chunks.elements
    }
}
