import Domain
public import Models
public import Testing

/// What every format of model files promises, checked with the files in `Tests/Fixtures`.
public enum FormatLaw: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case recognisesItsFiles = "a file of the format is recognised by its first bytes"
    case recognisesNoOthers = "a file of another format is not recognised"
    case refusesOthers = "a file of another format is refused"
    case keepsBytes = "a packed model holds the trainer's file, byte for byte"
    case keepsGoldenRows = "a packed model reads back with its golden rows, and agrees with them"
    case refusesDamage = "a packed model that is cut in its second line is refused"
    case namesOutputs = "a model gives a column for each of its outputs"

    /// The law.
    public var testDescription: String { rawValue }

    /// Checks the law.
    ///
    /// - Parameters:
    ///   - format: the format.
    ///   - files: the files of the format; those of all other formats are found.
    public func check(_ format: any ModelFormat, files: [ParityCase]) throws {
        try #require(!files.isEmpty, "there are no files of \(format.name)")
        switch self {
        case .recognisesItsFiles:
            for file in files { #expect(format.looksLike(try file.model()), "\(file.testDescription)") }
        case .recognisesNoOthers:
            for file in Self.others(files) { #expect(!format.looksLike(try file.model()), "\(file.testDescription)") }
        case .refusesOthers:
            for file in Self.others(files) {
                let bytes = try file.model()
                #expect(throws: ModelError.self, "\(file.testDescription)") {
                    try format.read(bytes, featureNames: nil)
                }
            }
        case .keepsBytes:
            for file in files {
                let bytes = try file.model()
                let packed = try PackedModel(file: bytes, formats: ModelFormats([format]))
                #expect(packed.artefact.suffix(bytes.count).elementsEqual(bytes), "\(file.testDescription)")
            }
        case .keepsGoldenRows: for file in files { try Self.checkGoldenRows(format, file) }
        case .refusesDamage: try Self.checkDamage(format, files[0])
        case .namesOutputs: for file in files { try Self.checkOutputs(format, file) }
        }
    }

    private static func others(_ files: [ParityCase]) -> [ParityCase] {
        let suffixes = Set(files.map(\.suffix))
        return [("lightgbm", "txt"), ("xgboost", "json"), ("xgboost", "ubj"), ("onnx", "onnx")]
            .filter { !suffixes.contains($0.1) }
            .flatMap { ParityCase.all(of: $0.0, suffix: $0.1) }
    }

    private static func checkGoldenRows(_ format: any ModelFormat, _ file: ParityCase) throws {
        let formats = ModelFormats([format])
        let bytes = try file.model()
        let signature = try format.read(bytes, featureNames: nil).model.signature
        let rows = try file.rows(for: signature)
        let golden = try #require(GoldenRows(matrix: rows, expected: try file.expected(on: .response)))
        let packed = try PackedModel(file: bytes, formats: formats, goldenRows: golden)
        let read = try ModelArtefact.decode(packed.artefact, formats: formats)
        #expect(read.signature == signature)
        #expect(try read.goldenRows?.compare(with: read).agrees == true, "\(file.testDescription)")
        #expect(read.goldenRows?.expected.count == golden.expected.count)
    }

    private static func checkDamage(_ format: any ModelFormat, _ file: ParityCase) throws {
        let formats = ModelFormats([format])
        let artefact = try PackedModel(file: try file.model(), formats: formats).artefact
        let newline = UInt8(ascii: "\n")
        let first = try #require(artefact.firstIndex(of: newline))
        let second = try #require(artefact[(first + 1)...].firstIndex(of: newline))
        for length in first + 1...second {
            #expect(throws: ModelError.self, "\(length) bytes") {
                try ModelArtefact.decode(Array(artefact[..<length]), formats: formats)
            }
        }
    }

    private static func checkOutputs(_ format: any ModelFormat, _ file: ParityCase) throws {
        let model = try format.read(try file.model(), featureNames: nil).model
        let responses = try model.outputs(for: try file.rows(for: model.signature))
        #expect(model.outputs.count == responses.count, "\(file.testDescription)")
        #expect((model.outputs == .score) == (responses.count == 1), "\(file.testDescription)")
        guard model.outputs.areClassProbabilities else { return }
        for row in responses[0].indices where responses.allSatisfy({ !$0[row].isNaN }) {
            let sum = responses.reduce(0) { $0 + $1[row] }
            #expect(abs(sum - 1) < 1e-5, "\(file.testDescription), row \(row): \(sum)")
        }
    }
}
