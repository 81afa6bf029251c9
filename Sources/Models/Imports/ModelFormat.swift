/// The file formats of other libraries that are read here.
public enum ModelFormat: String, CaseIterable, Codable, Sendable {
    /// LightGBM's text format, as `Booster.save_model` writes it.
    case lightGBM = "lightgbm"
    /// XGBoost's JSON, as `Booster.save_model("….json")` writes it.
    case xgboostJSON = "xgboost-json"
    /// XGBoost's Universal Binary JSON, as `Booster.save_model("….ubj")` writes it.
    case xgboostUBJSON = "xgboost-ubjson"
    /// ONNX, as skl2onnx writes it for scikit-learn's pipelines.
    case onnx
}
