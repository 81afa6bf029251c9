import Tabular
import Testing
import UseCases

@Suite("The columns of a table")
struct TableSchemaTests {
    private let schema = TableSchema([
        ColumnSpecification("id", .integer, isRequired: true), ColumnSpecification("day", .day),
        ColumnSpecification("name", .text), ColumnSpecification("size", .real), ColumnSpecification("rank", .integer),
        ColumnSpecification("is_new", .boolean), ColumnSpecification("note", .text),
    ])

    private func found(size: ColumnType?, rank: ColumnType?) -> [FoundColumn] {
        [
            FoundColumn(name: "id", type: .integer, typeName: "bigint"),
            FoundColumn(name: "day", type: .day, typeName: "date"),
            FoundColumn(name: "name", type: .text, typeName: "text"),
            FoundColumn(name: "size", type: size, typeName: "the size's type"),
            FoundColumn(name: "rank", type: rank, typeName: "the rank's type"),
            FoundColumn(name: "is_new", type: .boolean, typeName: "boolean"),
            FoundColumn(name: "note", type: .text, typeName: "varchar"),
        ]
    }

    @Test("have places among the columns stored in the same way; days and booleans are stored as integers")
    func haveSlots() {
        #expect(schema.slots == [0, 1, 0, 0, 2, 3, 1])
        #expect(schema.names == ["id", "day", "name", "size", "rank", "is_new", "note"])
    }

    @Test("may stand in any order among others")
    func mayBeAnywhere() throws {
        try schema.check(names: ["x", "note"] + schema.names.reversed().dropFirst() + ["x"], table: "t")
    }

    @Test("that are missing or there twice are named in one error, each with the nearest name")
    func areAllNamed() throws {
        let message = try refusal {
            try schema.check(names: ["id", "day", "Name", "size", "size", "is_new", "note"], table: "parcels.csv")
        }
        #expect(message.hasPrefix("parcels.csv does not have the columns that are read from it: "))
        #expect(
            message.contains("there is no column \"name\", expected one of type text; did you mean \"Name\"?")
                && message.contains("there are 2 columns \"size\", expected 1")
                && message.contains("there is no column \"rank\", expected one of type integer")
                && message.contains("source.columns"))
        #expect(!message.contains("\"id\"") && !message.contains("\"day\""))
    }

    @Test("of other types are named in the same error as those that are missing")
    func haveTypes() throws {
        try schema.check(found(size: .real, rank: .integer), table: "t")
        try schema.check(found(size: .integer, rank: .boolean), table: "t")
        let message = try refusal {
            try schema.check(found(size: nil, rank: .real).filter { $0.name != "day" }, table: "t")
        }
        #expect(message.contains("column \"rank\" is the rank's type, expected integer"))
        #expect(message.contains("column \"size\" is the size's type, expected real"))
        #expect(message.contains("there is no column \"day\""))
    }

    @Test("can be read as types that lose nothing")
    func accept() {
        let accepted = ColumnType.allCases.flatMap { type in
            ColumnType.allCases.filter { type != $0 && type.accepts($0) }.map { "\($0.rawValue) as \(type.rawValue)" }
        }
        #expect(
            Set(accepted) == [
                "integer as real", "boolean as real", "boolean as integer", "day as timestamp", "day as text",
                "timestamp as text",
            ])
        #expect(ColumnType.allCases.allSatisfy { $0.accepts($0) })
    }
}
