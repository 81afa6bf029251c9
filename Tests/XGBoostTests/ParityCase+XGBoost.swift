import ModelFixtures
import Models
import XGBoost

extension ParityCase {
    /// All cases of XGBoost, in both formats.
    static let ofXGBoost = all(of: "xgboost", suffix: "json") + all(of: "xgboost", suffix: "ubj")

    /// The format of the case's file.
    var xgboostFormat: any ModelFormat { suffix == "json" ? XGBoostJSONFormat() : XGBoostUBJSONFormat() }

    /// Reads bytes as the file of this case.
    func read(_ bytes: [UInt8]) throws -> ImportedModel { try xgboostFormat.read(bytes, featureNames: nil) }
}
