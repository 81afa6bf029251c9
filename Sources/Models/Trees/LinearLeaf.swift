/// A leaf whose value depends on the row, as LightGBM's `linear_tree` has them.
///
/// The value is `constant` plus each coefficient times its feature, in their order, added up in `Double`; where one of the
/// features is NaN, it is `fallback`.
struct LinearLeaf: Equatable, Sendable {
    /// A coefficient of a feature.
    struct Term: Equatable, Sendable {
        var feature: Int
        var coefficient: Double
    }

    var constant: Double
    var terms: [Term]
    var fallback: Double
}
