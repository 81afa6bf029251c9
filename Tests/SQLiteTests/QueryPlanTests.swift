#if SQLite
import Domain
import GRDB
import PortContracts
import Tabular
import Testing
import UseCases

@testable import SQLite

@Suite("How SQLite runs the queries over a whole partition")
struct QueryPlanTests {
    private func plan(_ query: Query, in file: TemporaryFile) throws -> String {
        try DatabaseQueue(path: file.path).read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
                .map { $0["detail"] }.joined(separator: "\n")
        }
    }

    /// The query for the rows of a selection, as a scan of the table makes it.
    private func query(
        _ filter: RowFilter, of variant: StoreVariant, from key: Key?, in file: TemporaryFile
    ) throws -> Query {
        try DatabaseQueue(path: file.path).read { database in
            let query = try RowQuery(variant.table)
            let columns = try TableColumns(of: query.table, in: database)
            let rows = try FilteredRows(filter, after: nil, of: variant.table, columns, in: database)
            return try query.rows(rows.condition, from: key, rowID: try Identifier("rowid"))
        }
    }

    private static let variants = StoreVariant.all.filter { variant in
        switch variant.table.partitions {
        case .day where variant.table.partition?.type == .timestamp: false
        case .day, .value: true
        case .month, .snapshot, .whole: false
        }
    }

    @Test("A partition is read by an index, and without a sort, also on resume", arguments: variants, [false, true])
    func partitionsAreIndexed(_ variant: StoreVariant, _ resumes: Bool) async throws {
        let file = try TemporaryFile()
        let rows = variant.rows(1...3)
        try await file.store(variant).write(variant.table, .replace) { try await $0(rows) }
        let query = try query(
            try variant.table.filter(for: .partition(variant.partition)), of: variant,
            from: resumes ? variant.key(2) : nil, in: file)
        let plan = try plan(query, in: file)
        let isKey = variant.table.partitionColumn == variant.table.keyColumns.first
        #expect(plan.contains(isKey ? "autoindex_parcels" : "USING INDEX parcels_by_partition ("), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test("A whole table is read in the order of its key, and without a sort", arguments: StoreVariant.all)
    func keysAreIndexed(_ variant: StoreVariant) async throws {
        let file = try TemporaryFile()
        let rows = variant.rows(1...3)
        try await file.store(variant).write(variant.table, .replace) { try await $0(rows) }
        let query = try query(.all, of: variant, from: variant.key(2), in: file)
        let plan = try plan(query, in: file)
        #expect(plan.hasPrefix("SEARCH parcels USING"), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test("Staged rows are profiled without a sort", arguments: StoreVariant.all)
    func stagedRowsAreInOrder(_ variant: StoreVariant) async throws {
        let file = try TemporaryFile()
        _ = try await file.store(variant).begin(try Sample.request("r1", of: variant))
        let tables = try ScoreTables(variant.scores)
        let run = Query(sql: "\"run_id\" = ?", values: ["r1".databaseValue])
        let sql = try tables.layout(.score).rows(of: tables.staging, where: run)
        let plan = try plan(Query(sql: sql, values: run.values), in: file)
        #expect(plan == "SEARCH scores_staging USING PRIMARY KEY (run_id=?)")
    }
}
#endif
