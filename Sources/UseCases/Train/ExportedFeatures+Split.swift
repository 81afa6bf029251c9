import Domain

extension ExportedFeatures {
    /// The rows for training and those for evaluation.
    func split(evaluationShare share: Double) -> (training: ExportedFeatures, evaluation: ExportedFeatures) {
        // The upper 53 bits as a number from 0 to 1: those that a Double holds.
        let isHeld = rows.keys.hashes.map { Double($0 >> 11) * 0x1p-53 < share }
        let held = isHeld.indices.filter { isHeld[$0] }
        let kept = isHeld.indices.filter { !isHeld[$0] }
        return (dropping(held), dropping(kept))
    }

    /// These rows without some of them, whose positions ascend.
    func dropping(_ dropped: [Int]) -> ExportedFeatures {
        guard !dropped.isEmpty else { return self }
        let gone = Set(dropped)
        return ExportedFeatures(
            rows: IdentifiedRows(
                partitions: rows.partitions.enumerated().filter { !gone.contains($0.offset) }.map(\.element),
                keys: rows.keys.dropping(dropped)),
            matrix: matrix.dropping(dropped),
            labels: labels.enumerated().filter { !gone.contains($0.offset) }.map(\.element))
    }
}
