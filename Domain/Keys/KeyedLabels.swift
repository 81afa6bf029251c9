/// Labels by key, for joining a table of labels to the rows that they belong to.
public struct KeyedLabels: Sendable {
    private var byInteger: [Int64: Double] = [:]
    private var byKey: [Key: Double] = [:]

    /// No label.
    public init() {}

    /// The number of keys that have a label.
    public var count: Int { byInteger.count + byKey.count }

    /// Adds labels; NaN, which means unknown, adds none. If a key has two labels, the later one counts.
    ///
    /// - Parameters:
    ///   - values: the labels.
    ///   - keys: the keys that they belong to, in the same order.
    public mutating func add(_ values: [Double], for keys: KeyColumn) {
        if case .integers(let integers) = keys {
            for (key, value) in zip(integers, values) where !value.isNaN { byInteger[key] = value }
        } else {
            for (row, value) in values.enumerated() where !value.isNaN { byKey[keys[row]] = value }
        }
    }

    /// The label of each row; NaN where it is unknown.
    public func labels(of keys: KeyColumn) -> [Double] {
        if case .integers(let integers) = keys { return integers.map { byInteger[$0] ?? .nan } }
        return (0..<keys.count).map { byKey[keys[$0]] ?? .nan }
    }
}
