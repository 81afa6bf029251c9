import Domain
import PortContracts
import UseCases

/// A source that does something before it hands over each chunk; chunks count from 1.
struct TappedSource: EntitySource {
    let source: any EntitySource<Parcel>
    let tap: @Sendable (_ chunk: Int) async throws -> Void

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        let read = Tally()
        try await source.read(selection, after: position, chunkRows: chunkRows) { chunk in
            try await tap(read.add())
            try await body(chunk)
        }
    }

    func rowCount(of selection: Selection) async throws -> Int? { try await source.rowCount(of: selection) }

    func unassignedCount() async throws -> Int { try await source.unassignedCount() }

    func timeZone() async throws -> String? { try await source.timeZone() }
}
