import AnyTable
import Domain
import Tabular
import Testing
import UseCases

@Suite("A table without a written entity")
struct AnyTableTests {
    private static let columns = [
        ColumnSpecification("parcel_id", .text, isRequired: true), ColumnSpecification("weight", .real),
        ColumnSpecification("pieces", .integer), ColumnSpecification("is_express", .boolean),
        ColumnSpecification("sent_on", .day), ColumnSpecification("scanned_at", .timestamp),
        ColumnSpecification("service", .text),
    ]

    private let table: TableSpecification

    init() throws {
        table = try TableSpecification(
            name: "parcels", columns: Self.columns, key: ["parcel_id"], partitions: .whole)
    }

    /// Three rows; the second one has nothing but a key, and the third one a weight that the store could not read.
    private func batch() -> RowBatch {
        var batch = RowBatch(schema: table.schema)
        let rows: [(String, Double?, Int64?, Int64?, Int64?, Int64?, String?)] = [
            ("a", 1.5, 3, 1, 16_063, 16_063 * 86_400_000_000 + 43_200_000_000, "a service of more than fifteen bytes"),
            ("b", nil, nil, nil, nil, nil, nil), ("c", nil, 4, 0, 0, 0, "next day"),
        ]
        for row in rows {
            batch.texts[0].append(row.0)
            batch.reals[0].append(row.1)
            batch.integers[0].append(row.2)
            batch.integers[1].append(row.3)
            batch.integers[2].append(row.4)
            batch.integers[3].append(row.5)
            batch.texts[1].append(row.6)
            batch.endRow()
        }
        batch.faults = [RowFault(row: 2, column: 1, code: .notOfType, expected: "a finite decimal number")]
        return batch
    }

    private func values(_ column: String, as kind: FeatureKind) throws -> FeatureColumn {
        let mapping = AnyTable(table: table, labels: nil)
        let specification = try #require(Self.columns.first { $0.name == column })
        let problem = try mapping.problem(
            name: try #require(ProblemName(rawValue: "columns")),
            features: [ColumnFeature(specification, as: kind, name: "asked_for")], rules: [], label: nil)
        let matrix = problem.features.matrix(of: mapping.decode(batch()).entities)
        #expect(matrix.names == ["asked_for"])
        return matrix.columns[0]
    }

    @Test("A text that is too long for a category is a fault, unless it is of the key", arguments: [1024, 1025])
    func longTexts(_ length: Int) {
        var batch = RowBatch(schema: table.schema)
        for (key, service) in [("a", length), (String(repeating: "k", count: 2000), 3)] {
            for column in table.schema.columns.indices.dropLast().dropFirst() { batch.appendNull(toColumn: column) }
            batch.texts[0].append(key)
            batch.texts[1].append(String(repeating: "s", count: service))
            batch.endRow()
        }
        let decoded = AnyTable(table: table, labels: nil).decode(batch)
        #expect(decoded.faults.map(\.row) == (length > 1024 ? [0] : []))
        #expect(decoded.faults.allSatisfy { $0.column == 6 && $0.expected.contains("1024 bytes") })
        #expect(decoded.entities.count == 2 - decoded.faults.count)
    }

    @Test("A row that the store could not read is a fault, and the others are entities")
    func decodes() {
        let decoded = AnyTable(table: table, labels: nil).decode(batch())
        #expect(decoded.entities.count == 2)
        #expect(decoded.faults.map(\.row) == [2])
    }

    @Test(
        "Every type but text becomes numbers, and what is missing becomes NaN",
        arguments: [
            ("weight", 1.5), ("pieces", 3), ("is_express", 1), ("sent_on", 16_063), ("scanned_at", 16_063.5),
        ])
    func numbers(column: String, first: Double) throws {
        guard case .numeric(let values) = try values(column, as: .numeric) else {
            Issue.record("no numbers")
            return
        }
        #expect(values[0] == first)
        #expect(values[1].isNaN)
    }

    @Test(
        "Every type becomes categories, and what is missing becomes the missing category",
        arguments: [
            ("service", "a service of more than fifteen bytes"), ("weight", "1.5"), ("pieces", "3"),
            ("is_express", "true"), ("sent_on", "2013-12-24"),
        ])
    func categories(column: String, first: String) throws {
        guard case .categorical(let values) = try values(column, as: .categorical) else {
            Issue.record("no categories")
            return
        }
        #expect(values.map(\.description) == [first, ""])
        #expect(values[1].isMissing)
    }

    @Test("A feature that asks for another type of number has the values of the column as it is read")
    func otherType() throws {
        let mapping = AnyTable(table: table, labels: nil)
        let problem = try mapping.problem(
            name: try #require(ProblemName(rawValue: "columns")),
            features: [ColumnFeature(ColumnSpecification("pieces", .real), as: .numeric)], rules: [], label: nil)
        let matrix = problem.features.matrix(of: mapping.decode(batch()).entities)
        guard case .numeric(let values) = matrix.columns[0] else {
            Issue.record("no numbers")
            return
        }
        #expect(values[0] == 3 && values[1].isNaN)
    }

    @Test("A rule without bounds allows every value")
    func anyValue() throws {
        let mapping = AnyTable(table: table, labels: nil)
        let problem = try mapping.problem(
            name: try #require(ProblemName(rawValue: "columns")), features: [],
            rules: [ColumnRule(column: "service", allowed: .any, maximumMissingShare: 0)], label: nil)
        #expect(problem.contract.violations(among: mapping.decode(batch()).entities).isEmpty)
        #expect(problem.definition.contains("rule service any value reject missing 0.0"))
    }

    @Test("Numbers of a column of texts, and features of a column that is not read, are refused by name")
    func refusals() throws {
        let error = try #require(throws: BatchError.self) { _ = try values("service", as: .numeric) }
        #expect(error.code == .config)
        #expect(error.message.contains("\"service\""))
        let mapping = AnyTable(table: table, labels: nil)
        let unread = ColumnFeature(ColumnSpecification("wieght", .real), as: .numeric)
        let missing = try #require(throws: BatchError.self) {
            try mapping.problem(
                name: try #require(ProblemName(rawValue: "columns")), features: [unread], rules: [], label: nil)
        }
        #expect(missing.message.contains("did you mean \"weight\""))
    }

    @Test("Rules reject numbers outside a range and texts outside a list, and leave missing values alone")
    func rules() throws {
        let mapping = AnyTable(table: table, labels: nil)
        let problem = try mapping.problem(
            name: try #require(ProblemName(rawValue: "columns")), features: [],
            rules: [
                ColumnRule(column: "pieces", allowed: .range(10...20)),
                ColumnRule(column: "service", allowed: .categories([try #require(Category("next day"))])),
                ColumnRule(column: "weight", allowed: .range(0...1), consequence: .warn),
            ], label: nil)
        let violations = problem.contract.violations(among: mapping.decode(batch()).entities)
        #expect(violations.map(\.row) == [0])
        #expect(violations[0].column == "pieces")
        #expect(violations[0].expected == "10.0 to 20.0")
    }
}
