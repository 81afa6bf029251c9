/// Some fields as they stand in a file: encoded once, and written in many rows.
struct CSVFields {
    /// The fields, with a comma between two.
    let bytes: [UInt8]
    /// How many there are, at least one.
    let count: Int

    /// Encodes texts.
    init(_ first: String, _ others: String...) {
        let row = CSVEncoder(header: [first] + others).bytes
        bytes = Array(row.dropLast())
        count = others.count + 1
    }
}
