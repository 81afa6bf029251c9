import PortContracts
import UseCases

/// The ports that the nightly job works on; a test puts its own in place of some.
struct JobPorts: Sendable {
    var source: any EntitySource<Parcel>
    var staging: any ScoreStaging
    var publisher: any ScorePublisher
    var published: any PublishedScores
    var ledger: any RunLedger
    var history: any RunHistory
    var models: any ModelProvider

    init(
        _ source: some EntitySource<Parcel>,
        _ store: some ScoreStaging & ScorePublisher & PublishedScores & RunLedger & RunHistory,
        _ models: some ModelProvider
    ) {
        self.source = source
        staging = store
        publisher = store
        published = store
        ledger = store
        history = store
        self.models = models
    }
}
