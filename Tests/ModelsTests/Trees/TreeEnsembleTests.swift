import Testing

@testable import Models

@Suite("The tree kernel")
struct TreeEnsembleTests {
    private static let forests = [
        RandomForest(testDescription: "up to 31 leaves"),
        RandomForest(testDescription: "single leaves and stumps", trees: 40, leaves: 1...3),
        RandomForest(testDescription: "up to 64 leaves, only numbers", leaves: 50...64, categorical: 0),
        RandomForest(testDescription: "up to 256 leaves", trees: 4, leaves: 129...256),
        RandomForest(testDescription: "more leaves than a byte counts", trees: 4, leaves: 257...600),
        RandomForest(testDescription: "a chain of 64 leaves", leaves: 64...64, growth: .rightmost),
        RandomForest(testDescription: "chains of up to 64 leaves to the left", leaves: 1...64, growth: .leftmost),
        RandomForest(testDescription: "chains of 256 leaves to the left", leaves: 256...256, growth: .leftmost),
        RandomForest(testDescription: "chains of 300 leaves", trees: 3, leaves: 300...300, growth: .rightmost),
        RandomForest(testDescription: "small and large trees", trees: 9, leaves: 1...500),
        RandomForest(testDescription: "more thresholds than a byte counts", features: 2, trees: 100, thresholds: 3000),
        RandomForest(
            testDescription: "large trees, more thresholds than a byte counts", features: 2, trees: 20,
            leaves: 200...400,
            thresholds: 3000),
        RandomForest(testDescription: "only categories", categorical: 1),
        RandomForest(testDescription: "more categories than a byte counts", categorical: 0.5, codes: Array(0...700)),
        RandomForest(
            testDescription: "huge category codes", categorical: 0.5, codes: [0, 1, 7, 90_000, 2_147_483_647]),
        RandomForest(
            testDescription: "large trees by category", trees: 5, leaves: 257...400, categorical: 0.6,
            codes: [0, 1, 2, 3, 5, 7, 90_000, 2_147_483_647]),
        RandomForest(testDescription: "five outputs", trees: 20, outputs: 5),
        RandomForest(
            testDescription: "thirty outputs in single precision", trees: 60, outputs: 30, isSinglePrecision: true),
        RandomForest(testDescription: "vectors as leaves", outputs: 3, kind: .vectors),
        RandomForest(testDescription: "linear leaves", kind: .linear),
        RandomForest(testDescription: "leaves of all kinds", leaves: 1...300, outputs: 4, kind: .mixed),
        RandomForest(testDescription: "single precision", isSinglePrecision: true),
        RandomForest(
            testDescription: "large trees in single precision", trees: 4, leaves: 257...600, isSinglePrecision: true),
        RandomForest(testDescription: "no trees", trees: 0),
        RandomForest(testDescription: "one feature", features: 1),
        RandomForest(testDescription: "many features", features: 300, trees: 40),
    ]

    @Test("gives the bits of the plain walk", arguments: forests)
    func equalsReference(_ kind: RandomForest) throws {
        for seed in UInt64(0)..<4 {
            let forest = try kind.forest(seed: seed)
            let columns = kind.columns(of: forest, rows: 1100, seed: seed + 100)
            #expect(differences(forest, columns, rows: 1100) == [])
        }
    }

    @Test("gives the same bits in however many groups of trees", arguments: forests, [0, 100, 1000])
    func isCutIntoGroups(_ kind: RandomForest, _ weight: Int) throws {
        let forest = try kind.forest(seed: 9)
        let columns = kind.columns(of: forest, rows: 600, seed: 10)
        #expect(differences(forest, columns, rows: 600, groupWeight: weight) == [])
    }

    @Test("gives a margin for each row, of however few", arguments: [0, 1, 2, 15, 63, 64, 65, 511, 512, 513, 1025])
    func takesAnyNumberOfRows(_ rows: Int) throws {
        let kind = RandomForest(testDescription: "", leaves: 1...300, outputs: 3, kind: .mixed)
        let forest = try kind.forest(seed: 7)
        let columns = kind.columns(of: forest, rows: rows, seed: 8)
        #expect(TreeEnsemble(forest).margins(of: columns, rowCount: rows).map(\.count) == [rows, rows, rows])
        #expect(differences(forest, columns, rows: rows) == [])
    }

    @Test(
        "asks all splits of trees of up to 256 leaves, but walks where a split rules out many leaves",
        arguments: [
            (256, .anywhere, true), (257, .anywhere, false), (256, .rightmost, true), (32, .leftmost, true),
            (256, .leftmost, false),
        ] as [(Int, RandomForest.Growth, Bool)])
    func choosesTheKernel(_ leaves: Int, _ growth: RandomForest.Growth, _ asks: Bool) throws {
        let kind = RandomForest(testDescription: "", leaves: leaves...leaves, growth: growth)
        for tree in try kind.forest(seed: 5).trees { #expect((PlaneTree.order(of: tree) != nil) == asks) }
    }

    @Test("gives the same to threads that share it")
    func isShared() async throws {
        let kind = RandomForest(testDescription: "", leaves: 1...300, categorical: 0.3)
        let forest = try kind.forest(seed: 3)
        let columns = kind.columns(of: forest, rows: 2000, seed: 4)
        let ensemble = TreeEnsemble(forest)
        let expected = ReferenceWalk(forest: forest).margins(of: columns, rowCount: 2000)
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { ensemble.margins(of: columns, rowCount: 2000) } }
            for await margins in group { #expect(margins == expected) }
        }
    }

    /// Output and row of every margin whose bits are not those of the plain walk; at most three.
    private func differences(
        _ forest: Forest, _ columns: [[Double]], rows: Int, groupWeight: Int = TreeEnsemble.groupWeight
    ) -> [String] {
        let expected = ReferenceWalk(forest: forest).margins(of: columns, rowCount: rows)
        let margins = TreeEnsemble(forest, groupWeight: groupWeight).margins(of: columns, rowCount: rows)
        return zip(margins, expected).enumerated().flatMap { output, pair in
            zip(pair.0, pair.1).enumerated().filter { $1.0.bitPattern != $1.1.bitPattern }.map { row, values in
                "output \(output), row \(row): \(values.0), expected \(values.1)"
            }
        }.prefix(3).map { $0 }
    }
}
