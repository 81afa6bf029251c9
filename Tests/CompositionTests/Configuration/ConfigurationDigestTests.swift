import Composition
import Domain
import Testing

/// Runs of one digest give the same scores; runs of two digests need not.
@Suite("The digest of a configuration")
struct ConfigurationDigestTests {
    @Test(
        "changes with where the flights are and how their columns are called",
        arguments: [
            "csv:other", "csv:/data", "sqlite:data", "postgresql://u@h/d", "postgresql://u@h/e", "postgresql://u@i/d",
            "postgresql:///d?host=/run/a", "postgresql:///d?sslmode=require&host=/run/b",
        ])
    func source(_ store: String) throws {
        #expect(try digest("", store: store) != digest(""))
        #expect(try digest("source: {flights: departures}", store: store) != digest("", store: store))
        #expect(try digest("source: {columns: {dest: destination}}", store: store) != digest("", store: store))
    }

    @Test("changes when two columns change places")
    func columns() throws {
        #expect(
            try digest("source: {columns: {dest: a, origin: b}}") != digest("source: {columns: {dest: b, origin: a}}"))
        #expect(
            try digest("source: {columns: {dest: a, origin: b}}") == digest("source: {columns: {origin: b, dest: a}}"))
    }

    @Test(
        "stays when only speed, audit, target, training or the table of outcomes change",
        arguments: [
            "run: {chunk: 1, workers: 9, readers: 3}", "audit: {minimum_rows: 99, score_maximum: 2}",
            "rejections: {maximum_count: 1}",
            "target: {store: 'memory:', scores: other, publish: replace}", "models: {folder: x, model: other/2}",
            "collect: {from: 'csv:x'}", "source: {outcomes: other}",
            "training: {from: 2013-01-01, until: 2013-01-02}\nevaluation: {from: 2013-02-01, until: 2013-02-02}",
        ])
    func otherSettings(_ lines: String) throws {
        #expect(try digest(lines) == digest(""))
    }

    @Test(
        "stays when user, password and security of a database change",
        arguments: [
            "postgresql://u:secret@h/d", "postgresql://other:secret@h/d", "postgresql://h/d", "postgres://u@h/d",
            "postgresql://u:what?@h/d", "postgresql://u:s@cret@h/d", "postgresql://h/d?password=secret",
            "postgresql://h/d?options=a@b",
        ])
    func passwords(_ store: String) throws {
        #expect(try digest("", store: store) == digest("", store: "postgresql://u@h/d"))
    }

    @Test("is the same from wherever the program is started")
    func startingFolder() throws {
        let here = try JobConfiguration(lines: "", file: "job.yaml").digest
        #expect(try JobConfiguration(lines: "", file: "./job.yaml").digest == here)
        #expect(try JobConfiguration(lines: "", file: "./there/../job.yaml").digest == here)
        #expect(try JobConfiguration(lines: "", file: "there/job.yaml").digest != here)
    }

    private func digest(_ lines: String, store: String = "csv:data") throws -> Domain.Digest {
        try JobConfiguration(lines: lines, overrides: [.sourceStore: store]).digest
    }
}
