import Domain
import PortContracts
import UseCases

/// A source of whose table some more rows belong to no partition.
struct UnassignedSource: EntitySource {
    let source: any EntitySource<Parcel>
    let count: Int

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        try await source.read(selection, after: position, chunkRows: chunkRows, body)
    }

    func rowCount(of selection: Selection) async throws -> Int? { try await source.rowCount(of: selection) }

    func unassignedCount() -> Int { count }
}
