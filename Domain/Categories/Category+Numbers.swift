extension Category {
    /// A number from 0 to 99 with two digits, so that categories sort as their numbers do; missing outside of that.
    public static func twoDigits(_ number: Int) -> Category {
        guard (0...99).contains(number) else { return .missing }
        let digits: [2 of UInt8] = [48 + UInt8(number / 10), 48 + UInt8(number % 10)]
        return Category(digits.span) ?? .missing
    }

    /// The raw value of a case of an enumeration; missing when it is too long for a category.
    @inlinable
    public init(_ value: some RawRepresentable<String>) {
        self = Category(value.rawValue) ?? .missing
    }
}
