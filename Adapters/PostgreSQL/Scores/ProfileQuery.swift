import Domain

/// The scores of a table in figures, as the server works them out: the same as `ScoreProfile` does row by row.
struct ProfileQuery {
    /// The table.
    let table: QualifiedName
    /// The range of scores.
    let range: ClosedRange<Double>

    /// Works the profile out, in one pass over the rows and within a transaction.
    ///
    /// - Parameter duplicates: how many rows have a key that another row before them has.
    func profile(duplicates: Int, on connection: PQConnection) throws -> ScoreProfile {
        // Several workers would add in another order each time, and the last digits of the mean would differ.
        try connection.execute("SET LOCAL max_parallel_workers_per_gather = 0")
        let rows = try connection.executeBulk(
            """
            SELECT CASE
                WHEN score > $1::float8 AND score < $2::float8
                    THEN least(floor((score - $1::float8) / ($2::float8 - $1::float8) * ($3::int + 1)), $3::int)::int
                WHEN score > '-Infinity' AND score <= $1::float8 THEN 0
                WHEN score < 'Infinity' AND score >= $2::float8 THEN $3::int
                WHEN score = 'NaN' THEN \(Self.missing)
                ELSE \(Self.infinite)
                END AS bin, count(*), sum(score), min(score), max(score)
            FROM \(table) GROUP BY bin ORDER BY bin
            """, [String(range.lowerBound), String(range.upperBound), String(ScoreProfile.binCount - 1)])
        var counts: [Int: Int] = [:]
        var finite = (sum: 0.0, minimum: Double.infinity, maximum: -Double.infinity)
        for row in try rows.map(Part.init) {
            counts[row.bin] = row.count
            guard row.bin >= 0 else { continue }
            finite.sum += row.sum
            finite.minimum = min(finite.minimum, row.minimum)
            finite.maximum = max(finite.maximum, row.maximum)
        }
        return ScoreProfile(
            range: range, rows: counts.values.reduce(0, +), duplicates: duplicates, missing: counts[Self.missing] ?? 0,
            infinite: counts[Self.infinite] ?? 0, sum: finite.sum, minimum: finite.minimum, maximum: finite.maximum,
            bins: counts.filter { $0.key >= 0 })
    }

    /// Counts the rows whose key another row before them has.
    func duplicates(on connection: PQConnection) throws -> Int {
        let rows = try connection.executeBulk("SELECT count(*) - count(DISTINCT flight_id) FROM \(table)")
        guard let count = rows.first?.first?.flatMap({ Int($0) }) else {
            throw PQFault.malformed("a count of keys is no number")
        }
        return count
    }

    /// The numbers that stand for scores that are not finite, where others have the number of their bin. NaN is greater
    /// than every other number for the server, infinity too.
    private static let missing = -1
    private static let infinite = -2

    /// The figures of the scores in one bin.
    private struct Part {
        let bin: Int
        let count: Int
        let sum: Double
        let minimum: Double
        let maximum: Double

        init(_ row: [String?]) throws {
            let texts = row.compactMap { $0 }
            guard texts.count == 5, let bin = Int(texts[0]), let count = Int(texts[1]), let sum = Double(texts[2]),
                let minimum = Double(texts[3]), let maximum = Double(texts[4])
            else { throw PQFault.malformed("a figure of the scores is no number") }
            self.bin = bin
            self.count = count
            self.sum = sum
            self.minimum = minimum
            self.maximum = maximum
        }
    }
}
