import Domain

/// One row of a batch, on its way to becoming a flight. It is moved from row to row: making a new one for each would count
/// references to the columns.
struct FlightRow {
    let batch: RowBatch
    var row: Int
    let slots: [Int]

    /// Why a row cannot become a flight.
    struct Breach: Error {
        var column: FlightColumn?
        var columnName: String?
        var code: Rejection.Code
        var expected: String

        init(_ column: FlightColumn, _ code: Rejection.Code, expected: String) {
            self.column = column
            self.code = code
            self.expected = expected
        }

        init(_ fault: CellFault) {
            columnName = fault.column
            code = fault.code
            expected = fault.expected
        }
    }

    /// The key, where it can be read.
    var key: FlightID? { integer(.flightID).flatMap(FlightID.init(rawValue:)) }

    /// The flight; throws at the first column that cannot be what it should.
    func flight() throws(Breach) -> Flight {
        Flight(
            id: try required(.flightID, "a whole number from 1", integer(.flightID), FlightID.init(rawValue:)),
            day: try required(.day, "a day from the year 1 to 9999", integer(.day), day),
            departure: try clockTime(.departure), arrival: try clockTime(.arrival),
            carrier: try code(.carrier, "two or three capital letters or digits", Carrier.init),
            number: try required(.number, "a whole number", integer(.number)) { Int(exactly: $0) },
            tail: try optionalCode(.tail, "one to eight capital letters or digits", TailNumber.init),
            origin: try code(.origin, "three capital letters", Airport.init),
            destination: try code(.destination, "three capital letters", Airport.init),
            distance: try required(.distance, "a finite number", real(.distance)) { $0.isFinite ? $0 : nil },
            weather: try weather(), plane: try plane())
    }

    private func weather() throws(Breach) -> Weather? {
        let weather = Weather(
            temperature: try measurement(.temperature), dewPoint: try measurement(.dewPoint),
            humidity: try measurement(.humidity), windDirection: try measurement(.windDirection),
            windSpeed: try measurement(.windSpeed), windGust: try measurement(.windGust),
            precipitation: try measurement(.precipitation), pressure: try measurement(.pressure),
            visibility: try measurement(.visibility))
        return weather == Weather() ? nil : weather
    }

    private func plane() throws(Breach) -> Plane? {
        let plane = Plane(
            year: try smallNumber(.planeYear), seats: try smallNumber(.seats), engines: try smallNumber(.engines))
        return plane == Plane() ? nil : plane
    }

    /// A measured number. NaN is how many tools write "none" into a column of numbers; an infinite one is a fault.
    private func measurement(_ column: FlightColumn) throws(Breach) -> Double? {
        guard let value = real(column), !value.isNaN else { return nil }
        guard value.isFinite else { throw Breach(column, .invalidValue, expected: "a finite number") }
        return value
    }

    private func smallNumber(_ column: FlightColumn) throws(Breach) -> Int? {
        guard let value = integer(column) else { return nil }
        guard (0...1_000_000).contains(value) else {
            throw Breach(column, .invalidValue, expected: "a whole number from 0 to 1000000")
        }
        return Int(value)
    }

    private func clockTime(_ column: FlightColumn) throws(Breach) -> ClockTime {
        try required(column, "a time as hhmm, 0 to 2400", integer(column), ClockTime.init(hhmm:))
    }

    private func code<Code>(
        _ column: FlightColumn, _ expected: String, _ make: (Domain.Category) -> Code?
    ) throws(Breach) -> Code {
        guard let code = try optionalCode(column, expected, make) else {
            throw Breach(column, .missingValue, expected: expected)
        }
        return code
    }

    private func optionalCode<Code>(
        _ column: FlightColumn, _ expected: String, _ make: (Domain.Category) -> Code?
    ) throws(Breach) -> Code? {
        guard let text = batch.texts[slot(column)].category(row) else {
            throw Breach(column, .invalidValue, expected: expected)
        }
        guard !text.isMissing else { return nil }
        guard let code = make(text) else { throw Breach(column, .invalidValue, expected: expected) }
        return code
    }

    private func required<Raw, Value>(
        _ column: FlightColumn, _ expected: String, _ raw: Raw?, _ make: (Raw) -> Value?
    ) throws(Breach) -> Value {
        guard let raw else { throw Breach(column, .missingValue, expected: expected) }
        guard let value = make(raw) else { throw Breach(column, .invalidValue, expected: expected) }
        return value
    }

    private func day(_ number: Int64) -> CalendarDay? {
        // The years 1 to 9999 lie within these days.
        (-719_162...2_932_896).contains(number) ? CalendarDay(daysSinceEpoch: Int32(number)) : nil
    }

    private func integer(_ column: FlightColumn) -> Int64? { batch.integers[slot(column)][row] }

    private func real(_ column: FlightColumn) -> Double? { batch.reals[slot(column)][row] }

    private func slot(_ column: FlightColumn) -> Int { slots[column.rawValue] }
}
