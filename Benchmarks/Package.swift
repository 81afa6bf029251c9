// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever builds the program never builds the benchmarks.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "batch-score", path: "..", traits: [])],
    targets: [
        // One folder for each benchmark. kernel/ times the scoring of model files, job/ whole runs of the program.
        .executableTarget(
            name: "kernel-benchmark",
            dependencies: [.product(name: "Models", package: "batch-score")], path: "kernel/Sources/kernel-benchmark",
            swiftSettings: settings),
        .executableTarget(
            name: "decoding-benchmark",
            dependencies: [
                .product(name: "Domain", package: "batch-score"), .product(name: "Tabular", package: "batch-score"),
                .product(name: "Flights", package: "batch-score"),
            ], path: "job/Sources/decoding-benchmark", swiftSettings: settings),
    ]
)
