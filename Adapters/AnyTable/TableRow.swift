import Tabular

/// A row of a table for which nobody wrote an entity: a place in a batch, whose columns have the values.
///
/// All rows of a chunk share one batch.
public struct TableRow: Sendable {
    let block: RowBlock
    let row: Int32
}

/// The rows of a batch, shared by all the entities that were made of it.
final class RowBlock: Sendable {
    let batch: RowBatch

    init(_ batch: RowBatch) {
        self.batch = batch
    }
}
