public import Domain
import Tabular
public import UseCases

/// Entities with their keys and partitions in the memory of the process: a source without a table.
public actor InMemoryEntities<Entity: Sendable>: EntitySource, LabelSource {
    /// An entity with what identifies it.
    public struct Row: Sendable {
        /// The key.
        public var key: Key
        /// The partition; nil for an entity that belongs to each.
        public var partition: Partition?
        /// The entity.
        public var entity: Entity

        /// Creates a row.
        public init(key: Key, partition: Partition?, entity: Entity) {
            self.key = key
            self.partition = partition
            self.entity = entity
        }
    }

    private let keyKind: KeyKind
    private let order: PartitionOrder
    private var rows: [Row] = []
    private var labels: [(key: Key, value: Double)]

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - keyKind: the kind of the keys; a row whose key is of another kind is left out.
    ///   - order: how the partitions follow each other.
    ///   - rows: the entities, in any order.
    ///   - labels: what became of them; NaN where it is unknown.
    public init(
        _ keyKind: KeyKind = .integer, _ order: PartitionOrder = .labels, rows: [Row] = [],
        labels: [(key: Key, value: Double)] = []
    ) {
        self.keyKind = keyKind
        self.order = order
        self.rows = Self.sorted(rows)
        self.labels = labels
    }

    /// Puts other entities in the place of those that there are.
    public func replace(_ rows: [Row]) {
        self.rows = Self.sorted(rows)
    }

    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    }

    /// Reads the entities of a selection, in ascending order of their keys.
    public func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Entity>) async throws -> Void
    ) async throws {
        let rows = try rows(of: selection)
        var previous = try position.map(Self.keyPosition)
        var start =
            previous.map { position in
                rows.count { $0.key < position.key } + min(position.rows, rows.count { $0.key == position.key })
            } ?? 0
        while start < rows.count {
            try Task.checkCancellation()
            let chunk = chunk(Array(rows[start..<min(start + max(1, chunkRows), rows.count)]), of: selection)
            start += chunk.rowCount
            guard let next = KeyPosition(after: chunk.keys, previous: previous) else { return }
            previous = next
            try await body(
                SourceChunk(rowCount: chunk.rowCount, position: next.sourcePosition) { withPartitions in
                    var decoded = chunk
                    if !withPartitions { decoded.partitions = [] }
                    return decoded
                })
        }
    }

    private static func keyPosition(_ position: SourcePosition) throws -> KeyPosition {
        guard let keyPosition = KeyPosition(position) else {
            throw BatchError(.config, "\"\(position.rawValue)\" is not a position of this source")
        }
        return keyPosition
    }

    private func chunk(_ rows: [Row], of selection: Selection) -> EntityChunk<Entity> {
        let other: Partition = if case .partition(let partition) = selection { partition } else { .whole }
        var keys = KeyColumn(keyKind)
        for row in rows { _ = keys.append(row.key) }
        return EntityChunk(
            keys: keys, entities: rows.map(\.entity), partitions: rows.map { $0.partition ?? other },
            checksum: RowChecksum(hashes: Self.hashes(of: rows, keys)))
    }

    /// An entity is what it is printed as: it need not be hashable.
    private static func hashes(of rows: [Row], _ keys: KeyColumn) -> [UInt64] {
        let texts = KeyColumn.texts(KeyTexts(rows.map { String(describing: $0.entity) }))
        return KeyColumn.composite([keys, texts]).hashes
    }

    private func rows(of selection: Selection) throws -> [Row] {
        try selection.checkOrder(order)
        return rows.filter { row in row.partition.map { selection.contains($0, in: order) } ?? true }
    }

    /// Counts the entities of a selection.
    public func rowCount(of selection: Selection) throws -> Int? { try rows(of: selection).count }

    /// 0: an entity without a partition belongs to each.
    public func unassignedCount() -> Int { 0 }

    /// There is none.
    public func timeZone() -> String? { nil }

    /// Reads all labels.
    public func readLabels(
        chunkRows: Int, _ body: @escaping @Sendable (LabelChunk) async throws -> Void
    ) async throws {
        let labels = labels
        for start in stride(from: 0, to: labels.count, by: max(1, chunkRows)) {
            try Task.checkCancellation()
            let some = labels[start..<min(start + max(1, chunkRows), labels.count)]
            var keys = KeyColumn(keyKind)
            for label in some { _ = keys.append(label.key) }
            try await body(LabelChunk(keys: keys, values: some.map(\.value)))
        }
    }
}
