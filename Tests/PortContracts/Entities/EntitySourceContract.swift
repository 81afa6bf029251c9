import Domain
import Tabular
import UseCases

/// The laws of ``UseCases/EntitySource``.
public enum EntitySourceContract {
    /// All laws.
    public static let laws: [Law<SourceUnderTest>] = [
        Law("Every entity is read once, with its key, in ascending order, whatever the size of a chunk") { subject in
            for selection in [Selection.partition(subject.variant.partition), .everything] {
                let samples = subject.samples(of: selection)
                for chunkRows in [1, 4, 17, 100] {
                    let chunks = try await subject.read(selection, chunkRows: chunkRows)
                    let decoded = try chunks.map { try $0.decode() }
                    try expect(decoded.flatMap(\.keys.keys), equals: samples.map(\.key), "keys of \(selection)")
                    try expect(decoded.flatMap(\.entities), equals: samples.map(\.parcel), "parcels of \(selection)")
                    try expect(decoded.flatMap(\.rejections), equals: [], "rejections")
                    try expect(chunks.map(\.rowCount), equals: decoded.map(\.rowCount), "rows of the chunks")
                    let full = chunks.dropLast().allSatisfy { $0.rowCount == chunkRows }
                    try expect(full, "every chunk but the last one should have \(chunkRows) rows")
                }
            }
        },
        Law("A range of partitions has the entities of those from its first to its last, in the table's order") {
            subject in
            let all = subject.variant.partitions
            for first in all.indices {
                for last in first..<all.count {
                    let chunks = try await subject.read(.partitions(all[first], all[last]), chunkRows: 8)
                    let keys = try chunks.flatMap { try $0.decode().keys.keys }
                    let expected = subject.samples(ofPartitions: first...last)
                    try expect(keys, equals: expected.map(\.key), "keys from \(all[first]) to \(all[last])")
                }
            }
        },
        Law("A range of partitions that begins after its end is refused") { subject in
            for (last, first) in zip(subject.variant.partitions, subject.variant.partitions.dropFirst()) {
                try await expectError(.usage, "reading from \(first) to \(last)") {
                    try await subject.read(.partitions(first, last), chunkRows: 8)
                }
            }
        },
        Law("Reading resumes after a chunk's position with exactly the rows that follow") { subject in
            let selection = Selection.partition(subject.variant.partition)
            let keys = subject.samples(of: selection).map(\.key)
            var done = 0
            for chunk in try await subject.read(selection, chunkRows: 5) {
                done += chunk.rowCount
                let rest = try await subject.read(selection, after: chunk.position, chunkRows: 3)
                let read = try rest.flatMap { try $0.decode().keys.keys }
                try expect(read, equals: Array(keys[done...]), "keys after row \(done)")
            }
        },
        Law("The partition of each entity is given when it is asked for") { subject in
            for selection in [Selection.partition(subject.variant.partition), .everything] {
                let chunks = try await subject.read(selection, chunkRows: 6)
                let partitions = try chunks.flatMap { try $0.decode(withPartitions: true).partitions }
                let own = subject.samples(of: selection).map(\.partition)
                let other: Partition = if case .partition(let partition) = selection { partition } else { .whole }
                try expect(partitions, equals: own.map { $0 ?? other }, "partitions of \(selection)")
                try expect(try chunks.flatMap { try $0.decode().partitions }, equals: [], "partitions not asked for")
            }
        },
        Law("A chunk is decoded any number of times, from any task, with the same result") { subject in
            let chunks = try await subject.read(.everything, chunkRows: 9)
            for chunk in chunks {
                let first = try chunk.decode()
                let again = try await Task { try chunk.decode() }.value
                try expect(again.keys, equals: first.keys, "keys")
                try expect(again.entities, equals: first.entities, "parcels")
            }
        },
        Law("The checksum of what was read is the same whatever the size of a chunk, and another one for other rows") {
            subject in
            var sums: Set<RowChecksum> = []
            for chunkRows in [1, 4, 17, 100] {
                let chunks = try await subject.read(.everything, chunkRows: chunkRows)
                sums.insert(try chunks.map { try $0.decode().checksum }.reduce(RowChecksum(), +))
            }
            try expect(sums.count, equals: 1, "checksums of all rows")
            let rows = try await subject.read(.everything, chunkRows: 1).map { try $0.decode().checksum }
            try expect(Set(rows).count, equals: rows.count, "checksums of single rows")
            try expect(!rows.contains(RowChecksum()), "the checksum of a row should not be that of none")
        },
        Law("Without rows, the body is not called") { subject in
            guard let empty = subject.variant.emptyPartition else { return }
            try expect(try await subject.read(.partition(empty), chunkRows: 5).count, equals: 0, "chunks")
        },
        Law("The number of rows of a selection is reported as it is, or not at all") { subject in
            for selection in [Selection.partition(subject.variant.partition), .everything] {
                let count = try await subject.source.rowCount(of: selection)
                let rows = subject.samples(of: selection).count
                try expect(count == nil || count == rows, "the number of rows should be \(rows): \(count ?? -1)")
            }
        },
        Law("Where every row belongs to a partition, none is counted as unassigned") { subject in
            try expect(try await subject.source.unassignedCount(), equals: 0, "rows without a partition")
        },
        Law("An error in the body ends the reading and comes out of it") { subject in
            let code = BatchError.Code(rawValue: "of_the_body")
            let error = try await expectError(code, "the body's error") {
                try await subject.source.read(.everything, after: nil, chunkRows: 3) { _ in
                    throw BatchError(code, "thrown by the body")
                }
            }
            try expect(error.message, equals: "thrown by the body", "message")
        },
        Law("A cancelled reading ends with CancellationError") { subject in
            let reading = Task {
                try await subject.source.read(.everything, after: nil, chunkRows: 1) { _ in
                    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                    try Task.checkCancellation()
                }
            }
            do {
                try await reading.value
                throw ContractViolation("the reading should have been cancelled")
            } catch is CancellationError {}
        },
    ]
}

extension StoreVariant {
    /// A partition of the scheme to which no sample row belongs; nil where every row belongs to each.
    fileprivate var emptyPartition: Partition? {
        guard table.partitionColumn != nil else { return nil }
        return ["99", "2012-01-01", "2012-01"].compactMap(table.partitions.partition).first
    }
}
