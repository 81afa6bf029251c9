public import Domain

/// A model of another library as an artefact: the trainer's file, byte for byte, with what is needed to trust it.
///
///     batch-score-import/1
///     { "feature_names": […], "format": "lightgbm", "golden_rows": { … } }
///     … the trainer's file …
///
/// The second line is JSON. The trainer's file is not converted: what is hashed, stored and scored is what the trainer
/// saved.
public struct PackedModel: Sendable {
    /// The first line.
    static let magic = Array("batch-score-import/1\n".utf8)

    /// The second line.
    private struct Header: Codable {
        let format: String
        let featureNames: [String]?
        let goldenRows: StoredGoldenRows?

        private enum CodingKeys: String, CodingKey {
            case format
            case featureNames = "feature_names"
            case goldenRows = "golden_rows"
        }
    }

    /// The model in the trainer's file.
    public let imported: ImportedModel
    /// Rows with the trainer's own scores; nil when none were given.
    public let goldenRows: GoldenRows?
    /// The bytes to store.
    public let artefact: [UInt8]

    /// Packs a file.
    ///
    /// - Parameters:
    ///   - file: the trainer's file.
    ///   - formats: the formats that it may have.
    ///   - format: the name of its format; nil to recognise it by its bytes.
    ///   - featureNames: other names for the features; nil for those of the file.
    ///   - goldenRows: rows with the trainer's scores.
    /// - Throws: ``ModelError`` when the file is refused.
    public init(
        file: [UInt8], formats: ModelFormats, format: String? = nil, featureNames: [String]? = nil,
        goldenRows: GoldenRows? = nil
    ) throws {
        imported = try formats.read(file, as: format, featureNames: featureNames)
        self.goldenRows = goldenRows
        let header = Header(
            format: imported.format, featureNames: featureNames, goldenRows: goldenRows.map(StoredGoldenRows.init))
        artefact = Self.magic + (try ArtefactJSON.line(header)) + [UInt8(ascii: "\n")] + file
    }

    /// Reads an artefact; nil when the bytes do not begin with the first line.
    ///
    /// - Throws: ``ModelError`` when they do, and are damaged after it.
    init?(artefact: [UInt8], formats: ModelFormats) throws {
        guard artefact.starts(with: Self.magic) else { return nil }
        let rest = artefact[Self.magic.count...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw ModelError("its second line has no end") }
        let header = try ArtefactJSON.decode(Header.self, Array(rest[..<end]))
        imported = try formats.read(
            Array(rest[(end + 1)...]), as: header.format, featureNames: header.featureNames)
        goldenRows = try header.goldenRows?.rows()
        self.artefact = artefact
    }

    /// The model with its golden rows.
    public var model: any ScoringModel {
        TrustedModel(model: imported.model, goldenRows: goldenRows)
    }
}

/// A model with its golden rows.
private struct TrustedModel: ScoringModel {
    let model: any ScoringModel
    let goldenRows: GoldenRows?

    var signature: FeatureSignature { model.signature }
    var outputs: ModelOutputs { model.outputs }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try model.predictions(for: matrix, on: scale)
    }
}
