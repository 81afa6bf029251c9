public import Domain
import Testing

/// Rows that are hard to score.
public enum HardRows {
    /// Numbers that conversions to `Float`, to codes and to integers stumble over.
    private static let numbers = [
        0, .nan, .infinity, -.infinity, -1, 1, 0.25, 2, 33, 20, 1e-36, 1e-46, -0.5, 1e300, -1e300, 3.5e38,
        2_147_483_648,
        -2_147_483_649, 4_294_967_299,
    ]

    /// The rows for a signature: each number once, the texts again and again.
    ///
    /// - Parameter texts: values for the columns of categories; the empty one is missing.
    public static func matrix(for signature: FeatureSignature, texts: [String]) throws -> FeatureMatrix {
        let columns = try signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric(numbers)
            case .categorical:
                FeatureColumn.categorical(try numbers.indices.map { try category(texts[$0 % texts.count]) })
            }
        }
        return try #require(FeatureMatrix(names: signature.names, columns: columns, rowCount: numbers.count))
    }
}
