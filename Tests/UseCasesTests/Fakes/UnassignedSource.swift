import Domain
import PortContracts
import UseCases

/// A source of whose table some more rows belong to no partition, and whose views work in a time zone.
struct UnassignedSource: EntitySource {
    let source: any EntitySource<Parcel>
    let count: Int
    var zone: String?

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        try await source.read(selection, after: position, chunkRows: chunkRows, body)
    }

    func rowCount(of selection: Selection) async throws -> Int? { try await source.rowCount(of: selection) }

    func unassignedCount() -> Int { count }

    func timeZone() -> String? { zone }
}
