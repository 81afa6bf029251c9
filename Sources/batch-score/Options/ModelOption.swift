import Composition
import Domain

/// What `--model` says: a reference, the word `as-of`, or nothing.
extension String? {
    /// Whether each partition is scored with the version of its own date.
    var isAsOf: Bool { self == ModelReference.asOf }

    /// The setting that it replaces; none for `as-of`, which keeps the configuration's model and alias.
    var modelOverride: SettingOverrides {
        guard let self, !isAsOf else { return [:] }
        return [.modelsModel: self]
    }
}
