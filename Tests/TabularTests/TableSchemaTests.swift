import Tabular
import Testing
import UseCases

@Suite("The columns of a table")
struct TableSchemaTests {
    private let schema = TableSchema([
        ColumnSpecification("id", .integer, isRequired: true), ColumnSpecification("day", .day),
        ColumnSpecification("name", .text), ColumnSpecification("size", .real), ColumnSpecification("rank", .integer),
    ])

    private func message(_ body: () throws -> Void) throws -> String {
        let error = try #require(throws: BatchError.self, performing: body)
        #expect(error.code == .config)
        return error.message
    }

    @Test("have places among the columns stored in the same way, days with the integers")
    func haveSlots() {
        #expect(schema.slots == [0, 1, 0, 0, 2])
        #expect(schema.names == ["id", "day", "name", "size", "rank"])
    }

    @Test("may stand in any order among others")
    func mayBeAnywhere() throws {
        try schema.check(names: ["x", "rank", "size", "name", "day", "id", "x"], table: "t")
    }

    @Test("must be there; the message names the nearest one")
    func mustBeThere() throws {
        let missing = try message { try schema.check(names: ["id", "day", "Name", "size"], table: "flights.csv") }
        #expect(missing.hasPrefix("flights.csv has no column \"name\"; did you mean \"Name\"?"))
        #expect(missing.contains("expected a column of type text") && missing.contains("source.columns"))
        let none = try message { try schema.check(names: ["id", "day", "name", "size"], table: "t") }
        #expect(none.hasPrefix("t has no column \"rank\"; expected a column of type integer"))
    }

    @Test("must be there once")
    func mustBeThereOnce() throws {
        let double = try message { try schema.check(names: schema.names + ["size"], table: "t") }
        #expect(double == "t has 2 columns \"size\", expected 1; rename the others")
    }

    @Test("must have a type that can be read; integers can be read as numbers, not the other way round")
    func mustHaveType() throws {
        func found(_ size: ColumnType?, _ rank: ColumnType?) -> [FoundColumn] {
            [
                FoundColumn(name: "id", type: .integer, typeName: "bigint"),
                FoundColumn(name: "day", type: .day, typeName: "date"),
                FoundColumn(name: "name", type: .text, typeName: "text"),
                FoundColumn(name: "size", type: size, typeName: "the size's type"),
                FoundColumn(name: "rank", type: rank, typeName: "the rank's type"),
            ]
        }
        try schema.check(found(.real, .integer), table: "t")
        try schema.check(found(.integer, .integer), table: "t")
        let real = try message { try schema.check(found(.real, .real), table: "t") }
        #expect(real.hasPrefix("column \"rank\" of t is the rank's type, expected integer"))
        let unknown = try message { try schema.check(found(nil, .integer), table: "t") }
        #expect(unknown.hasPrefix("column \"size\" of t is the size's type, expected real"))
        #expect(ColumnType.day.accepts(.day) && !ColumnType.day.accepts(.integer) && !ColumnType.text.accepts(.day))
    }

    @Test("of flights have the types that the sample's documentation gives them")
    func flightColumns() {
        let integers: Set = [
            "flight_id", "sched_dep_time", "sched_arr_time", "flight", "plane_year", "seats", "engines",
        ]
        let texts: Set = ["carrier", "tailnum", "origin", "dest"]
        for column in FlightMapping.standard.schema.columns {
            let expected: ColumnType =
                column.name == "day"
                ? .day : integers.contains(column.name) ? .integer : texts.contains(column.name) ? .text : .real
            #expect(column.type == expected, "\(column.name)")
        }
        #expect(FlightMapping.standard.schema.columns.count == 22)
    }
}
