import Domain
public import UseCases

/// Labels of a table in any store.
public struct MappedLabels: LabelSource {
    private let reader: any TableReader
    private let table: TableSpecification
    private let mapping: LabelMapping

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - reader: the store.
    ///   - entities: the table of the entities, under the names that it has in the store.
    ///   - mapping: where labels are.
    /// - Throws: `config` when the label's column is one of the key.
    public init(_ reader: any TableReader, beside entities: TableSpecification, mapping: LabelMapping) throws {
        self.reader = reader
        table = try mapping.table(beside: entities)
        self.mapping = mapping
    }

    /// Reads all labels; see ``UseCases/LabelSource`` for what holds.
    public func readLabels(
        chunkRows: Int, _ body: @escaping @Sendable (LabelChunk) async throws -> Void
    ) async throws {
        let labels = (table: table, mapping: mapping)
        try await reader.readUnordered(table, chunkRows: max(1, chunkRows)) { batch in
            if let fault = batch.faults.first(where: { $0.code == .malformedRecord }) {
                throw labels.table.recordRefusal(batch, fault)
            }
            if let row = batch.firstRowWithoutKey(of: labels.table) {
                throw labels.table.labelRefusal(batch, row, column: labels.table.keys.first?.name, "a key in each row")
            }
            if let fault = batch.faults.first {
                let column = fault.column.map { labels.table.schema.columns[$0].name }
                throw labels.table.labelRefusal(batch, fault.row, column: column, fault.expected)
            }
            if let row = labels.mapping.firstRowOfOtherText(in: batch) {
                throw labels.table.labelRefusal(
                    batch, row, column: labels.mapping.column.name, LabelWord.expected,
                    advice: "Make numbers of such a column in a view, or name another one")
            }
            try await body(
                LabelChunk(keys: batch.keys(of: labels.table), values: labels.mapping.labels(in: batch)))
        }
    }
}

extension TableSpecification {
    /// The error for a row that cannot be split into fields.
    fileprivate func recordRefusal(_ batch: RowBatch, _ fault: RowFault) -> BatchError {
        let place = batch.lines.isEmpty ? "a row" : "line \(batch.lines[fault.row])"
        return BatchError(
            .dataRefused,
            "\(place) of table \(name) cannot be read, and with it its label: expected \(fault.expected). Correct the row or "
                + "remove it")
    }

    /// The error for a row that is no label.
    fileprivate func labelRefusal(
        _ batch: RowBatch, _ row: Int, column: String?, _ expected: String,
        advice: String = "Correct the row or remove it; a wrong label is worse than none"
    ) -> BatchError {
        let place = batch.lines.isEmpty ? "a row" : "line \(batch.lines[row])"
        return BatchError(
            .dataRefused,
            "\(place)\(column.map { ", column \"\($0)\"," } ?? "") of table \(name) is not a label: expected \(expected). "
                + advice)
    }
}
