import Domain

/// Compares the rows that a run has read with those that the source has now, chunk by chunk.
final class Comparison: Sendable {
    private let run: RunRecord
    private let found = Accumulator(ReadRows())
    private let meter: StageMeter?

    /// A comparison with a run; it reports its progress unless the run has read nothing.
    init(with run: RunRecord, _ context: RunContext) {
        self.run = run
        meter = run.counts.chunks == 0 ? nil : StageMeter(.compare, expectedRows: run.counts.read, context: context)
    }

    /// Adds the next chunk.
    ///
    /// - Throws: ``SourceChanged`` at the last one of those that the run has read, when they are not the same.
    func add(_ rows: ReadRows) throws {
        let sum = found.update { sum in
            sum = sum + rows
            return sum
        }
        meter?.advance(rowsIn: rows.count, rowsOut: rows.count)
        guard sum.chunks == run.counts.chunks else { return }
        meter?.finish()
        try finish()
    }

    /// Compares, when the source has no more rows. A run whose checksum is not known has nothing to compare.
    ///
    /// - Throws: ``SourceChanged`` unless all rows were the same.
    func finish() throws {
        let sum = found.value
        guard sum.count == run.counts.read, run.sourceChecksum == nil || run.sourceChecksum == sum.checksum else {
            throw SourceChanged(run: run.id, rows: run.counts.read)
        }
    }
}

/// The rows that a run has read are not the ones that the source has now.
struct SourceChanged: Error, CustomStringConvertible {
    /// The run.
    let run: RunID
    /// How many rows it had read.
    let rows: Int

    var description: String { "the source has changed since run \(run) read \(rows) rows of it" }
}
