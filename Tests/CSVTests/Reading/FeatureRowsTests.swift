import CSV
import Domain
import PortContracts
import Testing
import UseCases

@Suite("A CSV file of features")
struct FeatureRowsTests {
    private let folder: TemporaryFolder
    private let signature = FeatureSignature([
        FeatureSignature.Entry(name: "temp", kind: .numeric),
        FeatureSignature.Entry(name: "carrier", kind: .categorical),
    ])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func read(_ text: String, chunkRows: Int = 100) async throws -> [FeatureMatrix] {
        try folder.write(text, to: "rows.csv")
        let chunks = MatrixChunks()
        try await CSVFeatureRows(path: "\(folder.path)/rows.csv").lend(signature, chunkRows: chunkRows) {
            await chunks.add($0)
        }
        return await chunks.all
    }

    private func matrix(_ numbers: [Double], _ texts: [String]) throws -> FeatureMatrix {
        let categories = texts.compactMap { Category($0) }
        return try #require(
            FeatureMatrix(
                names: signature.names, columns: [.numeric(numbers), .categorical(categories)],
                rowCount: numbers.count))
    }

    @Test("is read by the names of its columns, in any order, with others passed over")
    func byName() async throws {
        let chunks = try await read("carrier,note,temp\nUA,\"a, b\",1.5\nAA,,-2e3\n")
        #expect(chunks == [try matrix([1.5, -2000], ["UA", "AA"])])
    }

    @Test("has infinities, and missing values where a field is empty")
    func infinities() async throws {
        let chunks = try await read("temp,carrier\ninf,UA\n-inf,\n")
        #expect(chunks == [try matrix([.infinity, -.infinity], ["UA", ""])])
        let missing = try await read("temp,carrier\n,UA\n")
        guard case .numeric(let values) = missing[0].columns[0] else { throw LawBroken("temp is no number") }
        #expect(values.count == 1 && values[0].isNaN)
    }

    @Test("is lent in chunks of the size asked for", arguments: [1, 2, 3, 5])
    func chunks(size: Int) async throws {
        let chunks = try await read("temp,carrier\n" + (1...5).map { "\($0),UA\n" }.joined(), chunkRows: size)
        #expect(chunks.allSatisfy { $0.rowCount <= size })
        #expect(chunks.count == (5 + size - 1) / size)
        #expect(chunks.reduce(0) { $0 + $1.rowCount } == 5)
    }

    @Test("of one column has a missing value where the field is quoted, and is refused where the line is blank")
    func blankLines() async throws {
        let file = CSVFeatureRows(path: "\(folder.path)/rows.csv")
        let one = FeatureSignature([FeatureSignature.Entry(name: "carrier", kind: .categorical)])
        let chunks = MatrixChunks()
        try folder.write("carrier\r\nUA\r\n\"\"\r\n\"A\r\nB\"\r\n\"\nC\rD\"\r\nAA\r\n\r\n", to: "rows.csv")
        try await file.lend(one, chunkRows: 10) { await chunks.add($0) }
        let texts = ["UA", "", "A\r\nB", "\nC\rD", "AA"].compactMap { Category($0) }
        #expect(await chunks.all.map(\.columns) == [[.categorical(texts)]])
        try folder.write("carrier\nUA\n\nAA\n", to: "rows.csv")
        let error = await #expect(throws: BatchError.self) { try await file.lend(one, chunkRows: 10) { _ in } }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("line 3 is blank") == true)
    }

    @Test("without a column that is wanted is refused, and the nearest name is told")
    func missingColumn() async throws {
        let error = try await expectError(.config, "a missing column") { try await read("tmp,carrier\n1,UA\n") }
        #expect(error.message.contains("\"temp\"") && error.message.contains("\"tmp\""))
    }

    @Test(
        "with a value that cannot be read is refused, with line and column and without the value",
        arguments: ["temp,carrier\n1,UA\nwarm,UA\n", "temp,carrier\n1,UA\n0x10,UA\n"])
    func badValue(text: String) async throws {
        let error = try await expectError(.dataRefused, "a bad number") { try await read(text) }
        #expect(error.message.contains("line 3, column \"temp\""))
        #expect(!error.message.contains("warm") && !error.message.contains("0x10"))
    }

    @Test(
        "that is damaged is refused",
        arguments: [
            "temp,carrier\n1\n", "temp,carrier\n1,UA,2\n", "temp,carrier\n1,\"UA\n", "temp,temp,carrier\n1,2,UA\n",
            "temp,carrier\n1,a category of more than fifteen bytes\n",
        ])
    func damaged(text: String) async throws {
        await #expect(throws: BatchError.self) { try await read(text) }
    }

    @Test("of predictions reads back to the same bits")
    func predictions() async throws {
        let path = "\(folder.path)/scores.csv"
        let scores = [0.1, 1.0 / 3, -.infinity, .leastNonzeroMagnitude, 0.30000000000000004]
        try await CSVPredictionTable(path: path).writePredictions(names: ["score"]) { append in
            try await append([Array(scores.prefix(2))])
            try await append([Array(scores.dropFirst(2))])
        }
        let chunks = MatrixChunks()
        let wanted = FeatureSignature([FeatureSignature.Entry(name: "score", kind: .numeric)])
        try await CSVFeatureRows(path: path).lend(wanted, chunkRows: 10) { await chunks.add($0) }
        #expect(await chunks.all.map(\.columns) == [[.numeric(scores)]])
    }
}

private actor MatrixChunks {
    private(set) var all: [FeatureMatrix] = []

    func add(_ chunk: FeatureMatrix) { all.append(chunk) }
}
