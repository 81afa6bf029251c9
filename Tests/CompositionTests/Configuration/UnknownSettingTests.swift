import Composition
import Domain
import Testing
import UseCases

/// A typo is never a setting that silently does nothing.
@Suite("An unknown setting")
struct UnknownSettingTests {
    @Test("in the file is refused with its line and the nearest name")
    func inFile() throws {
        let error = try refusal { _ = try JobConfiguration(lines: "\naudit:\n  # a comment\n  minimum_row: 3\n") }
        #expect(error.code == .config)
        #expect(error.message.hasPrefix("/jobs/job.yaml:5: there is no setting \"audit.minimum_row\""))
        #expect(error.message.contains("did you mean \"audit.minimum_rows\"?"))
    }

    @Test("that is like no other is refused without a guess")
    func withoutGuess() throws {
        let error = try refusal { _ = try JobConfiguration(lines: "zzzzzzzz: 1") }
        #expect(error.message == "/jobs/job.yaml:2: there is no setting \"zzzzzzzz\"")
    }

    @Test("that is like no other of its section is refused with all settings of the section")
    func expectedNames() throws {
        let error = try refusal { _ = try JobConfiguration(lines: "run: {speed: 1}") }
        #expect(
            error.message == "/jobs/job.yaml:2: there is no setting \"run.speed\", expected one of run.chunk, "
                + "run.workers, run.readers, run.republish, run.retry_for, run.deadline")
        // Only the name of the section is alike.
        let other = try refusal { _ = try JobConfiguration(lines: "source: {tracks: x}") }
        #expect(other.message.contains("\"source.tracks\", expected one of source.store, source.table, source.labels"))
    }

    @Test("that was renamed since version 0.1 is refused with its new name")
    func renamed() throws {
        for problem in Problems.allCases where problem != .columns {
            let error = try refusal { _ = try JobConfiguration(lines: "source: {\(problem.rawValue): x}") }
            #expect(error.message.hasSuffix("\"source.\(problem.rawValue)\"; it is \"source.table\" now"))
            let variable = "BATCH_SCORE_SOURCE_\(problem.rawValue.uppercased())"
            let warnings = UnknownVariables(in: [variable: "x"]).warnings
            #expect(warnings.count == 1)
            #expect(warnings.first?.hasSuffix("; it is \"BATCH_SCORE_SOURCE_TABLE\" now") == true)
        }
        let error = try refusal { _ = try JobConfiguration(lines: "source: {outcomes: x}") }
        #expect(error.message.hasSuffix("\"source.outcomes\"; it is \"source.labels\" now"))
    }

    @Test("in the environment is ignored, with a warning that names the nearest variable")
    func inEnvironment() throws {
        let environment = ["BATCH_SCORE_RUN_CHUNKS": "1", "BATCH_SCORE_JBO": "x", "BATCH_SCORE_JOB": "night"]
        #expect(try JobConfiguration(lines: "", environment: environment).job.rawValue == "night")
        let warnings = UnknownVariables(in: environment).warnings
        #expect(warnings.count == 2)
        #expect(warnings.first?.contains("BATCH_SCORE_JBO") == true)
        #expect(warnings.first?.contains("did you mean \"BATCH_SCORE_JOB\"?") == true)
        #expect(warnings.last?.contains("did you mean \"BATCH_SCORE_RUN_CHUNK\"?") == true)
    }

    @Test(
        "in the environment is none of ours when Kubernetes sets it for a Service",
        arguments: [
            "SERVICE_HOST", "SERVICE_PORT", "SERVICE_PORT_HTTP", "PORT", "PORT_80_TCP", "PORT_80_TCP_PROTO",
            "PORT_80_TCP_PORT", "PORT_80_TCP_ADDR", "PORT_53_UDP", "DB_SERVICE_HOST", "DB_SERVICE_PORT",
            "DB_SERVICE_PORT_METRICS_2", "DB_PORT", "DB_PORT_5432_TCP", "DB_PORT_5432_TCP_PROTO",
            "DB_PORT_5432_TCP_PORT", "DB_PORT_5432_TCP_ADDR",
        ])
    func ignoresKubernetes(_ suffix: String) throws {
        let environment = ["BATCH_SCORE_\(suffix)": "tcp://10.0.0.7:80"]
        _ = try JobConfiguration(lines: "", environment: environment)
        #expect(UnknownVariables(in: environment).warnings == [])
    }

    @Test("in the environment is none of ours when it does not begin with BATCH_SCORE_")
    func otherVariables() throws {
        let environment = ["BATCH_SCORER": "1", "BATCH": "2", "SCORE_JOB": "3", "batch_score_job": "4"]
        #expect(try JobConfiguration(lines: "", environment: environment).job.rawValue == "late-parcels")
        #expect(UnknownVariables(in: environment).warnings == [])
    }
}
