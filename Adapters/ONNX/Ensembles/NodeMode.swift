import Foundation
import Models

/// What a node of a tree asks: its mode.
enum NodeMode: String, CaseIterable, Sendable {
    case leaf = "LEAF"
    case atMost = "BRANCH_LEQ"
    case below = "BRANCH_LT"
    case atLeast = "BRANCH_GTE"
    case above = "BRANCH_GT"

    /// The mode in some bytes.
    ///
    /// - Throws: `ModelError` for one that is not supported.
    init(_ data: Data) throws {
        let name = String(decoding: data, as: UTF8.self)
        guard let mode = NodeMode(rawValue: name) else {
            throw ModelError(
                "the mode \(name) of a node is not supported; expected \(Self.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        self = mode
    }

    /// The split of a node: a test, and whether a row that passes it goes where the node sends what is true.
    func test(_ threshold: Double) -> (test: Split.Test, passesWhenTrue: Bool) {
        switch self {
        case .leaf, .atMost: (.atMost(threshold), true)
        case .below: (.below(threshold), true)
        case .atLeast: (.below(threshold), false)
        case .above: (.atMost(threshold), false)
        }
    }
}
