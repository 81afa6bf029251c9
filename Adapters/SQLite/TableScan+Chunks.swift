import Tabular

extension TableScan {
    /// Hands over the rows chunk by chunk, and closes in every case.
    nonisolated func chunks(of chunkRows: Int, to body: (RowBatch) async throws -> Void) async throws {
        do {
            while true {
                try Task.checkCancellation()
                let batch = try await next(max(1, chunkRows))
                guard batch.rowCount > 0 else { break }
                try await body(batch)
            }
            await close()
        } catch {
            await close()
            throw error
        }
    }
}
