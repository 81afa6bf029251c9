import Domain
import InMemory
import PortContracts
import UseCases

/// A source that makes up chunks of one parcel, with the keys and distances 1, 2, 3, …; it may have no end, and can fail.
struct NumberSource: EntitySource {
    /// How many chunks there are; nil for no end.
    var chunks: Int?
    /// The chunk at which reading fails; nil for none.
    var failing: Int?
    /// How many chunks were read.
    let read = Tally()

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        while read.count < chunks ?? .max {
            let number = read.add()
            if failing == number { throw InjectedFault() }
            var parcel = Sample.row(number).entity
            parcel.distance = Double(number)
            let chunk = EntityChunk(
                keys: .integers([Int64(number)]), entities: [parcel], checksum: RowChecksum(sum: UInt64(number)))
            try await body(
                SourceChunk(rowCount: 1, position: SourcePosition(rawValue: "\(number)")) { _ in chunk })
        }
    }

    func rowCount(of selection: Selection) -> Int? { chunks }

    func unassignedCount() -> Int { 0 }

    func timeZone() -> String? { nil }
}
