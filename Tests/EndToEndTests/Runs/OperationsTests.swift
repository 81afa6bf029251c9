import Foundation
import ProgramRunner
import Testing

/// The commands for when something went wrong.
@Suite("The commands of an operator")
struct OperationsTests {
    private let day = Parcels.days.scored

    private func published(_ target: [String], _ more: String...) async throws -> (folder: WorkFolder, run: String) {
        let folder = try await Parcels.trained()
        let result = try await folder.run(["run", "--partition", day, "--json", "--quiet"] + target + more)
        #expect(try result.status() == "published", "\(result.everything)")
        return (folder, try result.runID())
    }

    @Test("put the previous scores back, twice, and need no source", arguments: StoreKind.allCases)
    func rollback(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let (folder, first) = try await published(target)
        let nothing = try await folder.run(["rollback", "--partition", day, "--json"] + target)
        #expect(nothing.code == 64 && nothing.errors.contains("nothing to put back"), "\(nothing.everything)")
        try await folder.succeed(["train", "--set", "training.from=2013-12-11"])
        let second = try await folder.run(["run", "--partition", day, "--json"] + target).runID()
        try FileManager.default.removeItem(atPath: folder / "parcels.csv")
        let back = try await folder.run(["rollback", "--partition", day, "--json"] + target)
        #expect(try back.status() == "published", "\(back.everything)")
        #expect(try back.runID() == first)
        #expect(try back.object()["next_model"] as? String == "late-parcels/2")
        let again = try await folder.run(["rollback", "--partition", day] + target)
        #expect(again.code == 0 && again.output.contains("run \(second) of \(day) is published again"))
        #expect(again.output.contains("run \(first), model late-parcels/1, is superseded"))
        #expect(try await folder.run(["verify"] + target).code == 0)
    }

    @Test("find a published partition that somebody changed", arguments: StoreKind.allCases)
    func verify(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let (folder, run) = try await published(target)
        for arguments in [["verify"], ["verify", "--all"], ["verify", "--partition", day]] {
            let intact = try await folder.run(arguments + ["--json"] + target)
            #expect(try intact.status() == "done", "\(intact.everything)")
            #expect(try intact.object()["differing"] as? Int == 0)
        }
        let never = try await folder.run(["verify", "--partition", Parcels.days.before, "--json"] + target)
        #expect(try never.code == 66 && never.status() == "no_input", "\(never.everything)")
        let again = try await folder.run(["publish", run, "--json"] + target)
        #expect(try again.status() == "already_published", "\(again.everything)")
        guard kind == .csv else { return }
        let file = "scores/\(day).csv"
        try folder.write(try folder.lines(file).dropLast().joined(separator: "\n") + "\n", to: file)
        let changed = try await folder.run("verify", "--json")
        #expect(try changed.code == 65 && changed.status() == "data_refused", "\(changed.everything)")
        let table = try await folder.run("verify")
        #expect(table.output.contains("109 rows, published were 110"), "\(table.everything)")
        try FileManager.default.removeItem(atPath: folder / file)
        let missing = try await folder.run("verify")
        #expect(missing.code == 65 && missing.output.contains("missing"), "\(missing.everything)")
        #expect(missing.output.contains(run))
    }

    @Test("take the beginning of a run's id, and list the candidates when several begin with it")
    func prefixes() async throws {
        let (folder, first) = try await published([])
        #expect(try await folder.run("runs", "show", String(first.prefix(12)), "--json").runID() == first)
        let second = try await folder.score(day, "--rescore").runID()
        let several = try await folder.run("runs", "show", "20131224", "--json")
        #expect(try several.code == 64 && several.status() == "usage")
        for run in [first, second] { #expect(several.errors.contains(run), "\(several.everything)") }
        let none = try await folder.run("runs", "show", "2014", "--json")
        #expect(none.code == 64 && none.errors.contains("there is no run 2014"), "\(none.everything)")
    }

    @Test("give a run up, but not one that is published", arguments: StoreKind.allCases)
    func abandon(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let (folder, run) = try await published(target)
        let refused = try await folder.run(["abandon", run, "--json"] + target)
        #expect(try refused.code == 64 && refused.status() == "usage", "\(refused.everything)")
        let staged = try await folder.run(
            ["run", "--partition", Parcels.days.before, "--until", "staged", "--json"] + target
        ).runID()
        let status = try await folder.run(["status"] + target)
        #expect(status.output.contains("run \(staged) of \(Parcels.days.before)"), "\(status.everything)")
        let command = "batch-score run --partition \(Parcels.days.before) audits"
        #expect(status.output.contains(command), "\(status.everything)")
        for _ in 0..<2 {
            let abandoned = try await folder.run(["abandon", staged, "--json"] + target)
            #expect(try abandoned.run()["status"] as? String == "abandoned", "\(abandoned.everything)")
        }
        let next = try await folder.run(["run", "--partition", Parcels.days.before, "--json"] + target)
        #expect(try next.runID() != staged)
    }

    @Test("list what refused runs have left, and remove it only when told to", arguments: StoreKind.allCases)
    func clean(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let (folder, _) = try await published(target)
        let nothing = try await folder.run(["clean"] + target)
        #expect(nothing.code == 0 && nothing.output.contains("nothing is left over"), "\(nothing.everything)")
        let refused = try await folder.run(
            ["run", "--partition", day, "--rescore", "--json", "--set", "audit.minimum_rows=111"] + target)
        #expect(refused.code == 65, "\(refused.everything)")
        if kind == .csv { try folder.write("", to: ".batch-score/run/a.csv.b-1-1.next") }
        let listed = try await folder.run(["clean", "--json"] + target)
        let runs = try listed.object()["runs"] as? [[String: Any]]
        #expect(runs?.compactMap { $0["id"] as? String } == [try refused.runID()], "\(listed.everything)")
        #expect(try listed.object()["removed"] as? Bool == false)
        let files = try listed.object()["files"] as? [String]
        #expect(files?.count == (kind == .csv ? 1 : 0))
        let removed = try await folder.run(["clean", "--yes", "--json"] + target)
        #expect(try removed.object()["removed"] as? Bool == true, "\(removed.everything)")
        let again = try await folder.run(["clean", "--yes"] + target)
        #expect(again.output.contains("nothing is left over"), "\(again.everything)")
        #expect(try await folder.run(["verify"] + target).code == 0)
        let shown = try await folder.run(["runs", "show", try refused.runID(), "--json"] + target)
        #expect(try shown.run()["status"] as? String == "refused")
    }

    @Test("list, count and write the rejections of a run, but not over its input")
    func rejections() async throws {
        let folder = try await Parcels.trained()
        try Parcels.writeFaults(to: "parcels.csv", in: folder)
        let refused = try await folder.score()
        let run = try refused.runID()
        let counts = try await folder.run("rejections", run, "--by", "code")
        #expect(counts.code == 0 && counts.output.contains("malformed_record"), "\(counts.everything)")
        let listed = try await folder.run("rejections", run, "--limit", "2")
        #expect(listed.output.contains("others (--limit)"), "\(listed.everything)")
        let written = try await folder.run("rejections", run, "--output", "rejections.csv", "--json")
        #expect(try written.object()["rows"] as? Int == 5, "\(written.everything)")
        let lines = try folder.lines("rejections.csv")
        #expect(lines.first == "key,line,column,code,expected")
        #expect(lines.count == 6 && lines.contains { $0.contains(",malformed_record,") }, "\(lines)")
        let input = try await folder.run("rejections", run, "--output", "parcels.csv", "--json")
        #expect(try input.code == 64 && input.status() == "usage", "\(input.everything)")
    }

    @Test("score the rejected rows alone after their source was repaired", arguments: StoreKind.allCases)
    func replay(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let folder = try await Parcels.trained()
        let repaired = try folder.lines("parcels.csv")
        let last = try #require(repaired.last { $0.contains(day) })
        let damaged = repaired.map { $0 == last ? $0.replacing("\(day),", with: "\(day),-") : $0 }
        try folder.write(damaged.joined(separator: "\n") + "\n", to: "parcels.csv")
        let first = try await folder.run(["run", "--partition", day, "--json", "--quiet"] + target)
        #expect(try first.run()["rejected"] as? Int == 1, "\(first.everything)")
        let run = try first.runID()
        let still = try await folder.run(["replay", run, "--json"] + target)
        #expect(try still.code == 99 && still.status() == "nothing_to_do", "\(still.everything)")
        try folder.write(repaired.joined(separator: "\n") + "\n", to: "parcels.csv")
        let replay = try await folder.run(["replay", String(run.prefix(13)), "--json"] + target)
        #expect(try replay.status() == "published", "\(replay.everything)")
        #expect(try replay.run()["parent"] as? String == run)
        #expect(try replay.run()["scored"] as? Int == 110)
        #expect(try await folder.run(["verify"] + target).code == 0)
        let next = try await folder.run(["run", "--partition", day, "--json"] + target)
        #expect(try next.status() == "already_published", "\(next.everything)")
        let none = try await folder.run(["replay", try replay.runID(), "--json"] + target)
        #expect(none.code == 99, "\(none.everything)")
        let back = try await folder.run(["rollback", "--partition", day, "--json"] + target)
        #expect(try back.runID() == run, "\(back.everything)")
    }

    @Test("run the partitions of a range, several at a time, and again without scoring", arguments: StoreKind.allCases)
    func backfill(_ kind: StoreKind) async throws {
        let target = try await kind.targetOptions()
        let folder = try await Parcels.trained()
        let range = ["backfill", "--from", "2013-12-21", "--to", "2013-12-26", "--jobs", "2"] + target
        let first = try await folder.run(range + ["--json", "--quiet"])
        #expect(first.code == 0, "\(first.everything)")
        func statuses(_ result: ProgramResult) throws -> [String] {
            (try result.object()["partitions"] as? [[String: Any]] ?? []).compactMap { $0["status"] as? String }
        }
        let done = Array(repeating: "published", count: 4)
        let empty = Array(repeating: "nothing_to_do", count: 2)
        #expect(try statuses(first) == done + empty, "\(first.everything)")
        let again = try await folder.run(range + ["--json", "--quiet"])
        #expect(try statuses(again) == done.map { _ in "already_published" } + empty, "\(again.everything)")
        let refused = try await folder.run(range + ["--rescore", "--set", "audit.minimum_rows=50"])
        #expect(refused.code == 65, "\(refused.everything)")
        #expect(try await folder.run(["verify"] + target).code == 0)
    }

    @Test("refuse a range in the wrong order, and of partitions that cannot be listed")
    func ranges() async throws {
        let folder = try await Parcels.trained()
        let order = try await folder.run("backfill", "--from", day, "--to", Parcels.days.before, "--json")
        #expect(try order.code == 64 && order.status() == "usage", "\(order.everything)")
        let values = try await folder.run(
            "backfill", "--from", "express", "--to", "standard", "--json", "--set", "source.partition=value:service")
        #expect(try values.code == 64 && values.status() == "usage", "\(values.everything)")
        #expect(values.errors.contains("one by one"), "\(values.everything)")
    }
}
