/// Which versions of XGBoost files are taken from.
enum XGBoostVersion {
    private static let advice =
        "load it in Python with XGBoost 1.7 to 3.2 and save it again: save_model(\"model.json\")"

    /// Checks the version that a file names.
    static func check(_ file: XGBoostDocument) throws {
        if file.optional("Model") != nil, file.optional("Config") != nil {
            throw ModelError("this is a pickled booster, not a model file; \(advice)")
        }
        let version = try file.integers("version", count: 3)
        guard (version[0], version[1]) >= (1, 7), version[0] < 4 else {
            throw ModelError("it is of XGBoost \(version[0]).\(version[1]); expected 1.7 to 3.x: \(advice)")
        }
    }

    /// Refuses the binary format of versions up to 3.0, by its first bytes.
    static func checkIsNotBinary(_ bytes: [UInt8]) throws {
        if bytes.starts(with: Array("binf".utf8)) || bytes.starts(with: Array("bs64".utf8)) {
            throw ModelError("this is the old binary format of XGBoost; \(advice)")
        }
    }
}
