import ProgramRunner

extension WorkFolder {
    /// Scores a day of parcels with `--json`.
    func score(_ day: String = Parcels.days.scored, _ arguments: String...) async throws -> ProgramResult {
        try await run(["run", "--partition", day, "--json", "--quiet"] + arguments)
    }

    /// All runs that the ledger has, newest first.
    func runs(_ options: [String] = []) async throws -> [[String: Any]] {
        let result = try await run(["runs", "list", "--json"] + options)
        guard let runs = try result.object()["runs"] as? [[String: Any]] else { throw UnexpectedOutput(result) }
        return runs
    }

    /// A run as the ledger has it.
    func ledgerRun(_ id: String) async throws -> [String: Any] {
        try await run(["runs", "show", id, "--json"]).run()
    }
}
