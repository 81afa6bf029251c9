import Foundation
import Glibc
import Testing

/// However a run ends, the same command goes on with it, and what comes out is the same.
@Suite("A run in the middle of its work")
struct InterruptionTests {
    private static let stores: [String] = {
        #if SQLite
            ["csv:.", "sqlite:late.db"]
        #else
            ["csv:."]
        #endif
    }()

    @Test("stops at the border of a chunk when it is told to, and dies of that signal", arguments: [SIGINT, SIGTERM])
    func stopped(_ signal: Int32) async throws {
        let folder = try await SampleFolder.trained()
        let ended = try await Program.pause(Self.run, in: folder.path, afterChunks: 3) { $0.send(signal) }
        #expect(ended.diedOfSignal)
        #expect(ended.code == 128 + signal)
        #expect(ended.errors.contains("error: stopped; the same command goes on from the last committed chunk"))
        let run = try #require(try await Ledger.runs(folder).first)
        #expect(run["status"] as? String == "stopped")
        try await expectCompletion(of: run, in: folder, "csv:.")
    }

    @Test("that is killed has lost nothing that was committed", arguments: stores)
    func killed(_ store: String) async throws {
        let folder = try await SampleFolder.trained()
        let arguments = Self.run + ["--set", "target.store=\(store)"]
        let ended = try await Program.pause(arguments, in: folder.path, afterChunks: 3) { $0.send(SIGKILL) }
        #expect(ended.diedOfSignal && ended.code == 128 + SIGKILL)
        let list = try await folder.run(["runs", "--json", "--set", "target.store=\(store)"])
        let run = try #require((try list.object()["runs"] as? [[String: Any]])?.first)
        #expect(run["status"] as? String == "staging")
        try await expectCompletion(of: run, in: folder, store)
    }

    @Test("holds its partition as long as it lives", arguments: stores)
    func held(_ store: String) async throws {
        let folder = try await SampleFolder.trained()
        let arguments = Self.run + ["--set", "target.store=\(store)"]
        _ = try await Program.pause(arguments, in: folder.path, afterChunks: 2) { paused in
            paused.send(SIGSTOP)
            let second = try await folder.run(arguments + ["--json", "--quiet"])
            #expect(second.code == 75)
            #expect(try second.object()["status"] as? String == "try_later")
            #expect(second.errors.contains("20131224-"), "\(second.errors)")
            paused.send(SIGKILL)
        }
        let third = try await folder.run(arguments + ["--json", "--quiet"])
        #expect(try third.object()["status"] as? String == "published")
    }

    /// The same command again resumes this run, and what it publishes is what an undisturbed run publishes.
    private func expectCompletion(of run: [String: Any], in folder: SampleFolder, _ store: String) async throws {
        let read = try #require(run["read"] as? Int)
        #expect((3..<SampleFolder.days.rows).contains(read))
        let ended = try await folder.run(Self.run + ["--json", "--set", "target.store=\(store)"])
        #expect(try ended.object()["status"] as? String == "published", "\(ended.everything)")
        let finished = try ended.run()
        #expect(finished["id"] as? String == run["id"] as? String)
        #expect(finished["attempt"] as? Int == 2)
        #expect(finished["scored"] as? Int == SampleFolder.days.rows)
        #expect(ended.errors.contains("goes on after \(read) rows"), "\(ended.errors)")
        let undisturbed = try await SampleFolder.trained().score().run()
        #expect(finished["mean_score"] as? Double == undisturbed["mean_score"] as? Double)
    }

    private static let run = ["run", "--day", SampleFolder.days.scored]
}
