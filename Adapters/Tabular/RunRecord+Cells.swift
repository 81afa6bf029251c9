public import Domain

extension RunRecord {
    /// The record as a row of the table `run`.
    public var cells: [Cell] {
        [
            .text(id.rawValue), .text(job.rawValue), .text("\(partition)"), .text(status.rawValue), Cell(attempt),
            .text(recipe.model.name.rawValue), Cell(recipe.model.version), .text(recipe.model.digest.rawValue),
            .text(recipe.configuration.rawValue), .text(recipe.program), Cell(counts.read), Cell(counts.rejected),
            Cell(counts.scored), Cell(counts.staged), Cell(counts.chunks), Cell(position.map { Int($0.rawValue) }),
            Cell(summary?.rows), Cell(summary?.mean), Cell(summary?.p05), Cell(summary?.p25), Cell(summary?.p50),
            Cell(summary?.p75), Cell(summary?.p95), Cell(message), .text("\(openedAt)"), .text("\(updatedAt)"),
        ]
    }

    /// Reads a row of the table `run`.
    ///
    /// - Throws: `config` when the row is not one that this program writes.
    public init(cells: [Cell]) throws {
        var row = try CellReader(cells, of: .run)
        let id = try row.value(RunID.init(rawValue:))
        let job = try row.value(JobName.init(rawValue:))
        let partition = Partition(day: try row.value { CalendarDay(iso8601: $0) })
        let status = try row.value(RunStatus.init(rawValue:))
        let attempt = try row.integer()
        let model = ModelIdentity(
            name: try row.value(ModelName.init(rawValue:)), version: try row.integer(),
            digest: try row.value(Digest.init(rawValue:)))
        let recipe = RunRecipe(
            model: model, configuration: try row.value(Digest.init(rawValue:)), program: try row.text())
        let counts = RunCounts(
            read: try row.integer(), rejected: try row.integer(), scored: try row.integer(),
            staged: try row.integer(), chunks: try row.integer())
        let position = try row.optionalInteger().map { SourcePosition(rawValue: Int64($0)) }
        let summary = try row.summary()
        let message = try row.optionalText()
        self.init(
            id: id, job: job, partition: partition, recipe: recipe, openedAt: try row.value(Timestamp.init(iso8601:)))
        self.status = status
        self.attempt = attempt
        self.counts = counts
        self.position = position
        self.summary = summary
        self.message = message
        updatedAt = try row.value(Timestamp.init(iso8601:))
    }
}

extension CellReader {
    fileprivate mutating func summary() throws -> ScoreSummary? {
        let rows = try optionalInteger()
        let figures = try (0..<6).map { _ in try optionalReal() }.compactMap { $0 }
        guard let rows, figures.count == 6 else { return nil }
        return ScoreSummary(
            rows: rows, mean: figures[0], p05: figures[1], p25: figures[2], p50: figures[3], p75: figures[4],
            p95: figures[5])
    }
}
