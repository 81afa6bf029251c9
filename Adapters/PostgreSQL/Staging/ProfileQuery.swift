#if PostgreSQL
import Domain
import Tabular

/// The statistics of staged scores, computed by the server: the same as those that `ScoreProfile` computes row by row.
struct ProfileQuery {
    /// The table.
    let table: QualifiedName
    /// The columns of the key.
    let keys: [ColumnSpecification]
    /// The columns of the outputs.
    let outputs: [String]
    /// The range in which scores are expected.
    let range: ClosedRange<Double>

    /// Computes the profile, in a transaction.
    ///
    /// - Parameter duplicates: how many rows have a key that another row before them has.
    func profile(duplicates: Int, on connection: PQConnection) throws -> ScoreProfile {
        // Several workers would add in another order each time, and the last digits of the mean would differ.
        try connection.execute("SET LOCAL max_parallel_workers_per_gather = 0")
        let rows = try connection.executeBulk(
            """
            SELECT output, CASE
                WHEN score > $1::float8 AND score < $2::float8
                    THEN least(floor((score - $1::float8) / ($2::float8 - $1::float8) * ($3::int + 1)), $3::int)::int
                WHEN score > '-Infinity' AND score <= $1::float8 THEN 0
                WHEN score < 'Infinity' AND score >= $2::float8 THEN $3::int
                WHEN score = 'NaN' THEN \(Self.missing)
                ELSE \(Self.infinite)
                END AS bin, count(*), sum(score), min(score), max(score), \(ScoreHash.sum(of: "hash"))
            FROM \(try scores) GROUP BY output, bin ORDER BY output, bin
            """, [String(range.lowerBound), String(range.upperBound), String(OutputProfile.binCount - 1)])
        let parts = Dictionary(grouping: try rows.map(Part.init), by: \.output)
        return ScoreProfile(
            duplicates: duplicates, checksum: parts.values.joined().reduce(RowChecksum()) { $0 + $1.checksum },
            outputs: outputs.indices.map { profile(of: parts[$0] ?? []) },
            largestSumError: outputs.count > 1 ? try largestSumError(on: connection) : 0)
    }

    /// Counts the rows whose key another row before them has.
    func duplicates(on connection: PQConnection) throws -> Int {
        let rows = try connection.executeBulk(
            """
            SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT \(try nameList(keys.map(\.name))) FROM \(table)) AS different)
            FROM \(table)
            """)
        guard let count = rows.first?.first?.flatMap({ Int($0) }) else {
            throw PQFault.malformed("a count of keys is not a number")
        }
        return count
    }

    /// The scores of all outputs with the number of the output, in one pass over the rows. The first one has the hash of
    /// the row.
    private var scores: String {
        get throws {
            let columns = try outputs.map { "staged.\(try QuotedName($0))" }
            let hash = try ScoreHash(keys, outputs, alias: "staged").expression
            if columns.count == 1 {
                return "(SELECT 0 AS output, \(columns[0]) AS score, \(hash) AS hash FROM \(table) AS staged) AS scores"
            }
            let values = columns.enumerated().map { "(\($0), \($1), \($0 == 0 ? hash : "NULL"))" }.joined(
                separator: ", ")
            return "\(table) AS staged CROSS JOIN LATERAL (VALUES \(values)) AS scores (output, score, hash)"
        }
    }

    /// How far the sum of a row's outputs is from 1 at most. Numbers whose sum might overflow, an error of the server,
    /// count as themselves.
    private func largestSumError(on connection: PQConnection) throws -> Double {
        let columns = try outputs.map { "\(try QuotedName($0))" }
        let magnitudes = columns.map { "abs(\($0))" }.joined(separator: ", ")
        let rows = try connection.executeBulk(
            """
            SELECT coalesce(max(CASE WHEN greatest(\(magnitudes)) < 1e300
                THEN abs(\(columns.joined(separator: " + ")) - 1) ELSE greatest(\(magnitudes)) END), 0)
            FROM \(table) WHERE greatest(\(magnitudes)) < 'Infinity'
            """)
        guard let error = rows.first?.first?.flatMap({ Double($0) }) else {
            throw PQFault.malformed("a sum of scores is not a number")
        }
        return error
    }

    private func profile(of parts: [Part]) -> OutputProfile {
        var counts: [Int: Int] = [:]
        var finite = (sum: 0.0, minimum: Double.infinity, maximum: -Double.infinity)
        for part in parts {
            counts[part.bin] = part.count
            guard part.bin >= 0 else { continue }
            finite.sum += part.sum
            finite.minimum = min(finite.minimum, part.minimum)
            finite.maximum = max(finite.maximum, part.maximum)
        }
        return OutputProfile(
            range: range, rows: counts.values.reduce(0, +), missing: counts[Self.missing] ?? 0,
            infinite: counts[Self.infinite] ?? 0, sum: finite.sum, minimum: finite.minimum, maximum: finite.maximum,
            bins: counts.filter { $0.key >= 0 })
    }

    /// The numbers that stand for scores that are not finite, where others have the number of their bin. For the server,
    /// NaN is greater than every other number.
    private static let missing = -1
    private static let infinite = -2

    /// The statistics of an output's scores in one bin.
    private struct Part {
        let output: Int
        let bin: Int
        let count: Int
        let sum: Double
        let minimum: Double
        let maximum: Double
        let checksum: RowChecksum

        init(_ row: [String?]) throws {
            let texts = row.compactMap { $0 }
            guard texts.count == 7, let output = Int(texts[0]), let bin = Int(texts[1]), let count = Int(texts[2]),
                let sum = Double(texts[3]), let minimum = Double(texts[4]), let maximum = Double(texts[5])
            else { throw PQFault.malformed("a figure of the scores is not a number") }
            self.output = output
            self.bin = bin
            self.count = count
            self.sum = sum
            self.minimum = minimum
            self.maximum = maximum
            checksum = try ScoreHash.checksum(texts[6])
        }
    }
}
#endif
