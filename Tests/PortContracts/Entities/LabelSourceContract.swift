import Domain
import Tabular
import UseCases

/// The laws of ``UseCases/LabelSource``.
public enum LabelSourceContract {
    /// The laws of every source of labels.
    public static let laws: [Law<LabelsUnderTest>] = [
        Law("Every label is read once, with its key, in any order, and is NaN where it is unknown") { subject in
            let expected = LabelsUnderTest.labels(of: subject.variant)
            for chunkRows in [1, 4, 23, 100] {
                let chunks = try await subject.read(chunkRows: chunkRows)
                let read = chunks.flatMap { Array(zip($0.keys.keys, $0.values)) }.sorted { $0.0 < $1.0 }
                try expect(read.map(\.0), equals: expected.map(\.key), "keys")
                // NaN does not equal itself.
                try expect(
                    read.map { $0.1.isNaN ? nil : $0.1 }, equals: expected.map { $0.value.isNaN ? nil : $0.value },
                    "labels")
            }
        },
        Law("A chunk has at least one label, at most as many as were asked for, and one key for each") { subject in
            for chunkRows in [1, 4, 100] {
                for chunk in try await subject.read(chunkRows: chunkRows) {
                    try expect((1...chunkRows).contains(chunk.values.count), "a chunk of \(chunk.values.count) labels")
                    try expect(chunk.keys.count, equals: chunk.values.count, "keys of a chunk")
                    try expect(chunk.keys.kind, equals: subject.variant.labels.keyKind, "kind of the keys")
                }
            }
        },
        Law("Reading again reads the same labels") { subject in
            func labels() async throws -> [Key: Double] {
                let chunks = try await subject.read(chunkRows: 7)
                let known = chunks.flatMap { zip($0.keys.keys, $0.values) }.filter { !$0.1.isNaN }
                return Dictionary(known) { first, _ in first }
            }
            let first = try await labels()
            try expect(try await labels(), equals: first, "labels")
        },
        Law("Without labels, the body is not called") { subject in
            let chunks = Gathered<LabelChunk>()
            try await subject.empty.readLabels(chunkRows: 5) { await chunks.add($0) }
            try expect(await chunks.elements.count, equals: 0, "chunks")
        },
        Law("An error in the body ends the reading and comes out of it") { subject in
            let code = BatchError.Code(rawValue: "of_the_body")
            let calls = Gathered<Int>()
            let error = try await expectError(code, "the body's error") {
                try await subject.source.readLabels(chunkRows: 3) { chunk in
                    await calls.add(chunk.values.count)
                    throw BatchError(code, "thrown by the body")
                }
            }
            try expect(error.message, equals: "thrown by the body", "message")
            try expect(await calls.elements.count, equals: 1, "calls of the body")
        },
        Law("A cancelled reading ends with CancellationError") { subject in
            let reading = Task {
                try await subject.source.readLabels(chunkRows: 1) { _ in
                    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                }
            }
            do {
                try await reading.value
                throw ContractViolation("the reading should have been cancelled")
            } catch is CancellationError {}
        },
    ]

    /// The laws of labels in a table of a store.
    public static let tableLaws: [Law<StoreUnderTest>] =
        laws.map { law in
            Law(law.name) { store in try await law.check(try await .mapped(store)) }
        } + [
            Law("A missing table of labels is no input, and the message names it") { store in
                let source = try LabelsUnderTest.source(of: store, table: "missing_deliveries")
                let error = try await expectError(.noInput, "reading a table that is not there") {
                    try await source.readLabels(chunkRows: 5) { _ in }
                }
                try expect(
                    error.message.contains("missing_deliveries"), "the message should name it: \(error.message)")
            }
        ]
}
