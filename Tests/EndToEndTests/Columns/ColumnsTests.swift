import Foundation
import ProgramRunner
import TestDatabase
import Testing

/// A table and a model become a job without any code.
@Suite("A job without code")
struct ColumnsTests {
    @Test(
        "is written by init for a table and a model with categories, then validated and run",
        arguments: StoreKind.allCases,
        ColumnsCase.all)
    func initValidateRun(_ kind: StoreKind, _ example: ColumnsCase) async throws {
        let folder = try WorkFolder()
        let store = try await kind.address()
        try await example.load(into: store, in: folder)
        let written = try await folder.run(
            "init", "--problem", "columns", "--job", "nightly", "--store", store, "--table", "parcels", "--key",
            example.key.joined(separator: ","), "--partition", example.partition, "--model",
            Parcels.fixture("late.txt"),
            "--golden", Parcels.fixture("golden.csv"))
        try #require(written.code == 0, "\(written.everything)")
        #expect(written.output.contains("job.yaml written: 5 features"))
        #expect(written.output.contains("nightly/1 registered as champion: lightgbm binary, 6 trees"))
        #expect(written.output.contains("40 golden rows, largest difference 0.0"))
        let validated = try await folder.run(["validate"] + (example.label == nil ? [] : example.options))
        #expect(validated.code == 0, "\(validated.everything)")
        let run = try await folder.run(["run", "--json"] + example.options)
        try #require(run.code == 0, "\(run.everything)")
        #expect(try run.status() == "published")
        #expect(try run.run()["scored"] as? Int == example.rows)
        let again = try await folder.run(["run", "--json"] + example.options)
        #expect(try again.status() == "already_published", "\(again.everything)")
        let shown = try await folder.run("runs", "show", try run.runID())
        #expect(shown.code == 0, "\(shown.everything)")
        if kind == .csv { try expectFile(of: run, example, in: folder) }
    }

    /// The published file has the partition, the key and the scores, in the order of the key.
    private func expectFile(of run: ProgramResult, _ example: ColumnsCase, in folder: WorkFolder) throws {
        let partition = try #require(try run.run()["partition"] as? String)
        let file = try CSVText(folder / "scores/\(partition).csv")
        #expect(
            file.header
                == [example.published].compactMap { $0 } + example.key + [
                    "score", "run_id", "model_name", "model_version",
                ])
        #expect(file.rows.count == example.rows)
        if let column = example.published { #expect(try Set(file.column(column)) == [partition]) }
        let keys = file.rows.map { $0[(example.published == nil ? 0 : 1)...].prefix(example.key.count) }
        #expect(keys.map(Array.init) == keys.map(Array.init).sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test("publishes the scores that its trainer predicts, to the last bit")
    func trainersScores() async throws {
        let folder = try await Self.initialised(model: "late.txt")
        try await folder.succeed("run", "--partition", Parcels.days.scored)
        let (published, expected) = (try Self.published(in: folder), try CSVText(Parcels.fixture("scores.csv")))
        #expect(try published.column("parcel_id") == expected.column("parcel_id"))
        #expect(try published.numbers("score") == expected.numbers("late"))
    }

    @Test(
        "predicts the rows of the store as its trainer does, with partition and key first",
        arguments: StoreKind.allCases)
    func predicts(_ kind: StoreKind) async throws {
        let folder = try WorkFolder()
        let store = try await kind.address()
        try await ColumnsCase.all[0].load(into: store, in: folder)
        try await folder.succeed(Self.initialisation + ["--store", store, "--model", Parcels.fixture("late.txt")])
        let result = try await folder.run(
            "models", "predict", "parcels/1", "--partition", Parcels.days.scored, "--output", "-", "--quiet")
        try #require(result.code == 0, "\(result.everything)")
        let predicted = try CSVText(text: result.output)
        let expected = try CSVText(Parcels.fixture("scores.csv"))
        #expect(predicted.header == ["dispatched", "parcel_id", "score"])
        #expect(try predicted.column("parcel_id") == expected.column("parcel_id"))
        #expect(try predicted.numbers("score") == expected.numbers("late"))
    }

    @Test("with a model of three classes publishes one column for each, under the names that it is given")
    func classes() async throws {
        let folder = try await Self.initialised(model: "service.txt")
        try await folder.succeed("run", "--partition", Parcels.days.scored)
        let expected = try CSVText(Parcels.fixture("scores.csv"))
        let published = try Self.published(in: folder)
        #expect(Array(published.header[2..<5]) == ["score_0", "score_1", "score_2"])
        for name in ["score_0", "score_1", "score_2"] {
            #expect(try published.numbers(name) == expected.numbers(name))
        }
        let names = ["--set", "target.outputs=express,return,standard", "--set", "target.scores=services"]
        let named = try await folder.run(["run", "--partition", Parcels.days.before, "--json"] + names)
        #expect(named.code == 0, "\(named.everything)")
        #expect(try named.run()["outputs"] as? [String] == ["express", "return", "standard"])
        let header = try CSVText(folder / "services/\(Parcels.days.before).csv").header
        #expect(Array(header[2..<5]) == ["express", "return", "standard"])
        let tooFew = try await folder.run(
            "run", "--partition", Parcels.days.before, "--set", "target.outputs=express,return")
        #expect(tooFew.code == 78 && tooFew.errors.contains("target.outputs names 2 columns"), "\(tooFew.errors)")
    }

    @Test("takes the range of scores that its audit allows from those of the first rows")
    func scoreRange() async throws {
        let folder = try await Self.initialised(model: "cost.txt")
        #expect(try folder.text("job.yaml").contains("  score_maximum: "))
        let result = try await folder.run("run", "--partition", Parcels.days.scored, "--json")
        #expect(try result.status() == "published", "\(result.everything)")
        let expected = try CSVText(Parcels.fixture("scores.csv")).numbers("cost")
        #expect(try Self.published(in: folder).numbers("score") == expected)
    }

    #if PostgreSQL
    @Test("publishes into a table of PostgreSQL whose columns have the types of the partition and the key")
    func postgresql() async throws {
        let folder = try WorkFolder()
        let url = try await TestDatabase.fresh()
        try await ColumnsCase.all[0].load(into: url, in: folder)
        try await folder.succeed(Self.initialisation + ["--store", url, "--model", Parcels.fixture("late.txt")])
        try await folder.succeed("run", "--partition", Parcels.days.scored)
        let columns = try await TestDatabase.run(
            """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = 'scores' ORDER BY ordinal_position
            """, in: url)
        #expect(
            columns.split(separator: "\n") == [
                "dispatched|date", "parcel_id|bigint", "score|double precision", "run_id|text", "model_name|text",
                "model_version|bigint",
            ])
        let rows = try await TestDatabase.run("SELECT count(*), min(dispatched) FROM public.scores", in: url)
        #expect(rows == "\(Parcels.days.rows)|\(Parcels.days.scored)")
    }
    #endif

    /// What every job here is initialised with, but for the store and the model.
    static let initialisation = [
        "init", "--table", "parcels", "--key", "parcel_id", "--partition", "day:dispatched",
    ]

    /// A folder with a job for the model of a fixture.
    private static func initialised(model: String) async throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.copy(Parcels.fixture("parcels.csv"))
        try await folder.succeed(initialisation + ["--store", "csv:.", "--model", Parcels.fixture(model)])
        return folder
    }

    private static func published(in folder: WorkFolder) throws -> CSVText {
        try CSVText(folder / "scores/\(Parcels.days.scored).csv")
    }
}
