import Foundation
import Glibc
import Testing

/// However a run ends, the same command goes on with it, and what comes out is the same.
@Suite("A run in the middle of its work")
struct InterruptionTests {
    private static let stores = TargetStore.allCases

    @Test("stops at the border of a chunk when it is told to, and dies of that signal", arguments: [SIGINT, SIGTERM])
    func stopped(_ signal: Int32) async throws {
        let folder = try await SampleFolder.trained()
        let ended = try await Program.pause(Self.run, in: folder.path, afterChunks: 3) { $0.send(signal) }
        #expect(ended.diedOfSignal)
        #expect(ended.code == 128 + signal)
        #expect(ended.errors.contains("error: stopped; nothing is half done, run the same command again"))
        let run = try #require(try await Ledger.runs(folder).first)
        #expect(run["status"] as? String == "stopped")
        try await expectCompletion(of: run, in: folder, [])
    }

    @Test("that is killed has lost nothing that was committed", arguments: stores)
    func killed(_ store: TargetStore) async throws {
        let folder = try await SampleFolder.trained()
        let target = try await store.options()
        let ended = try await Program.pause(Self.run + target, in: folder.path, afterChunks: 3) { $0.send(SIGKILL) }
        #expect(ended.diedOfSignal && ended.code == 128 + SIGKILL)
        let list = try await folder.run(["runs", "--json"] + target)
        let run = try #require((try list.object()["runs"] as? [[String: Any]])?.first)
        #expect(run["status"] as? String == "staging")
        try await expectCompletion(of: run, in: folder, target)
    }

    @Test("holds its partition as long as it lives", arguments: stores)
    func held(_ store: TargetStore) async throws {
        let folder = try await SampleFolder.trained()
        let target = try await store.options()
        _ = try await Program.pause(Self.run + target, in: folder.path, afterChunks: 2) { paused in
            paused.send(SIGSTOP)
            let second = try await folder.run(Self.run + target + ["--json", "--quiet"])
            #expect(second.code == 75, "\(second.everything)")
            #expect(try second.object()["status"] as? String == "try_later")
            #expect(second.errors.contains("20131224-"), "\(second.errors)")
            paused.send(SIGKILL)
        }
        let third = try await runUntilFree(folder, target)
        #expect(try third.object()["status"] as? String == "published")
    }

    /// The same command again resumes this run, and what it publishes is what an undisturbed run publishes.
    private func expectCompletion(of run: [String: Any], in folder: SampleFolder, _ target: [String]) async throws {
        let read = try #require(run["read"] as? Int)
        #expect((3..<SampleFolder.days.rows).contains(read))
        let ended = try await runUntilFree(folder, target)
        #expect(try ended.object()["status"] as? String == "published", "\(ended.everything)")
        let finished = try ended.run()
        #expect(finished["id"] as? String == run["id"] as? String)
        #expect(finished["attempt"] as? Int == 2)
        #expect(finished["scored"] as? Int == SampleFolder.days.rows)
        #expect(ended.errors.contains("goes on after \(read) rows"), "\(ended.errors)")
        let undisturbed = try await SampleFolder.trained().score().run()
        #expect(finished["mean_score"] as? Double == undisturbed["mean_score"] as? Double)
    }

    /// Runs the command, again as long as it is told to try later: a server may need a moment to see that a client is dead.
    private func runUntilFree(_ folder: SampleFolder, _ target: [String]) async throws -> Ended {
        var ended = try await folder.run(Self.run + target + ["--json"])
        for _ in 0..<20 where ended.code == 75 { ended = try await folder.run(Self.run + target + ["--json"]) }
        return ended
    }

    private static let run = ["run", "--day", SampleFolder.days.scored]
}
