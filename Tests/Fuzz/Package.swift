// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users never build it: `make fuzz` builds and runs it, with libFuzzer and AddressSanitizer.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "batch-score", path: "../..", traits: ["ONNX"])],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz-model",
            dependencies: [
                "CLibFuzzer", .product(name: "Domain", package: "batch-score"),
                .product(name: "Models", package: "batch-score"), .product(name: "LightGBM", package: "batch-score"),
                .product(name: "XGBoost", package: "batch-score"), .product(name: "ONNX", package: "batch-score"),
            ]),
        .executableTarget(
            name: "fuzz-text",
            dependencies: [
                "CLibFuzzer", .product(name: "Domain", package: "batch-score"),
                .product(name: "UseCases", package: "batch-score"), .product(name: "Tabular", package: "batch-score"),
                .product(name: "CSV", package: "batch-score"), .product(name: "Composition", package: "batch-score"),
            ]),
    ]
)
