import Glibc
import ProgramRunner
import TestDatabase
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

    @Test("is stopped by its deadline, which the scheduler may take for a reason to try again", arguments: stores)
    func deadline(_ store: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await store.targetOptions()
        let late = try await folder.run(Self.command + target + ["--json", "--set", "run.deadline=1ms"])
        #expect(try late.code == 75 && late.status() == "try_later", "\(late.everything)")
        #expect(late.errors.contains("run.deadline"), "\(late.errors)")
        let early = try await folder.run(Self.command + target + ["--json", "--set", "run.deadline=1h"])
        #expect(try early.status() == "published", "\(early.everything)")
    }

    #if PostgreSQL
    @Test("ends at a signal while the server is frozen", .timeLimit(.minutes(20)))
    func frozenServer() async throws {
        let folder = try await Parcels.trained()
        let url = try await TestDatabase.fresh()
        let target = ["--set", "target.store=\(url)"]
        let frozen = Handover<[pid_t]>()
        let result = try await Program.pause(Self.command + target, in: folder.path, afterChunks: 2) { paused in
            let sessions = try await TestDatabase.run(
                """
                SELECT pid FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'batch-score%'
                """, in: url)
            let processes = sessions.split(separator: "\n").compactMap { pid_t($0) }
            #expect(!processes.isEmpty)
            for process in processes { kill(process, SIGSTOP) }
            frozen.set(processes)
            paused.send(SIGTERM)
        }
        for process in try frozen.value() { kill(process, SIGCONT) }
        #expect(result.diedOfSignal && result.code == 128 + SIGTERM, "\(result.everything)")
        let next = try await runUntilFree(folder, target)
        #expect(try next.status() == "published", "\(next.everything)")
        #expect(try next.run()["scored"] as? Int == Parcels.days.rows)
    }
    #endif

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
