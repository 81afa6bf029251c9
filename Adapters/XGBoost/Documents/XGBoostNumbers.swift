/// A list of numbers while it is read: integers up to the first number with a fraction, `Float`s from then on.
struct XGBoostNumbers {
    private var integers: [Int64] = []
    private var floats: [Float] = []

    /// Adds a number.
    mutating func append(_ number: XGBoostNumber) {
        switch number {
        case .integer(let value) where floats.isEmpty: integers.append(value)
        case .integer(let value): floats.append(Float(value))
        case .float(let value):
            if floats.isEmpty {
                floats = integers.map(Float.init)
                integers = []
            }
            floats.append(value)
        }
    }

    /// The list as a document.
    var document: XGBoostDocument { floats.isEmpty ? .integers(integers) : .floats(floats) }
}
