import Domain
import LocalFiles
import Tabular
import UseCases

/// Scores of a run as a file: what is staged and what is published have the same columns.
enum ScoreFile {
    /// The bytes of a file with scores of a run.
    static func bytes(_ scores: [Score], of run: RunRecord) -> [UInt8] {
        var encoder = CSVEncoder(header: ScoreColumn.schema.names)
        let day = run.partition.description
        for score in scores {
            encoder.append(day)
            encoder.append(score.flight.rawValue)
            encoder.append(score.value)
            encoder.append(run.id.rawValue)
            encoder.append(run.recipe.model.name.rawValue)
            encoder.append(Int64(run.recipe.model.version))
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

    private static func row(of table: CSVTable) throws -> PublishedScore {
        guard table.malformation == nil, let day = table.day(0),
            let flight = table.integer(1).flatMap(FlightID.init(rawValue:)),
            let value = table.text(2).flatMap(NumberText.score), let run = table.text(3).flatMap(RunID.init(rawValue:)),
            let name = table.text(4).flatMap(ModelName.init(rawValue:)), let version = table.integer(5)
        else {
            throw BatchError(
                .config,
                "line \(table.line) of \(table.path) is none that this program writes; was it changed by hand, or by "
                    + "another version? Publish the partition again (--rescore)")
        }
        return PublishedScore(
            partition: Partition(day: day), score: Score(flight: flight, value: value), run: run, modelName: name,
            modelVersion: Int(version))
    }
}
