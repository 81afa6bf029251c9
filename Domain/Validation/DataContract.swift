/// What the consumers of a table may rely on: the ranges of its values and the shares of missing ones.
///
/// Columns and their types are part of the contract as well; the adapter that reads the table checks those before the
/// first row, since only there is a row more than an entity.
public struct DataContract: Sendable {
    /// One rule a field.
    public let rules: [FieldRule]

    /// A contract by its rules.
    public init(_ rules: [FieldRule]) {
        self.rules = rules
    }

    /// Why a flight is to be rejected: the first broken rule that says so; nil when it may be scored.
    public func rejection(of flight: Flight) -> Rejection? { apply(to: [flight]).rejections.first }

    /// Parts the flights that may be scored from those that may not.
    public func apply(to flights: [Flight]) -> (accepted: [Flight], rejections: [Rejection]) {
        var rejections: [Int: Rejection] = [:]
        for rule in rules where rule.breach == .reject {
            for index in rule.breaches(among: flights) where rejections[index] == nil {
                rejections[index] = Rejection(
                    flight: flights[index].id, column: rule.name, code: .outOfRange,
                    expected: "\(rule.range.lowerBound) to \(rule.range.upperBound)")
            }
        }
        guard !rejections.isEmpty else { return (flights, []) }
        return (
            flights.indices.filter { rejections[$0] == nil }.map { flights[$0] },
            rejections.sorted { $0.key < $1.key }.map(\.value)
        )
    }
}
