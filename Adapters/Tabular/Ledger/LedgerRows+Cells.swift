public import Domain

extension ScoredChunk {
    /// The chunk as a row of the table `chunk`.
    ///
    /// - Parameter stage: the checksum of the bytes in which the scores are staged, in a store that stages them in files.
    public func cells(of run: RunID, stage: RowChecksum? = nil, at time: Timestamp) -> [Cell] {
        [
            .text(run.rawValue), Cell(index), Cell(rowCount), Cell(rejections.count), Cell(scoredCount),
            .text(position.rawValue), .text(sourceChecksum.rawValue), .text(scoreChecksum.rawValue),
            Cell(stage?.rawValue),
            .text("\(time)"),
        ]
    }
}

extension Rejection {
    /// The rejection as a row of the table `rejection`.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - chunk: the index of the chunk.
    ///   - ordinal: its place among the rejections of the chunk, from 0.
    public func cells(of run: RunID, chunk: Int, ordinal: Int) -> [Cell] {
        [
            .text(run.rawValue), Cell(chunk), Cell(ordinal), Cell(key.map(KeyText.text)), Cell(line),
            Cell(column), .text(code.rawValue), .text(expected),
        ]
    }

    /// Reads a row of the table `rejection`.
    ///
    /// - Throws: `config` when the row is not one that this program writes.
    public init(cells: [Cell]) throws {
        var row = try CellReader(cells, of: .rejection)
        _ = (try row.text(), try row.integer(), try row.integer())
        self.init(
            key: try row.optionalText().flatMap(KeyText.key),
            line: try row.optionalInteger(), column: try row.optionalText(),
            code: Code(rawValue: try row.text()), expected: try row.text())
    }
}

extension AuditFinding {
    /// The finding as a row of the table `audit`.
    public func cells(of run: RunID, ordinal: Int) -> [Cell] {
        [
            .text(run.rawValue), Cell(ordinal), .text(rule), Cell(passed ? 1 : 0), .text(observed), .text(expected),
        ]
    }

    /// Reads a row of the table `audit`.
    ///
    /// - Throws: `config` when the row is not one that this program writes.
    public init(cells: [Cell]) throws {
        var row = try CellReader(cells, of: .audit)
        _ = (try row.text(), try row.integer())
        self.init(
            rule: try row.text(), passed: try row.integer() != 0, observed: try row.text(), expected: try row.text())
    }
}

extension RunRecord {
    /// The publication of this run as a row of the table `publication`.
    public func publicationCells(at time: Timestamp) -> [Cell] {
        [
            .text(id.rawValue), .text(job.rawValue), .text("\(partition)"), .text(target), Cell(counts.staged),
            Cell(scoreChecksum?.rawValue), .text("\(time)"),
        ]
    }
}
