import ModelFiles
import Models
import UseCases

/// The registry and the notebook of a job.
struct ModelShelf {
    let provider: any ModelProvider
    let registry: any ModelRegistry
    let tracker: any ExperimentTracker

    /// The ones in a folder. The registry keeps bytes; what they mean is said here.
    init(folder: String) {
        let models = ModelFolder(path: folder) { try ModelArtefact.decode($0) }
        provider = models
        registry = models
        tracker = ExperimentLog(path: folder)
    }
}
