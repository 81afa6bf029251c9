/// Fields that are the same in many rows, encoded once.
struct CSVFields {
    /// The fields, with a comma between two.
    let bytes: [UInt8]
    /// The number of fields, at least one.
    let count: Int

    /// Encodes texts.
    init(_ first: String, _ others: String...) {
        let row = CSVEncoder(header: [first] + others).bytes
        bytes = Array(row.dropLast())
        count = others.count + 1
    }
}
