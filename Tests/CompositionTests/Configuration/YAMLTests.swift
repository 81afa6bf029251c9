import Composition
import Domain
import Testing
import UseCases

/// YAML has its own ideas about what a value is; here a value is the text in the file.
@Suite("A YAML file")
struct YAMLTests {
    @Test("gives the texts that are in it: no is not false, 1e3 no number, a day no point in time")
    func plainTexts() throws {
        let configuration = try JobConfiguration(
            text: """
                job: no
                source: {store: "csv:data", table: 2013-12-24, labels: 007}
                target: {scores: yes}
                models: {folder: 1e3}
                run: {chunk: "64"}
                """, file: "/jobs/job.yaml")
        #expect(configuration.job.rawValue == "no")
        #expect(configuration.source.table == "2013-12-24")
        #expect(configuration.source.labels == "007")
        #expect(configuration.target.scores == "yes")
        #expect(configuration.modelsFolder == "/jobs/1e3")
        #expect(configuration.chunkRows == 64)
    }

    @Test("takes the names of columns from anchors, comments and quotes as YAML means them")
    func syntax() throws {
        let configuration = try JobConfiguration(
            lines: "target:\n  scores: &name late # a comment\nsource:\n  table: *name\n  labels: 'it''s'\n")
        #expect(configuration.source.table == "late")
        #expect(configuration.source.labels == "it's")
    }

    @Test(
        "that is not valid is refused, with the line",
        arguments: [
            ("run:\n  chunk: [1, 2\naudit: 3", 3), ("run:\n\tchunk: 1", 3), ("a: 'text", 2), ("a: b: c", 2),
        ])
    func notYAML(_ lines: String, line: Int) throws {
        let error = try refusal { _ = try JobConfiguration(lines: lines) }
        #expect(error.code == .config)
        #expect(error.message.hasPrefix("/jobs/job.yaml is not YAML: line "), "\(error.message)")
        #expect(
            error.message.contains("line \(line)") || error.message.contains("line \(line + 1)"), "\(error.message)")
    }

    @Test(
        "that is no mapping of settings is refused",
        arguments: ["just a text", "- job\n- source", "[1, 2]", "job: late-parcels\n? [a, b]\n: c"])
    func notSettings(_ text: String) throws {
        let error = try refusal { _ = try JobConfiguration(text: text, file: "/jobs/job.yaml") }
        #expect(error.code == .config)
        #expect(error.message.contains("/jobs/job.yaml"))
    }

    @Test(
        "with the same key twice is refused, in whichever way it is written",
        arguments: [
            "run: {chunk: 1}\nrun: {workers: 1}", "run:\n  chunk: 1\n  chunk: 2", "run: {chunk: 1}\nrun.chunk: 2",
        ])
    func duplicateKeys(_ lines: String) throws {
        let error = try refusal { _ = try JobConfiguration(lines: lines) }
        #expect(error.code == .config)
        #expect(error.message.contains("twice"), "\(error.message)")
    }

    @Test("that is empty has no settings")
    func empty() throws {
        for text in ["", "\n", "# nothing\n", "---\n"] {
            let error = try refusal { _ = try JobConfiguration(text: text, file: "/jobs/job.yaml") }
            #expect(error.message.contains("has no job"), "\(error.message)")
        }
    }

    @Test("with a list of lists is refused where a list of names is expected")
    func listOfLists() throws {
        let error = try refusal { _ = try JobConfiguration(lines: "training: {features: [[distance]]}") }
        #expect(error.code == .config)
        #expect(error.message.contains("a list of something else than texts"))
    }
}
