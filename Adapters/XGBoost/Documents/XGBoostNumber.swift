/// A number of a file.
enum XGBoostNumber: Equatable {
    case integer(Int64)
    case float(Float)

    /// The number as a document.
    var document: XGBoostDocument {
        switch self {
        case .integer(let value): .integer(value)
        case .float(let value): .float(value)
        }
    }
}
