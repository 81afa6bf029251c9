import ProgramRunner
import Testing

/// A job without code learns from a column of its table, or from a table of labels.
@Suite("Training without code")
struct ColumnsTrainingTests {
    @Test("learns a column of true and false, and evaluates on a share of the rows", arguments: StoreKind.allCases)
    func binary(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(kind, label: "is_damaged")
        #expect(try folder.text("job.yaml").contains("strategy: logistic_regression"))
        let trained = try await folder.run("train", "--json", "--set", "training.features=is_fragile,weight_kg,service")
        try #require(trained.code == 0, "\(trained.everything)")
        let metrics = try #require(try trained.object()["metrics"] as? [String: Double])
        #expect(try #require(metrics["auc"]) > 0.6)
        let rows = try #require(try trained.object()["training_rows"] as? Int)
        #expect((450..<600).contains(rows))
        let run = try await folder.run("run", "--json")
        #expect(try run.status() == "published", "\(run.everything)")
        #expect(try run.run()["scored"] as? Int == Parcels.rows)
    }

    @Test("learns a column of words for true and false as it learns true and false", arguments: StoreKind.allCases)
    func words(_ kind: StoreKind) async throws {
        var digests: Set<String> = []
        for words in [("true", "false"), ("Yes", "no"), ("Y", "N"), ("t", "F")] {
            let folder = try await Self.folder(kind, label: "is_damaged", words: words)
            #expect(try folder.text("job.yaml").contains("strategy: logistic_regression"))
            let trained = try await folder.run("train", "--json", "--set", "training.features=weight_kg,service")
            try #require(trained.code == 0, "\(trained.everything)")
            digests.insert(try #require(try trained.object()["digest"] as? String))
        }
        #expect(digests.count == 1)
    }

    @Test("learns a column of numbers, and evaluates on a share of the rows", arguments: StoreKind.allCases)
    func numeric(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(kind, label: "cost")
        #expect(try folder.text("job.yaml").contains("strategy: ridge"))
        let trained = try await folder.run("train", "--json", "--set", "training.features=distance_km,weight_kg")
        try #require(trained.code == 0, "\(trained.everything)")
        let metrics = try #require(try trained.object()["metrics"] as? [String: Double])
        // The cost is 3 + 0.4 · weight + 0.01 · distance, with a noise of 0.3.
        #expect(try #require(metrics["rmse"]) < 0.4)
        let run = try await folder.run("run", "--json", "--set", "audit.score_maximum=50")
        #expect(try run.status() == "published", "\(run.everything)")
    }

    @Test("gives each store the same model and the same scores", arguments: ["is_damaged", "cost"])
    func sameEverywhere(_ label: String) async throws {
        var digests: Set<String> = []
        for kind in StoreKind.allCases {
            let folder = try await Self.folder(kind, label: label)
            let trained = try await folder.succeed(
                "train", "--json", "--set", "training.features=is_fragile,weight_kg,service")
            digests.insert(try #require(try trained.object()["digest"] as? String))
        }
        #expect(digests.count == 1)
    }

    @Test("learns from a table of labels, whole partitions before others", arguments: StoreKind.allCases)
    func labelTable(_ kind: StoreKind) async throws {
        let store = try await kind.address()
        let folder = try Parcels.folder(Parcels.configuration(store: store, strategy: "logistic_regression"))
        if kind != .csv { try await folder.succeed("collect") }
        let trained = try await folder.run("train", "--json")
        try #require(trained.code == 0, "\(trained.everything)")
        let metrics = try #require(try trained.object()["metrics"] as? [String: Double])
        #expect(try #require(metrics["auc"]) > 0.8)
        let deliveries = try CSVText(Parcels.fixture("deliveries.csv")).column("parcel_id").compactMap { Int($0) }
        #expect(try trained.object()["training_rows"] as? Int == deliveries.count { $0 <= 1400 })
    }

    @Test("without a label is refused, and says how to name one")
    func withoutLabel() async throws {
        let folder = try WorkFolder()
        try folder.copy(Parcels.fixture("parcels.csv"))
        try await folder.succeed("init", "--store", "csv:.", "--table", "parcels", "--key", "parcel_id")
        let result = try await folder.run("train")
        #expect(result.code == 78)
        #expect(result.errors.contains("source.label"))
    }

    /// A folder with a job for the whole table of parcels in a store.
    ///
    /// - Parameter words: what the last column, of true and false, has instead.
    private static func folder(
        _ kind: StoreKind, label: String, words: (yes: String, no: String) = ("true", "false")
    ) async throws -> WorkFolder {
        let folder = try WorkFolder()
        let store = try await kind.address()
        try await ColumnsCase(
            key: ["parcel_id"], partition: "whole", label: nil, rows: Parcels.rows, published: nil
        ).load(into: store, in: folder) { text in
            text.replacing(",true\n", with: ",\(words.yes)\n").replacing(",false\n", with: ",\(words.no)\n")
        }
        try await folder.succeed(
            "init", "--store", store, "--table", "parcels", "--key", "parcel_id", "--label", label)
        return folder
    }
}
