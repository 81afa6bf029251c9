import Domain
import Synchronization
import UseCases

/// A listener that remembers every event.
final class RecordingReporter: RunReporter {
    private let heard = Mutex<[RunEvent]>([])

    var events: [RunEvent] { heard.withLock { $0 } }

    /// What was heard, in words, without the progress in between.
    var words: [String] { events.compactMap(\.word) }

    func report(_ event: RunEvent) {
        heard.withLock { $0.append(event) }
    }
}

extension RunEvent {
    /// The event in words; nil for progress.
    var word: String? {
        switch self {
        case .runOpened(_, let resumed): resumed ? "resumed" : "opened"
        case .alreadyPublished: "already published"
        case .sourceChanged: "source changed"
        case .stageStarted(let stage, let rows): "\(stage) started, \(rows.map(String.init) ?? "unknown") rows"
        case .stageAdvanced: nil
        case .stageFinished(let report):
            "\(report.stage) finished, \(report.progress.rowsIn) in, \(report.progress.rowsOut) out"
        case .rowsRejected(let stage, let rejections): "\(stage) rejected \(rejections.count)"
        case .rowsUnassigned(let count): "\(count) unassigned"
        case .audited(_, let report): "audit \(report.verdict)"
        case .retrying(let error, let wait): "retrying after \(error.code.rawValue) in \(wait)"
        case .connected(let text): "connected: \(text)"
        case .noted(let text): "noted: \(text)"
        case .published: "published"
        case .runEnded(let record): "ended \(record.status)"
        }
    }
}
