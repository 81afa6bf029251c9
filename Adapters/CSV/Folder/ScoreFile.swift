import Domain
import LocalFiles
import Tabular
import UseCases

/// Scores of a run as a file: what is staged and what is published have the same columns.
enum ScoreFile {
    /// The bytes of a file with scores of a run.
    static func bytes(_ scores: [Score], of run: RunRecord) -> [UInt8] {
        var encoder = CSVEncoder(header: ScoreColumn.schema.names)
        let model = run.recipe.model
        let day = CSVFields(run.partition.description)
        let origin = CSVFields(run.id.rawValue, model.name.rawValue, String(model.version))
        for score in scores {
            encoder.append(encoded: day)
            encoder.append(score.flight.rawValue)
            encoder.append(score.value)
            encoder.append(encoded: origin)
            encoder.endRow()
        }
        return encoder.bytes
    }

    /// The rows of a file, up to a limit.
    static func rows(_ path: String, limit: Int = .max) throws -> [PublishedScore] {
        var table = try CSVTable(path: path, schema: ScoreColumn.schema)
        var rows: [PublishedScore] = []
        while rows.count < limit, try table.next() { rows.append(try row(of: table)) }
        return rows
    }

    /// Hands over the keys and scores of a file alone, one after the other.
    static func forEachScore(_ path: String, _ body: (Score) throws -> Void) throws {
        var table = try CSVTable(path: path, schema: ScoreColumn.schema)
        while try table.next() { try body(try score(of: table)) }
    }

    private static func score(of table: CSVTable) throws -> Score {
        guard table.malformation == nil, let flight = table.integer(1).flatMap(FlightID.init(rawValue:)),
            let value = table.score(2)
        else { throw table.damage(advice) }
        return Score(flight: flight, value: value)
    }

    private static func row(of table: CSVTable) throws -> PublishedScore {
        let score = try score(of: table)
        guard let day = table.day(0), let run = table.text(3).flatMap(RunID.init(rawValue:)),
            let name = table.text(4).flatMap(ModelName.init(rawValue:)), let version = table.integer(5)
        else { throw table.damage(advice) }
        return PublishedScore(
            partition: Partition(day: day), score: score, run: run, modelName: name, modelVersion: Int(version))
    }

    private static let advice = "Score the partition again (--rescore)"
}
