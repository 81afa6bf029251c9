public import Domain

extension RunRecord {
    /// The record as a row of the table `run`.
    public var cells: [Cell] {
        let (model, problem) = (recipe.model, recipe.problem)
        return [
            .text(id.rawValue), .text(job.rawValue), .text(partition.label), .text(status.rawValue), Cell(attempt),
            .text(model.name.rawValue), Cell(model.version), .text(model.digest.rawValue),
            .text(problem.name.rawValue), Cell(problem.version), .text(problem.digest.rawValue),
            .text(LedgerJSON.text(recipe.outputs.names)), Cell(recipe.outputs.areClassProbabilities ? 1 : 0),
            .text(recipe.configuration.rawValue), .text(recipe.program), Cell(counts.read), Cell(counts.rejected),
            Cell(counts.scored), Cell(counts.staged), Cell(counts.chunks), Cell(position?.rawValue),
            Cell(LedgerJSON.text(summaries)), Cell(message), .text("\(openedAt)"), .text("\(updatedAt)"),
        ]
    }

    /// What a committed chunk changes in the row of the table `run`: columns and their cells.
    public var progressCells: [(column: String, cell: Cell)] {
        [
            ("rows_read", Cell(counts.read)), ("rows_rejected", Cell(counts.rejected)),
            ("rows_scored", Cell(counts.scored)), ("rows_staged", Cell(counts.staged)),
            ("chunks", Cell(counts.chunks)), ("position", Cell(position?.rawValue)),
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
        let status = try row.value(RunStatus.init(rawValue:))
        let attempt = try row.integer()
        let recipe = try row.recipe()
        let counts = RunCounts(
            read: try row.integer(), rejected: try row.integer(), scored: try row.integer(),
            staged: try row.integer(), chunks: try row.integer())
        let position = try row.optionalText().map(SourcePosition.init(rawValue:))
        let summaries = try row.optionalValue(LedgerJSON.summaries) ?? []
        let message = try row.optionalText()
        self.init(
            id: id, job: job, partition: partition, recipe: recipe, openedAt: try row.value(Timestamp.init(iso8601:)))
        self.status = status
        self.attempt = attempt
        self.counts = counts
        self.position = position
        self.summaries = summaries
        self.message = message
        updatedAt = try row.value(Timestamp.init(iso8601:))
    }
}

extension CellReader {
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
