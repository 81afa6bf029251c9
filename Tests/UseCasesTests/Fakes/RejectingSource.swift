import Domain
import PortContracts
import UseCases

/// A source that cannot decode some rows: the parcels with these keys come as rejections.
struct RejectingSource: EntitySource {
    let source: any EntitySource<Parcel>
    let keys: Set<Key>

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        try await source.read(selection, after: position, chunkRows: chunkRows) { [keys] chunk in
            try await body(
                SourceChunk(rowCount: chunk.rowCount, position: chunk.position) { withPartitions in
                    try chunk.decode(withPartitions: withPartitions).rejecting(keys)
                })
        }
    }

    func rowCount(of selection: Selection) async throws -> Int? { try await source.rowCount(of: selection) }

    func unassignedCount() async throws -> Int { try await source.unassignedCount() }

    func timeZone() async throws -> String? { try await source.timeZone() }
}

extension EntityChunk {
    fileprivate func rejecting(_ rejected: Set<Key>) -> EntityChunk {
        let rows = (0..<keys.count).filter { rejected.contains(keys[$0]) }
        let kept = (0..<keys.count).filter { !rejected.contains(keys[$0]) }
        return EntityChunk(
            keys: keys.dropping(rows), entities: kept.map { entities[$0] },
            partitions: partitions.isEmpty ? [] : kept.map { partitions[$0] },
            rejections: rows.map {
                Rejection(key: keys[$0], column: "weight", code: .notOfType, expected: "a number")
            }, checksum: checksum)
    }
}
