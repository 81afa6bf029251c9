import Domain
import Tabular
import Testing
import UseCases

@Suite("The specification of a table")
struct TableSpecificationTests {
    private let columns = [
        ColumnSpecification("weight", .real), ColumnSpecification("depot", .text, isRequired: true),
        ColumnSpecification("number", .integer, isRequired: true), ColumnSpecification("sent", .timestamp),
        ColumnSpecification("day", .day), ColumnSpecification("is_new", .boolean),
    ]

    private func table(
        _ key: [String] = ["depot", "number"], _ partitions: PartitionScheme = .day(column: "sent")
    ) throws -> TableSpecification {
        try TableSpecification(
            name: "parcels", columns: columns, key: key, partitions: partitions, timeZone: "Europe/Berlin")
    }

    @Test("knows key and partition by their roles, wherever the columns are")
    func roles() throws {
        let table = try table()
        #expect(table.keyColumns == [1, 2] && table.partitionColumn == 3)
        #expect(table.keys.map(\.name) == ["depot", "number"] && table.partition?.name == "sent")
        #expect(table.keyKind == .composite([.text, .integer]))
        #expect(table.identity == RowIdentity(partition: "sent", keys: ["depot", "number"]))
        #expect(try self.table(["number"]).keyKind == .integer)
        #expect(try self.table(["number", "depot"]).keyColumns == [2, 1])
        #expect(try self.table(["depot"], .snapshot(.day)).partition == nil)
    }

    @Test(
        "refuses keys that are none",
        arguments: [
            ([], "0 columns"), (["weight"], "\"weight\""), (["day"], "\"day\""), (["sent"], "\"sent\""),
            (["is_new"], "\"is_new\""), (["nmber"], "did you mean \"number\""), (["depot", "depot"], "each once"),
        ] as [([String], String)])
    func refusesKeys(_ key: [String], _ part: String) throws {
        let message = try refusal { _ = try table(key) }
        #expect(message.contains(part) && message.contains("parcels"), "\(message)")
    }

    @Test("refuses keys of more than four columns")
    func refusesLongKeys() throws {
        let names = ["a", "b", "c", "d", "e"]
        let columns = names.map { ColumnSpecification($0, .text) }
        let message = try refusal {
            _ = try TableSpecification(name: "t", columns: columns, key: names, partitions: .whole)
        }
        #expect(message.contains("5 columns, expected 1 to 4"), "\(message)")
        _ = try TableSpecification(name: "t", columns: columns, key: names.dropLast(), partitions: .whole)
    }

    @Test(
        "refuses partitions by columns that cannot be cut so",
        arguments: [
            (PartitionScheme.day(column: "weight"), "day or timestamp"), (.month(column: "depot"), "day or timestamp"),
            (.value(column: "day"), "text or integer"), (.value(column: "weight"), "text or integer"),
            (.day(column: "snt"), "did you mean \"sent\""),
        ])
    func refusesPartitions(_ scheme: PartitionScheme, _ part: String) throws {
        let message = try refusal { _ = try table(["number"], scheme) }
        #expect(message.contains(part), "\(message)")
    }

    @Test("refuses one column for two")
    func refusesDoubles() throws {
        let message = try refusal {
            _ = try TableSpecification(
                name: "t", columns: columns + [ColumnSpecification("day", .text)], key: ["number"], partitions: .whole)
        }
        #expect(message.contains("\"day\" of table t is read twice"), "\(message)")
        let mapped = try refusal { _ = try table().renamed(columns: ["day": "sent"]) }
        #expect(mapped.contains("\"sent\""), "\(mapped)")
    }

    @Test("has other names in a store, roles included")
    func renames() throws {
        let renamed = try table().renamed(name: "shipments", columns: ["number": "no", "sent": "sent_at"])
        #expect(renamed.name == "shipments" && renamed.keys.map(\.name) == ["depot", "no"])
        #expect(renamed.partitions == .day(column: "sent_at") && renamed.timeZone == "Europe/Berlin")
        #expect(renamed.schema.slots == (try table()).schema.slots)
        #expect(
            try table().renamed(columns: ["number": "depot", "depot": "number"]).keys.map(\.name) == [
                "number", "depot",
            ])
        #expect(try table().renamed(partitions: .value(column: "depot")).partition?.name == "depot")
        let unknown = try refusal { _ = try table().renamed(columns: ["depo": "x"]) }
        #expect(unknown.contains("did you mean \"depot\""), "\(unknown)")
    }

    @Test("has a definition that changes with every column, role and setting")
    func definition() throws {
        let table = try table()
        let others = [
            try self.table(["number", "depot"]), try self.table(["depot", "number"], .month(column: "sent")),
            try table.renamed(columns: ["weight": "mass"]), try table.renamed(timeZone: "UTC"),
            try TableSpecification(
                name: "parcels",
                columns: [ColumnSpecification("weight", .real, isRequired: true)] + columns.dropFirst(),
                key: ["depot", "number"], partitions: .day(column: "sent"), timeZone: "Europe/Berlin"),
        ]
        #expect(Set((others + [table]).map(\.definition)).count == others.count + 1)
        #expect(try table.renamed(name: "other").definition == table.definition)
    }
}
