import ProgramRunner
import Testing

/// The columns and the rules that a configuration names are checked before and while rows are read.
@Suite("The contract of a table without code")
struct ColumnsContractTests {
    @Test("rejects rows that violate a rule, reports those that a rule only warns of, and counts gaps")
    func rules() async throws {
        let folder = try Self.folder(
            contract: """
                contract:
                  weight_kg: {maximum: 20}
                  service: {values: [standard, express], otherwise: warn}
                  declared value: {missing: 0.1}
                  barcode: {missing: 0}
                """)
        let parcels = try CSVText(folder / "parcels.csv")
        let heavy = try parcels.numbers("weight_kg").count { $0 > 20 }
        let gaps = try parcels.column("declared value").count { $0.isEmpty }
        let returned = try parcels.column("service").count { $0 == "return" }
        let result = try await folder.run("validate", "--json", "--set", "rejections.maximum_share=0.5")
        #expect(result.code == 65, "\(result.everything)")
        let object = try result.object()
        #expect(object["rejected"] as? Int == heavy)
        let violations = try #require(object["violations"] as? [String])
        #expect(
            violations == [
                "declared value is missing in \(gaps) of \(Parcels.rows) rows, expected at most a share of 0.1"
            ])
        let fields = try #require(object["fields"] as? [[String: Any]])
        #expect(fields.map { $0["name"] as? String } == ["weight_kg", "service", "declared value", "barcode"])
        #expect(fields.map { $0["outside"] as? Int } == [heavy, returned, 0, 0])
        let rejection = try await folder.run("validate", "--set", "rejections.maximum_share=0.5")
        #expect(rejection.output.contains("rejected: weight_kg out_of_range, \(heavy) rows"), "\(rejection.output)")
    }

    @Test("is checked against the columns of the table: all that are missing or of another type are named at once")
    func columns() async throws {
        let folder = try Self.folder(
            contract: """
                contract:
                  wieght_kg: {maximum: 20}
                  service: {minimum: 1}
                """)
        let result = try await folder.run(
            "validate", "--set", "source.partition=day:dispatchd", "--set", "source.label=depo")
        #expect(result.code == 78)
        #expect(
            result.errors.contains(
                "there is no column \"wieght_kg\"; did you mean \"weight_kg\"? (contract.wieght_kg)"),
            "\(result.errors)")
        #expect(
            result.errors.contains("there is no column \"dispatchd\"; did you mean \"dispatched\"? (source.partition)"))
        #expect(result.errors.contains("column \"service\" is text, expected numbers (contract.service)"))
        #expect(result.errors.contains("there is no column \"depo\"; did you mean \"depot\"? (source.label)"))
    }

    @Test("that changed while the job was away is refused by the run, with the names of all columns")
    func changedTable() async throws {
        let folder = try await Parcels.trained()
        let lines = try folder.lines("parcels.csv").enumerated().map { line, text in
            var fields = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            // All distances but a few get a unit.
            if line > 9 { fields[5] += " km" }
            return fields.joined(separator: ",").replacing(",service,", with: ",servce,")
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "parcels.csv")
        let result = try await folder.score()
        #expect(result.code == 78)
        #expect(
            result.errors.contains("there is no column \"service\"; did you mean \"servce\"? (features.service.column)")
        )
        #expect(
            result.errors.contains("column \"distance_km\" is text, expected numbers (features.distance_km.column)"))
    }

    @Test(
        "is not for problems that have code, and the names of a problem's columns are not for tables without",
        arguments: [
            ("source.columns", "problem: columns\nsource: {columns: {a: b}, store: 'csv:.', table: t, key: [k]}"),
            ("source.key", "source: {key: [k], store: 'csv:.'}"),
            ("features", "source: {store: 'csv:.'}\nfeatures: {a: numeric}"),
            ("contract", "source: {store: 'csv:.'}\ncontract: {a: {minimum: 1}}"),
        ])
    func otherProblem(_ setting: String, lines: String) async throws {
        let folder = try WorkFolder()
        let problem = lines.contains("problem:") ? "" : "problem: \(try await Self.typedProblem())\n"
        try folder.write("job: any\n\(problem)\(lines)\n", to: "job.yaml")
        try folder.write("k\n1\n", to: "t.csv")
        let result = try await folder.run("validate")
        #expect(result.code == 78)
        #expect(result.errors.contains(setting), "\(result.errors)")
    }

    /// A problem that has code: the one that `init` writes a configuration for by default.
    private static func typedProblem() async throws -> String {
        let folder = try WorkFolder()
        try await folder.succeed("init")
        let line = try folder.lines("job.yaml").first { $0.hasPrefix("problem: ") }
        return String(try #require(line).dropFirst("problem: ".count))
    }

    private static func folder(contract: String) throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.copy(Parcels.fixture("parcels.csv"))
        try folder.write(
            """
            job: nightly
            problem: columns
            source: {store: "csv:.", table: parcels, key: [parcel_id], partition: "day:dispatched"}
            features: {weight_kg: numeric, service: categorical}
            \(contract)

            """, to: "job.yaml")
        return folder
    }
}
