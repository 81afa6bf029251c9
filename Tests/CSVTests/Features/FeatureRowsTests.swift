import CSV
import Domain
import Foundation
import PortContracts
import Testing
import UseCases

@Suite("A CSV file of features")
struct FeatureRowsTests {
    private let folder: TemporaryFolder
    private let signature = FeatureSignature([
        FeatureSignature.Entry(name: "weight", kind: .numeric),
        FeatureSignature.Entry(name: "service", kind: .categorical),
    ])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func read(_ text: String, chunkRows: Int = 100) async throws -> [FeatureMatrix] {
        try folder.write(text, to: "rows.csv")
        return try await read(signature, chunkRows: chunkRows)
    }

    private func read(_ signature: FeatureSignature, chunkRows: Int = 100) async throws -> [FeatureMatrix] {
        try await rows(signature, chunkRows: chunkRows).map(\.matrix)
    }

    private func rows(_ signature: FeatureSignature, chunkRows: Int = 100) async throws -> [FeatureRows] {
        let chunks = Gathered<FeatureRows>()
        try await CSVFeatureRows(path: "\(folder.path)/rows.csv").read(signature, chunkRows: chunkRows) {
            await chunks.add($0)
        }
        return await chunks.elements
    }

    private func matrix(_ numbers: [Double], _ texts: [String]) throws -> FeatureMatrix {
        let categories = texts.compactMap { Category($0) }
        return try #require(
            FeatureMatrix(
                names: signature.names, columns: [.numeric(numbers), .categorical(categories)],
                rowCount: numbers.count))
    }

    @Test("is read by the names of its columns, in any order, and others are ignored")
    func byName() async throws {
        let chunks = try await read("service,note,weight\nexpress,\"a, b\",1.5\nreturn,,-2e3\n")
        #expect(chunks == [try matrix([1.5, -2000], ["express", "return"])])
    }

    @Test("has infinities, and missing values where a field is empty")
    func infinities() async throws {
        let chunks = try await read("weight,service\ninf,express\n-inf,\n")
        #expect(chunks == [try matrix([.infinity, -.infinity], ["express", ""])])
        let missing = try await read("weight,service\n,express\n")
        guard case .numeric(let values) = missing[0].columns[0] else {
            throw ContractViolation("weight should be numeric")
        }
        #expect(values.count == 1 && values[0].isNaN)
    }

    @Test("has categories of up to 1,024 bytes")
    func longCategories() async throws {
        let long = String(repeating: "a category ", count: 90)
        #expect(try await read("weight,service\n1,\(long)\n") == [try matrix([1], [long])])
    }

    @Test(
        "with a category that is no text keeps the row's place, and rejects it with line, column and code",
        arguments: [
            [0xFF], [0x41, 0x00], [0x00], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [UInt8](repeating: 0x78, count: 1025),
        ] as [[UInt8]])
    func noText(_ category: [UInt8]) async throws {
        let text = Array("weight,service\n1,A\n2,".utf8) + category + Array("\n3,B\n".utf8)
        try Data(text).write(to: URL(filePath: "\(folder.path)/rows.csv"))
        for chunkRows in [1, 2, 100] {
            let rows = try await rows(signature, chunkRows: chunkRows)
            #expect(rows.map(\.matrix.rowCount).reduce(0, +) == 3)
            let rejected = rows.flatMap(\.rejected)
            #expect(rejected.map(\.row) == [chunkRows == 1 ? 0 : 1])
            #expect(rejected.map(\.rejection.line) == [3] && rejected.map(\.rejection.column) == ["service"])
            #expect(rejected.map(\.rejection.code) == [.notOfType])
        }
    }

    @Test("is read in chunks of the size asked for", arguments: [1, 2, 3, 5])
    func chunks(size: Int) async throws {
        let rows = (1...5).map { "\($0),express\n" }.joined()
        let chunks = try await read("weight,service\n" + rows, chunkRows: size)
        #expect(chunks.allSatisfy { $0.rowCount <= size })
        #expect(chunks.count == (5 + size - 1) / size)
        #expect(chunks.reduce(0) { $0 + $1.rowCount } == 5)
    }

    @Test("with one column has a missing value where the field is quoted, and is refused where the line is blank")
    func blankLines() async throws {
        let one = FeatureSignature([FeatureSignature.Entry(name: "service", kind: .categorical)])
        try folder.write("service\r\nA\r\n\"\"\r\n\"A\r\nB\"\r\n\"\nC\rD\"\r\nE\r\n\r\n", to: "rows.csv")
        let texts = ["A", "", "A\r\nB", "\nC\rD", "E"].compactMap { Category($0) }
        #expect(try await read(one).map(\.columns) == [[.categorical(texts)]])
        try folder.write("service\nA\n\nB\n", to: "rows.csv")
        let error = try await expectError(.dataRefused, "a blank line") { try await read(one) }
        #expect(error.message.contains("line 3 is blank"))
    }

    @Test("without a column that the model needs is refused, and the nearest name is suggested")
    func missingColumn() async throws {
        let error = try await expectError(.config, "a missing column") { try await read("wieght,service\n1,A\n") }
        #expect(error.message.contains("\"weight\"") && error.message.contains("\"wieght\""))
    }

    @Test(
        "with a value that cannot be read is refused, with line and column and without the value",
        arguments: ["weight,service\n1,A\nheavy,A\n", "weight,service\n1,A\n0x10,A\n"])
    func badValue(text: String) async throws {
        let error = try await expectError(.dataRefused, "a bad number") { try await read(text) }
        #expect(error.message.contains("line 3, column \"weight\""))
        #expect(!error.message.contains("heavy") && !error.message.contains("0x10"))
    }

    @Test(
        "that is damaged is refused",
        arguments: [
            "weight,service\n1\n", "weight,service\n1,A,2\n", "weight,service\n1,\"A\n",
            "weight,weight,service\n1,2,A\n",
        ])
    func damaged(text: String) async throws {
        await #expect(throws: BatchError.self) { try await read(text) }
    }
}
