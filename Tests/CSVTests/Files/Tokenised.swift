@testable import CSV

/// A record as tests compare it.
struct Tokenised: Equatable, CustomStringConvertible {
    var line: Int
    var fields: [String]
    var fault: CSVRecord.Fault?

    init(_ line: Int, _ fields: [String] = [], fault: CSVRecord.Fault? = nil) {
        self.line = line
        self.fields = fields
        self.fault = fault
    }

    var description: String { "\(line): \(fields) \(fault.map { "\($0)" } ?? "")" }

    /// The records of some bytes, which are fed in blocks of these sizes, and then in one.
    static func records(of bytes: [UInt8], blocks: [Int] = []) -> [Tokenised] {
        var tokeniser = CSVTokeniser()
        var records: [Tokenised] = []
        var rest = bytes[...]
        for size in blocks + [bytes.count] {
            let block = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            var position = 0
            while tokeniser.read(block.span, at: &position) { records.append(Tokenised(tokeniser.record)) }
        }
        if tokeniser.finish() { records.append(Tokenised(tokeniser.record)) }
        return records
    }

    private init(_ record: CSVRecord) {
        self.init(record.line, (0..<record.fieldCount).map(record.string), fault: record.fault)
    }
}
