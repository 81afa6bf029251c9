import Domain
import InMemory
import PortContracts

/// The states that a source has one after the other: another one whenever an attempt has failed.
struct SourceHistory: Sendable {
    /// A state.
    typealias State = [ParcelRow]

    private(set) var states: [State]
    private let variant: StoreVariant

    init(_ first: State, of variant: StoreVariant) {
        states = [first]
        self.variant = variant
    }

    /// The state during an attempt; attempts count from 1.
    func state(of attempt: Int) -> State { states[index(of: attempt)] }

    /// The number of the state during an attempt.
    func index(of attempt: Int) -> Int { min(attempt, states.count) - 1 }

    /// Whether some state has two rows of one key, so that an audit may refuse it.
    var hasDuplicates: Bool { states.contains(where: \.hasDuplicates) }

    /// Adds some states; the last one can be published.
    mutating func change(_ count: Int, using random: inout SeededGenerator) {
        var good = states[0]
        for step in 0..<count {
            let kind = SourceChange.allCases.randomElement(using: &random) ?? .value
            if kind.canBePublished || step < count - 1 {
                let changed = kind.applied(to: good, of: variant, using: &random)
                states.append(changed)
                if kind.canBePublished { good = changed }
            }
        }
        if states.last.map({ $0.isEmpty || $0.hasDuplicates }) == true { states.append(good) }
    }
}

extension SourceHistory.State {
    /// Whether two rows have one key.
    var hasDuplicates: Bool { Set(map(\.key)).count != count }
}
