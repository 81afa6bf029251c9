import Domain

extension Optional {
    /// What is made of a cell that must have a value.
    func required<Value>(
        _ column: FlightColumn, _ expected: StaticString, _ make: (Wrapped) -> Value?
    ) throws(FlightBreach) -> Value {
        guard let self else { throw FlightBreach(column, .missingValue, expected: expected) }
        guard let value = make(self) else { throw FlightBreach(column, .invalidValue, expected: expected) }
        return value
    }
}

extension Double? {
    /// A measured number. NaN is how many tools write "none" into a column of numbers; an infinite one is a fault.
    func measured(_ column: FlightColumn) throws(FlightBreach) -> Double? {
        guard let self, !self.isNaN else { return nil }
        guard self.isFinite else { throw FlightBreach(column, .invalidValue, expected: "a finite number") }
        return self
    }
}

extension Int64? {
    /// A number of a size that things have.
    func small(_ column: FlightColumn) throws(FlightBreach) -> Int? {
        guard let self else { return nil }
        guard (0...1_000_000).contains(self) else {
            throw FlightBreach(column, .invalidValue, expected: "a whole number from 0 to 1000000")
        }
        return Int(self)
    }
}

extension TextColumn {
    /// The code in a row's cell, which must have one.
    func required<Code>(
        _ row: Int, _ column: FlightColumn, _ expected: StaticString, _ make: (Domain.Category) -> Code?
    ) throws(FlightBreach) -> Code {
        guard let code = try optional(row, column, expected, make) else {
            throw FlightBreach(column, .missingValue, expected: expected)
        }
        return code
    }

    /// The code in a row's cell; nil when there is none.
    func optional<Code>(
        _ row: Int, _ column: FlightColumn, _ expected: StaticString, _ make: (Domain.Category) -> Code?
    ) throws(FlightBreach) -> Code? {
        guard let text = category(row) else { throw FlightBreach(column, .invalidValue, expected: expected) }
        guard !text.isMissing else { return nil }
        guard let code = make(text) else { throw FlightBreach(column, .invalidValue, expected: expected) }
        return code
    }
}
