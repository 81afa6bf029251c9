// swift-tools-version: 6.2
import PackageDescription

// Every target is checked alike; where CI is set in the environment, a warning is an error.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
    name: "batch-score",
    products: [
        .executable(name: "batch-score", targets: ["batch-score"]),
        // For the benchmarks and the fuzz targets, which are packages of their own.
        .library(name: "Domain", targets: ["Domain"]),
        .library(name: "Models", targets: ["Models"]),
        .library(name: "UseCases", targets: ["UseCases"]),
        .library(name: "Tabular", targets: ["Tabular"]),
        .library(name: "CSV", targets: ["CSV"]),
    ],
    traits: [
        .trait(name: "SQLite", description: "Stores in a SQLite file (needs libsqlite3-dev)."),
        .trait(name: "PostgreSQL", description: "Stores in a PostgreSQL database (needs libpq-dev)."),
        .trait(name: "ONNX", description: "Models of scikit-learn from ONNX files."),
        .default(enabledTraits: ["SQLite", "PostgreSQL", "ONNX"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The rules of the problem: plain structs and pure functions. Imports nothing.
        .target(name: "Domain", path: "Domain", swiftSettings: settings),

        // What the program does, step by step, and the ports that it needs for it. Imports Domain only.
        .target(name: "UseCases", dependencies: ["Domain"], swiftSettings: settings),

        // Strategies: how features become scores, and the models of other libraries.
        .target(
            name: "Models",
            dependencies: [
                "Domain",
                .product(name: "SwiftProtobuf", package: "swift-protobuf", condition: .when(traits: ["ONNX"])),
            ], swiftSettings: settings),

        // What several adapters share: tables as columns, files that are written whole or not at all.
        .target(
            name: "Tabular", dependencies: ["Domain", "UseCases"], path: "Adapters/Tabular", swiftSettings: settings),
        .target(
            name: "LocalFiles", dependencies: ["UseCases"], path: "Adapters/LocalFiles", swiftSettings: settings),

        // Adapters: one folder, one target, one technology. They never import each other.
        .target(
            name: "InMemory", dependencies: ["Domain", "UseCases"], path: "Adapters/InMemory", swiftSettings: settings),
        .target(
            name: "CSV", dependencies: ["Domain", "UseCases", "Tabular", "LocalFiles"], path: "Adapters/CSV",
            swiftSettings: settings),
        .target(
            name: "SQLite",
            dependencies: [
                "Domain", "UseCases", "Tabular", "LocalFiles",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
                .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ], path: "Adapters/SQLite", swiftSettings: settings),
        .systemLibrary(
            name: "CLibPQ", path: "Adapters/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "PostgreSQL",
            dependencies: [
                "Domain", "UseCases", "Tabular", .target(name: "CLibPQ", condition: .when(traits: ["PostgreSQL"])),
            ], path: "Adapters/PostgreSQL", swiftSettings: settings),
        .target(
            name: "ModelFiles",
            dependencies: ["Domain", "UseCases", "LocalFiles", .product(name: "Crypto", package: "swift-crypto")],
            path: "Adapters/ModelFiles", swiftSettings: settings),

        // The one place that knows every concrete type: configuration in, use cases out.
        .target(
            name: "Composition",
            dependencies: [
                "Domain", "UseCases", "Models", "Tabular", "InMemory", "CSV", "ModelFiles",
                .target(name: "SQLite", condition: .when(traits: ["SQLite"])),
                .target(name: "PostgreSQL", condition: .when(traits: ["PostgreSQL"])),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: settings),

        // The command line: arguments, terminal output, exit codes.
        .executableTarget(
            name: "batch-score",
            dependencies: [
                "Composition", "Domain", "UseCases",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),

        // Tests: the laws of the ports, then one target for each target.
        .target(
            name: "PortContracts", dependencies: ["Domain", "UseCases"], path: "Tests/PortContracts",
            swiftSettings: settings),
        .target(name: "TestDatabase", path: "Tests/TestDatabase", swiftSettings: settings),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: settings),
        .testTarget(
            name: "UseCasesTests", dependencies: ["Domain", "UseCases", "InMemory", "PortContracts"],
            swiftSettings: settings),
        .testTarget(name: "ModelsTests", dependencies: ["Domain", "Models"], swiftSettings: settings),
        .testTarget(
            name: "TabularTests", dependencies: ["Domain", "UseCases", "Tabular"], swiftSettings: settings),
        .testTarget(
            name: "LocalFilesTests", dependencies: ["UseCases", "LocalFiles"], swiftSettings: settings),
        .testTarget(
            name: "InMemoryTests", dependencies: ["Domain", "UseCases", "InMemory", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "CSVTests", dependencies: ["Domain", "UseCases", "Tabular", "CSV", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "SQLiteTests",
            dependencies: [
                "Domain", "UseCases", "Tabular", "SQLite", "PortContracts",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ], swiftSettings: settings),
        .testTarget(
            name: "PostgreSQLTests",
            dependencies: ["Domain", "UseCases", "Tabular", "PostgreSQL", "PortContracts", "TestDatabase"],
            swiftSettings: settings),
        .testTarget(
            name: "ModelFilesTests", dependencies: ["Domain", "UseCases", "ModelFiles", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "CompositionTests",
            dependencies: ["Domain", "UseCases", "Models", "InMemory", "Composition", "PortContracts", "TestDatabase"],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["Domain", "TestDatabase", "batch-score"], exclude: ["Snapshots"],
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ]
)
