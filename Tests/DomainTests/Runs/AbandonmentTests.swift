import Domain
import Testing

@Suite("Abandoning a run")
struct AbandonmentTests {
    @Test("is possible while it will never be published otherwise", arguments: RunStatus.allCases)
    func statuses(_ status: RunStatus) throws {
        switch Abandonment(of: try RunRecord.sample("r", status)) {
        case .abandon: #expect(status.successors.contains(.abandoned) && status != .superseded)
        case .alreadyAbandoned: #expect(status == .abandoned)
        case .refused(let reason):
            #expect([.published, .superseded].contains(status))
            #expect(reason.hasPrefix("run r is \(status.rawValue)"))
        }
    }
}
