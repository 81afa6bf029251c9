/// What happens to a published partition when its source has changed since it was scored.
public enum Republication: String, CaseIterable, Sendable {
    /// The source is not read again, so nobody notices.
    case never
    /// The source is read again, without scoring; a change is reported, and the published scores stay.
    case ask
    /// The source is read again, and scored when it has changed.
    case whenChanged = "when_changed"
}
