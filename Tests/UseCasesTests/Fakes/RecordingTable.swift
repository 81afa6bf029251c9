import Domain
import UseCases

/// A table of features that remembers its rows once they are all there.
actor RecordingTable: FeatureTable {
    private(set) var names: [String] = []
    private(set) var rows: [FeatureMatrix] = []
    private(set) var labels: [Bool?] = []

    func writeFeatures(
        names: [String], withLabels: Bool,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (FeatureMatrix, [Bool?]) async throws -> Void)
            async throws -> Void
    ) async throws {
        let (rows, labels) = (Gathered<FeatureMatrix>(), Gathered<Bool?>())
        try await fill { matrix, more in
            await rows.add([matrix])
            await labels.add(more)
        }
        (self.names, self.rows, self.labels) = (names, await rows.elements, await labels.elements)
    }
}
