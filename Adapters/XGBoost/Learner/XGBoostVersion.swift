import Models

/// The version of XGBoost that saved a file.
struct XGBoostVersion {
    private let major: Int64
    private let minor: Int64

    private static let advice =
        "load it in Python with XGBoost 1.7 to 3.2 and save it again: save_model(\"model.json\")"

    /// Reads the version of a file.
    ///
    /// - Throws: `ModelError` when files of that version are not supported.
    init(of file: XGBoostDocument) throws {
        if file.optional("Model") != nil, file.optional("Config") != nil {
            throw ModelError("this is a pickled booster, not a model file; \(Self.advice)")
        }
        let version = try file.integers("version", count: 3)
        (major, minor) = (version[0], version[1])
        guard (major, minor) >= (1, 7), major < 4 else {
            throw ModelError("it is of XGBoost \(major).\(minor); expected 1.7 to 3.x: \(Self.advice)")
        }
    }

    /// Whether a `base_score` that is a probability is kept 1e-6 away from 0 and 1, as since 3.2.
    var boundsBaseScore: Bool { (major, minor) >= (3, 2) }

    /// Refuses the binary format of versions up to 3.0, by its first bytes.
    static func checkIsNotBinary(_ bytes: [UInt8]) throws {
        if bytes.starts(with: Array("binf".utf8)) || bytes.starts(with: Array("bs64".utf8)) {
            throw ModelError("this is the old binary format of XGBoost; \(advice)")
        }
    }
}
