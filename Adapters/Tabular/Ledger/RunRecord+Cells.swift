public import Domain

extension RunRecord {
    /// The record as a row of the table `run`.
    public var cells: [Cell] {
        let (model, problem) = (recipe.model, recipe.problem)
        return [
            .text(id.rawValue), .text(job.rawValue), .text(partition.label), .text(target), .text(status.rawValue),
            Cell(attempt), Cell(process?.host), Cell(process?.number), Cell(isRescore ? 1 : 0), Cell(parent?.rawValue),
            .text(model.name.rawValue), Cell(model.version), .text(model.digest.rawValue),
            .text(problem.name.rawValue), Cell(problem.version), .text(problem.digest.rawValue),
            .text(LedgerJSON.text(recipe.outputs.names)), Cell(recipe.outputs.areClassProbabilities ? 1 : 0),
            .text(recipe.configuration.rawValue), .text(recipe.program), Cell(counts.read), Cell(counts.rejected),
            Cell(counts.scored), Cell(counts.staged), Cell(counts.chunks), Cell(chunkRows),
            Cell(timeZone), Cell(position?.rawValue), Cell(sourceChecksum?.rawValue), Cell(scoreChecksum?.rawValue),
            Cell(LedgerJSON.text(summaries)), Cell(message), .text("\(openedAt)"), .text("\(updatedAt)"),
        ]
    }

    /// What a committed chunk changes in the row of the table `run`: columns and their cells.
    public var progressCells: [(column: String, cell: Cell)] {
        [
            ("rows_read", Cell(counts.read)), ("rows_rejected", Cell(counts.rejected)),
            ("rows_scored", Cell(counts.scored)), ("rows_staged", Cell(counts.staged)),
            ("chunks", Cell(counts.chunks)), ("position", Cell(position?.rawValue)),
            ("source_checksum", Cell(sourceChecksum?.rawValue)), ("score_checksum", Cell(scoreChecksum?.rawValue)),
            ("updated_at", .text("\(updatedAt)")),
        ]
    }

    /// Reads a row of the table `run`.
    ///
    /// - Throws: `config` when the row is not one that this program writes.
    public init(cells: [Cell]) throws {
        var row = try CellReader(cells, of: .run)
        let id = try row.value(RunID.init(rawValue:))
        let job = try row.value(JobName.init(rawValue:))
        let partition = try row.value(Partition.init(label:))
        let target = try row.text()
        let status = try row.value(RunStatus.init(rawValue:))
        let attempt = try row.integer()
        let process = try row.process()
        let isRescore = try row.integer() != 0
        let parent = try row.optionalValue(RunID.init(rawValue:))
        let recipe = try row.recipe()
        let counts = RunCounts(
            read: try row.integer(), rejected: try row.integer(), scored: try row.integer(),
            staged: try row.integer(), chunks: try row.integer())
        let chunkRows = try row.integer()
        let timeZone = try row.optionalText()
        let position = try row.optionalText().map(SourcePosition.init(rawValue:))
        let sourceChecksum = try row.optionalValue(RowChecksum.init(rawValue:))
        let scoreChecksum = try row.optionalValue(RowChecksum.init(rawValue:))
        let summaries = try row.optionalValue(LedgerJSON.summaries) ?? []
        let message = try row.optionalText()
        self.init(
            id: id, job: job, partition: partition, target: target, recipe: recipe, chunkRows: chunkRows,
            openedAt: try row.value(Timestamp.init(iso8601:)))
        self.status = status
        self.attempt = attempt
        self.process = process
        self.isRescore = isRescore
        self.parent = parent
        self.timeZone = timeZone
        self.sourceChecksum = sourceChecksum
        self.scoreChecksum = scoreChecksum
        self.counts = counts
        self.position = position
        self.summaries = summaries
        self.message = message
        updatedAt = try row.value(Timestamp.init(iso8601:))
    }
}

extension CellReader {
    fileprivate mutating func process() throws -> ProcessIdentity? {
        let (host, number) = (try optionalText(), try optionalInteger())
        guard let host, let number else { return nil }
        return ProcessIdentity(host: host, number: number)
    }

    fileprivate mutating func recipe() throws -> RunRecipe {
        let model = ModelIdentity(
            name: try value(ModelName.init(rawValue:)), version: try integer(),
            digest: try value(Digest.init(rawValue:)))
        let problem = ProblemIdentity(
            name: try value(ProblemName.init(rawValue:)), version: try integer(),
            digest: try value(Digest.init(rawValue:)))
        let names = try value(LedgerJSON.names)
        let areProbabilities = try integer() != 0
        guard let outputs = ModelOutputs(names, areClassProbabilities: areProbabilities) else { throw mismatch() }
        return RunRecipe(
            model: model, problem: problem, outputs: outputs, configuration: try value(Digest.init(rawValue:)),
            program: try text())
    }
}
