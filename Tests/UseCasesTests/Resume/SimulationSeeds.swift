import Foundation

/// Which random schedules a simulation tries: 10,000, or those that the environment names.
///
///     SIMULATION_SEEDS=1000000    the first million
///     SIMULATION_SEEDS=17..17     one that failed
struct SimulationSeeds: Equatable {
    static let standard: ClosedRange<UInt64> = 0...9_999
    static let variable = "SIMULATION_SEEDS"

    let range: ClosedRange<UInt64>

    /// The seeds of a text; nil for a text that names none.
    init?(_ text: String) {
        let numbers = text.split(separator: "..", omittingEmptySubsequences: false).compactMap { UInt64($0) }
        guard let first = numbers.first, let last = numbers.last, text == Self.text(numbers) else { return nil }
        if numbers.count == 1, first > 0 {
            range = 0...(first - 1)
        } else if numbers.count == 2, first <= last {
            range = first...last
        } else {
            return nil
        }
    }

    private static func text(_ numbers: [UInt64]) -> String { numbers.map(String.init).joined(separator: "..") }

    /// The seeds that the environment names; all others are refused by the tests.
    static var current: SimulationSeeds? {
        SimulationSeeds(ProcessInfo.processInfo.environment[variable] ?? "\(standard.upperBound + 1)")
    }

    /// The seeds in blocks of one size, for tests that run side by side.
    func blocks(_ count: UInt64 = 16) -> [ClosedRange<UInt64>] {
        let size = (range.upperBound - range.lowerBound) / count + 1
        return stride(from: range.lowerBound, through: range.upperBound, by: Int(size)).map {
            $0...min(range.upperBound, $0 + size - 1)
        }
    }

    /// How to run one of them again.
    static func replay(_ seed: UInt64) -> String { "again: make simulate SEEDS=\(seed)..\(seed)" }
}
