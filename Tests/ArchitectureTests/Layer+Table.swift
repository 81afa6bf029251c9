extension Layer {
    /// The whole house: source code dependencies point inward. A new folder needs a row here.
    static let table: [Layer] = [
        Layer("Domain"),
        Layer("Sources/UseCases", imports: ["Domain"]),
        Layer("Sources/Models", imports: system.union(["Domain", "SwiftProtobuf"]), mayBeUnsafe: true),

        // What several adapters share.
        Layer("Adapters/Tabular", imports: ["Domain", "UseCases"]),
        Layer("Adapters/LocalFiles", imports: ["UseCases", "Glibc"], mayBeUnsafe: true),
        Layer("Adapters/CLibPQ"),

        // One technology each.
        Layer("Adapters/InMemory", imports: ["Domain", "UseCases"]),
        Layer("Adapters/CSV", imports: system.union(["Domain", "UseCases", "Tabular", "LocalFiles"])),
        Layer("Adapters/ModelFiles", imports: system.union(["Domain", "UseCases", "LocalFiles", "Crypto"])),
        Layer(
            "Adapters/SQLite",
            imports: system.union(["Domain", "UseCases", "Tabular", "LocalFiles", "GRDB", "GRDBSQLite"]),
            mayBeUnsafe: true),
        Layer(
            "Adapters/PostgreSQL", imports: system.union(["Domain", "UseCases", "Tabular", "CLibPQ"]),
            mayBeUnsafe: true),

        // The one place that knows every concrete type.
        Layer(
            "Sources/Composition",
            imports: system.union([
                "Domain", "UseCases", "Models", "Tabular", "InMemory", "CSV", "ModelFiles", "SQLite", "PostgreSQL",
                "Configuration", "Crypto", "Yams",
            ])),
        // Its one unsafe call is write(2), which says when the reader of a pipe has gone.
        Layer(
            "Sources/batch-score",
            imports: system.union(["Domain", "UseCases", "Composition", "ArgumentParser", "Logging"]),
            mayBeUnsafe: true),
    ]

    /// Targets in `Adapters` that are no adapters: what some of them share.
    static let shared: Set<String> = ["Tabular", "LocalFiles", "CLibPQ"]

    /// What comes with the toolchain and the operating system.
    private static let system: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
    ]
}
