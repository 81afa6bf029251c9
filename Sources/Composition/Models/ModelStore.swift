import LightGBM
import ModelFiles
import Models
import ONNX
import UseCases
import XGBoost

/// The registry and the experiment log of a job.
struct ModelStore {
    let provider: any ModelProvider
    let registry: any ModelRegistry
    let tracker: any ExperimentTracker

    /// The file formats of other libraries. To add one, add its folder to `Adapters` and a line here.
    static let formats = ModelFormats([
        LightGBMFormat(), XGBoostJSONFormat(), XGBoostUBJSONFormat(), ONNXFormat(),
    ])

    /// The registry in a folder. It stores bytes; what they mean is decided here.
    init(folder: String) {
        let models = ModelFolder(path: folder) { try ModelArtefact.decode($0, formats: Self.formats) }
        provider = models
        registry = models
        tracker = ExperimentLog(path: folder)
    }
}
