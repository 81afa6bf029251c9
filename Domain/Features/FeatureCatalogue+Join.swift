extension FeatureCatalogue {
    /// Appends the rows of matrices of this catalogue's features. A column of the wrong kind, which no matrix of this
    /// catalogue has, would be left out.
    public func join(_ matrices: [FeatureMatrix]) -> FeatureMatrix {
        let columns = features.enumerated().map { index, feature in
            FeatureColumn.joined(matrices.map { $0.columns[index] }, kind: feature.kind)
        }
        return FeatureMatrix(
            checkedNames: names, columns: columns, rowCount: matrices.reduce(0) { $0 + $1.rowCount })
    }
}

extension FeatureColumn {
    fileprivate static func joined(_ columns: [FeatureColumn], kind: FeatureKind) -> FeatureColumn {
        switch kind {
        case .numeric:
            .numeric(columns.flatMap { if case .numeric(let values) = $0 { values } else { [Double]() } })
        case .categorical:
            .categorical(columns.flatMap { if case .categorical(let values) = $0 { values } else { [Category]() } })
        }
    }
}
