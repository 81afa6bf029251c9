import Domain
import LocalFiles
import Tabular
import UseCases

/// Scores of a run as a file: staged and published scores have the same columns.
struct ScoreFile {
    private let scores: ScoreTable
    private let keys: TableSpecification
    private var table: CSVTable
    private let outputs: [Int]
    private let keyColumns: [Int]

    /// Opens a file. The outputs are the columns that are neither partition nor key nor origin.
    ///
    /// - Throws: `noInput` when there is no file; `config` when a column is missing.
    init(_ path: String, _ scores: ScoreTable) throws {
        var outputCount = 0
        table = try CSVTable(path: path) { header in
            let names = scores.outputNames(among: header)
            outputCount = names.count
            return TableSchema(
                scores.leadingColumns + names.map { ColumnSpecification($0, .real) } + ScoreTable.trailingColumns)
        }
        self.scores = scores
        let leading = scores.leadingColumns
        outputs = Array(leading.count..<leading.count + outputCount)
        keys = try TableSpecification(
            name: scores.name, columns: scores.keys, key: scores.keys.map(\.name), partitions: .whole)
        keyColumns = keys.schema.names.compactMap { name in leading.firstIndex { $0.name == name } }
    }

    /// All keys, and one column of values for each output.
    mutating func readScores() throws -> (keys: KeyColumn, outputs: [[Double]]) {
        table.splitOnly(columns: keyColumns + outputs)
        var batch = RowBatch(schema: keys.schema)
        var values = outputs.map { _ in [Double]() }
        while try table.next() { try readScore(into: &batch, &values) }
        guard batch.faults.isEmpty else { throw table.damage(Self.advice) }
        return (batch.keys(of: keys), values)
    }

    private func readScore(into batch: inout RowBatch, _ values: inout [[Double]]) throws {
        guard !table.isMalformed else { throw table.damage(Self.advice) }
        let record = table.record
        for (index, column) in keyColumns.enumerated() {
            let text = record.bytes.span.extracting(table.range(of: column))
            guard !text.isEmpty || keys.schema.columns[index].type == .text else { throw table.damage(Self.advice) }
            batch.append(text, toColumn: index, clock: nil)
        }
        for (index, column) in outputs.enumerated() {
            guard let value = table.score(column) else { throw table.damage(Self.advice) }
            values[index].append(value)
        }
        batch.endRow()
    }

    /// Counts and sums up the rows, a few thousand at a time.
    mutating func tally(of run: RunRecord) throws -> PublishedTally {
        var tally = PublishedTally()
        let runColumn = outputs.count + scores.leadingColumns.count
        let model = run.recipe.model
        let origin = [run.id.rawValue, model.name.rawValue, String(model.version)]
        table.splitOnly(columns: keyColumns + outputs + origin.indices.map { runColumn + $0 })
        var batch = RowBatch(schema: keys.schema)
        var values = outputs.map { _ in [Double]() }
        while try table.next() {
            try readScore(into: &batch, &values)
            if origin.indices.contains(where: { table.text(runColumn + $0) != origin[$0] }) { tally.foreignRows += 1 }
            guard batch.rowCount == Self.rowsAtOnce else { continue }
            try add(&batch, &values, to: &tally)
        }
        try add(&batch, &values, to: &tally)
        return tally
    }

    private func add(_ batch: inout RowBatch, _ values: inout [[Double]], to tally: inout PublishedTally) throws {
        guard batch.faults.isEmpty else { throw table.damage(Self.advice) }
        tally.rows += batch.rowCount
        tally.checksum = tally.checksum + RowChecksum(scores: batch.keys(of: keys), values)
        batch.removeAll()
        for index in values.indices { values[index].removeAll(keepingCapacity: true) }
    }

    private static let rowsAtOnce = 4096

    /// All rows, as readers of the published table see them.
    ///
    /// - Parameter partition: the partition of rows that do not say it.
    mutating func readRows(of partition: Partition) throws -> [PublishedScore] {
        let partitionColumn = scores.partition.flatMap { column in
            scores.leadingColumns.firstIndex { $0.name == column.name }
        }
        var rows: [PublishedScore] = []
        while try table.next() {
            guard let key = table.key(keyColumns) else { throw table.damage(Self.advice) }
            let label = partitionColumn.map { table.text($0).flatMap(Partition.init(label:)) } ?? partition
            rows.append(try row(key, label))
        }
        return rows
    }

    private func row(_ key: Key, _ partition: Partition?) throws -> PublishedScore {
        let origin = outputs.count + scores.leadingColumns.count
        let values = outputs.compactMap(table.score)
        guard values.count == outputs.count, let partition, let run = table.text(origin).flatMap(RunID.init(rawValue:)),
            let name = table.text(origin + 1).flatMap(ModelName.init(rawValue:)),
            let version = table.integer(origin + 2)
        else { throw table.damage(Self.advice) }
        return PublishedScore(
            partition: partition, key: key, outputs: values, run: run, modelName: name, modelVersion: Int(version))
    }

    /// The run of the first row of a file; nil when it has none.
    static func firstRun(in path: String) throws -> RunID? {
        var table = try CSVTable(path: path, schema: TableSchema([ScoreTable.run]))
        guard try table.next(), !table.isMalformed else { return nil }
        return table.text(0).flatMap(RunID.init(rawValue:))
    }

    private static let advice = "Score the partition again (--rescore)"
}
