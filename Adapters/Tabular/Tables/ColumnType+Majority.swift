extension ColumnType {
    /// The type that most values of a column have, of those that a column may be meant to have although not all of its values
    /// do; nil when there is none.
    ///
    /// - Parameters:
    ///   - counts: how many values can be read as each type.
    ///   - values: how many values there are.
    public static func majority(of counts: [ColumnType: Int], among values: Int) -> ColumnType? {
        ColumnType.meant.first { counts[$0, default: 0] > values / 2 }
    }

    /// A day is also a moment, so days come first.
    private static let meant: [ColumnType] = [.real, .day, .timestamp]
}
