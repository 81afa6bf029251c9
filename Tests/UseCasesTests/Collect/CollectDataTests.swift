import Domain
import PortContracts
import Testing
import UseCases

@Suite("Collecting data")
struct CollectDataTests {
    private let table = MemoryTarget()
    private let labelTable = MemoryTarget()
    private let reporter = RecordingReporter()

    private func collect(
        _ mode: CollectionMode = .replace, from source: ListSource = ListSource(Array(1...10)),
        labels: ListSource? = ListSource(Array(101...110)), policy: RejectionPolicy = RejectionPolicy()
    ) async throws -> StageReport {
        let context = RunContext(
            now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter)
        let collectData = CollectData(
            entities: .init(from: source, to: table), labels: labels.map { .init(from: $0, to: labelTable) },
            rejectionPolicy: policy, chunkRows: 3, context: context)
        return try await collectData(mode)
    }

    @Test("copies entities and labels as they are")
    func copies() async throws {
        let report = try await collect()
        #expect(report == StageReport(stage: .collect, progress: StageProgress(rowsIn: 10, rowsOut: 10), seconds: 1))
        #expect(await table.rows == Array(1...10))
        #expect(await labelTable.rows == Array(101...110))
        #expect(reporter.words == ["collect started, 10 rows", "collect finished, 10 in, 10 out"])
    }

    @Test("copies entities alone when the problem has no labels in a table of their own")
    func copiesEntitiesAlone() async throws {
        _ = try await collect(labels: nil)
        #expect(await table.rows.count == 10)
        #expect(await labelTable.rows.isEmpty)
        #expect(!reporter.words.contains { $0.hasPrefix("noted") })
    }

    @Test("copies entities alone when there are no labels yet, and reports so")
    func copiesWithoutLabels() async throws {
        _ = try await collect(labels: ListSource([], isMissing: true))
        #expect(await table.rows.count == 10)
        #expect(await labelTable.rows.isEmpty)
        #expect(reporter.words.contains("noted: no labels collected: there is no such file"))
    }

    @Test("does not replace a table by nothing")
    func refusesNothing() async throws {
        _ = try await collect()
        let error = try await expectError(.nothingToDo, "no rows") { try await collect(from: ListSource([])) }
        #expect(error.message.contains("the tables stay as they were"))
        #expect(await table.rows.count == 10)
    }

    @Test("is refused when the file of the entities is missing")
    func missingFile() async throws {
        try await expectError(.noInput, "a missing file") { try await collect(from: ListSource([], isMissing: true)) }
        #expect(await labelTable.rows.isEmpty)
    }

    @Test("leaves out rows that cannot be decoded, counts them and shows them")
    func leavesOut() async throws {
        let report = try await collect(from: ListSource(Array(1...10), rejected: [2, 9, 10]))
        #expect(report.progress == StageProgress(rowsIn: 10, rowsOut: 7, rejected: 3))
        #expect(await table.rows == [1, 3, 4, 5, 6, 7, 8])
        #expect(reporter.words.filter { $0.contains("rejected") }.count == 3)
    }

    @Test(
        "copies nothing when more rows are left out than may be",
        arguments: [RejectionPolicy(maximumCount: 2), RejectionPolicy(maximumShare: 0.29)])
    func refuses(_ policy: RejectionPolicy) async throws {
        await table.replace([77])
        let error = try await expectError(.dataRefused, "too many rejections") {
            try await collect(from: ListSource(Array(1...10), rejected: [2, 9, 10]), policy: policy)
        }
        #expect(error.message.contains("3"))
        #expect(error.message.contains("the tables stay as they were"))
        #expect(await table.rows == [77])
        #expect(await labelTable.rows.isEmpty)
    }

    @Test(
        "copies the others when exactly as many are left out as may be",
        arguments: [RejectionPolicy(maximumCount: 3), RejectionPolicy(maximumShare: 0.3)])
    func allowsTheLimit(_ policy: RejectionPolicy) async throws {
        let report = try await collect(from: ListSource(Array(1...10), rejected: [2, 9, 10]), policy: policy)
        #expect(report.progress.rowsOut == 7)
    }

    @Test("replaces what the table has, or adds to it, as it is asked to")
    func modes() async throws {
        await table.replace([77])
        _ = try await collect(.append)
        #expect(await table.rows == [77] + Array(1...10))
        _ = try await collect(.replace)
        #expect(await table.rows == Array(1...10))
    }

    @Test("ends the reading as soon as too many rows are left out")
    func stopsReading() async throws {
        let source = ListSource(Array(1...10), rejected: [1, 2])
        try await expectError(.dataRefused, "too many rejections") {
            try await collect(from: source, policy: RejectionPolicy(maximumCount: 1))
        }
        #expect(source.read.count == 1)
    }

    @Test("leaves the table as it was when the file fails in its middle")
    func failsInTheMiddle() async throws {
        try await expectError(.io, "a failing file") {
            try await collect(from: ListSource(Array(1...10), failingChunk: 3))
        }
        #expect(await table.rows.isEmpty)
    }
}

/// A file of numbers: some cannot be decoded, and the file may be missing or fail.
private struct ListSource: CollectionSource {
    let numbers: [Int]
    var rejected: Set<Int> = []
    var isMissing = false
    var failingChunk = 0
    /// How many chunks were read.
    let read = Tally()

    init(_ numbers: [Int], rejected: Set<Int> = [], isMissing: Bool = false, failingChunk: Int = 0) {
        (self.numbers, self.rejected, self.isMissing, self.failingChunk) = (numbers, rejected, isMissing, failingChunk)
    }

    func readAll(
        chunkRows: Int, _ body: @escaping @Sendable (CollectedChunk<[Int]>) async throws -> Void
    ) async throws {
        if isMissing { throw BatchError(.noInput, "there is no such file") }
        for start in stride(from: 0, to: numbers.count, by: chunkRows) {
            if read.add() == failingChunk { throw BatchError(.io, "the disk is gone") }
            let chunk = numbers[start..<min(start + chunkRows, numbers.count)]
            let kept = chunk.filter { !rejected.contains($0) }
            let rejections = chunk.filter(rejected.contains).map {
                Rejection(key: .integer(Int64($0)), column: "weight", code: .notOfType, expected: "a number")
            }
            try await body(CollectedChunk(rows: kept, rowCount: kept.count, rejections: rejections))
        }
    }

    func rowCount() -> Int? { numbers.count }
}

/// A table of numbers.
private actor MemoryTarget: CollectionTarget {
    private(set) var rows: [Int] = []

    func replace(_ rows: [Int]) { self.rows = rows }

    func collect(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Int]) async throws -> Void) async throws -> Void
    ) async throws {
        let gathered = Gathered<Int>()
        try await fill { await gathered.add($0) }
        rows = (mode == .append ? rows : []) + (await gathered.elements)
    }
}
