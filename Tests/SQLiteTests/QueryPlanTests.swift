import Domain
import GRDB
import PortContracts
import Tabular
import Testing

@testable import SQLite

@Suite("How SQLite runs the queries over a whole partition")
struct QueryPlanTests {
    private func plan(_ query: Query, in file: TemporaryFile) throws -> String {
        try DatabaseQueue(path: file.path).read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
                .map { $0["detail"] }.joined(separator: "\n")
        }
    }

    @Test("A partition is read by an index, and without a sort", arguments: [nil, SourcePosition(rawValue: 2)])
    func partitionsAreIndexed(_ position: SourcePosition?) async throws {
        let file = try TemporaryFile()
        try await file.store().collect(try Sample.flights(3))
        let query = try FlightQuery(try Identifier("flights"), mapping: .standard)
            .rows(of: .partition(Sample.partition), after: position)
        let plan = try plan(query, in: file)
        #expect(plan.contains("USING INDEX flights_by_day (day=?"))
        #expect(!plan.contains("TEMP B-TREE"))
    }

    @Test("Staged rows are profiled without a sort")
    func stagedRowsAreInOrder() async throws {
        let file = try TemporaryFile()
        _ = try await file.store().begin(try Sample.request("r1"))
        let sql = ScoreTables(try StoreTables(TableNames())).stagedRows
        let plan = try plan(Query(sql: sql, values: ["r1".databaseValue]), in: file)
        #expect(plan == "SEARCH scores_staging USING PRIMARY KEY (run_id=?)")
    }
}
