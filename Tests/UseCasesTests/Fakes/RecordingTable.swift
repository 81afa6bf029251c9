import Domain
import PortContracts
import UseCases

/// A table of features that remembers its rows once they are all there.
actor RecordingTable: FeatureTable {
    private(set) var identity: RowIdentity?
    private(set) var names: [String] = []
    private(set) var label: String?
    private(set) var chunks: [ExportedFeatures] = []

    func writeFeatures(
        identity: RowIdentity, names: [String], label: String?,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (ExportedFeatures) async throws -> Void) async throws
            -> Void
    ) async throws {
        let chunks = Gathered<ExportedFeatures>()
        try await fill { await chunks.add($0) }
        (self.identity, self.names, self.label, self.chunks) = (identity, names, label, await chunks.elements)
    }

    var labels: [Double] { chunks.flatMap(\.labels) }
    var keys: [Key] { chunks.flatMap(\.rows.keys.keys) }
    var partitions: [Partition] { chunks.flatMap(\.rows.partitions) }

    /// The numbers of a feature.
    func numbers(_ name: String) -> [Double] {
        guard let column = names.firstIndex(of: name) else { return [] }
        return chunks.flatMap {
            if case .numeric(let values) = $0.matrix.columns[column] { values } else { [Double]() }
        }
    }
}

/// A table of predictions that remembers its rows once they are all there.
actor RecordedPredictions: PredictionTable {
    private(set) var identity: RowIdentity?
    private(set) var names: [String] = []
    private(set) var columns: [[Double]] = []
    private(set) var rows: [IdentifiedRows?] = []

    func writePredictions(
        identity: RowIdentity?, names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (IdentifiedRows?, [[Double]]) async throws -> Void)
            async throws -> Void
    ) async throws {
        let (chunks, rows) = (Gathered<[[Double]]>(), Gathered<IdentifiedRows?>())
        try await fill { identified, columns in
            await rows.add(identified)
            await chunks.add(columns)
        }
        let all = await chunks.elements
        (self.identity, self.names, self.rows) = (identity, names, await rows.elements)
        columns = names.indices.map { output in all.flatMap { $0[output] } }
    }
}
