import Foundation
import ProgramRunner
import Testing

/// Partitions that are scored with the version that was champion on their date.
@Suite("With --model as-of")
struct ModelAsOfTests {
    private static let model = "models/late-parcels"
    private static let record = "\(model)/promotions.jsonl"
    private let range = ["backfill", "--from", "2013-12-21", "--to", "2013-12-24", "--model", "as-of"]

    /// A folder whose model has two versions: the first was champion until the end of 2013-12-22, the second one since then.
    private func folder() async throws -> WorkFolder {
        let folder = try await Parcels.trained()
        try await folder.succeed("train", "--set", "training.from=2013-12-11")
        try write([("2013-12-01T00:00:00.000000Z", 1), ("2013-12-23T00:00:00.000000Z", 2)], in: folder)
        return folder
    }

    /// Writes what the registry recorded, with times of the past.
    private func write(_ promotions: [(time: String, version: Int)], in folder: WorkFolder) throws {
        let lines = promotions.map { #"{"alias":"champion","time":"\#($0.time)","version":\#($0.version)}"# + "\n" }
        try folder.write(lines.joined(), to: Self.record)
        if let last = promotions.last {
            try folder.write("\(last.version)\n\(last.time)\n", to: "\(Self.model)/aliases/champion")
        }
    }

    private func lines(_ result: ProgramResult) throws -> [(status: String, model: String?, run: String?)] {
        (try result.object()["partitions"] as? [[String: Any]] ?? []).map { line in
            let run = line["run"] as? [String: Any]
            return (line["status"] as? String ?? "", run?["model"] as? String, run?["id"] as? String)
        }
    }

    @Test(
        "a backfill scores each partition with the version of its date, and again nothing",
        arguments: StoreKind.allCases)
    func backfill(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let folder = try await folder()
        let first = try lines(try await folder.run(range + ["--json", "--quiet"] + target))
        let versions = ["late-parcels/1", "late-parcels/1", "late-parcels/2", "late-parcels/2"]
        #expect(first.map(\.status) == versions.map { _ in "published" }, "\(first)")
        #expect(first.map(\.model) == versions)
        // Promotions after the last date change nothing.
        try await folder.succeed("models", "promote", "late-parcels/1", "champion")
        let again = try lines(try await folder.run(range + ["--json", "--quiet", "--jobs", "2"] + target))
        #expect(again.map(\.status) == versions.map { _ in "already_published" }, "\(again)")
        #expect(again.map(\.run) == first.map(\.run))
        let table = try await folder.run(range + target)
        #expect(table.output.contains("late-parcels/2"), "\(table.everything)")
    }

    @Test("the scores are those of that version")
    func scores() async throws {
        let folder = try await folder()
        try await folder.succeed(range)
        for (day, version) in [("2013-12-22", 1), ("2013-12-23", 2)] {
            try await folder.succeed(
                "models", "predict", "late-parcels/\(version)", "--partition", day, "--output", "expected.csv")
            let published = try CSVText(folder / "scores/\(day).csv").numbers("score")
            #expect(try published == CSVText(folder / "expected.csv").numbers("score"), "\(day)")
        }
        let (before, after) = (try folder.text("scores/2013-12-22.csv"), try folder.text("scores/2013-12-23.csv"))
        #expect(try CSVText(text: before).numbers("score").first != CSVText(text: after).numbers("score").first)
    }

    @Test("a month takes the version at its end, a run that of its day, and another alias its own history")
    func others() async throws {
        let folder = try await folder()
        let month = try await folder.run(
            "backfill", "--from", "2013-12", "--to", "2013-12", "--model", "as-of", "--json", "--quiet", "--set",
            "source.partition=month:dispatched", "--set", "target.scores=by_month", "--set", "job=by-month", "--set",
            "models.model=late-parcels")
        #expect(try lines(month).map(\.model) == ["late-parcels/2"], "\(month.everything)")
        let run = try await folder.score("2013-12-22", "--model", "as-of", "--dry-run")
        #expect(try run.run()["model"] as? String == "late-parcels/1", "\(run.everything)")
        let challenger = try await folder.run(range + ["--set", "models.model=late-parcels@challenger", "--json"])
        #expect(challenger.code == 66 && challenger.errors.contains("challenger"), "\(challenger.everything)")
    }

    @Test("a partition that is older than the history is no input, and nothing is run")
    func before() async throws {
        let folder = try await folder()
        try write([("2013-12-22T12:00:00.000000Z", 2)], in: folder)
        let result = try await folder.run(range + ["--json"])
        #expect(try result.code == 66 && result.status() == "no_input", "\(result.everything)")
        #expect(result.errors.contains("partition 2013-12-21"), "\(result.errors)")
        #expect(result.errors.contains("begins at 2013-12-22T12:00:00.000000Z"), "\(result.errors)")
        #expect(try await folder.runs().isEmpty)
    }

    @Test("a registry of an earlier version is no input, and a damaged history is refused")
    func noHistory() async throws {
        let folder = try await folder()
        try folder.write("{\n", to: Self.record)
        let damaged = try await folder.run(range + ["--json"])
        #expect(damaged.code == 78 && damaged.errors.contains("\(Self.record), line 1"), "\(damaged.everything)")
        let list = try await folder.succeed("models").output
        #expect(list.contains("late-parcels/2") && list.contains("broken: "), "\(list)")
        try FileManager.default.removeItem(atPath: folder / Self.record)
        try folder.write("2\n", to: "\(Self.model)/aliases/champion")
        let earlier = try await folder.run(range + ["--json"])
        #expect(earlier.code == 66 && earlier.errors.contains("has no history"), "\(earlier.everything)")
        #expect(try await !folder.succeed("models").output.contains("broken"))
        #expect(try await folder.score().run()["model"] as? String == "late-parcels/2")
    }

    @Test(
        "a fixed version, and partitions without a date, are wrong calls",
        arguments: [
            ("models.model=late-parcels/1", "fixed to late-parcels/1"),
            ("source.partition=value:service", "neither days nor months"), ("source.partition=whole", "neither days"),
        ])
    func wrongCalls(_ setting: String, _ reason: String) async throws {
        let folder = try await folder()
        let result = try await folder.run(range + ["--json", "--set", setting])
        #expect(try result.code == 64 && result.status() == "usage", "\(result.everything)")
        #expect(result.errors.contains(reason), "\(result.errors)")
        #expect(try await folder.runs().isEmpty)
    }

    @Test("models history shows what was recorded, newest first")
    func history() async throws {
        let folder = try await folder()
        let table = try await folder.succeed("models", "history").output.split(separator: "\n")
        #expect(table.count == 3)
        #expect(table[1].contains("2013-12-23T00:00:00") && table[1].contains("late-parcels/2"), "\(table)")
        #expect(table[2].contains("2013-12-01T00:00:00") && table[2].contains("@champion"), "\(table)")
        try await folder.succeed("models", "promote", "late-parcels/1", "challenger")
        func promotions(_ arguments: String...) async throws -> [[String: Any]] {
            let result = try await folder.succeed(["models", "history", "--json"] + arguments)
            return try result.object()["promotions"] as? [[String: Any]] ?? []
        }
        #expect(try await promotions().map { $0["alias"] as? String } == ["challenger", "champion", "champion"])
        #expect(try await promotions("late-parcels/2").map { $0["model"] as? String } == ["late-parcels/2"])
        let challenger = try await promotions("late-parcels@challenger")
        #expect(challenger.count == 1 && (challenger[0]["digest"] as? String)?.count == 64)
        let unknown = try await folder.run("models", "history", "late-parcel", "--json")
        #expect(unknown.code == 66 && unknown.errors.contains("\"late-parcels\""), "\(unknown.everything)")
    }
}
