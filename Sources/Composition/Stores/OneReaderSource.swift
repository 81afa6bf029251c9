import Domain
import Synchronization
import UseCases

/// A source that has one reader where more were asked for, and says so once, when somebody reads.
final class OneReaderSource: FlightSource {
    private let source: any FlightSource
    private let reporter: any RunReporter
    private let note: String
    private let isNoted = Atomic(false)

    /// A source, and what to say about it.
    init(_ source: any FlightSource, reporter: any RunReporter, note: String) {
        self.source = source
        self.reporter = reporter
        self.note = note
    }

    func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        if !isNoted.exchange(true, ordering: .relaxed) { reporter.report(.noted(note)) }
        try await source.lend(selection, after: position, chunkRows: chunkRows, to: body)
    }

    func rowCount(of selection: FlightSelection) async throws -> Int? {
        try await source.rowCount(of: selection)
    }
}
