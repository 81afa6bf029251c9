import Domain
import Testing

@Suite("A feature matrix")
struct FeatureMatrixTests {
    @Test("has as many names as columns, all of one length")
    func checked() throws {
        let matrix = try #require(
            FeatureMatrix(
                names: ["a", "b"], columns: [.numeric([1, 2]), .categorical([.missing, .missing])], rowCount: 2))
        #expect(matrix.rowCount == 2)
        #expect(matrix.names == ["a", "b"])
        #expect(matrix.columns.map(\.kind) == [.numeric, .categorical])
        #expect(FeatureMatrix(names: [], columns: [], rowCount: 3)?.rowCount == 3)
    }

    @Test("does not exist otherwise")
    func refused() {
        #expect(FeatureMatrix(names: ["a"], columns: [], rowCount: 0) == nil)
        #expect(FeatureMatrix(names: [], columns: [.numeric([1])], rowCount: 1) == nil)
        #expect(FeatureMatrix(names: ["a"], columns: [.numeric([1])], rowCount: 2) == nil)
        #expect(FeatureMatrix(names: ["a", "b"], columns: [.numeric([1]), .categorical([])], rowCount: 1) == nil)
    }

    @Test("without some rows has the others, in each column")
    func dropping() throws {
        let categories = try ["x", "y", "z"].map(Category.text)
        let matrix = try #require(
            FeatureMatrix(names: ["a", "b"], columns: [.numeric([1, 2, 3]), .categorical(categories)], rowCount: 3))
        let kept = FeatureMatrix(
            names: ["a", "b"], columns: [.numeric([2]), .categorical([categories[1]])], rowCount: 1)
        #expect(matrix.dropping([0, 2]) == kept)
        #expect(matrix.dropping([]) == matrix)
        #expect(matrix.dropping([0, 1, 2]).rowCount == 0)
    }
}
