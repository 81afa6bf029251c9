public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: CollectionTarget {
    /// See ``UseCases/CollectionTarget``.
    public nonisolated func collectFlights(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Flight]) async throws -> Void) async throws -> Void
    ) async throws {
        let mapping = mapping
        let file = path(layout.flights)
        try await collect(into: file, schema: mapping.schema) { rows in
            if mode == .append, LocalFile.exists(file) {
                try await self.lend(.everything, after: nil, chunkRows: Self.copiedRows) { chunk in
                    if let rejection = chunk.rejections.first { throw Self.lossError(file, rejection) }
                    try await rows.append(mapping.batch(of: chunk.flights))
                }
            }
            try await fill { try await rows.append(mapping.batch(of: $0)) }
        }
    }

    /// See ``UseCases/CollectionTarget``.
    public nonisolated func collectOutcomes(
        _ mode: CollectionMode,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([FlightOutcome]) async throws -> Void) async throws
            -> Void
    ) async throws {
        let file = path(layout.outcomes)
        try await collect(into: file, schema: OutcomeColumn.schema) { rows in
            if mode == .append, LocalFile.exists(file) {
                try await self.lendOutcomes(chunkRows: Self.copiedRows) { try await rows.append(RowBatch($0)) }
            }
            try await fill { try await rows.append(RowBatch($0)) }
        }
    }

    private nonisolated func collect(
        into file: String, schema: TableSchema, _ body: (CollectedRows) async throws -> Void
    ) async throws {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        for folder in [FolderLayout.locks, FolderLayout.collect] { try Folder.create(path(folder)) }
        guard let lock = try FileLock(path: path("\(FolderLayout.locks)/\(name).lock")) else {
            throw BatchError(
                .tryLater, "another process collects into \(file); run the same command again when that has ended")
        }
        defer { withExtendedLifetime(lock) {} }
        let rows = try CollectedRows(
            target: file, folder: path("\(FolderLayout.collect)/\(name)"), schema: schema)
        do {
            try await body(rows)
            try Task.checkCancellation()
            try await rows.commit()
        } catch {
            try? await rows.discard()
            throw error
        }
    }

    private static func lossError(_ file: String, _ rejection: Rejection) -> BatchError {
        BatchError(
            .dataRefused,
            "\(file) has rows that cannot be read, and appending to it would lose them; nothing was collected. Correct or "
                + "remove them, or collect with replace. The first one: \(rejection)")
    }

    private static let copiedRows = 4096
}

extension RowBatch {
    /// Outcomes as rows.
    fileprivate init(_ outcomes: [FlightOutcome]) {
        self.init(schema: OutcomeColumn.schema)
        for outcome in outcomes {
            integers[0].append(outcome.flight.rawValue)
            integers[1].append(outcome.arrivalDelay.map(Int64.init))
            endRow()
        }
    }
}
