/// One record of a CSV file: the bytes of its fields without their quotes, with a comma between two.
///
/// A reader fills the same record again and again, so no memory is allocated for a field.
struct CSVRecord: Equatable, Sendable {
    /// Why a record cannot be split into fields.
    enum Fault: Equatable, Sendable {
        /// A quote stands inside a field that does not begin with one.
        case strayQuote
        /// Something other than a comma or a line break follows a closing quote.
        case textAfterQuote
        /// The file ends inside quotes.
        case unclosedQuote
        /// The record is larger than a record may be.
        case tooLong

        /// What a record must look like instead.
        var expected: String {
            switch self {
            case .strayQuote: "quotes only around a whole field, and doubled inside it"
            case .textAfterQuote: "a comma or a line break after a closing quote"
            case .unclosedQuote: "a closing quote before the end of the file"
            case .tooLong: "at most \(CSVTokeniser.maximumRecordBytes) bytes in a record"
            }
        }
    }

    /// The bytes of all fields and of the commas between them.
    var bytes: [UInt8] = []
    /// For each field that was split off, the position in `bytes` after it.
    var ends: [Int] = []
    /// The number of fields.
    var fieldCount = 0
    /// Whether each comma in `bytes` stands between two fields: the record had no quotes.
    var isPlain = false
    /// The line on which the record begins, from 1.
    var line = 1
    /// How many line breaks are inside it.
    var innerBreaks = 0
    /// Whether the file ends with it, without a line break.
    var endsWithFile = false
    /// What is wrong with the record as a whole; it has no fields then.
    var fault: Fault?

    /// Where in `bytes` a field lies.
    func range(of field: Int) -> Range<Int> {
        (field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]
    }

    /// The text of a field; bytes that are not UTF-8 become replacement characters.
    func string(_ field: Int) -> String {
        String(decoding: bytes[range(of: field)], as: UTF8.self)
    }
}
