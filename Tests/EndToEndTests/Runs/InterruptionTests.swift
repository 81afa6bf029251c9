import Glibc
import ProgramRunner
import Testing

/// However a run ends, the same command resumes it, and the result is the same.
@Suite("A run in the middle of its work")
struct InterruptionTests {
    private static let stores = StoreKind.allCases

    @Test("stops after a chunk at a signal, and dies of that signal", arguments: [SIGINT, SIGTERM])
    func stopped(_ signal: Int32) async throws {
        let folder = try await Parcels.trained()
        let result = try await Program.pause(Self.command, in: folder.path, afterChunks: 3) { $0.send(signal) }
        #expect(result.diedOfSignal)
        #expect(result.code == 128 + signal)
        #expect(result.errors.contains("error: stopped; nothing is half done, run the same command again"))
        let run = try #require(try await folder.runs().first)
        #expect(run["status"] as? String == "stopped")
        try await expectCompletion(of: run, in: folder, [])
    }

    @Test("that is killed keeps what was committed", arguments: stores)
    func killed(_ store: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await store.targetOptions()
        let result = try await Program.pause(Self.command + target, in: folder.path, afterChunks: 3) {
            $0.send(SIGKILL)
        }
        #expect(result.diedOfSignal && result.code == 128 + SIGKILL)
        let run = try #require(try await folder.runs(target).first)
        #expect(run["status"] as? String == "staging")
        try await expectCompletion(of: run, in: folder, target)
    }

    @Test("holds its partition as long as its process lives", arguments: stores)
    func held(_ store: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await store.targetOptions()
        _ = try await Program.pause(Self.command + target, in: folder.path, afterChunks: 2) { paused in
            paused.send(SIGSTOP)
            let second = try await folder.run(Self.command + target + ["--json", "--quiet"])
            #expect(second.code == 75, "\(second.everything)")
            #expect(try second.status() == "try_later")
            #expect(second.errors.contains("20131224-"), "\(second.errors)")
            paused.send(SIGKILL)
        }
        let third = try await runUntilFree(folder, target)
        #expect(try third.status() == "published")
    }

    /// The same command resumes this run, and publishes what an undisturbed run publishes.
    private func expectCompletion(of run: [String: Any], in folder: WorkFolder, _ target: [String]) async throws {
        let read = try #require(run["read"] as? Int)
        #expect((3..<Parcels.days.rows).contains(read))
        let result = try await runUntilFree(folder, target)
        #expect(try result.status() == "published", "\(result.everything)")
        let finished = try result.run()
        #expect(finished["id"] as? String == run["id"] as? String)
        #expect(finished["attempt"] as? Int == 2)
        #expect(finished["scored"] as? Int == Parcels.days.rows)
        #expect(result.errors.contains("resumed after \(read) rows"), "\(result.errors)")
        let undisturbed = try await Parcels.trained().score().run()
        #expect(finished["mean_score"] as? Double == undisturbed["mean_score"] as? Double)
    }

    /// Runs the command, again as long as it exits with `try_later`: a server may need a moment to see that a client is dead.
    private func runUntilFree(_ folder: WorkFolder, _ target: [String]) async throws -> ProgramResult {
        var result = try await folder.run(Self.command + target + ["--json"])
        for _ in 0..<20 where result.code == 75 { result = try await folder.run(Self.command + target + ["--json"]) }
        return result
    }

    private static let command = ["run", "--partition", Parcels.days.scored]
}
