import Domain

/// The scores of a table in figures, as the server works them out: the same as `ScoreProfile` does row by row.
struct ProfileQuery {
    /// The table.
    let table: QualifiedName
    /// The range of scores.
    let range: ClosedRange<Double>

    /// Works the profile out.
    func profile(on connection: PQConnection) throws -> ScoreProfile {
        let totals = try connection.executeBulk(
            """
            SELECT count(*), count(*) - count(DISTINCT flight_id), count(*) FILTER (WHERE score = 'NaN'),
                count(*) FILTER (WHERE score IN ('Infinity', '-Infinity')),
                sum(score) FILTER (WHERE \(Self.isFinite)), min(score) FILTER (WHERE \(Self.isFinite)),
                max(score) FILTER (WHERE \(Self.isFinite))
            FROM \(table)
            """)
        // Outside of the range no difference is taken, as it could overflow, which is an error for the server.
        let bins = try connection.executeBulk(
            """
            SELECT CASE WHEN score <= low THEN 0 WHEN score >= high THEN last
                ELSE least(floor((score - low) / (high - low) * (last + 1)), last) END::bigint AS bin, count(*)
            FROM \(table), (VALUES ($1::float8, $2::float8, $3::bigint)) AS range (low, high, last)
            WHERE \(Self.isFinite)
            GROUP BY bin
            """, [String(range.lowerBound), String(range.upperBound), String(ScoreProfile.binCount - 1)])
        let figures = totals.first ?? []
        let numbers = figures.map { $0.flatMap { Double($0) } }
        func count(_ column: Int) -> Int { figures.count > column ? figures[column].flatMap { Int($0) } ?? 0 : 0 }
        func number(_ column: Int) -> Double? { numbers.count > column ? numbers[column] : nil }
        return ScoreProfile(
            range: range, rows: count(0), duplicates: count(1), missing: count(2), infinite: count(3),
            sum: number(4) ?? 0, minimum: number(5) ?? .infinity, maximum: number(6) ?? -.infinity,
            bins: try Self.bins(bins))
    }

    /// NaN is greater than every other number for the server, infinity too.
    private static let isFinite = "score > '-Infinity' AND score < 'Infinity'"

    private static func bins(_ rows: [[String?]]) throws -> [Int: Int] {
        var bins: [Int: Int] = [:]
        for row in rows {
            guard row.count == 2, let bin = row[0].flatMap({ Int($0) }), let count = row[1].flatMap({ Int($0) }) else {
                throw PQFault.malformed("a count of scores is no number")
            }
            bins[bin] = count
        }
        return bins
    }
}
