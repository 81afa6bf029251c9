import UseCases

extension LedgerSession {
    /// What a query that counts the rows of a table gives.
    func count(_ query: String, in table: QualifiedName) throws -> Int? {
        try work("counting the rows of table \(table.plain)") { connection in
            _ = try connection.columns(of: table)
            return try connection.executeBulk(query).first?.first?.flatMap { Int($0) }
        }
    }
}
