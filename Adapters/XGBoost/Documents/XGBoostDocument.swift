/// The content of a model file of XGBoost, read from JSON or UBJSON.
///
/// Lists of numbers, which make up nearly the whole file, take 4 or 8 bytes a number.
enum XGBoostDocument: Equatable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number without fraction and exponent.
    case integer(Int64)
    /// Any other number; XGBoost keeps all of them as `Float`.
    case float(Float)
    /// A text.
    case text(String)
    /// A list of integers, or an empty one.
    case integers([Int64])
    /// A list of numbers, at least one of which is no integer.
    case floats([Float])
    /// A list of anything else.
    case list([XGBoostDocument])
    /// Values by their names.
    case object([String: XGBoostDocument])

    /// The deepest nesting of lists and objects; a model of XGBoost needs 9.
    static let maximumDepth = 64
}
