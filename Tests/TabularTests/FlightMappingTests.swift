import Domain
import Tabular
import Testing
import UseCases

@Suite("The mapping of rows onto flights")
struct FlightMappingTests {
    private static let optional: [FlightColumn] = [
        .tail, .temperature, .dewPoint, .humidity, .windDirection, .windSpeed, .windGust, .precipitation, .pressure,
        .visibility, .planeYear, .seats, .engines,
    ]

    @Test("reads every column into its field")
    func readsColumns() throws {
        let (flights, rejections) = FlightMapping.standard.flights(from: SampleRow.batch([SampleRow()]))
        #expect(rejections == [])
        let flight = try #require(flights.first)
        #expect(flight.id.rawValue == 36461)
        #expect("\(flight.day)" == "2013-02-12")
        #expect("\(flight.departure) \(flight.arrival)" == "05:25 08:20")
        #expect("\(flight.carrier.code) \(flight.number)" == "UA 1018")
        #expect(flight.tail.map { "\($0.code)" } == "N37277")
        #expect("\(flight.origin.code) \(flight.destination.code)" == "EWR IAH")
        #expect(flight.distance == 1400)
        #expect(
            flight.weather
                == Weather(
                    temperature: 39.92, dewPoint: 26.96, humidity: 60.29, windDirection: 270, windSpeed: 13.81,
                    windGust: 20.5, precipitation: 0.01, pressure: 1012.3, visibility: 10))
        #expect(flight.plane == Plane(year: 2002, seats: 149, engines: 2))
    }

    @Test("rejects a row without a value that is needed", arguments: FlightColumn.allCases)
    func missingValues(_ column: FlightColumn) {
        let (flights, rejections) = FlightMapping.standard.flights(from: SampleRow.batch([SampleRow(column)]))
        if Self.optional.contains(column) {
            #expect(flights.count == 1 && rejections.isEmpty)
        } else {
            #expect(flights.isEmpty && rejections.count == 1)
            #expect(rejections.first?.column == column.name)
            #expect(rejections.first?.code == .missingValue)
            #expect(rejections.first?.flight?.rawValue == (column == .flightID ? nil : 36461))
        }
    }

    @Test("knows no weather and no aeroplane when none of their columns has a value")
    func missingGroups() throws {
        var batch = SampleRow.batch([SampleRow()])
        for (index, column) in FlightColumn.allCases.enumerated() where Self.optional.contains(column) {
            let slot = batch.schema.slots[index]
            switch column.type {
            case .integer, .day: batch.integers[slot].isNull = [true]
            case .real: batch.reals[slot].isNull = [true]
            case .text: batch.texts[slot].isNull = [true]
            }
        }
        let flight = try #require(FlightMapping.standard.flights(from: batch).flights.first)
        #expect(flight.tail == nil && flight.weather == nil && flight.plane == nil)
    }

    @Test(
        "takes values to their bounds",
        arguments: [
            (FlightColumn.flightID, "1"), (.flightID, "9223372036854775807"), (.day, "0001-01-01"),
            (.day, "9999-12-31"),
            (.departure, "0"), (.departure, "2400"), (.departure, "2359"), (.arrival, "0"), (.arrival, "2400"),
            (.carrier, "9E"), (.carrier, "ABC"), (.number, "-1"), (.number, "9223372036854775807"), (.tail, "N"),
            (.tail, "N1234567"), (.origin, "AAA"), (.destination, "ZZZ"), (.distance, "-2227"), (.distance, "1e308"),
            (.temperature, "nan"), (.windGust, "-0"), (.planeYear, "0"), (.seats, "1000000"), (.engines, "0"),
        ])
    func takesBounds(_ column: FlightColumn, _ text: String) {
        let (flights, rejections) = FlightMapping.standard.flights(from: SampleRow.batch([SampleRow(column, text)]))
        #expect(flights.count == 1 && rejections.isEmpty, "\(rejections)")
    }

    @Test(
        "rejects values beyond them",
        arguments: [
            (FlightColumn.flightID, "0"), (.flightID, "-1"), (.departure, "2401"), (.departure, "2561"),
            (.departure, "1260"), (.departure, "-5"), (.arrival, "2401"), (.arrival, "99999999999"), (.carrier, "U"),
            (.carrier, "ua"), (.carrier, "ABCD"), (.carrier, "U-"), (.tail, "N12345678"), (.tail, "N1 "),
            (.tail, "THIS IS LONGER THAN A CATEGORY"), (.origin, "EW"), (.origin, "EWR1"), (.origin, "E1R"),
            (.destination, "iah"), (.destination, "ÄÄÄ"), (.distance, "inf"), (.distance, "nan"), (.temperature, "inf"),
            (.dewPoint, "-inf"), (.humidity, "inf"), (.windDirection, "inf"), (.windSpeed, "inf"), (.windGust, "inf"),
            (.precipitation, "inf"), (.pressure, "inf"), (.visibility, "inf"), (.planeYear, "-1"),
            (.seats, "1000001"), (.engines, "9223372036854775807"),
        ])
    func rejectsBeyond(_ column: FlightColumn, _ text: String) {
        let (flights, rejections) = FlightMapping.standard.flights(from: SampleRow.batch([SampleRow(column, text)]))
        #expect(flights.isEmpty && rejections.count == 1)
        #expect(rejections.first?.column == column.name)
        #expect(rejections.first?.code == .invalidValue)
        #expect(rejections.first?.expected.contains(text) == false, "a rejection does not repeat the row's data")
    }

    @Test("rejects days outside of the years 1 to 9999", arguments: [-719_163, 2_932_897, Int64.min, Int64.max])
    func rejectsDays(_ number: Int64) {
        var batch = SampleRow.batch([SampleRow()])
        batch.integers[1].values = [number]
        let rejections = FlightMapping.standard.flights(from: batch).rejections
        #expect(rejections.map(\.column) == ["day"] && rejections.map(\.code) == [.invalidValue])
    }

    @Test("keeps the order of the rows, and says where each rejected one is")
    func keepsOrder() {
        var batch = SampleRow.batch([
            SampleRow(.flightID, "1"), SampleRow(.origin, "x"), SampleRow(.flightID, "3"), SampleRow(.day),
            SampleRow(.flightID, "5"),
        ])
        batch.lines = [2, 3, 5, 6, 7]
        let (flights, rejections) = FlightMapping.standard.flights(from: batch)
        #expect(flights.map(\.id.rawValue) == [1, 3, 5])
        #expect(rejections.map(\.line) == [3, 6])
        #expect(rejections.map(\.column) == ["origin", "day"])
    }

    @Test("turns the first fault of a row into its rejection, before it looks at the values")
    func usesFaults() {
        var batch = SampleRow.batch([SampleRow(.flightID), SampleRow(.flightID, "2"), SampleRow(.flightID, "3")])
        batch.faults = [
            CellFault(row: 0, column: "flight_id", code: .notOfType, expected: "a whole number"),
            CellFault(row: 0, column: "origin", code: .notOfType, expected: "text"),
            CellFault(row: 2, column: nil, code: .malformedRecord, expected: "22 fields"),
        ]
        let (flights, rejections) = FlightMapping.standard.flights(from: batch)
        #expect(flights.map(\.id.rawValue) == [2])
        #expect(
            rejections == [
                Rejection(flight: nil, column: "flight_id", code: .notOfType, expected: "a whole number"),
                Rejection(
                    flight: FlightID(rawValue: 3), column: nil, code: .malformedRecord, expected: "22 fields"),
            ])
    }

    @Test("gives the flights back that it made rows of")
    func roundTrip() {
        let rows =
            [SampleRow(), SampleRow(.flightID, "9223372036854775807"), SampleRow(.departure, "2400")]
            + Self.optional.map { SampleRow($0) }
            + [
                (FlightColumn.distance, "0.30000000000000004"), (.windSpeed, "13.809359999999998"),
                (.precipitation, "-0.0"),
            ]
            .map { SampleRow($0, $1) }
        let (flights, rejections) = FlightMapping.standard.flights(from: SampleRow.batch(rows))
        #expect(flights.count == rows.count && rejections.isEmpty)
        let batch = FlightMapping.standard.batch(of: flights)
        #expect(batch.rowCount == rows.count)
        #expect(FlightMapping.standard.flights(from: batch).flights == flights)
        #expect(batch == SampleRow.batch(rows))
    }

    @Test("finds a column under another name, and tells of it under that name")
    func mapsNames() throws {
        let mapping = try FlightMapping(columns: ["origin": "from_airport", "day": "date"])
        #expect(mapping.schema.names.contains("from_airport") && !mapping.schema.names.contains("origin"))
        #expect(mapping.name(of: .origin) == "from_airport" && mapping.name(of: .carrier) == "carrier")
        let batch = SampleRow.batch([SampleRow(.origin), SampleRow()], mapping: mapping)
        let (flights, rejections) = mapping.flights(from: batch)
        #expect(flights.count == 1)
        #expect(rejections.first?.column == "from_airport")
    }

    @Test("refuses names that flights do not have, and two columns of one name")
    func checksNames() throws {
        let unknown = try #require(throws: BatchError.self) { try FlightMapping(columns: ["orgin": "x"]) }
        #expect(unknown.code == .config)
        #expect(unknown.message.contains("did you mean \"origin\""))
        let double = try #require(throws: BatchError.self) { try FlightMapping(columns: ["origin": "dest"]) }
        #expect(double.code == .config)
        #expect(double.message.contains("\"dest\""))
        #expect(try FlightMapping(columns: ["origin": "dest", "dest": "origin"]).name(of: .origin) == "dest")
    }

    @Test("makes of no rows no flights")
    func mapsNothing() {
        let (flights, rejections) = FlightMapping.standard.flights(
            from: RowBatch(schema: FlightMapping.standard.schema))
        #expect(flights.isEmpty && rejections.isEmpty)
    }
}
