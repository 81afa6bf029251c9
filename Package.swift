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
        .library(name: "Composition", targets: ["Composition"]),
        .library(name: "LightGBM", targets: ["LightGBM"]),
        .library(name: "XGBoost", targets: ["XGBoost"]),
        .library(name: "ONNX", targets: ["ONNX"]),
        .library(name: "Flights", targets: ["Flights", "FlightTable"]),
    ],
    traits: [
        .trait(name: "SQLite", description: "Stores in a SQLite file (needs libsqlite3-dev)."),
        .trait(name: "PostgreSQL", description: "Stores in a PostgreSQL database (needs libpq-dev)."),
        .trait(name: "ONNX", description: "Models of scikit-learn from ONNX files."),
        .trait(name: "Failpoints", description: "Faults at named points, for `make chaos`; never in a release."),
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
        // The engine's rules: plain structs and pure functions. Imports nothing but the standard library.
        .target(name: "Domain", path: "Domain", exclude: ["Flights", "Loans"], swiftSettings: settings),

        // What the program does, step by step, and the ports that it needs for it. Imports Domain only.
        .target(name: "UseCases", dependencies: ["Domain"], swiftSettings: settings),

        // Strategies, the feature pipeline, the tree kernel and the artefact: how features become scores.
        .target(name: "Models", dependencies: ["Domain"], swiftSettings: settings),

        // Problems: one entity each, with its rules, and one mapping from the columns of a table.
        .target(name: "Flights", dependencies: ["Domain"], path: "Domain/Flights", swiftSettings: settings),
        .target(
            name: "FlightTable", dependencies: ["Domain", "Tabular", "Flights"], path: "Adapters/FlightTable",
            swiftSettings: settings),
        .target(name: "Loans", dependencies: ["Domain"], path: "Domain/Loans", swiftSettings: settings),
        .target(
            name: "LoanTable", dependencies: ["Domain", "Tabular", "Loans"], path: "Adapters/LoanTable",
            swiftSettings: settings),

        // What several adapters share: tables as columns, files that are written completely or not at all.
        .target(
            name: "Tabular", dependencies: ["Domain", "UseCases"], path: "Adapters/Tabular", swiftSettings: settings),
        .target(
            name: "LocalFiles", dependencies: ["UseCases"], path: "Adapters/LocalFiles", swiftSettings: settings),

        // Adapters: one folder, one target, one technology. They never import each other.
        .target(
            name: "InMemory", dependencies: ["Domain", "UseCases", "Tabular"], path: "Adapters/InMemory",
            swiftSettings: settings),
        .target(
            name: "AnyTable", dependencies: ["Domain", "UseCases", "Tabular"], path: "Adapters/AnyTable",
            swiftSettings: settings),
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

        // Model formats of other libraries: one folder, one target, one format.
        .target(
            name: "LightGBM", dependencies: ["Domain", "Models"], path: "Adapters/LightGBM", swiftSettings: settings),
        .target(
            name: "XGBoost", dependencies: ["Domain", "Models"], path: "Adapters/XGBoost", swiftSettings: settings),
        .target(
            name: "ONNX",
            dependencies: [
                "Domain", "Models",
                .product(name: "SwiftProtobuf", package: "swift-protobuf", condition: .when(traits: ["ONNX"])),
            ], path: "Adapters/ONNX", swiftSettings: settings),

        // The one place that knows every concrete type: configuration in, use cases out.
        .target(
            name: "Composition",
            dependencies: [
                "Domain", "UseCases", "Models", "Tabular", "LocalFiles", "InMemory", "AnyTable", "CSV", "ModelFiles",
                "LightGBM", "XGBoost", "ONNX", "Flights", "FlightTable", "Loans", "LoanTable",
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
            name: "PortContracts", dependencies: ["Domain", "UseCases", "Tabular"], path: "Tests/PortContracts",
            swiftSettings: settings),
        .target(name: "TestDatabase", path: "Tests/TestDatabase", swiftSettings: settings),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "PortContracts"], swiftSettings: settings),
        .testTarget(
            name: "UseCasesTests", dependencies: ["Domain", "UseCases", "Tabular", "InMemory", "PortContracts"],
            swiftSettings: settings),
        .target(
            name: "ModelFixtures", dependencies: ["Domain", "Models"], path: "Tests/ModelFixtures",
            swiftSettings: settings),
        .testTarget(
            name: "ModelsTests", dependencies: ["Domain", "Models", "ModelFixtures"], swiftSettings: settings),
        .testTarget(
            name: "LightGBMTests", dependencies: ["Domain", "Models", "LightGBM", "ModelFixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "XGBoostTests", dependencies: ["Domain", "Models", "XGBoost", "ModelFixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "ONNXTests", dependencies: ["Domain", "Models", "ONNX", "ModelFixtures"], swiftSettings: settings),
        .testTarget(
            name: "TabularTests", dependencies: ["Domain", "UseCases", "Tabular", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "LocalFilesTests", dependencies: ["UseCases", "LocalFiles"], swiftSettings: settings),
        .testTarget(
            name: "InMemoryTests", dependencies: ["Domain", "UseCases", "Tabular", "InMemory", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "CSVTests", dependencies: ["Domain", "UseCases", "Tabular", "CSV", "LocalFiles", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "SQLiteTests",
            dependencies: [
                "Domain", "UseCases", "Tabular", "LocalFiles", "SQLite", "PortContracts",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ], swiftSettings: settings),
        .testTarget(
            name: "PostgreSQLTests",
            dependencies: ["Domain", "UseCases", "Tabular", "PostgreSQL", "PortContracts", "TestDatabase"],
            swiftSettings: settings),
        .testTarget(
            name: "AnyTableTests", dependencies: ["Domain", "UseCases", "Tabular", "AnyTable"], swiftSettings: settings),
        .testTarget(
            name: "ModelFilesTests", dependencies: ["Domain", "UseCases", "ModelFiles", "PortContracts"],
            swiftSettings: settings),
        .testTarget(
            name: "FlightsTests",
            dependencies: ["Domain", "UseCases", "Tabular", "Flights", "FlightTable", "ProgramRunner", "batch-score"],
            swiftSettings: settings),
        .testTarget(
            name: "LoansTests",
            dependencies: ["Domain", "UseCases", "Tabular", "Loans", "LoanTable", "ProgramRunner", "batch-score"],
            swiftSettings: settings),
        .target(name: "ProgramRunner", path: "Tests/ProgramRunner", swiftSettings: settings),
        .testTarget(
            name: "CompositionTests",
            dependencies: [
                "Domain", "UseCases", "Models", "Tabular", "InMemory", "AnyTable", "CSV", "Composition",
                "PortContracts",
                "TestDatabase", .target(name: "PostgreSQL", condition: .when(traits: ["PostgreSQL"])),
            ], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ProgramRunner", "TestDatabase", "batch-score",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ], exclude: ["Snapshots"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ]
)
