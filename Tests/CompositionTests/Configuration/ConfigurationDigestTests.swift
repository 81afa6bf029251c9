import Composition
import Domain
import Testing

/// Runs of one digest give the same scores; runs of two digests need not.
@Suite("The digest of a configuration")
struct ConfigurationDigestTests {
    @Test(
        "changes with the kind of the source, the name of its database and the table",
        arguments: ["sqlite:data", "memory:", "postgresql://u@h/d", "postgresql://u@h/e"])
    func source(_ store: String) throws {
        #expect(try digest("", store: store) != digest(""))
        #expect(try digest("source: {table: other}", store: store) != digest("", store: store))
        #expect(
            try digest("", store: "postgresql://u@h/d") != digest("", store: "postgresql://u@h/e"))
    }

    @Test(
        "stays when the same files or the same database are at another place",
        arguments: [
            ("csv:data", "csv:/elsewhere/data"), ("csv:data", "csv:."), ("sqlite:a.db", "sqlite:/x/b.db"),
            ("postgresql://u@h/d", "postgresql://u@i:6432/d"),
            ("postgresql://u@h/d", "postgresql:///d?host=/run/postgresql"),
            ("postgresql://u@h/d", "postgresql://u@[::1]:5432/d?sslmode=require"),
        ])
    func place(_ first: String, _ second: String) throws {
        #expect(try digest("", store: first) == digest("", store: second))
    }

    @Test(
        "stays when user, password and security of a database change",
        arguments: [
            "postgresql://u:secret@h/d", "postgresql://other:secret@h/d", "postgresql://h/d", "postgres://u@h/d",
            "postgresql://u:what?@h/d", "postgresql://u:s@cret@h/d", "postgresql://h/d?password=secret",
            "postgresql://h/d?options=a@b", "postgresql://h/d?options=/e",
        ])
    func passwords(_ store: String) throws {
        #expect(try digest("", store: store) == digest("", store: "postgresql://u@h/d"))
    }

    @Test(
        "stays when only speed, audit, target, training, labels, model or the place of files to collect change",
        arguments: [
            "run: {chunk: 1, workers: 9, readers: 3}", "audit: {minimum_rows: 99, score_maximum: 2}",
            "rejections: {maximum_count: 1}",
            "target: {store: 'memory:', scores: other, publish: replace}", "models: {folder: x, model: other/2}",
            "collect: {from: 'csv:x'}", "source: {labels: other}",
            "training: {from: 2013-01-01, until: 2013-01-02}\nevaluation: {from: 2013-02-01, until: 2013-02-02}",
        ])
    func otherSettings(_ lines: String) throws {
        #expect(try digest(lines) == digest(""))
    }

    @Test(
        "changes with the format of files, unless it is the standard one, or that of files to collect",
        arguments: [
            "{delimiter: ;}", "{delimiter: ;, decimal: ','}", "{null_values: [NA]}", "{null_values: [NA, X]}",
            "{null_values: ['NA, X']}", "{encoding: latin-1}", "{quote: \"'\"}",
        ])
    func formats(_ format: String) throws {
        let lines = "source: {csv: \(format)}"
        #expect(try digest(lines) != digest(""))
        #expect(try digest("\(lines)\ncollect: {from: 'csv:x'}") == digest(""))
        let standard = "delimiter: ',', decimal: ., quoted_lines: 3, last_line_break: required, encoding: utf8"
        #expect(try digest("source: {csv: {\(standard)}}") == digest(""))
    }

    @Test("is the same from wherever the program is started, and wherever the configuration is")
    func startingFolder() throws {
        let here = try JobConfiguration(lines: "", file: "job.yaml").digest
        for file in ["./job.yaml", "./there/../job.yaml", "there/job.yaml", "/jobs/job.yaml"] {
            #expect(try JobConfiguration(lines: "", file: file).digest == here)
        }
    }

    private func digest(_ lines: String, store: String = "csv:data") throws -> Domain.Digest {
        try JobConfiguration(lines: lines, overrides: [.sourceStore: store]).digest
    }
}
