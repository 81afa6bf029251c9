import Testing

@testable import Models

@Suite("Newton's method")
struct NewtonMethodTests {
    // The example of Wikipedia's article on the Cholesky decomposition.
    @Test("A positive definite matrix is factored, and its system solved")
    func factors() throws {
        var matrix = SymmetricMatrix(size: 3)
        matrix.elements = [4, 0, 0, 12, 37, 0, -16, -43, 98]
        let factor = try #require(matrix.cholesky())
        #expect(factor.elements == [2, 0, 0, 6, 1, 0, -8, 5, 3])
        // The matrix times (1, 2, 3).
        #expect(factor.solve([-20, -43, 192]) == [1, 2, 3])
    }

    @Test("A matrix that is not positive definite has no factor", arguments: [[1, 0, 2, 1], [0, 0, 0, 1]])
    func refuses(_ elements: [Double]) {
        var matrix = SymmetricMatrix(size: 2)
        matrix.elements = elements
        #expect(matrix.cholesky() == nil)
    }

    /// √(1 + x²): from any start beyond 1, a whole Newton step lands farther away, at −x³.
    private func hyperbola(_ point: [Double]) -> Expansion {
        let root = (1 + point[0] * point[0]).squareRoot()
        var hessian = SymmetricMatrix(size: 1)
        hessian.addToDiagonal(1 / (root * root * root), at: 0)
        return Expansion(value: root, gradient: [point[0] / root], hessian: hessian)
    }

    @Test("A step that overshoots is halved until it leads down")
    func halves() throws {
        let minimum = try NewtonMethod(tolerance: 1e-12, maximumIterations: 20).minimum(from: [2], of: hyperbola)
        #expect(abs(minimum.point[0]) < 1e-12)
    }

    @Test("Too few iterations are refused, saying how steep it still is")
    func refusesToStopEarly() {
        let method = NewtonMethod(tolerance: 1e-12, maximumIterations: 1)
        let error = #expect(throws: ModelError.self) { try method.minimum(from: [2], of: hyperbola) }
        #expect(error?.message.contains("after 1 iterations with a gradient of 0.") == true)
    }

    @Test("A gradient that is not a number never counts as flat")
    func notANumber() {
        let method = NewtonMethod(tolerance: 1e-12, maximumIterations: 3)
        #expect(throws: ModelError.self) { try method.minimum(from: [.nan], of: hyperbola) }
    }
}
