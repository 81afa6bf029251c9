extension Layer {
    /// The whole house: source code dependencies point inward. A new folder needs a row here.
    static let table: [Layer] = engine + problems

    /// Everything that knows no entity.
    private static let engine: [Layer] = [
        // `Mutex` of the standard library guards the one table of long categories.
        Layer("Domain", imports: ["Synchronization"]),
        Layer("Sources/UseCases", imports: ["Domain", "Synchronization"]),
        Layer("Sources/Models", imports: system.union(["Domain"]), mayBeUnsafe: true),

        // What several adapters share.
        Layer("Adapters/Tabular", imports: system.union(["Domain", "UseCases"]), mayBeUnsafe: true),
        Layer("Adapters/LocalFiles", imports: ["UseCases", "Glibc"], mayBeUnsafe: true),
        Layer("Adapters/CLibPQ"),

        // One technology each.
        Layer("Adapters/InMemory", imports: ["Domain", "UseCases", "Tabular"]),
        Layer("Adapters/AnyTable", imports: ["Domain", "UseCases", "Tabular"]),
        Layer(
            "Adapters/CSV", imports: system.union(["Domain", "UseCases", "Tabular", "LocalFiles"]), mayBeUnsafe: true),
        Layer("Adapters/ModelFiles", imports: system.union(["Domain", "UseCases", "LocalFiles", "Crypto"])),
        Layer(
            "Adapters/SQLite",
            imports: system.union(["Domain", "UseCases", "Tabular", "LocalFiles", "GRDB", "GRDBSQLite"]),
            mayBeUnsafe: true),
        Layer(
            "Adapters/PostgreSQL", imports: system.union(["Domain", "UseCases", "Tabular", "CLibPQ"]),
            mayBeUnsafe: true),

        // One model format each.
        Layer("Adapters/LightGBM", imports: system.union(["Domain", "Models"])),
        Layer("Adapters/XGBoost", imports: system.union(["Domain", "Models"])),
        Layer("Adapters/ONNX", imports: system.union(["Domain", "Models", "SwiftProtobuf"])),

        // The one place that knows every concrete type.
        Layer(
            "Sources/Composition",
            imports: system.union([
                "Domain", "UseCases", "Models", "Tabular", "LocalFiles", "InMemory", "AnyTable", "CSV", "ModelFiles",
                "SQLite",
                "PostgreSQL", "LightGBM", "XGBoost", "ONNX", "Configuration", "Crypto", "Yams",
            ]).union(Problem.all.flatMap { [$0.target, $0.mappingTarget] })),
        // Its one unsafe call is write(2), which fails when the reader of a pipe has gone.
        Layer(
            "Sources/batch-score",
            imports: system.union(["Domain", "UseCases", "Composition", "ArgumentParser", "Logging"]),
            mayBeUnsafe: true),
    ]

    /// An entity with its rules, and the mapping from the columns of a table to it.
    private static let problems: [Layer] = Problem.all.flatMap { problem in
        [
            Layer("Domain/\(problem.target)", imports: ["Domain"]),
            Layer("Adapters/\(problem.mappingTarget)", imports: ["Domain", "Tabular", problem.target]),
        ]
    }

    /// Targets in `Adapters` that other adapters may import, since several of them share these.
    static let shared: Set<String> = ["Tabular", "LocalFiles", "CLibPQ"]

    /// What comes with the toolchain and the operating system.
    private static let system: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
    ]
}
