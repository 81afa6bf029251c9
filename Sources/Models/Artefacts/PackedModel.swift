public import Domain

/// A model of another library as a registry keeps it: the trainer's file, byte for byte, with what it takes to trust it.
///
///     batch-score-import/1
///     { "feature_names": […], "format": "lightgbm", "golden_rows": { … } }
///     … the trainer's file …
///
/// The second line is JSON. The file is not taken apart and written anew: what is hashed, kept and scored is what the
/// trainer saved.
public struct PackedModel: Sendable {
    /// The first line.
    static let magic = Array("batch-score-import/1\n".utf8)

    /// The second line.
    private struct Header: Codable {
        let format: ModelFormat
        let featureNames: [String]?
        let goldenRows: StoredGoldenRows?

        private enum CodingKeys: String, CodingKey {
            case format
            case featureNames = "feature_names"
            case goldenRows = "golden_rows"
        }
    }

    /// What the file says.
    public let imported: ImportedModel
    /// The trainer's own scores of some rows.
    public let goldenRows: GoldenRows?
    /// The bytes to keep.
    public let artefact: [UInt8]

    /// Packs a file.
    ///
    /// - Parameters:
    ///   - file: the trainer's file.
    ///   - format: its format; nil to find out.
    ///   - featureNames: other names for the features; nil for those of the file.
    ///   - goldenRows: rows with the trainer's scores.
    /// - Throws: ``ModelError`` when the file is refused.
    public init(
        file: [UInt8], format: ModelFormat? = nil, featureNames: [String]? = nil, goldenRows: GoldenRows? = nil
    ) throws {
        imported = try ModelFile.read(file, as: format, featureNames: featureNames)
        self.goldenRows = goldenRows
        let header = Header(
            format: imported.format, featureNames: featureNames, goldenRows: goldenRows.map(StoredGoldenRows.init))
        artefact = Self.magic + (try ArtefactJSON.line(header)) + [UInt8(ascii: "\n")] + file
    }

    /// Reads what was packed; nil when the bytes do not begin with the first line.
    ///
    /// - Throws: ``ModelError`` when they do, and are damaged after it.
    init?(artefact: [UInt8]) throws {
        guard artefact.starts(with: Self.magic) else { return nil }
        let rest = artefact[Self.magic.count...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw ModelError("its second line has no end") }
        let header = try ArtefactJSON.decode(Header.self, Array(rest[..<end]))
        imported = try ModelFile.read(
            Array(rest[(end + 1)...]), as: header.format, featureNames: header.featureNames)
        goldenRows = try header.goldenRows?.rows()
        self.artefact = artefact
    }

    /// The model with its golden rows.
    public var model: any PredictiveModel {
        TrustedModel(model: imported.model, goldenRows: goldenRows)
    }
}

/// A model that brings its golden rows along.
private struct TrustedModel: PredictiveModel {
    let model: any PredictiveModel
    let goldenRows: GoldenRows?

    var signature: FeatureSignature { model.signature }
    var outputCount: Int { model.outputCount }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try model.predictions(for: matrix, on: scale)
    }
}
