import Domain
import Tabular
import Testing
import UseCases

@Suite("The table of scores")
struct ScoreTableTests {
    private func scores(
        _ scheme: PartitionScheme, key: [String] = ["id"], name: String = "id", extra: [ColumnSpecification] = []
    ) throws -> ScoreTable {
        let columns = [
            ColumnSpecification(name, .integer), ColumnSpecification("sent", .timestamp),
            ColumnSpecification("region", .text), ColumnSpecification("zone", .integer),
        ]
        return try ScoreTable(
            name: "scores",
            for: TableSpecification(name: "parcels", columns: columns + extra, key: key, partitions: scheme))
    }

    private func columns(_ table: ScoreTable, _ outputs: ModelOutputs = .score) throws -> [String] {
        try table.columns(outputs).map { "\($0.name) \($0.type.rawValue)" }
    }

    private let origin = ["run_id text", "model_name text", "model_version integer"]

    @Test("has partition, key, outputs and origin, each of its type")
    func columns() throws {
        let key = ["id integer"]
        #expect(try columns(try scores(.day(column: "sent"))) == ["sent day"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.month(column: "sent"))) == ["sent text"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.value(column: "region"))) == ["region text"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.value(column: "zone"))) == ["zone integer"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.snapshot(.day))) == ["snapshot day"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.snapshot(.month))) == ["snapshot text"] + key + ["score real"] + origin)
        #expect(try columns(try scores(.whole)) == key + ["score real"] + origin)
    }

    @Test("has the partition once when it is a part of the key")
    func partitionInKey() throws {
        let table = try scores(.value(column: "region"), key: ["id", "region"])
        #expect(try columns(table) == ["id integer", "region text", "score real"] + origin)
        #expect(table.keyKind == .composite([.integer, .text]) && table.partition?.name == "region")
    }

    @Test("has one column for each output, whose names can be found again")
    func outputs() throws {
        let table = try scores(.day(column: "sent"))
        let outputs = try #require(ModelOutputs(["late", "on time"], areClassProbabilities: true))
        let names = try table.columns(outputs).map(\.name)
        #expect(names == ["sent", "id", "late", "on time", "run_id", "model_name", "model_version"])
        #expect(table.outputNames(among: names) == ["late", "on time"])
    }

    @Test("cannot have two columns of one name")
    func refusesNames() throws {
        let table = try scores(.day(column: "sent"))
        for name in ["sent", "id", "run_id", "model_name", "model_version"] {
            let outputs = try #require(ModelOutputs(["late", name]))
            let message = try refusal { _ = try table.columns(outputs) }
            #expect(message.contains("\"\(name)\"") && message.contains("target.outputs"), "\(message)")
        }
        for name in ["run_id", "snapshot"] {
            _ = try refusal { _ = try scores(.snapshot(.day), key: [name], name: name) }
        }
    }
}
