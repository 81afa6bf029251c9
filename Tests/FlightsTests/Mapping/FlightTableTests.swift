import Domain
import FlightTable
import Flights
import Tabular
import Testing

@Suite("The table of flights")
struct FlightTableTests {
    private static let optional: Set = [
        "tailnum", "temp", "dewp", "humid", "wind_dir", "wind_speed", "wind_gust", "precip", "pressure", "visib",
        "plane_year", "seats", "engines",
    ]

    private let mapping: FlightTable

    init() throws {
        mapping = try FlightTable()
    }

    private func decode(_ rows: SampleRow...) -> DecodedRows<Flight> {
        mapping.decode(SampleRow.batch(rows, of: mapping.table))
    }

    private func column(of fault: RowFault?) -> String? {
        (fault?.column).map { mapping.table.schema.names[$0] }
    }

    @Test("has the columns, types, key and partition that the sample's documentation gives it")
    func specification() {
        let table = mapping.table
        let integers: Set = [
            "flight_id", "sched_dep_time", "sched_arr_time", "flight", "plane_year", "seats", "engines",
        ]
        let texts: Set = ["carrier", "tailnum", "origin", "dest"]
        for column in table.schema.columns {
            let expected: ColumnType =
                column.name == "day"
                ? .day : integers.contains(column.name) ? .integer : texts.contains(column.name) ? .text : .real
            #expect(column.type == expected, "\(column.name)")
            #expect(column.isRequired != Self.optional.contains(column.name), "\(column.name)")
        }
        #expect(table.schema.columns.count == 22)
        #expect(table.keys.map(\.name) == ["flight_id"] && table.keyKind == .integer)
        #expect(table.partitions == .day(column: "day"))
    }

    @Test("has a column for each rule of the contract")
    func rules() {
        let ruled = FlightProblem.problem.contract.rules.map(\.name)
        #expect(Set(ruled).isSubset(of: mapping.table.schema.names))
    }

    @Test("reads every column into its field")
    func readsColumns() throws {
        let rows = decode(SampleRow())
        #expect(rows.faults == [])
        let flight = try #require(rows.entities.first)
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

    @Test("rejects a row without a value that is required")
    func missingValues() {
        for name in mapping.table.schema.names where name != "flight_id" {
            let rows = decode(SampleRow(name))
            if Self.optional.contains(name) {
                #expect(rows.entities.count == 1 && rows.faults.isEmpty, "\(name)")
            } else {
                #expect(rows.entities.isEmpty && rows.faults.map(\.code) == [.missingValue], "\(name)")
                #expect(column(of: rows.faults.first) == name)
            }
        }
    }

    @Test("gives a flight no weather and no aeroplane when none of their columns has a value")
    func missingGroups() throws {
        var batch = SampleRow.batch([SampleRow()], of: mapping.table)
        for (index, column) in mapping.table.schema.columns.enumerated() where Self.optional.contains(column.name) {
            let slot = batch.schema.slots[index]
            switch column.type.storage {
            case .integers: batch.integers[slot].isNull = [true]
            case .reals: batch.reals[slot].isNull = [true]
            case .texts: batch.texts[slot].isNull = [true]
            }
        }
        let flight = try #require(mapping.decode(batch).entities.first)
        #expect(flight.tail == nil && flight.weather == nil && flight.plane == nil)
    }

    @Test(
        "accepts values up to their bounds",
        arguments: [
            ("day", "0001-01-01"), ("day", "9999-12-31"), ("sched_dep_time", "0"), ("sched_dep_time", "2400"),
            ("sched_dep_time", "2359"), ("sched_arr_time", "0"), ("sched_arr_time", "2400"), ("carrier", "9E"),
            ("carrier", "ABC"), ("flight", "-1"), ("flight", "9223372036854775807"), ("tailnum", "N"),
            ("tailnum", "N1234567"), ("origin", "AAA"), ("dest", "ZZZ"), ("distance", "-2227"), ("distance", "1e308"),
            ("temp", "nan"), ("wind_gust", "-0"), ("plane_year", "0"), ("seats", "1000000"), ("engines", "0"),
        ])
    func acceptsBounds(_ column: String, _ text: String) {
        let rows = decode(SampleRow(column, text))
        #expect(rows.entities.count == 1 && rows.faults.isEmpty, "\(rows.faults)")
    }

    @Test(
        "rejects values beyond them",
        arguments: [
            ("sched_dep_time", "2401"), ("sched_dep_time", "2561"), ("sched_dep_time", "1260"),
            ("sched_dep_time", "-5"), ("sched_arr_time", "2401"), ("sched_arr_time", "99999999999"), ("carrier", "U"),
            ("carrier", "ua"), ("carrier", "ABCD"), ("carrier", "U-"), ("tailnum", "N12345678"), ("tailnum", "N1 "),
            ("tailnum", "THIS IS LONGER THAN A REGISTRATION"), ("origin", "EW"), ("origin", "EWR1"),
            ("origin", "E1R"), ("dest", "iah"), ("dest", "ÄÄÄ"), ("distance", "inf"), ("temp", "inf"),
            ("dewp", "-inf"), ("humid", "inf"), ("wind_dir", "inf"), ("wind_speed", "inf"), ("wind_gust", "inf"),
            ("precip", "inf"), ("pressure", "inf"), ("visib", "inf"), ("plane_year", "-1"), ("seats", "1000001"),
            ("engines", "9223372036854775807"),
        ])
    func rejectsBeyond(_ name: String, _ text: String) {
        let rows = decode(SampleRow(name, text))
        #expect(rows.entities.isEmpty && rows.faults.map(\.code) == [.invalidValue])
        #expect(column(of: rows.faults.first) == name)
        #expect(rows.faults.first?.expected.contains(text) == false, "a fault does not repeat the row's data")
    }

    @Test(
        "says what it expects",
        arguments: [
            ("day", "a day from the year 1 to 9999"), ("sched_dep_time", "a time as hhmm, 0 to 2400"),
            ("sched_arr_time", "a time as hhmm, 0 to 2400"), ("carrier", "two or three capital letters or digits"),
            ("flight", "a whole number"), ("origin", "three capital letters"), ("dest", "three capital letters"),
            ("distance", "a finite number"),
        ])
    func expectations(_ column: String, _ expected: String) {
        #expect(decode(SampleRow(column)).faults.map(\.expected) == [expected])
    }

    @Test("rejects days outside the years 1 to 9999", arguments: [-719_163, 2_932_897, Int64.min, Int64.max])
    func rejectsDays(_ number: Int64) {
        var batch = SampleRow.batch([SampleRow()], of: mapping.table)
        batch.integers[1].values = [number]
        let rows = mapping.decode(batch)
        #expect(rows.faults.map { column(of: $0) } == ["day"] && rows.faults.map(\.code) == [.invalidValue])
    }

    @Test("keeps the order of the rows, and says which are rejected")
    func keepsOrder() {
        let rows = decode(
            SampleRow("flight", "1"), SampleRow("origin", "x"), SampleRow("flight", "3"), SampleRow("day"),
            SampleRow("flight", "5"))
        #expect(rows.entities.map(\.number) == [1, 3, 5])
        #expect(rows.faults.map(\.row) == [1, 3])
        #expect(rows.faults.map { column(of: $0) } == ["origin", "day"])
    }

    @Test(
        "learns late arrivals from outcomes: 15 minutes or more is 1, less is 0",
        arguments: [
            (-60.0, 0.0), (0, 0), (14, 0), (15, 1), (1272, 1),
        ])
    func labels(_ delay: Double, _ expected: Double) throws {
        let labels = try #require(mapping.labels)
        #expect(labels.place == .ownTable("outcomes"))
        #expect(labels.column == ColumnSpecification("arr_delay", .integer))
        #expect(labels.label(delay) == expected)
        #expect(try labels.table(beside: mapping.table).schema.names == ["flight_id", "arr_delay"])
    }
}
