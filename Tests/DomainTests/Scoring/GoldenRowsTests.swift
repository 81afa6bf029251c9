import Domain
import Testing

@Suite("Golden rows")
struct GoldenRowsTests {
    /// Gives always the same numbers.
    private struct Parrot: ScoringModel {
        let signature = FeatureSignature([FeatureSignature.Entry(name: "x", kind: .numeric)])
        let given: [[Double]]

        var outputs: ModelOutputs { .numbered(given.count) }

        func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
            try signature.check(matrix)
            return given
        }
    }

    private func compare(_ given: [[Double]], with expected: [[Double]]) throws -> GoldenComparison {
        let rowCount = expected[0].count
        let matrix = try #require(
            FeatureMatrix(
                names: ["x"], columns: [.numeric([Double](repeating: 1, count: rowCount))], rowCount: rowCount))
        return try #require(GoldenRows(matrix: matrix, expected: expected)).compare(with: Parrot(given: given))
    }

    @Test("are kept by a model that gives the same numbers, NaN and infinities among them")
    func agrees() throws {
        let values = [0.25, -.infinity, .nan, 1e300]
        let comparison = try compare([values], with: [values])
        #expect(comparison.agrees)
        #expect(comparison.largestDifference == 0)
        #expect(comparison.rowCount == 4)
    }

    @Test("allow a millionth, of the score itself where it is large")
    func tolerance() throws {
        #expect(try compare([[0.5 + 0.9e-6]], with: [[0.5]]).agrees)
        #expect(try !compare([[0.5 + 1.1e-6]], with: [[0.5]]).agrees)
        #expect(try compare([[5000.004]], with: [[5000]]).agrees)
        #expect(try !compare([[5000.006]], with: [[5000]]).agrees)
    }

    @Test("name the row that is missed most, and by how much")
    func worstRow() throws {
        let comparison = try compare(
            [[0.5, 0.75, 0.5], [0.25, 0.25, 0.25]], with: [[0.5, 0.5, 0.5], [0.25, 0.25, 0.375]])
        #expect(!comparison.agrees)
        #expect(comparison.worstRow == 1)
        #expect(comparison.largestDifference == 0.25)
    }

    @Test(
        "are missed when a score is a number on one side only",
        arguments: [(0.5, Double.nan), (.nan, 0.5), (.infinity, 1), (1, -.infinity), (.infinity, -.infinity)])
    func notANumber(given: Double, expected: Double) throws {
        #expect(try !compare([[given]], with: [[expected]]).agrees)
    }

    @Test("are missed by a model with another number of outputs")
    func otherOutputs() throws {
        #expect(try !compare([[0.5], [0.5]], with: [[0.5]]).agrees)
    }

    @Test("of other features than the model wants are an error")
    func otherFeatures() throws {
        let matrix = try #require(FeatureMatrix(names: ["y"], columns: [.numeric([1])], rowCount: 1))
        let rows = try #require(GoldenRows(matrix: matrix, expected: [[1]]))
        #expect(throws: FeatureMismatch.self) { try rows.compare(with: Parrot(given: [[1]])) }
    }

    @Test("are none without a row, or with a column too short")
    func incomplete() throws {
        let empty = try #require(FeatureMatrix(names: ["x"], columns: [.numeric([])], rowCount: 0))
        #expect(GoldenRows(matrix: empty, expected: [[]]) == nil)
        let two = try #require(FeatureMatrix(names: ["x"], columns: [.numeric([1, 2])], rowCount: 2))
        #expect(GoldenRows(matrix: two, expected: [[1]]) == nil)
        #expect(GoldenRows(matrix: two, expected: []) == nil)
    }
}
