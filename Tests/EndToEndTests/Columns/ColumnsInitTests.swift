import Foundation
import ProgramRunner
import Testing

/// What `init` refuses, and what it then leaves behind: nothing.
@Suite("Init for a table without code")
struct ColumnsInitTests {
    @Test("names all features of the model that the table does not have, and all of another type, at once")
    func misfit() async throws {
        let folder = try Self.folder()
        let parcels = try folder.text("parcels.csv")
        let header = try #require(parcels.split(separator: "\n").first)
        let renamed = header.replacing("weight_kg", with: "weight").replacing("distance_km", with: "service_")
            .replacing(",service,", with: ",distance_km,").replacing("service_", with: "kilometres")
        try folder.write(String(renamed) + parcels.dropFirst(header.count), to: "parcels.csv")
        let result = try await folder.run(Self.command + ["--model", Parcels.fixture("late.txt")])
        #expect(result.code == 78)
        #expect(result.errors.contains("the model and table parcels do not fit"), "\(result.errors)")
        #expect(result.errors.contains("there is no column \"weight_kg\"; did you mean \"weight\"?"))
        #expect(result.errors.contains("column \"distance_km\" is text, the model needs numbers"))
        #expect(result.errors.contains("there is no column \"service\""))
        #expect(!folder.has("job.yaml") && !folder.has("models"))
    }

    @Test("names all columns of key, partition and label that the table does not have at once")
    func missingColumns() async throws {
        let folder = try Self.folder()
        let result = try await folder.run(
            "init", "--store", "csv:.", "--table", "parcels", "--key", "parcel_id,parcel", "--partition",
            "day:dispatch", "--label", "servce")
        #expect(result.code == 78)
        #expect(result.errors.contains("there is no column \"parcel\"") && result.errors.contains("source.key"))
        #expect(result.errors.contains("there is no column \"dispatch\"; did you mean \"dispatched\"?"))
        #expect(result.errors.contains("there is no column \"servce\"; did you mean \"service\"? (source.label)"))
        #expect(!folder.has("job.yaml"))
    }

    @Test("refuses a label of texts that are no words for true and false, and says which are expected")
    func labelOfTexts() async throws {
        let folder = try Self.folder()
        let result = try await folder.run(Self.command + ["--label", "service"])
        #expect(result.code == 65)
        #expect(
            result.errors.contains(
                "column \"service\", of table parcels is not a label: expected yes or no, true or false"),
            "\(result.errors)")
        #expect(!folder.has("job.yaml"))
    }

    @Test("refuses a table with two columns of one name")
    func sameNames() async throws {
        let folder = try WorkFolder()
        try folder.write("parcel_id,weight,weight\n1,2,3\n", to: "parcels.csv")
        let result = try await folder.run("init", "--store", "csv:.", "--table", "parcels", "--key", "parcel_id")
        #expect(result.code == 78)
        #expect(result.errors.contains("two columns \"weight\""), "\(result.errors)")
    }

    @Test("never overwrites a file, and registers no model then")
    func fileExists() async throws {
        let folder = try Self.folder()
        try folder.write("job: mine\n", to: "job.yaml")
        let result = try await folder.run(Self.command + ["--model", Parcels.fixture("late.txt")])
        #expect(result.code == 73)
        #expect(try folder.text("job.yaml") == "job: mine\n")
        #expect(!folder.has("models"))
    }

    @Test("needs a table that is there, and a model that is one")
    func missingInput() async throws {
        let folder = try Self.folder()
        let table = try await folder.run("init", "--store", "csv:.", "--table", "parcel", "--key", "parcel_id")
        #expect(table.code == 66 && table.errors.contains("parcel"), "\(table.errors)")
        let model = try await folder.run(Self.command + ["--model", "none.txt"])
        #expect(model.code == 66 && model.errors.contains("none.txt"), "\(model.errors)")
        try folder.write("not a model", to: "model.txt")
        let refused = try await folder.run(Self.command + ["--model", "model.txt"])
        #expect(refused.code == 78, "\(refused.errors)")
        #expect(!folder.has("job.yaml") && !folder.has("models"))
    }

    @Test(
        "asks for what is missing on the command line",
        arguments: [
            (["--problem", "columns"], "--store, --table and --key"),
            (["--table", "parcels", "--store", "csv:."], "--store, --table and --key"),
            (["--key", "parcel_id"], "--key belongs to --problem columns"),
            (["--table", "parcels", "--store", "csv:.", "--key", "parcel_id", "--partition", "daily"], "day:COLUMN"),
        ])
    func usage(_ options: [String], message: String) async throws {
        let folder = try Self.folder()
        let result = try await folder.run(["init"] + options)
        #expect(result.code == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!folder.has("job.yaml"))
    }

    @Test("without a model takes every column but key, partition and label as a feature, and says what comes next")
    func withoutModel() async throws {
        let folder = try Self.folder()
        let result = try await folder.run(Self.command + ["--label", "is_damaged", "night.yaml"])
        #expect(result.code == 0, "\(result.errors)")
        for words in ["Next: batch-score validate, train, then run", "(each with --config night.yaml)"] {
            #expect(result.output.contains(words), "\(result.output)")
        }
        let features = try await folder.run("features", "--config", "night.yaml")
        let names = features.output.split(separator: "\n").dropFirst().compactMap {
            $0.trimmingPrefix { $0 == " " }.components(separatedBy: "  ").first
        }
        #expect(
            names == [
                "barcode", "depot", "weight_kg", "distance_km", "declared value", "service", "is_fragile", "cost",
            ])
    }

    private static let command = ColumnsTests.initialisation + ["--store", "csv:."]

    private static func folder() throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.copy(Parcels.fixture("parcels.csv"))
        return folder
    }
}
